#include "store/connection.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <new>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fmt/core.h>

#include "refusals/catalogue.hpp"
#include "store/book_file.hpp"
#include "store/book_image.hpp"
#include "store/full_disk.hpp"
#include "store/network_folder.hpp"

namespace timebank {

namespace {

constexpr const char* read_application_id = "PRAGMA application_id";
constexpr const char* read_user_version = "PRAGMA user_version";
constexpr const char* only_look = "PRAGMA query_only = ON";
constexpr const char* use_log = "PRAGMA journal_mode = WAL";
constexpr const char* settle_in = "PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL";

// Said once, before the first book is opened: SQLite counts what memory it uses behind a lock,
// which takes a tenth of a look, and nobody asks for it.
bool uncount_memory() {
    return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0) == SQLITE_OK;
}

std::string system_says(int error) {
    return std::strerror(error);
}

} // namespace

Connection::Connection(Unchecked, std::string path, int wait_seconds)
    : path_(std::move(path)), wait_seconds_(wait_seconds) {
    open(path_, SQLite::OPEN_READWRITE);
    sqlite3_db_config(database_->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
}

Connection::Connection(std::string path, Access access, int wait_seconds, Shapes shapes)
    : path_(std::move(path)), wait_seconds_(wait_seconds) {
    struct stat found {};
    if (stat(path_.c_str(), &found) != 0) {
        if (errno == ENOENT || errno == ENOTDIR)
            throw Fault(refuse(rule("book_missing"), path_));
        throw Fault(refuse(rule("book_not_readable"), path_, system_says(errno)));
    }
    if (!S_ISREG(found.st_mode))
        throw Fault(refuse(rule("book_not_a_file"), path_));
    if (::access(path_.c_str(), R_OK) != 0)
        throw Fault(refuse(rule("book_not_readable"), path_, system_says(errno)));
    if (access == Access::writing && ::access(path_.c_str(), W_OK) != 0)
        throw Fault(refuse(rule("book_not_writable"), path_, system_says(errno)));
    if (access == Access::writing && is_on_network(path_))
        throw Fault(refuse(rule("book_on_network"), path_));
    if (access == Access::writing)
        open(path_, SQLite::OPEN_READWRITE);
    else
        open_to_look();

    ask_whether_ours(shapes);
    // Now that it is known to be ours, the last to close it may put its log away.
    sqlite3_db_config(database_->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    // A copy that somebody put here by hand has no log yet. While others look at it, it cannot get
    // one; the next to write will give it one.
    if (access == Access::writing)
        database_->tryExec(use_log);
}

Connection::Connection(Alone, std::string path, int wait_seconds)
    : path_(std::move(path)), wait_seconds_(wait_seconds) {
    open(path_, SQLite::OPEN_READWRITE, "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT");
}

Connection::Connection(const BookImage& image, Access access, Shapes shapes)
    : path_(image.name), wait_seconds_(0) {
    open(":memory:", SQLite::OPEN_READWRITE);
    const auto size = static_cast<sqlite3_int64>(image.bytes.size());
    // Nothing is written in what is read only, whatever the type of its pointer says.
    auto* bytes = const_cast<unsigned char*>(image.bytes.data());
    unsigned flags = SQLITE_DESERIALIZE_READONLY;
    if (access == Access::writing) {
        bytes = static_cast<unsigned char*>(sqlite3_malloc64(image.bytes.size()));
        if (bytes == nullptr)
            throw std::bad_alloc();
        std::ranges::copy(image.bytes, bytes);
        flags = SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE;
    }
    if (sqlite3_deserialize(database_->getHandle(), "main", bytes, size, size, flags) != SQLITE_OK)
        throw std::bad_alloc();
    ask_whether_ours(shapes);
}

void Connection::ask_whether_ours(Shapes shapes) const {
    Query id(*this, read_application_id);
    if (!id.next() || id.integer(0) != book_application_id)
        throw Fault(refuse(rule("book_not_ours"), path_));
    Query version(*this, read_user_version);
    version.next();
    if (version.integer(0) > newest_shape())
        throw Fault(refuse(rule("book_newer"), path_, version.integer(0), newest_shape()));
    if (version.integer(0) < newest_shape() && shapes == Shapes::newest)
        throw Fault(refuse(rule("book_older"), path_, version.integer(0), newest_shape()));
}

// A look takes no right to change anything, but it opens the file as a writer would where it may:
// only such a connection clears the log and its index away when it closes, so that the book is one
// file again. Where nothing may be written, as on a read-only disk, and no log stands beside the
// book, nobody is writing it, and SQLite is told not to look for one.
void Connection::open_to_look() {
    const std::string log = path_ + "-wal";
    if (::access(path_.c_str(), W_OK) == 0 &&
        ::access(std::filesystem::absolute(path_).parent_path().c_str(), W_OK) == 0) {
        open(path_, SQLite::OPEN_READWRITE);
    } else if (::access(log.c_str(), F_OK) == 0) {
        open(path_, SQLite::OPEN_READONLY);
    } else {
        std::string uri = "file:";
        for (const char letter : path_) {
            if (letter == '%' || letter == '?' || letter == '#')
                uri += fmt::format("%{:02x}", letter);
            else
                uri += letter;
        }
        open(uri + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    }
    execute(only_look);
}

void Connection::open(const std::string& name, int flags, const char* before_all) {
    [[maybe_unused]] static const bool uncounted = uncount_memory();
    take_limits_for_full_disk();
    try {
        // No connection is used by two threads.
        database_ = std::make_unique<SQLite::Database>(name, flags | SQLite::OPEN_NOMUTEX);
        sqlite3_db_config(database_->getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
        sqlite3_busy_handler(database_->getHandle(), wait_a_little, this);
        // A book from elsewhere is somebody else's text: its triggers and views get no say
        // beyond tables and plain functions, and its schema no back door.
        sqlite3_db_config(database_->getHandle(), SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        sqlite3_db_config(database_->getHandle(), SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
        database_->exec(before_all);
        database_->exec(settle_in);
    } catch (const SQLite::Exception& exception) {
        fail(exception);
    }
}

// About a millisecond with jitter: SQLite's own back-off sleeps up to a tenth of a second, which
// makes the unluckiest of eight writers wait for half a second.
int Connection::wait_a_little(void* connection, int tries) {
    auto* self = static_cast<Connection*>(connection);
    if (self->waits_ >= self->wait_seconds_ * 1000)
        return 0;
    const unsigned jitter =
        (static_cast<unsigned>(getpid()) * 7919u + static_cast<unsigned>(tries) * 104729u) % 1000u;
    usleep(500 + jitter);
    ++self->waits_;
    return 1;
}

void Connection::execute(const char* sql) const {
    try {
        database_->exec(sql);
    } catch (const SQLite::Exception& exception) {
        fail(exception);
    }
}

void Connection::fail(const SQLite::Exception& exception) const {
    const std::string said = exception.what();
    const int system_error = database_ ? sqlite3_system_errno(database_->getHandle()) : 0;
    switch (exception.getErrorCode()) {
    case SQLITE_NOTADB:
        throw Fault(refuse(rule("book_not_ours"), path_));
    case SQLITE_CORRUPT:
        throw Fault(refuse(rule("book_damaged"), path_, said));
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Fault(refuse(rule("book_locked"), path_, wait_seconds_));
    case SQLITE_FULL:
        throw Fault(refuse(rule("disk_full"), path_));
    case SQLITE_NOMEM:
        throw std::bad_alloc();
    case SQLITE_IOERR:
        throw Fault(is_without_room(system_error) ? refuse(rule("disk_full"), path_)
                                                  : refuse(rule("book_failed"), path_, said));
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_CANTOPEN:
        throw Fault(is_without_room(system_error) ? refuse(rule("disk_full"), path_)
                                                  : refuse(rule("book_not_writable"), path_, said));
    default:
        throw Fault(refuse(rule("book_failed"), path_, said));
    }
}

Writing::Writing(const Connection& connection) : connection_(connection) {
    connection_.execute("BEGIN IMMEDIATE");
}

Writing::~Writing() {
    if (!open_)
        return;
    try {
        connection_.execute("ROLLBACK");
    } catch (...) {
        // SQLite has rolled back, or will when the book is closed; what brought us here is to be
        // told.
    }
}

void Writing::commit() {
    connection_.execute("COMMIT");
    open_ = false;
}

Looking::Looking(const Connection& connection) : connection_(connection) {
    connection_.execute("BEGIN");
}

Looking::~Looking() {
    try {
        connection_.execute("COMMIT");
    } catch (...) {
        // Nothing was written; there is nothing to lose.
    }
}

} // namespace timebank
