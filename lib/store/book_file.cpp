#include "store/book_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

#include <SQLiteCpp/Backup.h>
#include <fmt/core.h>

#include "refusals/catalogue.hpp"
#include "schema/migrations.hpp"
#include "store/network_folder.hpp"

namespace timebank {

namespace {

constexpr std::size_t longest_ending = 8; // of the files that SQLite puts beside a book

constexpr const char* read_shape = "PRAGMA user_version";
constexpr const char* use_wal = "PRAGMA journal_mode = WAL";

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

// Brings an open book from one shape to another, and says so in it; inside a transaction.
void apply_migrations(const Connection& connection, int from, int to) {
    for (const Migration& migration : migrations())
        if (migration.number > from && migration.number <= to)
            connection.execute(migration.sql);
    connection.execute(fmt::format("PRAGMA user_version = {}", to).c_str());
}

void copy_book(const Connection& connection, const std::string& path) {
    const FileInMaking file(path);
    try {
        SQLite::Database copy(file.making(), SQLite::OPEN_READWRITE);
        SQLite::Backup(copy, connection.database()).executeStep(-1);
    } catch (const SQLite::Exception& exception) {
        connection.fail(exception);
    }
    file.put_in_place();
}

} // namespace

int newest_shape() {
    return static_cast<int>(migrations().size());
}

FileInMaking::FileInMaking(const std::string& path)
    : path_(path), making_(path + ".new-" + std::to_string(getpid())) {
    making_.reserve(making_.size() + longest_ending);
    struct stat found {};
    if (lstat(path_.c_str(), &found) == 0)
        throw Fault(refuse(rule("book_exists"), path_));
    const int descriptor =
        open(making_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        not_writable(path_);
    close(descriptor);
}

FileInMaking::~FileInMaking() {
    const std::size_t length = making_.size();
    for (const std::string_view ending : {"", "-wal", "-shm", "-journal"}) {
        making_.resize(length);
        making_ += ending; // there is room: no memory is asked for where there may be none
        unlink(making_.c_str());
    }
}

void FileInMaking::put_in_place() const {
    if (renameat2(AT_FDCWD, making_.c_str(), AT_FDCWD, path_.c_str(), RENAME_NOREPLACE) != 0 &&
        (errno == EEXIST || link(making_.c_str(), path_.c_str()) != 0)) {
        if (errno == EEXIST)
            throw Fault(refuse(rule("book_exists"), path_));
        not_writable(path_);
    }
    sync_folder(std::filesystem::absolute(path_).parent_path().c_str());
}

NewBookFile::NewBookFile(const std::string& path, int wait_seconds) : file_(path) {
    if (is_on_network(path))
        throw Fault(refuse(rule("book_on_network"), path));
    connection_.reset(new Connection(Connection::Unchecked{}, file_.making(), wait_seconds));
    connection_->execute(use_wal);
    Writing writing(*connection_);
    apply_migrations(*connection_, 0, newest_shape());
    writing.commit();
}

void NewBookFile::put_in_place() {
    connection_.reset(); // the last to close writes the log back into the file
    file_.put_in_place();
}

Upgrade upgrade_book(const std::string& path, int wait_seconds) {
    const Connection connection(path, Access::writing, wait_seconds, Shapes::older_too);
    Query version(connection, read_shape);
    version.next();
    Upgrade upgrade{static_cast<int>(version.integer(0)), newest_shape(), ""};
    version.again();
    if (upgrade.from == upgrade.to)
        return upgrade;
    upgrade.copy = fmt::format("{}.shape-{}", path, upgrade.from);
    if (access(upgrade.copy.c_str(), F_OK) != 0)
        copy_book(connection, upgrade.copy);
    for (int shape = upgrade.from; shape < upgrade.to; ++shape) {
        Writing writing(connection);
        apply_migrations(connection, shape, shape + 1);
        writing.commit();
    }
    return upgrade;
}

} // namespace timebank
