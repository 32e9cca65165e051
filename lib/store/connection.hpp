// The way to the book's file: an open connection, one transaction, and queries with their values.
// Turns whatever SQLite says into a fault that names the file. Knows no table and no rule.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>

#include "calendar/calendar.hpp"
#include "hours/hours.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

/// A number as a column keeps it that holds nothing for 0.
std::optional<std::int64_t> unless_none(std::int64_t number);

enum class Access { reading, writing };
/// Which shapes are let in: only this program's own, or older ones too, to be upgraded.
enum class Shapes { newest, older_too };

class Connection;

/// A prepared query with its values. Columns are numbered from 0 in the order of the query.
class Query {
public:
    Query(const Connection& connection, const char* sql);

    Query& with(const char* name, std::int64_t value);
    Query& with(const char* name, const std::string& value);
    Query& with(const char* name, const std::vector<unsigned char>& bytes);
    Query& with(const char* name, Day value);
    Query& with_nothing(const char* name);
    template <class Value>
    Query& with(const char* name, const std::optional<Value>& value) {
        if (!value)
            return with_nothing(name);
        if constexpr (std::is_same_v<Value, std::string> || std::is_same_v<Value, Day>)
            return with(name, *value);
        else
            return with(name, static_cast<std::int64_t>(*value));
    }

    /// The next row; false when there is none.
    bool next();
    /// Runs a query that answers one row with a number: of what was written, its own.
    std::int64_t number();
    /// Runs a query that answers no rows, and makes it ready to be run again.
    void run();
    /// Ready to be run again, with the values it has until others are given.
    void again();

    std::int64_t integer(int column) const;
    std::string text(int column) const;
    std::vector<unsigned char> bytes(int column) const;
    Day day(int column) const;
    std::optional<std::int64_t> maybe_integer(int column) const;
    std::optional<std::string> maybe_text(int column) const;
    std::optional<Day> maybe_day(int column) const;

private:
    SQLite::Column column_at(int column) const;

    const Connection& connection_;
    SQLite::Statement statement_;
};

class Connection {
public:
    /// Opens an existing book. Faults: book_missing, book_not_a_file, book_not_readable,
    /// book_not_writable, book_not_ours, book_newer, book_older, book_damaged, book_locked.
    /// `wait_seconds` is how long a locked book is waited for, in all.
    Connection(std::string path, Access access, int wait_seconds, Shapes shapes = Shapes::newest);
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// Runs SQL that answers nothing: a migration, or a word about the transaction.
    void execute(const char* sql) const;

    [[noreturn]] void fail(const SQLite::Exception& exception) const;

    const std::string& path() const { return path_; }
    SQLite::Database& database() const { return *database_; }

private:
    friend class NewBookFile;
    struct Unchecked {};
    Connection(Unchecked, std::string path, int wait_seconds);
    void open(const std::string& name, int flags);
    void open_to_look();
    static int wait_a_little(void* connection, int tries);

    std::string path_;
    int wait_seconds_;
    int waits_ = 0; ///< of about a millisecond each
    std::unique_ptr<SQLite::Database> database_;
};

/// Everything that writes happens in one of these: all of it, or, when it goes out of scope
/// before commit, none of it. Takes the one place of a writer at once (BEGIN IMMEDIATE), so that
/// no rule is asked of a book that another program is about to change.
class Writing {
public:
    explicit Writing(const Connection& connection);
    ~Writing();
    Writing(const Writing&) = delete;
    Writing& operator=(const Writing&) = delete;
    void commit();

private:
    const Connection& connection_;
    bool open_ = true;
};

/// Several looks at one unchanging state of the book.
class Looking {
public:
    explicit Looking(const Connection& connection);
    ~Looking();
    Looking(const Looking&) = delete;
    Looking& operator=(const Looking&) = delete;

private:
    const Connection& connection_;
};

} // namespace timebank
