#include "store/month_table.hpp"

#include <algorithm>

namespace timebank {

namespace {

constexpr const char* select_last_closed = "SELECT max(month) FROM closed_month";
constexpr const char* select_closed_before =
    "SELECT month, recorded_on, recorded_by, timebank, entries, through, next_from, digest "
    "FROM closed_month JOIN deed USING(deed) WHERE month < :month ORDER BY month DESC LIMIT 1";
constexpr const char* select_closed_month =
    "SELECT month, recorded_on, recorded_by, timebank, entries, through, next_from, digest "
    "FROM closed_month JOIN deed USING(deed) WHERE month = :month";
constexpr const char* select_closed_months =
    "SELECT month, recorded_on, recorded_by, timebank, entries, through, next_from, digest "
    "FROM closed_month JOIN deed USING(deed) ORDER BY month";
constexpr const char* select_marks = "SELECT entry_digests FROM closed_month WHERE month = :month";
constexpr const char* insert_closed_month =
    "INSERT INTO closed_month(month, deed, timebank, entries, through, next_from, digest, "
    "entry_digests) "
    "VALUES(:month, :deed, :timebank, :entries, :through, :next_from, :digest, :entry_digests)";
// Open months begin where the last closed one says.
constexpr const char* select_open_months =
    "SELECT counts_in, count(*) FROM entry "
    "WHERE entry >= coalesce((SELECT next_from FROM closed_month ORDER BY month DESC LIMIT 1), 1) "
    "AND counts_in > coalesce((SELECT max(month) FROM closed_month), 0) "
    "GROUP BY counts_in ORDER BY counts_in";
constexpr const char* select_oldest_month =
    "SELECT min((SELECT min(counts_in) FROM entry WHERE to_account = account)) FROM account";
// Nothing counts later and is numbered below what the last closed month says.
constexpr const char* select_newest_month =
    "SELECT CASE WHEN EXISTS(SELECT 1 FROM closed_month) THEN max((SELECT max(month) "
    "FROM closed_month), coalesce((SELECT max(counts_in) FROM entry WHERE entry >= "
    "(SELECT next_from FROM closed_month ORDER BY month DESC LIMIT 1)), 0)) "
    "ELSE (SELECT max((SELECT max(counts_in) FROM entry WHERE to_account = account)) "
    "FROM account) END";

template <class Bytes>
Bytes bytes_as(const std::vector<unsigned char>& kept) {
    Bytes bytes{};
    std::copy_n(kept.begin(), std::min(kept.size(), bytes.size()), bytes.begin());
    return bytes;
}

Month month_from(std::int64_t number) {
    return {static_cast<std::int32_t>(number)};
}

ClosedMonth closed_from(const Query& query) {
    ClosedMonth closed;
    closed.month = month_from(query.integer(0));
    closed.closed_on = query.day(1);
    closed.closed_by = query.text(2);
    closed.timebank = query.text(3);
    closed.entries = query.integer(4);
    closed.through = query.integer(5);
    closed.next_from = query.integer(6);
    closed.digest = bytes_as<Digest>(query.bytes(7));
    return closed;
}

std::optional<ClosedMonth> one_closed(const Connection& connection, const char* select,
                                      Month month) {
    Query query(connection, select);
    if (!query.with(":month", month.number).next())
        return std::nullopt;
    return closed_from(query);
}

std::optional<Month> maybe_month(const Connection& connection, const char* select) {
    Query query(connection, select);
    query.next();
    const auto month = query.maybe_integer(0);
    return month ? std::optional(month_from(*month)) : std::nullopt;
}

} // namespace

std::optional<Month> last_closed_month(const Connection& connection) {
    return maybe_month(connection, select_last_closed);
}

LineRange lines_since(const std::optional<ClosedMonth>& closed, Month to) {
    LineRange range;
    range.to = to;
    if (closed) {
        range.from = closed->next_from;
        range.after = closed->month;
    }
    return range;
}

std::optional<ClosedMonth> closed_before(const Connection& connection, Month month) {
    return one_closed(connection, select_closed_before, month);
}

std::optional<ClosedMonth> read_closed_month(const Connection& connection, Month month) {
    return one_closed(connection, select_closed_month, month);
}

std::vector<ClosedMonth> read_closed_months(const Connection& connection) {
    std::vector<ClosedMonth> months;
    Query query(connection, select_closed_months);
    while (query.next())
        months.push_back(closed_from(query));
    return months;
}

std::vector<EntryMark> read_marks(const Connection& connection, Month month) {
    Query query(connection, select_marks);
    std::vector<EntryMark> marks;
    if (!query.with(":month", month.number).next())
        return marks;
    const std::vector<unsigned char> kept = query.bytes(0);
    for (std::size_t at = 0; at + sizeof(EntryMark) <= kept.size(); at += sizeof(EntryMark))
        std::copy_n(kept.begin() + static_cast<std::ptrdiff_t>(at), sizeof(EntryMark),
                    marks.emplace_back().begin());
    return marks;
}

void add_closed_month(const Connection& connection, const FrozenMonth& month, std::int64_t deed,
                      const Digest& digest, const std::vector<EntryMark>& marks) {
    std::vector<unsigned char> kept;
    for (const EntryMark& each : marks)
        kept.insert(kept.end(), each.begin(), each.end());
    Query(connection, insert_closed_month)
        .with(":month", month.month.number)
        .with(":deed", deed)
        .with(":timebank", month.timebank)
        .with(":entries", month.entries)
        .with(":through", month.through)
        .with(":next_from", month.next_from)
        .with(":digest", std::vector<unsigned char>(digest.begin(), digest.end()))
        .with(":entry_digests", kept)
        .run();
}

std::vector<OpenMonth> read_open_months(const Connection& connection) {
    std::vector<OpenMonth> months;
    Query query(connection, select_open_months);
    while (query.next())
        months.push_back({month_from(query.integer(0)), query.integer(1)});
    return months;
}

std::optional<Month> oldest_month(const Connection& connection) {
    return maybe_month(connection, select_oldest_month);
}

std::optional<Month> newest_month(const Connection& connection) {
    return maybe_month(connection, select_newest_month);
}

} // namespace timebank
