#include "store/query.hpp"

#include <new>
#include <sqlite3.h>

#include "refusals/catalogue.hpp"
#include "store/connection.hpp"

namespace timebank {

std::optional<std::int64_t> unless_none(std::int64_t number) {
    if (number == 0)
        return std::nullopt;
    return number;
}

void FinalizeStatement::operator()(sqlite3_stmt* statement) const {
    sqlite3_finalize(statement);
}

Prepared Statements::take(std::string_view sql) {
    const auto found = idle_.find(sql);
    if (found == idle_.end() || found->second.empty())
        return nullptr;
    Prepared statement = std::move(found->second.back());
    found->second.pop_back();
    return statement;
}

void Statements::give_back(Prepared statement) {
    idle_[sqlite3_sql(statement.get())].push_back(std::move(statement));
}

Query::Query(const Connection& connection, const char* sql)
    : connection_(connection), statement_(connection.statements().take(sql)) {
    if (statement_)
        return;
    sqlite3_stmt* prepared = nullptr;
    check(sqlite3_prepare_v3(connection.database().getHandle(), sql, -1, SQLITE_PREPARE_PERSISTENT,
                             &prepared, nullptr));
    statement_.reset(prepared);
}

Query::~Query() {
    sqlite3_reset(statement_.get());
    sqlite3_clear_bindings(statement_.get());
    try {
        connection_.statements().give_back(std::move(statement_));
    } catch (const std::bad_alloc&) {
        // It is finalized instead, and prepared again when it is asked for.
    }
}

int Query::place_of(const char* name) const {
    return sqlite3_bind_parameter_index(statement_.get(), name);
}

void Query::check(int result) const {
    if (result != SQLITE_OK)
        connection_.fail(SQLite::Exception(connection_.database().getHandle(), result));
}

Query& Query::put(int place, std::int64_t value) {
    check(sqlite3_bind_int64(statement_.get(), place, value));
    return *this;
}

Query& Query::put_nothing(int place) {
    check(sqlite3_bind_null(statement_.get(), place));
    return *this;
}

Query& Query::with(const char* name, std::int64_t value) {
    return put(place_of(name), value);
}

Query& Query::with(const char* name, const std::string& value) {
    check(sqlite3_bind_text(statement_.get(), place_of(name), value.data(),
                            static_cast<int>(value.size()), SQLITE_TRANSIENT));
    return *this;
}

Query& Query::with(const char* name, const std::vector<unsigned char>& bytes) {
    // Without an address it would be bound as nothing at all.
    check(sqlite3_bind_blob(statement_.get(), place_of(name),
                            bytes.empty() ? static_cast<const void*>("") : bytes.data(),
                            static_cast<int>(bytes.size()), SQLITE_TRANSIENT));
    return *this;
}

Query& Query::with(const char* name, Day value) {
    return with(name, std::int64_t{value.since_1970});
}

Query& Query::with_nothing(const char* name) {
    return put_nothing(place_of(name));
}

bool Query::next() {
    const int result = sqlite3_step(statement_.get());
    has_row_ = result == SQLITE_ROW;
    if (!has_row_ && result != SQLITE_DONE)
        check(result);
    return has_row_;
}

void Query::run() {
    next();
    again();
}

void Query::again() {
    has_row_ = false;
    check(sqlite3_reset(statement_.get()));
}

// A row that is always there was not: no book is like that unless it is damaged.
void Query::need_row() const {
    if (!has_row_)
        throw Fault(
            refuse(rule("book_damaged"), connection_.path(), "a row that always stands is gone"));
}

bool Query::is_null(int column) const {
    need_row();
    return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t Query::integer(int column) const {
    need_row();
    return sqlite3_column_int64(statement_.get(), column);
}

std::int64_t Query::number() {
    next();
    const std::int64_t number = integer(0);
    while (next()) {
    }
    return number;
}

Day Query::day(int column) const {
    return {static_cast<std::int32_t>(integer(column))};
}

std::optional<Day> Query::maybe_day(int column) const {
    const auto number = maybe_integer(column);
    return number ? std::optional(Day{static_cast<std::int32_t>(*number)}) : std::nullopt;
}

std::string Query::text(int column) const {
    need_row();
    const auto* const first =
        static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    return {first, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::vector<unsigned char> Query::bytes(int column) const {
    need_row();
    const auto* const first =
        static_cast<const unsigned char*>(sqlite3_column_blob(statement_.get(), column));
    return {first, first + sqlite3_column_bytes(statement_.get(), column)};
}

std::optional<std::int64_t> Query::maybe_integer(int column) const {
    if (is_null(column))
        return std::nullopt;
    return integer(column);
}

std::optional<std::string> Query::maybe_text(int column) const {
    if (is_null(column))
        return std::nullopt;
    return text(column);
}

} // namespace timebank
