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

/// The shape that an open book has.
int shape_of(const Connection& connection);

/// Throws what errno says of a file: disk_full or book_not_writable.
[[noreturn]] void fail_to_write(const std::string& path);

/// A new name in a folder survives a power cut only once the folder is on the disk.
void sync_folder_of(const std::string& path);

/// A file of SQLite's in the making. It is built beside its place under another name, and takes its
/// place in one step, so that there is never half of one. Readable by its owner only.
class FileInMaking {
public:
    /// Whether it may take the place of a file that is there.
    enum class Place { is_free, may_be_taken };

    /// Faults: book_exists, book_not_writable, disk_full.
    explicit FileInMaking(const std::string& path, Place place = Place::is_free);
    ~FileInMaking();
    FileInMaking(const FileInMaking&) = delete;
    FileInMaking& operator=(const FileInMaking&) = delete;

    const std::string& path() const { return path_; }
    const std::string& making() const { return making_; }
    /// No connection may be open any more. Faults as above.
    void put_in_place() const;

private:
    std::string path_, making_;
    Place place_;
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
/// `<book>.shape-<number>`, or with a number behind it where another book's copy stands there.
Upgrade upgrade_book(const std::string& path, int wait_seconds);

/// The same without a copy. Each step is committed together with its number, so that what was cut
/// short goes on where it stood, and what others do meanwhile is not done twice.
void bring_to_newest_shape(const Connection& connection);

} // namespace timebank
