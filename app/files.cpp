#include "files.hpp"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <memory>
#include <sys/stat.h>
#include <unistd.h>

#include "descriptor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

constexpr std::size_t most_bytes = std::size_t{2} << 30;
constexpr std::size_t most_secret_bytes = std::size_t{1} << 20;

[[noreturn]] void unreadable(const std::string& path) {
    throw Fault(refuse(rule("file_unreadable"), path, std::strerror(errno)));
}

[[noreturn]] void unwritable(const std::string& path) {
    if (errno == ENOSPC || errno == EDQUOT)
        throw Fault(refuse(rule("disk_full"), path));
    throw Fault(refuse(rule("output_failed"), path, std::strerror(errno)));
}

// The file itself, where `path` is a link to it.
std::string behind_links(const std::string& path) {
    const std::unique_ptr<char, decltype(&std::free)> found(realpath(path.c_str(), nullptr),
                                                            &std::free);
    return found ? std::string(found.get()) : path;
}

void write_all(const Descriptor& file, std::string_view bytes, const std::string& path) {
    if (!write_in_full(file, bytes) || (fsync(file.number()) != 0 && errno != EINVAL))
        unwritable(path);
}

int open_to_read(const std::string& path) {
    if (path == "-")
        return STDIN_FILENO;
    const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file >= 0)
        return file;
    if (errno == ENOENT || errno == ENOTDIR)
        throw Fault(refuse(rule("file_missing"), path));
    unreadable(path);
}

std::size_t size_of(const Descriptor& file, const std::string& path, std::size_t most,
                    std::string_view most_words) {
    struct stat found {};
    if (fstat(file.number(), &found) != 0)
        unreadable(path);
    if (S_ISDIR(found.st_mode))
        throw Fault(refuse(rule("file_is_folder"), path));
    if (found.st_size > static_cast<off_t>(most))
        throw Fault(refuse(rule("file_too_large"), path, most_words));
    return static_cast<std::size_t>(found.st_size);
}

// 0 at the end of the file, or where there is no room.
std::size_t read_some(const Descriptor& file, void* to, std::size_t room, const std::string& path) {
    while (true) {
        const ssize_t got = read(file.number(), to, room);
        if (got >= 0)
            return static_cast<std::size_t>(got);
        if (errno != EINTR)
            unreadable(path);
    }
}

} // namespace

std::string read_whole_file(const std::string& path) {
    const Descriptor file(open_to_read(path));
    const std::size_t size = size_of(file, path, most_bytes, "2 GiB");
    std::string bytes;
    std::size_t filled = 0;
    bytes.resize(size > 0 ? size + 1 : 65536);
    while (const std::size_t got =
               read_some(file, bytes.data() + filled, bytes.size() - filled, path)) {
        filled += got;
        if (filled > most_bytes)
            throw Fault(refuse(rule("file_too_large"), path, "2 GiB"));
        if (filled == bytes.size())
            bytes.resize(bytes.size() * 2);
    }
    bytes.resize(filled);
    return bytes;
}

Secret read_secret_file(const std::string& path) {
    const Descriptor file(open_to_read(path));
    const std::string shown = path == "-" ? name_of_file(path) : path;
    size_of(file, shown, most_secret_bytes, "1 MiB");
    Secret bytes(most_secret_bytes + 1);
    std::size_t filled = 0;
    while (const std::size_t got =
               read_some(file, bytes.data() + filled, bytes.size() - filled, shown))
        filled += got;
    if (filled > most_secret_bytes)
        throw Fault(refuse(rule("file_too_large"), shown, "1 MiB"));
    return Secret(bytes.reveal().substr(0, filled));
}

std::string name_of_file(const std::string& path) {
    if (path == "-")
        return "standard input";
    const auto slash = path.rfind('/');
    return slash == std::string::npos ? path : path.substr(slash + 1);
}

void write_whole_file(const std::string& path, std::string_view bytes, Existing existing) {
    const bool replaces = existing == Existing::is_replaced;
    struct stat found {};
    const bool is_there = replaces && stat(path.c_str(), &found) == 0;
    if (is_there && S_ISDIR(found.st_mode))
        throw Fault(refuse(rule("output_failed"), path, "it is a folder"));
    // A device or a pipe is written to; only a file can be put in another file's place.
    if (is_there && !S_ISREG(found.st_mode)) {
        const Descriptor there(open(path.c_str(), O_WRONLY | O_CLOEXEC));
        if (there.number() < 0)
            unwritable(path);
        return write_all(there, bytes, path);
    }
    const std::string place = is_there ? behind_links(path) : path;
    const std::string making = replaces ? place + ".new-" + std::to_string(getpid()) : place;
    const Descriptor file(
        open(making.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (file.number() < 0) {
        if (errno == EEXIST && !replaces)
            throw Refused(refuse(rule("set_aside_exists"), path));
        unwritable(path);
    }
    try {
        write_all(file, bytes, path);
        if (replaces && std::rename(making.c_str(), place.c_str()) != 0)
            unwritable(path);
    } catch (...) {
        unlink(making.c_str());
        throw;
    }
    // A new name survives a power cut only once its folder is on the disk.
    const Descriptor folder(open(std::filesystem::absolute(place).parent_path().c_str(),
                                 O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.number() >= 0)
        fsync(folder.number());
}

} // namespace timebank
