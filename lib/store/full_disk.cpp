#include "store/full_disk.hpp"

#include <cerrno>
#include <sqlite3.h>
#include <unistd.h>

namespace timebank {

namespace {

ssize_t told(ssize_t written) {
    if (written < 0 && is_without_room(errno))
        errno = ENOSPC;
    return written;
}

ssize_t write_told(int file, const void* bytes, std::size_t count) {
    return told(write(file, bytes, count));
}

ssize_t pwrite_told(int file, const void* bytes, std::size_t count, off_t at) {
    return told(pwrite(file, bytes, count, at));
}

ssize_t pwrite64_told(int file, const void* bytes, std::size_t count, off64_t at) {
    return told(pwrite64(file, bytes, count, at));
}

// Which of the three it writes with is chosen where it is built; another is not found, which is no
// matter.
bool set_calls() {
    sqlite3_vfs* const files = sqlite3_vfs_find(nullptr);
    if (files == nullptr || files->iVersion < 3 || files->xSetSystemCall == nullptr)
        return false;
    const auto set = [&](const char* name, auto* call) {
        files->xSetSystemCall(files, name, reinterpret_cast<sqlite3_syscall_ptr>(call));
    };
    set("write", write_told);
    set("pwrite", pwrite_told);
    set("pwrite64", pwrite64_told);
    return true;
}

} // namespace

bool is_without_room(int error) {
    return error == ENOSPC || error == EDQUOT || error == EFBIG;
}

void take_limits_for_full_disk() {
    [[maybe_unused]] static const bool is_set = set_calls();
}

} // namespace timebank
