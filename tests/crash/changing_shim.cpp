// Stands before the C library (LD_PRELOAD) and is somebody who changes a file while a program reads
// it: when half of it is read.
//
//   CHANGE_FILE=FILE    the file
//   CHANGE_BY=grow      a line is added at its end
//           =shrink     its last quarter is cut off
//           =rewrite    something else stands in its last byte
#include <cstdlib>
#include <string_view>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

/// The file's size if `descriptor` is the one, and not empty.
off_t size_if_meant(int descriptor) {
    struct stat open {
    }, meant{};
    const char* const file = std::getenv("CHANGE_FILE");
    if (file == nullptr || stat(file, &meant) != 0 || fstat(descriptor, &open) != 0 ||
        open.st_ino != meant.st_ino || open.st_dev != meant.st_dev)
        return 0;
    return open.st_size;
}

void change(off_t size) {
    const char* const by = std::getenv("CHANGE_BY");
    const std::string_view how = by == nullptr ? "" : by;
    const int file = open(std::getenv("CHANGE_FILE"), O_WRONLY | O_CLOEXEC);
    if (file < 0)
        return;
    bool changed = false;
    if (how == "grow")
        changed = pwrite(file, "added\n", 6, size) == 6;
    else if (how == "shrink")
        changed = ftruncate(file, size - size / 4) == 0;
    else if (how == "rewrite")
        changed = pwrite(file, "x", 1, size - 1) == 1;
    close(file);
    if (!changed)
        std::abort();
}

} // namespace

extern "C" ssize_t read(int descriptor, void* to, std::size_t room) {
    static auto* const real =
        reinterpret_cast<ssize_t (*)(int, void*, std::size_t)>(dlsym(RTLD_NEXT, "read"));
    static bool is_changed = false;
    const off_t size = is_changed ? 0 : size_if_meant(descriptor);
    if (size == 0)
        return real(descriptor, to, room);
    is_changed = true;
    const ssize_t got = real(descriptor, to, static_cast<std::size_t>(size) / 2);
    change(size);
    return got;
}
