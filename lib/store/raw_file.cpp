#include "store/raw_file.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

#include "refusals/catalogue.hpp"
#include "store/book_file.hpp"

namespace timebank {

namespace {

[[noreturn]] void unreadable(const std::string& path) {
    throw Fault(refuse(rule("file_unreadable"), path, std::strerror(errno)));
}

} // namespace

RawFile RawFile::to_read(const std::string& path) {
    // A pipe that nobody writes to is not waited for.
    RawFile file(path, open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
    if (file.descriptor_ < 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            throw Fault(refuse(rule("file_missing"), path));
        unreadable(path);
    }
    struct stat found {};
    if (fstat(file.descriptor_, &found) != 0)
        unreadable(path);
    if (S_ISDIR(found.st_mode))
        throw Fault(refuse(rule("file_is_folder"), path));
    if (!S_ISREG(found.st_mode))
        throw Fault(refuse(rule("file_unreadable"), path, "it is not a file"));
    return file;
}

RawFile RawFile::to_write(const std::string& path, const std::string& called) {
    RawFile file(called, open(path.c_str(), O_WRONLY | O_CLOEXEC));
    if (file.descriptor_ < 0)
        fail_to_write(called);
    return file;
}

RawFile::RawFile(std::string called, int descriptor)
    : called_(std::move(called)), descriptor_(descriptor) {}

RawFile::RawFile(RawFile&& other) noexcept
    : called_(std::move(other.called_)), descriptor_(std::exchange(other.descriptor_, -1)) {}

RawFile::~RawFile() {
    if (descriptor_ >= 0)
        close(descriptor_);
}

std::size_t RawFile::size() const {
    struct stat found {};
    if (fstat(descriptor_, &found) != 0)
        unreadable(called_);
    return static_cast<std::size_t>(found.st_size);
}

std::size_t RawFile::read(unsigned char* to, std::size_t room) const {
    std::size_t filled = 0;
    while (filled < room) {
        const ssize_t got = ::read(descriptor_, to + filled, room - filled);
        if (got == 0)
            break;
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            unreadable(called_);
        filled += static_cast<std::size_t>(got);
    }
    return filled;
}

void RawFile::write(std::string_view bytes) const {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            fail_to_write(called_);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

void RawFile::sync() const {
    if (fsync(descriptor_) != 0)
        fail_to_write(called_);
    posix_fadvise(descriptor_, 0, 0, POSIX_FADV_DONTNEED);
}

bool are_same(const std::string& path, const std::string& other) {
    const RawFile one = RawFile::to_read(path), two = RawFile::to_read(other);
    if (one.size() != two.size())
        return false;
    std::array<unsigned char, 1 << 16> left{}, right{};
    while (const std::size_t filled = one.read(left.data(), left.size()))
        if (two.read(right.data(), filled) != filled ||
            std::memcmp(left.data(), right.data(), filled) != 0)
            return false;
    return true;
}

bool is_there(const std::string& path) {
    struct stat found {};
    return lstat(path.c_str(), &found) == 0;
}

} // namespace timebank
