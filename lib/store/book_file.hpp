// The book's file as a whole: how it comes into being, and which shape it has. Knows no rule.
#pragma once

#include <cstdint>
#include <string>

#include "store/connection.hpp"

namespace timebank {

/// SQLite's application_id of a book: 'TBok'.
inline constexpr std::int64_t book_application_id = 0x54426f6b;

/// The shape that this program reads and writes: the number of the last migration.
int newest_shape();

/// A file of SQLite's in the making. It is built beside its place under another name, and takes its
/// place in one step, so that there is never half of one. Readable by its owner only.
class FileInMaking {
public:
    /// Faults: book_exists, book_not_writable, disk_full.
    explicit FileInMaking(const std::string& path);
    ~FileInMaking();
    FileInMaking(const FileInMaking&) = delete;
    FileInMaking& operator=(const FileInMaking&) = delete;

    const std::string& making() const { return making_; }
    /// No connection may be open any more. Faults as above.
    void put_in_place() const;

private:
    std::string path_, making_;
};

/// A book in the making.
class NewBookFile {
public:
    NewBookFile(const std::string& path, int wait_seconds);

    /// Open for writing; the shape is there, the tables are empty.
    const Connection& connection() const { return *connection_; }
    void put_in_place();

private:
    FileInMaking file_;
    std::unique_ptr<Connection> connection_;
};

/// What an upgrade did: nothing where `from` is `to`.
struct Upgrade {
    int from = 0, to = 0;
    std::string copy; ///< the book as it was, beside it
};

/// Brings an older book to the newest shape. A copy of it as it was is taken first, as
/// `<book>.shape-<number>`; each step is committed together with its number, so that an upgrade
/// that was cut short goes on where it stood.
Upgrade upgrade_book(const std::string& path, int wait_seconds);

} // namespace timebank
