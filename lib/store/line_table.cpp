#include "store/line_table.hpp"

#include <algorithm>
#include <utility>

#include "store/entry_table.hpp"

namespace timebank {

namespace {

constexpr const char* select_corrected =
    "SELECT corrects, entry FROM entry WHERE corrects IS NOT NULL AND corrects >= :from";
constexpr const char* select_lines =
    "SELECT entry, kind, from_account, to_account, minutes, happened_on, counts_in, corrects, "
    "category, setting, CASE WHEN corrects IS NULL THEN session ELSE "
    "(SELECT o.session FROM entry AS o WHERE o.entry = entry.corrects) END, on_behalf_of "
    "FROM entry WHERE entry >= :from AND counts_in > :after AND counts_in <= :to ORDER BY entry";
constexpr const char* select_lines_known_on =
    "SELECT entry, kind, from_account, to_account, minutes, happened_on, counts_in, corrects, "
    "category, setting, CASE WHEN corrects IS NULL THEN session ELSE "
    "(SELECT o.session FROM entry AS o WHERE o.entry = entry.corrects) END, on_behalf_of "
    "FROM entry CROSS JOIN deed USING(deed) WHERE entry >= :from AND counts_in > :after "
    "AND counts_in <= :to AND recorded_on <= :known_on ORDER BY entry";
// Of one account at a time: put to all that are counted together in one query, it takes SQLite
// longer to read the query than to answer it.
constexpr const char* select_lines_of =
    "SELECT entry, kind, from_account, to_account, minutes, happened_on, counts_in, corrects, "
    "category, setting, CASE WHEN corrects IS NULL THEN session ELSE "
    "(SELECT o.session FROM entry AS o WHERE o.entry = line.corrects) END, on_behalf_of, "
    "EXISTS(SELECT 1 FROM entry AS later WHERE later.corrects = line.entry) "
    "FROM entry AS line WHERE entry IN (SELECT e.entry FROM entry AS e "
    "WHERE e.to_account = :account AND e.counts_in BETWEEN :from AND :to "
    "UNION SELECT e.entry FROM entry AS e "
    "WHERE e.from_account = :account AND e.counts_in BETWEEN :from AND :to)";
constexpr const char* select_lines_on_behalf_of =
    "SELECT entry, kind, from_account, to_account, minutes, happened_on, counts_in, corrects, "
    "category, setting, session, on_behalf_of, 0 FROM entry WHERE on_behalf_of = :account "
    "AND kind IN (1, 2) AND counts_in BETWEEN :from AND :to "
    "AND NOT EXISTS(SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry)";
// What is counted on the account since the last closed month, and what that month closed with.
constexpr const char* select_balance =
    "SELECT coalesce(sum(coalesce((SELECT closing_minutes FROM closed_balance "
    "WHERE month = (SELECT max(month) FROM closed_month) "
    "AND closed_balance.account = account_pool.account), 0) "
    "+ (SELECT coalesce(sum(minutes), 0) FROM entry WHERE to_account = account "
    "AND counts_in > coalesce((SELECT max(month) FROM closed_month), 0)) "
    "- (SELECT coalesce(sum(minutes), 0) FROM entry WHERE from_account = account "
    "AND counts_in > coalesce((SELECT max(month) FROM closed_month), 0))), 0) "
    "FROM account_pool WHERE asked = :account";
constexpr const char* select_closed_before =
    "SELECT coalesce(max(month), 0) FROM closed_month WHERE month < :month";
constexpr const char* select_balance_before =
    "SELECT coalesce((SELECT closing_minutes FROM closed_balance "
    "WHERE month = :closed AND account = :account), 0) "
    "+ coalesce((SELECT sum(minutes) FROM entry WHERE to_account = :account "
    "AND counts_in > :closed AND counts_in < :month), 0) "
    "- coalesce((SELECT sum(minutes) FROM entry WHERE from_account = :account "
    "AND counts_in > :closed AND counts_in < :month), 0)";
// Newest first along the index of each record, so that only a few rows are looked at.
constexpr const char* select_newest_help =
    "SELECT max(max(coalesce((SELECT happened_on FROM entry WHERE to_account = record "
    "AND kind IN (1, 2) AND NOT EXISTS("
    "SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry) "
    "ORDER BY counts_in DESC, happened_on DESC LIMIT 1), -1), "
    "coalesce((SELECT happened_on FROM entry WHERE from_account = record "
    "AND kind IN (1, 2) AND NOT EXISTS("
    "SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry) "
    "ORDER BY counts_in DESC, happened_on DESC LIMIT 1), -1), "
    "coalesce((SELECT max(happened_on) FROM attendance JOIN session USING(session) "
    "WHERE attendance.member = record AND EXISTS(SELECT 1 FROM entry "
    "WHERE entry.session = session.session AND NOT EXISTS("
    "SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry))), -1))) "
    "FROM member_record WHERE member = :member";
// A late sheet counts after the month it happened in, so what was newest by that may not be.
constexpr const char* select_help_since =
    "SELECT max(happened_on) FROM member_record CROSS JOIN entry "
    "ON entry IN (SELECT e.entry FROM entry AS e WHERE e.to_account = record "
    "AND e.counts_in >= :month UNION SELECT e.entry FROM entry AS e "
    "WHERE e.from_account = record AND e.counts_in >= :month) "
    "WHERE member = :member AND kind IN (1, 2) AND NOT EXISTS("
    "SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry)";
constexpr const char* select_help_up_to =
    "SELECT max(max(coalesce((SELECT max(happened_on) FROM entry WHERE to_account = :account "
    "AND counts_in <= :month AND entry <= :through AND kind IN (1, 2) AND NOT EXISTS("
    "SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry "
    "AND later.entry <= :through)), -1), "
    "coalesce((SELECT max(happened_on) FROM entry WHERE from_account = :account "
    "AND counts_in <= :month AND entry <= :through AND kind IN (1, 2) AND NOT EXISTS("
    "SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry "
    "AND later.entry <= :through)), -1), "
    "coalesce((SELECT max(session.happened_on) FROM attendance JOIN session USING(session) "
    "JOIN entry ON entry.entry = (SELECT min(e.entry) FROM entry AS e "
    "WHERE e.session = session.session) WHERE attendance.member = :account "
    "AND counts_in <= :month AND entry.entry <= :through AND NOT EXISTS("
    "SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry "
    "AND later.entry <= :through)), -1)))";
constexpr const char* select_help_on_behalf_of =
    "SELECT on_behalf_of, max(happened_on) FROM entry WHERE on_behalf_of IS NOT NULL "
    "AND kind IN (1, 2) AND counts_in <= :month AND NOT EXISTS("
    "SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry) GROUP BY on_behalf_of";
constexpr const char* select_last_entry = "SELECT coalesce(max(entry), 0) FROM entry";
constexpr const char* select_counting_after =
    "SELECT entry FROM entry WHERE entry >= :from AND counts_in > :month ORDER BY entry LIMIT 1";

// Lines of each account in turn, in the order in which they happened; one that stands between two
// of them once.
std::vector<JournalLine> lines_from(const Connection& connection, const char* select,
                                    const std::vector<AccountNumber>& accounts, Month from,
                                    Month to) {
    std::vector<JournalLine> lines;
    Query query(connection, select);
    query.with(":from", from.number).with(":to", to.number);
    for (const AccountNumber account : accounts) {
        query.with(":account", account.value);
        while (query.next()) {
            lines.push_back(line_from(query));
            lines.back().movement.undone = query.integer(12) != 0;
        }
        query.again();
    }
    const auto entry = [](const JournalLine& line) { return line.movement.entry; };
    std::ranges::sort(lines, {}, [&](const JournalLine& line) {
        return std::pair(line.movement.happened_on, entry(line));
    });
    const auto repeats = std::ranges::unique(lines, {}, entry);
    lines.erase(repeats.begin(), repeats.end());
    return lines;
}

void take_each(const Connection& connection, Query& query, const LineRange& range,
               const std::function<void(const JournalLine&)>& take) {
    const Corrections corrections = read_corrections(connection, range.from);
    query.with(":from", range.from).with(":after", range.after.number).with(":to", range.to.number);
    while (query.next()) {
        JournalLine line = line_from(query);
        note_correction(line, corrections);
        take(line);
    }
}

std::optional<Day> day_from(std::int64_t number) {
    if (number < 0)
        return std::nullopt;
    return Day{static_cast<std::int32_t>(number)};
}

} // namespace

JournalLine line_from(const Query& query) {
    JournalLine line{movement_as_written(query), query.integer(8), std::nullopt, query.integer(10),
                     std::nullopt};
    if (const auto setting = query.integer(9); setting != 0)
        line.setting = static_cast<Setting>(setting);
    if (const auto member = query.integer(11); member != 0)
        line.on_behalf_of = MemberNumber{member};
    return line;
}

Corrections read_corrections(const Connection& connection, EntryNumber from) {
    Corrections corrections;
    Query query(connection, select_corrected);
    query.with(":from", from);
    while (query.next())
        corrections.emplace(query.integer(0), query.integer(1));
    return corrections;
}

void note_correction(JournalLine& line, const Corrections& corrections) {
    const auto found = corrections.find(line.movement.entry);
    if (found == corrections.end())
        return;
    line.corrected_by = found->second;
    line.movement.undone = true;
}

void each_line(const Connection& connection, const LineRange& range,
               const std::function<void(const JournalLine&)>& take) {
    Query query(connection, select_lines);
    take_each(connection, query, range, take);
}

void each_line_known_on(const Connection& connection, const LineRange& range, Day known_on,
                        const std::function<void(const JournalLine&)>& take) {
    Query query(connection, select_lines_known_on);
    query.with(":known_on", known_on);
    take_each(connection, query, range, take);
}

std::vector<JournalLine> lines_of(const Connection& connection,
                                  const std::vector<AccountNumber>& accounts, Month from,
                                  Month to) {
    return lines_from(connection, select_lines_of, accounts, from, to);
}

std::vector<JournalLine> lines_on_behalf_of(const Connection& connection,
                                            const std::vector<AccountNumber>& accounts, Month from,
                                            Month to) {
    auto lines = lines_from(connection, select_lines_on_behalf_of, accounts, from, to);
    std::erase_if(lines, [&](const JournalLine& line) {
        return std::ranges::find(accounts, line.movement.from) != accounts.end();
    });
    return lines;
}

Minutes read_balance(const Connection& connection, AccountNumber account) {
    Query query(connection, select_balance);
    query.with(":account", account.value).next();
    return {query.integer(0)};
}

Minutes balance_before(const Connection& connection, const std::vector<AccountNumber>& accounts,
                       Month month) {
    const std::int64_t closed =
        Query(connection, select_closed_before).with(":month", month.number).number();
    Minutes balance;
    Query query(connection, select_balance_before);
    query.with(":closed", closed).with(":month", month.number);
    for (const AccountNumber account : accounts) {
        query.with(":account", account.value).next();
        balance += Minutes{query.integer(0)};
        query.again();
    }
    return balance;
}

std::optional<Day> last_help(const Connection& connection, MemberNumber member) {
    const auto newest =
        day_from(Query(connection, select_newest_help).with(":member", member.value).number());
    if (!newest)
        return std::nullopt;
    Query since(connection, select_help_since);
    since.with(":member", member.value).with(":month", month_of(*newest).number).next();
    return std::max(*newest, since.maybe_day(0).value_or(*newest));
}

std::optional<Day> last_help_up_to(const Connection& connection, AccountNumber account, Month month,
                                   EntryNumber through) {
    return day_from(Query(connection, select_help_up_to)
                        .with(":account", account.value)
                        .with(":month", month.number)
                        .with(":through", through)
                        .number());
}

void each_last_help_on_behalf(const Connection& connection, Month month,
                              const std::function<void(MemberNumber, Day)>& take) {
    Query query(connection, select_help_on_behalf_of);
    query.with(":month", month.number);
    while (query.next())
        take({query.integer(0)}, query.day(1));
}

EntryNumber last_entry(const Connection& connection) {
    return Query(connection, select_last_entry).number();
}

std::optional<EntryNumber> first_counting_after(const Connection& connection, EntryNumber from,
                                                Month month) {
    Query query(connection, select_counting_after);
    if (!query.with(":from", from).with(":month", month.number).next())
        return std::nullopt;
    return query.integer(0);
}

} // namespace timebank
