#include "store/book_image.hpp"

#include <sqlite3.h>

#include <SQLiteCpp/Backup.h>

#include "refusals/catalogue.hpp"
#include "store/book_file.hpp"

namespace timebank {

namespace {

constexpr const char* count_pages = "PRAGMA page_count";
constexpr const char* read_page_size = "PRAGMA page_size";

// Two bytes of the head, sqlite.org/fileformat2.html#file_format_version_numbers.
constexpr std::size_t log_marks_at = 18;
constexpr unsigned char without_log = 1, with_log = 2;

} // namespace

BookImage BookImage::of(const Connection& connection) {
    const Looking looking(connection);
    const auto size = static_cast<std::size_t>(Query(connection, count_pages).number() *
                                               Query(connection, read_page_size).number());
    BookImage image{connection.path(), {}};
    if (size > most_image_bytes)
        throw Fault(refuse(rule("copy_too_large"), image.name, most_image_words));
    image.bytes.resize(size);
    try {
        SQLite::Database copy(":memory:", SQLite::OPEN_READWRITE);
        sqlite3_deserialize(copy.getHandle(), "main", image.bytes.data(), 0,
                            static_cast<sqlite3_int64>(size), 0);
        if (SQLite::Backup(copy, connection.database()).executeStep(-1) != SQLITE_DONE)
            throw SQLite::Exception("the copy was not done", SQLITE_BUSY);
    } catch (const SQLite::Exception& exception) {
        connection.fail(exception);
    }
    image.set_kept(Kept::as_copy);
    return image;
}

BookImage BookImage::upgraded() const {
    const Connection connection(*this, Access::writing, Shapes::older_too);
    bring_to_newest_shape(connection);
    return of(connection);
}

void BookImage::set_kept(Kept kept) {
    if (bytes.size() > log_marks_at + 1)
        bytes[log_marks_at] = bytes[log_marks_at + 1] =
            kept == Kept::as_book ? with_log : without_log;
}

} // namespace timebank
