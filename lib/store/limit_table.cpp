#include "store/limit_table.hpp"

namespace timebank {

namespace {
constexpr const char* insert_passed =
    "INSERT INTO limit_passed(entry, account, limit_minutes, balance_minutes, reason) "
    "VALUES(:entry, :account, :limit_minutes, :balance_minutes, :reason)";
constexpr const char* select_passed =
    "SELECT entry, account, limit_minutes, balance_minutes, reason FROM limit_passed "
    "ORDER BY entry, account";
constexpr const char* select_passed_by =
    "SELECT entry, account, limit_minutes, balance_minutes, reason FROM limit_passed "
    "WHERE entry = :entry ORDER BY account";

PassedLimit passed_from(const Query& query) {
    return {{query.integer(1)}, {query.integer(2)}, {query.integer(3)}, query.maybe_text(4)};
}

} // namespace

void add_passed_limit(const Connection& connection, EntryNumber entry, const PassedLimit& passed) {
    Query(connection, insert_passed)
        .with(":entry", entry)
        .with(":account", passed.account.value)
        .with(":limit_minutes", passed.limit.count)
        .with(":balance_minutes", passed.balance.count)
        .with(":reason", passed.reason)
        .run();
}

std::map<EntryNumber, std::vector<PassedLimit>> read_passed_limits(const Connection& connection) {
    std::map<EntryNumber, std::vector<PassedLimit>> limits;
    Query query(connection, select_passed);
    while (query.next())
        limits[query.integer(0)].push_back(passed_from(query));
    return limits;
}

std::vector<PassedLimit> read_passed_limits(const Connection& connection, EntryNumber entry) {
    std::vector<PassedLimit> limits;
    Query query(connection, select_passed_by);
    query.with(":entry", entry);
    while (query.next())
        limits.push_back(passed_from(query));
    return limits;
}

} // namespace timebank
