#include "store/index_check.hpp"

#include <array>
#include <cstdint>
#include <set>
#include <sqlite3.h>

#include <fmt/core.h>

#include "imports/identity.hpp"

namespace timebank {

namespace {

struct Index {
    const char* name;
    const char* columns;
    const char* where; // of a partial one
    bool unique;
};

constexpr Index indexes[] = {
    {"entry_from", "from_account, counts_in, happened_on, minutes", nullptr, false},
    {"entry_to", "to_account, counts_in, happened_on, minutes", nullptr, false},
    {"entry_identity", "identity", nullptr, true},
    {"entry_corrects", "corrects", "corrects IS NOT NULL", true},
    {"entry_replaces", "replaces", "replaces IS NOT NULL", true},
    {"entry_session", "session", "session IS NOT NULL", false},
    {"entry_on_behalf_of", "on_behalf_of, counts_in", "on_behalf_of IS NOT NULL", false},
};

constexpr const char* select_indexes = "SELECT name FROM sqlite_schema WHERE type = 'index'";

constexpr std::size_t most_columns = 5;

struct Key {
    std::array<std::int64_t, most_columns> values{};
    bool is_nothing = false; // its first column: nothing comes before every number
    std::size_t size = 0;
};

// A row's key ends with the row's number. False where a value is neither a number nor nothing.
bool read_key(sqlite3_value** values, int count, Key& key) {
    key.size = static_cast<std::size_t>(count);
    for (std::size_t at = 0; at < key.size; ++at) {
        const int type = sqlite3_value_type(values[at]);
        if (at == 0)
            key.is_nothing = type == SQLITE_NULL;
        if (type != SQLITE_INTEGER && !(at == 0 && key.is_nothing))
            return false;
        key.values[at] = sqlite3_value_int64(values[at]);
    }
    return true;
}

// Sums of rows in any order are the same only where the rows are: each is scattered before.
std::uint64_t mixed(const Key& key) {
    std::uint64_t mix = key.is_nothing ? 1 : 2;
    for (std::size_t at = 0; at < key.size; ++at)
        mix = scatter(mix + static_cast<std::uint64_t>(key.values[at]) + 0x9e3779b97f4a7c15u);
    return mix;
}

// Whether this key may come after that one.
bool follows(const Key& key, const Key& before, bool unique) {
    if (key.is_nothing != before.is_nothing)
        return before.is_nothing;
    const std::size_t told_apart_by = unique && !key.is_nothing ? key.size - 1 : key.size;
    for (std::size_t at = 0; at < told_apart_by; ++at)
        if (key.values[at] != before.values[at])
            return key.values[at] > before.values[at];
    return false;
}

// What an aggregate keeps from row to row, all zero at first.
struct Sum {
    std::uint64_t sum;
    bool begun, wrong;
    Key last;
};

Sum* sum_of(sqlite3_context* context) {
    return static_cast<Sum*>(sqlite3_aggregate_context(context, sizeof(Sum)));
}

void add_row(sqlite3_context* context, int count, sqlite3_value** values) {
    Sum* const sum = sum_of(context);
    if (sum == nullptr)
        return sqlite3_result_error_nomem(context);
    Key key;
    if (!read_key(values, count, key))
        sum->wrong = true;
    sum->sum += mixed(key);
}

void add_in_order(sqlite3_context* context, int count, sqlite3_value** values) {
    Sum* const sum = sum_of(context);
    if (sum == nullptr)
        return sqlite3_result_error_nomem(context);
    const bool unique = sqlite3_value_int(values[0]) != 0;
    Key key;
    if (!read_key(values + 1, count - 1, key) || (sum->begun && !follows(key, sum->last, unique)))
        sum->wrong = true;
    sum->begun = true;
    sum->last = key;
    sum->sum += mixed(key);
}

void answer(sqlite3_context* context) {
    const Sum* const sum = sum_of(context);
    if (sum == nullptr || sum->wrong)
        return sqlite3_result_null(context);
    sqlite3_result_int64(context, static_cast<std::int64_t>(sum->sum));
}

void add_function(const Connection& connection, const char* name,
                  void (*step)(sqlite3_context*, int, sqlite3_value**)) {
    sqlite3* const database = connection.database().getHandle();
    const int result =
        sqlite3_create_function_v2(database, name, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr,
                                   nullptr, step, answer, nullptr);
    if (result != SQLITE_OK)
        connection.fail(SQLite::Exception(database, result));
}

std::string in_rows() {
    std::string columns;
    for (const Index& each : indexes)
        columns += fmt::format("{}rows_sum({}, entry){}", columns.empty() ? "" : ", ", each.columns,
                               each.where ? fmt::format(" FILTER (WHERE {})", each.where) : "");
    return fmt::format("SELECT {} FROM entry NOT INDEXED", columns);
}

std::string in_index(const Index& index) {
    return fmt::format("SELECT rows_sum_in_order({}, {}, entry) FROM entry INDEXED BY {}{}",
                       index.unique ? 1 : 0, index.columns, index.name,
                       index.where ? fmt::format(" WHERE {}", index.where) : "");
}

std::set<std::string> indexes_of(const Connection& connection) {
    std::set<std::string> names;
    Query query(connection, select_indexes);
    while (query.next())
        names.insert(query.text(0));
    return names;
}

} // namespace

std::vector<std::string> find_untrue_indexes(const Connection& connection) {
    add_function(connection, "rows_sum", add_row);
    add_function(connection, "rows_sum_in_order", add_in_order);
    const std::set<std::string> there = indexes_of(connection);
    std::vector<std::string> untrue;
    Query rows(connection, in_rows().c_str());
    rows.next();
    int column = 0;
    for (const Index& each : indexes) {
        const auto sum = rows.maybe_integer(column++);
        if (!there.contains(each.name))
            continue;
        Query index(connection, in_index(each).c_str());
        index.next();
        if (!sum || index.maybe_integer(0) != sum)
            untrue.emplace_back(each.name);
    }
    return untrue;
}

} // namespace timebank
