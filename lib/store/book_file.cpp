#include "store/book_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include "refusals/catalogue.hpp"
#include "schema/migrations.hpp"

namespace timebank {

namespace {

constexpr const char* use_wal = "PRAGMA journal_mode = WAL";

std::string folder_of(const std::string& path) {
    const auto slash = path.rfind('/');
    if (slash == std::string::npos)
        return ".";
    return slash == 0 ? "/" : path.substr(0, slash);
}

[[noreturn]] void not_writable(const std::string& path) {
    const int error = errno;
    if (error == ENOSPC || error == EDQUOT)
        throw Fault(refuse(rule("disk_full"), path));
    throw Fault(refuse(rule("book_not_writable"), path, std::strerror(error)));
}

// A new name in a folder survives a power cut only once the folder is on the disk.
void sync_folder(const std::string& folder) {
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    fsync(descriptor);
    close(descriptor);
}

} // namespace

int newest_shape() {
    return static_cast<int>(migrations().size());
}

NewBookFile::NewBookFile(const std::string& path, int wait_seconds)
    : path_(path), making_(path + ".new-" + std::to_string(getpid())) {
    struct stat found {};
    if (lstat(path_.c_str(), &found) == 0)
        throw Fault(refuse(rule("book_exists"), path_));
    const int descriptor =
        open(making_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        not_writable(path_);
    close(descriptor);
    connection_.reset(new Connection(Connection::Unchecked{}, making_, wait_seconds));
    connection_->execute(use_wal);
    Writing writing(*connection_);
    for (const Migration& migration : migrations())
        connection_->execute(migration.sql);
    connection_->execute(("PRAGMA user_version = " + std::to_string(newest_shape())).c_str());
    writing.commit();
}

NewBookFile::~NewBookFile() {
    connection_.reset();
    for (const char* ending : {"", "-wal", "-shm"})
        unlink((making_ + ending).c_str());
}

void NewBookFile::put_in_place() {
    connection_.reset(); // the last to close writes the log back into the file
    if (renameat2(AT_FDCWD, making_.c_str(), AT_FDCWD, path_.c_str(), RENAME_NOREPLACE) != 0 &&
        (errno == EEXIST || link(making_.c_str(), path_.c_str()) != 0)) {
        if (errno == EEXIST)
            throw Fault(refuse(rule("book_exists"), path_));
        not_writable(path_);
    }
    unlink(making_.c_str());
    sync_folder(folder_of(path_));
}

} // namespace timebank
