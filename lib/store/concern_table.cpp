#include "store/concern_table.hpp"

namespace timebank {

namespace {

constexpr const char* select_concerns =
    "SELECT concern, severity, written_on, written_minute, review_on, review_minute, recorded_by, "
    "parts, closed_on, closed_minute, closed_by FROM concern_record ORDER BY concern";
constexpr const char* select_one_concern =
    "SELECT concern, severity, written_on, written_minute, review_on, review_minute, recorded_by, "
    "parts, closed_on, closed_minute, closed_by FROM concern_record WHERE concern = :concern";
constexpr const char* select_overdue =
    "SELECT count(*) FROM concern_record WHERE closed_on IS NULL "
    "AND (review_on, review_minute) < (:day, :minute)";
constexpr const char* select_deeds_about =
    "SELECT count(*) FROM deed WHERE about = :about "
    "AND verb IN ('concern file', 'concern add', 'concern close')";
constexpr const char* select_next_concern = "SELECT coalesce(max(concern), 0) + 1 FROM concern";
constexpr const char* insert_concern =
    "INSERT INTO concern(concern, deed, written_minute, severity, review_on, review_minute) "
    "VALUES(:concern, :deed, :written_minute, :severity, :review_on, :review_minute)";
constexpr const char* insert_closing =
    "INSERT INTO concern_closing(concern, deed, closed_minute, keyholder) "
    "VALUES(:concern, :deed, :closed_minute, :keyholder)";
constexpr const char* insert_read =
    "INSERT INTO concern_read(deed, concern, keyholder, reason, read_minute, review_on, "
    "review_minute) VALUES(:deed, :concern, :keyholder, :reason, :read_minute, :review_on, "
    ":review_minute)";
constexpr const char* select_reads =
    "SELECT concern, keyholder, r.reason, recorded_on, read_minute, review_on, review_minute "
    "FROM concern_read AS r JOIN deed USING(deed) ORDER BY deed";

Moment moment_from(const Query& query, int column) {
    return {Day{static_cast<std::int32_t>(query.integer(column))},
            static_cast<std::int32_t>(query.integer(column + 1))};
}

std::optional<Moment> maybe_moment_from(const Query& query, int column) {
    if (!query.maybe_integer(column))
        return std::nullopt;
    return moment_from(query, column);
}

StoredConcern concern_from(const Query& query) {
    return {query.integer(0),
            static_cast<Severity>(query.integer(1)),
            moment_from(query, 2),
            moment_from(query, 4),
            query.text(6),
            query.integer(7),
            maybe_moment_from(query, 8),
            query.maybe_integer(10).value_or(0)};
}

} // namespace

std::vector<StoredConcern> read_concerns(const Connection& connection) {
    std::vector<StoredConcern> concerns;
    Query query(connection, select_concerns);
    while (query.next())
        concerns.push_back(concern_from(query));
    return concerns;
}

std::optional<StoredConcern> read_concern_row(const Connection& connection, std::int64_t number) {
    Query query(connection, select_one_concern);
    query.with(":concern", number);
    if (!query.next())
        return std::nullopt;
    return concern_from(query);
}

std::int64_t count_overdue_concerns(const Connection& connection, Moment now) {
    Query query(connection, select_overdue);
    query.with(":day", now.day.since_1970).with(":minute", now.minute);
    query.next();
    return query.integer(0);
}

std::int64_t count_deeds_about(const Connection& connection, const std::string& concern) {
    Query query(connection, select_deeds_about);
    query.with(":about", concern);
    query.next();
    return query.integer(0);
}

std::int64_t next_concern(const Connection& connection) {
    Query query(connection, select_next_concern);
    query.next();
    return query.integer(0);
}

void add_concern_row(const Connection& connection, const StoredConcern& concern,
                     std::int64_t deed) {
    Query(connection, insert_concern)
        .with(":concern", concern.number)
        .with(":deed", deed)
        .with(":written_minute", concern.written.minute)
        .with(":severity", static_cast<std::int64_t>(concern.severity))
        .with(":review_on", concern.review_by.day.since_1970)
        .with(":review_minute", concern.review_by.minute)
        .run();
}

void add_closing(const Connection& connection, const StoredClosing& closing, std::int64_t deed) {
    Query(connection, insert_closing)
        .with(":concern", closing.concern)
        .with(":deed", deed)
        .with(":closed_minute", closing.minute)
        .with(":keyholder", closing.keyholder)
        .run();
}

void add_read(const Connection& connection, const StoredRead& read, std::int64_t deed) {
    Query query(connection, insert_read);
    query.with(":deed", deed)
        .with(":concern", read.concern)
        .with(":keyholder", read.keyholder)
        .with(":reason", static_cast<std::int64_t>(read.reason))
        .with(":read_minute", read.read.minute);
    if (read.review_by)
        query.with(":review_on", read.review_by->day.since_1970)
            .with(":review_minute", read.review_by->minute);
    query.run();
}

std::vector<StoredRead> read_reads(const Connection& connection) {
    std::vector<StoredRead> reads;
    Query query(connection, select_reads);
    while (query.next())
        reads.push_back({query.integer(0), query.integer(1),
                         static_cast<ReadReason>(query.integer(2)), moment_from(query, 3),
                         maybe_moment_from(query, 5)});
    return reads;
}

} // namespace timebank
