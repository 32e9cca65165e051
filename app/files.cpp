#include "files.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
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
constexpr std::string_view most_bytes_in_words = "2 GiB";
constexpr std::size_t first_piece_bytes = std::size_t{1} << 16;
constexpr std::size_t most_piece_bytes = std::size_t{1} << 26;
constexpr std::size_t most_secret_bytes = std::size_t{1} << 20;

[[noreturn]] void unreadable(const std::string& path) {
    throw Fault(refuse(rule("file_unreadable"), path, std::strerror(errno)));
}

[[noreturn]] void unwritable(const std::string& path) {
    if (errno == ENOSPC || errno == EDQUOT || errno == EFBIG)
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

struct stat state_of(const Descriptor& file, const std::string& path) {
    struct stat found {};
    if (fstat(file.number(), &found) != 0)
        unreadable(path);
    return found;
}

struct stat state_to_read(const Descriptor& file, const std::string& path, std::size_t most,
                          std::string_view most_words) {
    const struct stat found = state_of(file, path);
    if (S_ISDIR(found.st_mode))
        throw Fault(refuse(rule("file_is_folder"), path));
    if (found.st_size > static_cast<off_t>(most))
        throw Fault(refuse(rule("file_too_large"), path, most_words));
    return found;
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

// Reads until there is no room or no more to come; answers how much that was.
std::size_t fill(const Descriptor& file, std::string& bytes, const std::string& path) {
    std::size_t filled = 0;
    while (const std::size_t got =
               read_some(file, bytes.data() + filled, bytes.size() - filled, path))
        filled += got;
    return filled;
}

// How much is to come out of a pipe nobody knows. What has come is kept in pieces, larger and
// larger ones, and put together once. Each is given back as it is copied, and the large ones go
// back to the system at once, so that nothing is held twice.
std::string read_to_end(const Descriptor& file, const std::string& path) {
    std::deque<std::string> pieces;
    std::size_t filled = 0;
    for (bool is_full = true; is_full;) {
        std::string& piece =
            pieces.emplace_back(std::clamp(filled, first_piece_bytes, most_piece_bytes), '\0');
        const std::size_t got = fill(file, piece, path);
        is_full = got == piece.size();
        piece.resize(got);
        filled += got;
        if (filled > most_bytes)
            throw Fault(refuse(rule("file_too_large"), path, most_bytes_in_words));
    }
    std::string bytes;
    bytes.reserve(filled);
    for (; !pieces.empty(); pieces.pop_front())
        bytes += pieces.front();
    return bytes;
}

// Somebody who writes in it meanwhile leaves it longer, shorter or newer than it was, or its end
// elsewhere than where reading came to. What the system makes up while it is read, as in /proc,
// says that it holds nothing, before and after.
bool is_as_before(const Descriptor& file, const struct stat& before, const std::string& path) {
    const struct stat after = state_of(file, path);
    return after.st_size == before.st_size && after.st_mtim.tv_sec == before.st_mtim.tv_sec &&
           after.st_mtim.tv_nsec == before.st_mtim.tv_nsec &&
           (before.st_size == 0 || lseek(file.number(), 0, SEEK_CUR) == before.st_size);
}

} // namespace

std::string read_whole_file(const std::string& path) {
    const Descriptor file(open_to_read(path));
    const std::string shown = path == "-" ? name_of_file(path) : path;
    const struct stat before = state_to_read(file, shown, most_bytes, most_bytes_in_words);
    if (!S_ISREG(before.st_mode))
        return read_to_end(file, shown);
    std::string bytes;
    if (before.st_size == 0) {
        bytes = read_to_end(file, shown);
    } else {
        // Room for one byte more: it is taken only where the file has grown.
        bytes.resize(static_cast<std::size_t>(before.st_size) + 1);
        bytes.resize(fill(file, bytes, shown));
    }
    if (!is_as_before(file, before, shown))
        throw Fault(refuse(rule("file_changed"), shown));
    return bytes;
}

Secret read_secret_file(const std::string& path) {
    const Descriptor file(open_to_read(path));
    const std::string shown = path == "-" ? name_of_file(path) : path;
    state_to_read(file, shown, most_secret_bytes, "1 MiB");
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
