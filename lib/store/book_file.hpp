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

/// A book in the making. It is built beside its place under another name, and takes its place in
/// one step when `put_in_place` is called, so that there is never half a book. Readable by its
/// owner only. Faults: book_exists, book_not_writable, disk_full.
class NewBookFile {
public:
    NewBookFile(const std::string& path, int wait_seconds);
    ~NewBookFile();
    NewBookFile(const NewBookFile&) = delete;
    NewBookFile& operator=(const NewBookFile&) = delete;

    /// Open for writing; the shape is there, the tables are empty.
    const Connection& connection() const { return *connection_; }
    void put_in_place();

private:
    std::string path_, making_;
    std::unique_ptr<Connection> connection_;
};

} // namespace timebank
