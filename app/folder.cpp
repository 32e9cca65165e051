#include "folder.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <new>
#include <sys/stat.h>
#include <unistd.h>

#include "descriptor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

[[noreturn]] void fail(const std::string& path, int problem) {
    if (problem == ENOSPC || problem == EDQUOT)
        throw Fault(refuse(rule("disk_full"), path));
    throw Fault(refuse(rule("folder_failed"), path, std::strerror(problem)));
}

bool is_there(const std::string& path) {
    struct stat found {};
    return lstat(path.c_str(), &found) == 0;
}

bool is_folder(const std::string& path) {
    struct stat found {};
    return stat(path.c_str(), &found) == 0 && S_ISDIR(found.st_mode);
}

std::string without_slashes(std::string path) {
    while (path.size() > 1 && path.back() == '/')
        path.pop_back();
    return path;
}

void write_bytes(const std::string& path, std::string_view bytes, const std::string& folder) {
    const Descriptor file(
        open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR));
    if (file.number() < 0 || !write_in_full(file, bytes))
        fail(folder, errno);
}

// Everything of the disk at once: ten thousand files, each waited for, would take minutes.
void have_on_disk(const std::string& path) {
    const Descriptor folder(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.number() < 0 || syncfs(folder.number()) != 0)
        fail(path, errno);
}

} // namespace

OutputFolder::OutputFolder(const std::string& path, Existing existing)
    : path_(without_slashes(path)), existing_(existing), was_there_(is_folder(path_)) {
    if (!was_there_ && is_there(path_))
        fail(path_, ENOTDIR);
    // Inside a folder that is there, for it may be all that its owner may write to.
    making_ = (was_there_ ? path_ + "/." : path_ + ".") + "new-" + std::to_string(getpid());
    if (mkdir(making_.c_str(), S_IRWXU) != 0)
        fail(path_, errno);
}

OutputFolder::~OutputFolder() {
    if (done_)
        return;
    try {
        std::error_code ignored;
        std::filesystem::remove_all(making_, ignored);
    } catch (const std::bad_alloc&) {
        // What was being made stays: nothing can be taken away without memory.
    }
}

void OutputFolder::add(const std::string& name, std::string_view bytes) {
    const std::string place = in_place(name);
    if (existing_ == Existing::is_kept && is_there(place))
        throw Refused(refuse(rule("output_exists"), place));
    if (is_there(place) && is_folder(place))
        fail(place, EISDIR);
    write_bytes(in_making(name), bytes, path_);
    names_.insert(name);
}

void OutputFolder::move_into_place(const std::string& name) const {
    const std::string from = in_making(name), to = in_place(name);
    if (existing_ == Existing::is_kept) {
        if (renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
            return;
        // Not every file system can do both at once.
        if (errno == EEXIST || (errno == EINVAL && is_there(to)))
            throw Refused(refuse(rule("output_exists"), to));
        if (errno != EINVAL)
            fail(to, errno);
    }
    if (std::rename(from.c_str(), to.c_str()) != 0)
        fail(to, errno);
}

void OutputFolder::put_in_place() {
    have_on_disk(making_);
    if (!was_there_) {
        if (std::rename(making_.c_str(), path_.c_str()) != 0)
            fail(path_, errno);
        done_ = true;
        have_on_disk(std::filesystem::absolute(path_).parent_path());
        return;
    }
    std::set<std::string> moved;
    try {
        for (const std::string& name : names_) {
            move_into_place(name);
            moved.insert(name);
        }
    } catch (...) {
        if (existing_ == Existing::is_kept)
            for (const std::string& name : moved)
                unlink(in_place(name).c_str());
        throw;
    }
    std::filesystem::remove_all(making_);
    done_ = true;
    have_on_disk(path_);
}

} // namespace timebank
