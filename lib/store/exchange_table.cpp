#include "store/exchange_table.hpp"

#include <algorithm>

#include "imports/identity.hpp"
#include "members/names.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

// Each list is narrowed by the index that serves it best; the columns are the view's, in its order.
constexpr const char* select_all = "SELECT * FROM exchange_record ORDER BY entry";
constexpr const char* select_one = "SELECT * FROM exchange_record WHERE entry = :entry";
constexpr const char* select_of_member =
    "SELECT * FROM exchange_record WHERE entry IN ("
    "SELECT entry FROM member_record CROSS JOIN entry ON to_account = record "
    "WHERE member = :member UNION ALL "
    "SELECT entry FROM member_record CROSS JOIN entry ON from_account = record "
    "WHERE member = :member) ORDER BY entry";
// A seek for each account is quicker than a look at every entry of every month.
constexpr const char* select_of_month =
    "SELECT * FROM exchange_record WHERE entry IN (SELECT e.entry FROM account CROSS JOIN entry AS "
    "e ON e.to_account = account AND e.counts_in = :month) ORDER BY entry";
constexpr const char* select_of_sheet =
    "SELECT * FROM exchange_record WHERE entry IN ("
    "SELECT entry FROM entry WHERE identity BETWEEN :first AND :last UNION ALL "
    "SELECT entry FROM other_sheet WHERE identity BETWEEN :first AND :last) ORDER BY entry";

constexpr const char* select_sheet = "SELECT sheet FROM sheet WHERE key = :key";
constexpr const char* select_next_sheet = "SELECT coalesce(max(sheet), 0) + 1 FROM sheet";
constexpr const char* select_sheets = "SELECT key, sheet FROM sheet";
constexpr const char* insert_sheet =
    "INSERT INTO sheet(sheet, name, key) VALUES(:sheet, :name, :key)";
constexpr const char* select_late_sheet =
    "SELECT e.entry, coalesce(e.session, 0), e.happened_on, h.name, e.line, "
    "CASE WHEN e.session IS NULL THEN e.minutes "
    "ELSE (SELECT sum(minutes) FROM entry AS o WHERE o.session = e.session) END "
    "FROM entry AS e LEFT JOIN session AS s ON s.session = e.session "
    "LEFT JOIN sheet AS h ON h.sheet = coalesce(e.sheet, s.sheet) WHERE e.entry = :entry";
constexpr const char* select_unsigned =
    "SELECT e.entry FROM entry AS e WHERE e.entry >= coalesce((SELECT next_from FROM closed_month "
    "WHERE month < :month ORDER BY month DESC LIMIT 1), 1) AND e.counts_in = :month "
    "AND e.kind = 1 AND e.signed < 3 AND NOT EXISTS("
    "SELECT 1 FROM entry AS later WHERE later.corrects = e.entry) AND NOT EXISTS("
    "SELECT 1 FROM other_sheet AS o WHERE o.entry = e.entry) ORDER BY e.entry";
template <class Kind>
std::optional<Kind> kind_from(const std::optional<std::int64_t>& number) {
    if (!number)
        return std::nullopt;
    return static_cast<Kind>(*number);
}

std::optional<MemberNumber> member_from(const std::optional<std::int64_t>& number) {
    if (!number)
        return std::nullopt;
    return MemberNumber{*number};
}

ExchangeRecord record_from(const Query& query) {
    ExchangeRecord record;
    record.entry = query.integer(0);
    Exchange& exchange = record.exchange;
    exchange.receiver = {query.integer(1)};
    exchange.giver = {query.integer(2)};
    record.credited = {query.integer(3)};
    exchange.given = {query.integer(4)};
    exchange.happened_on = {static_cast<std::int32_t>(query.integer(5))};
    record.counts_in = {static_cast<std::int32_t>(query.integer(6))};
    exchange.category = query.integer(7);
    exchange.setting = kind_from<Setting>(query.maybe_integer(8));
    if (auto sheet = query.maybe_text(9))
        exchange.sheet = {*sheet, query.maybe_integer(10)};
    exchange.signed_by = kind_from<Signed>(query.maybe_integer(11));
    exchange.on_behalf_of = member_from(query.maybe_integer(12));
    exchange.accompanied_by = member_from(query.maybe_integer(13));
    record.replaces = query.integer(14);
    exchange.note = query.maybe_text(15);
    record.giver_name = query.text(16);
    record.receiver_name = query.text(17);
    record.category_name = query.text(18);
    record.corrected_by = query.integer(19);
    record.replaced_by = query.integer(20);
    record.recorded_on = {static_cast<std::int32_t>(query.integer(21))};
    record.recorded_by = query.text(22);
    record.reason = query.maybe_text(23);
    if (auto sheet = query.maybe_text(24))
        record.other_sheet = {*std::move(sheet), query.maybe_integer(25)};
    if (record.replaced_by != 0)
        record.standing = RecordStanding::corrected;
    else if (record.corrected_by != 0)
        record.standing = RecordStanding::voided;
    return record;
}

} // namespace

