#include "store/deed_table.hpp"

namespace timebank {

namespace {
constexpr const char* insert_deed =
    "INSERT INTO deed(recorded_on, recorded_by, verb, about, reason) "
    "VALUES(:recorded_on, :recorded_by, :verb, :about, :reason) RETURNING deed";
constexpr const char* select_first_deed =
    "SELECT recorded_on, recorded_by, verb, about, reason FROM deed ORDER BY deed LIMIT 1";
constexpr const char* select_gap = "SELECT max(deed) FROM deed HAVING max(deed) <> count(*)";
constexpr const char* select_last_deed = "SELECT coalesce(max(deed), 0) FROM deed";
constexpr const char* select_last_day = "SELECT recorded_on FROM deed ORDER BY deed DESC LIMIT 1";
constexpr const char* select_newest_day = "SELECT max(recorded_on) FROM deed";
} // namespace

std::int64_t add_deed(const Connection& connection, const Deed& deed) {
    Query query(connection, insert_deed);
    query.with(":recorded_on", deed.recorded_on.since_1970)
        .with(":recorded_by", deed.recorded_by)
        .with(":verb", deed.verb)
        .with(":about", deed.about)
        .with(":reason", deed.reason);
    return query.number();
}

std::int64_t last_deed(const Connection& connection) {
    return Query(connection, select_last_deed).number();
}

Day last_deed_day(const Connection& connection) {
    return {static_cast<std::int32_t>(Query(connection, select_last_day).number())};
}

Day newest_deed_day(const Connection& connection) {
    return {static_cast<std::int32_t>(Query(connection, select_newest_day).number())};
}

Deed first_deed(const Connection& connection) {
    Query query(connection, select_first_deed);
    query.next();
    return {Day{static_cast<std::int32_t>(query.integer(0))}, query.text(1), query.text(2),
            query.text(3), query.maybe_text(4)};
}

std::optional<std::int64_t> last_deed_if_any_is_gone(const Connection& connection) {
    Query query(connection, select_gap);
    if (!query.next())
        return std::nullopt;
    return query.integer(0);
}

} // namespace timebank
