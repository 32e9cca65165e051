#include "store/book_file.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

#include <SQLiteCpp/Backup.h>
#include <fmt/core.h>

#include "refusals/catalogue.hpp"
#include "schema/migrations.hpp"
#include "store/full_disk.hpp"
#include "store/network_folder.hpp"
#include "store/raw_file.hpp"

namespace timebank {

namespace {

constexpr std::size_t longest_ending = 8; // of the files that SQLite puts beside a book

constexpr const char* read_shape = "PRAGMA user_version";
constexpr const char* use_wal = "PRAGMA journal_mode = WAL";

// Brings an open book from one shape to another, and says so in it; inside a transaction.
void apply_migrations(const Connection& connection, int from, int to) {
    for (const Migration& migration : migrations())
        if (migration.number > from && migration.number <= to)
            connection.execute(migration.sql);
    connection.execute(fmt::format("PRAGMA user_version = {}", to).c_str());
}

// Whoever was cut short behind this finds the copy that was taken then, which is the same.
std::string keep_as_it_was(const Connection& connection) {
    const Looking looking(connection);
    const std::string first = fmt::format("{}.shape-{}", connection.path(), shape_of(connection));
    std::vector<std::string> there;
    std::string free = first;
    for (int number = 2; is_there(free); ++number) {
        there.push_back(free);
        free = fmt::format("{}-{}", first, number);
    }
    const FileInMaking file(free);
    try {
        SQLite::Database copy(file.making(), SQLite::OPEN_READWRITE);
        SQLite::Backup(copy, connection.database()).executeStep(-1);
    } catch (const SQLite::Exception& exception) {
        connection.fail(exception);
    }
    for (const std::string& each : there)
        if (are_same(each, file.making()))
            return each;
    file.put_in_place();
    return free;
}

} // namespace

void fail_to_write(const std::string& path) {
    const int error = errno;
    if (is_without_room(error))
        throw Fault(refuse(rule("disk_full"), path));
    throw Fault(refuse(rule("book_not_writable"), path, std::strerror(error)));
}

void sync_folder_of(const std::string& path) {
    const int descriptor = open(std::filesystem::absolute(path).parent_path().c_str(),
                                O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (descriptor < 0)
        return;
    fsync(descriptor);
    close(descriptor);
}

int newest_shape() {
    return static_cast<int>(migrations().size());
}

int shape_of(const Connection& connection) {
    return static_cast<int>(Query(connection, read_shape).number());
}

FileInMaking::FileInMaking(const std::string& path, Place place)
    : path_(path), making_(path + ".new-" + std::to_string(getpid())), place_(place) {
    making_.reserve(making_.size() + longest_ending);
    if (place_ == Place::is_free && is_there(path_))
        throw Fault(refuse(rule("book_exists"), path_));
    const int descriptor =
        open(making_.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        fail_to_write(path_);
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
    if (place_ == Place::may_be_taken) {
        if (std::rename(making_.c_str(), path_.c_str()) != 0)
            fail_to_write(path_);
    } else if (renameat2(AT_FDCWD, making_.c_str(), AT_FDCWD, path_.c_str(), RENAME_NOREPLACE) !=
                   0 &&
               (errno == EEXIST || link(making_.c_str(), path_.c_str()) != 0)) {
        if (errno == EEXIST)
            throw Fault(refuse(rule("book_exists"), path_));
        fail_to_write(path_);
    }
    sync_folder_of(path_);
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
    Upgrade upgrade{shape_of(connection), newest_shape(), ""};
    if (upgrade.from == upgrade.to)
        return upgrade;
    upgrade.copy = keep_as_it_was(connection);
    bring_to_newest_shape(connection);
    return upgrade;
}

void bring_to_newest_shape(const Connection& connection) {
    while (true) {
        Writing writing(connection);
        const int shape = shape_of(connection);
        if (shape == newest_shape())
            return;
        apply_migrations(connection, shape, shape + 1);
        writing.commit();
    }
}

} // namespace timebank