std::vector<ExchangeRecord> read_exchange_records(const Connection& connection,
                                                  const ExchangeFilter& filter) {
    std::vector<ExchangeRecord> records;
    std::optional<std::int64_t> sheet;
    if (filter.sheet) {
        sheet = find_sheet(connection, *filter.sheet);
        if (!sheet)
            return records;
    }
    std::vector<MemberNumber> records_of_member;
    if (filter.member)
        records_of_member = read_records_of(connection, *filter.member);
    Query query(connection, sheet           ? select_of_sheet
                            : filter.member ? select_of_member
                            : filter.month  ? select_of_month
                                            : select_all);
    if (sheet) {
        const IdentityRange range = identities_of_sheet(*sheet);
        query.with(":first", range.first).with(":last", range.last);
    } else if (filter.member) {
        query.with(":member", filter.member->value);
    } else if (filter.month) {
        query.with(":month", filter.month->number);
    }
    while (query.next()) {
        ExchangeRecord record = record_from(query);
        const Exchange& exchange = record.exchange;
        if (filter.month && record.counts_in != *filter.month)
            continue;
        if (filter.category && exchange.category != *filter.category)
            continue;
        if (filter.member &&
            std::ranges::find(records_of_member, exchange.giver) == records_of_member.end() &&
            std::ranges::find(records_of_member, exchange.receiver) == records_of_member.end())
            continue;
        records.push_back(std::move(record));
    }
    return records;
}

std::optional<ExchangeRecord> read_exchange_record(const Connection& connection,
                                                   EntryNumber entry) {
    Query query(connection, select_one);
    if (!query.with(":entry", entry).next())
        return std::nullopt;
    return record_from(query);
}

std::string sheet_key(const std::string& name) {
    std::string key = tidy_name(name);
    for (char& letter : key)
        if (letter >= 'A' && letter <= 'Z')
            letter = static_cast<char>(letter - 'A' + 'a');
    return key;
}

LateSheet read_late_sheet(const Connection& connection, EntryNumber entry) {
    Query query(connection, select_late_sheet);
    query.with(":entry", entry).next();
    LateSheet late{query.integer(0), query.integer(1), query.day(2), std::nullopt,
                   Minutes{query.integer(5)}};
    if (const auto sheet = query.maybe_text(3))
        late.sheet = SheetLine{*sheet, query.maybe_integer(4)};
    return late;
}

std::vector<ExchangeRecord> read_unsigned_sheets(const Connection& connection, Month month) {
    std::vector<ExchangeRecord> records;
    Query query(connection, select_unsigned);
    query.with(":month", month.number);
    while (query.next())
        records.push_back(*read_exchange_record(connection, query.integer(0)));
    return records;
}

std::optional<std::int64_t> find_sheet(const Connection& connection, const std::string& name) {
    Query query(connection, select_sheet);
    if (!query.with(":key", sheet_key(name)).next())
        return std::nullopt;
    return query.integer(0);
}

std::int64_t next_sheet(const Connection& connection) {
    Query query(connection, select_next_sheet);
    query.next();
    return query.integer(0);
}

void add_sheet(const Connection& connection, std::int64_t sheet, const std::string& name) {
    Query(connection, insert_sheet)
        .with(":sheet", sheet)
        .with(":name", name)
        .with(":key", sheet_key(name))
        .run();
}

std::vector<std::pair<std::string, std::int64_t>> read_sheet_keys(const Connection& connection) {
    std::vector<std::pair<std::string, std::int64_t>> sheets;
    Query query(connection, select_sheets);
    while (query.next())
        sheets.emplace_back(query.text(0), query.integer(1));
    return sheets;
}

} // namespace timebank
