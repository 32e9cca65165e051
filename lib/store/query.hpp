// A question to the book's file, prepared, with its values, and its answers. Knows no table.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "calendar/calendar.hpp"

struct sqlite3_stmt;

namespace timebank {

class Connection;

/// A number as a column keeps it that holds nothing for 0.
std::optional<std::int64_t> unless_none(std::int64_t number);

struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const;
};
using Prepared = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

/// The prepared statements of a connection that are not in use: preparing one takes longer than
/// most answers.
class Statements {
public:
    /// Nothing if all with this text are in use.
    Prepared take(std::string_view sql);
    void give_back(Prepared statement);

private:
    std::map<std::string, std::vector<Prepared>, std::less<>> idle_; ///< by text
};

/// A prepared query with its values. Columns are numbered from 0 in the order of the query.
/// SQLite's own functions are called, for SQLiteCpp's Statement shares a pointer for every column
/// that is read and looks every value up in a map, which was a third of an audit.
class Query {
public:
    Query(const Connection& connection, const char* sql);
    ~Query();
    Query(const Query&) = delete;
    Query& operator=(const Query&) = delete;

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

    /// By place, from 1 on, without a look at the names: for what is written a million times.
    Query& put(int place, std::int64_t value);
    Query& put_nothing(int place);

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
    int place_of(const char* name) const;
    void check(int result) const;
    void need_row() const;
    bool is_null(int column) const;

    const Connection& connection_;
    Prepared statement_;
    bool has_row_ = false;
};

} // namespace timebank
