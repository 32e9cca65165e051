#include "store/frozen_table.hpp"

#include <algorithm>

#include "store/plan_table.hpp"

namespace timebank {

namespace {

constexpr const char* insert_balance =
    "INSERT INTO closed_balance(month, account, opening_minutes, given_minutes, received_minutes, "
    "other_minutes, closing_minutes, last_help_on) VALUES(:month, :account, :opening, :given, "
    ":received, :other, :closing, :last_help_on)";
constexpr const char* insert_figure =
    "INSERT INTO closed_figure(month, figure, value) VALUES(:month, :figure, :value)";
constexpr const char* insert_help =
    "INSERT INTO closed_help(month, grouping, place, name, exchanges, minutes) "
    "VALUES(:month, :grouping, :place, :name, :exchanges, :minutes)";
constexpr const char* insert_override = "INSERT INTO closed_override(month, planned, override) "
                                        "VALUES(:month, :planned, :override)";
constexpr const char* insert_late = "INSERT INTO closed_late(month, entry) VALUES(:month, :entry)";
constexpr const char* insert_member =
    "INSERT INTO closed_member(member, month, holder, same_as, name, name_digest) "
    "VALUES(:member, :month, :holder, :same_as, :name, :name_digest)";

constexpr const char* select_balances =
    "SELECT account, opening_minutes, given_minutes, received_minutes, other_minutes, "
    "closing_minutes, last_help_on FROM closed_balance WHERE month = :month ORDER BY account";
constexpr const char* select_figures =
    "SELECT figure, value FROM closed_figure WHERE month = :month ORDER BY figure";
constexpr const char* select_help =
    "SELECT grouping, place, name, exchanges, minutes FROM closed_help WHERE month = :month "
    "ORDER BY grouping, place";
constexpr const char* select_overrides =
    "SELECT planned, override, gate, recorded_by, second, until_day FROM closed_override "
    "JOIN gate_override USING(override) JOIN deed USING(deed) WHERE month = :month "
    "ORDER BY planned, gate, override";
constexpr const char* select_late =
    "SELECT entry FROM closed_late WHERE month = :month ORDER BY entry";
constexpr const char* select_changes =
    "SELECT member, holder, same_as, name FROM closed_member WHERE month = :month ORDER BY member";
// SQLite answers the other columns from the row of the latest month.
constexpr const char* select_members =
    "SELECT member, holder, same_as, name, max(month) FROM closed_member WHERE month <= :month "
    "GROUP BY member ORDER BY member";
constexpr const char* select_as_printed =
    "SELECT m.member, coalesce(s.holder, m.member), s.same_as, n.name FROM member AS m "
    "LEFT JOIN shared_account AS s ON s.account = m.member "
    "LEFT JOIN member_name AS n ON n.member = m.member AND n.rank = 0 ORDER BY m.member";
constexpr const char* select_figure =
    "SELECT month, value FROM closed_figure WHERE figure = :figure AND month BETWEEN :from AND :to "
    "ORDER BY month";
constexpr const char* select_names =
    "SELECT member, month, name, name_digest FROM closed_member WHERE name IS NOT NULL "
    "OR name_digest IS NOT NULL ORDER BY month, member";

void add_balances(const Connection& connection, const FrozenMonth& month) {
    Query query(connection, insert_balance);
    query.with(":month", month.month.number);
    for (const FrozenBalance& each : month.balances)
        query.with(":account", each.account.value)
            .with(":opening", each.opening.count)
            .with(":given", each.given.count)
            .with(":received", each.received.count)
            .with(":other", each.other.count)
            .with(":closing", each.closing.count)
            .with(":last_help_on", each.last_help)
            .run();
}

void add_members(const Connection& connection, const FrozenMonth& month) {
    Query query(connection, insert_member);
    query.with(":month", month.month.number);
    for (const FrozenMember& each : month.members) {
        const EntryMark mark = name_mark(each.member, month.month, each.name.value_or(""));
        query.with(":member", each.member.value)
            .with(":holder", each.holder.value)
            .with(":same_as", each.same_as ? std::optional(each.same_as->value) : std::nullopt)
            .with(":name", each.name)
            .with(":name_digest", std::vector<unsigned char>(mark.begin(), mark.end()))
            .run();
    }
}

FrozenMember member_from(const Query& query) {
    FrozenMember member{{query.integer(0)}, {query.integer(1)}, std::nullopt, query.maybe_text(3)};
    if (const auto same_as = query.maybe_integer(2))
        member.same_as = MemberNumber{*same_as};
    return member;
}

// Every row of a month, each made by `from`.
template <class From>
auto rows_of(const Connection& connection, const char* select, Month month, From from) {
    std::vector<decltype(from(std::declval<const Query&>()))> rows;
    Query query(connection, select);
    query.with(":month", month.number);
    while (query.next())
        rows.push_back(from(query));
    return rows;
}

} // namespace

void add_frozen(const Connection& connection, const FrozenMonth& month) {
    const std::int64_t number = month.month.number;
    add_balances(connection, month);
    Query figure(connection, insert_figure);
    for (const FrozenFigure& each : month.figures)
        figure.with(":month", number).with(":figure", each.figure).with(":value", each.value).run();
    Query help(connection, insert_help);
    for (const FrozenHelp& each : month.help)
        help.with(":month", number)
            .with(":grouping", static_cast<std::int64_t>(each.grouping))
            .with(":place", each.place)
            .with(":name", each.name)
            .with(":exchanges", each.exchanges)
            .with(":minutes", each.minutes.count)
            .run();
    Query override(connection, insert_override);
    for (const OverrideUse& each : month.overrides)
        override.with(":month", number)
            .with(":planned", each.planned)
            .with(":override", each.override)
            .run();
    Query late(connection, insert_late);
    for (const EntryNumber each : month.late)
        late.with(":month", number).with(":entry", each).run();
    add_members(connection, month);
}

std::vector<FrozenBalance> read_frozen_balances(const Connection& connection, Month month) {
    return rows_of(connection, select_balances, month, [](const Query& query) {
        return FrozenBalance{{query.integer(0)}, {query.integer(1)}, {query.integer(2)},
                             {query.integer(3)}, {query.integer(4)}, {query.integer(5)},
                             query.maybe_day(6)};
    });
}

std::vector<FrozenFigure> read_frozen_figures(const Connection& connection, Month month) {
    return rows_of(connection, select_figures, month, [](const Query& query) {
        return FrozenFigure{query.text(0), query.integer(1)};
    });
}

std::vector<FrozenHelp> read_frozen_help(const Connection& connection, Month month) {
    return rows_of(connection, select_help, month, [](const Query& query) {
        return FrozenHelp{static_cast<FrozenHelp::Grouping>(query.integer(0)), query.integer(1),
                          query.text(2), query.integer(3), Minutes{query.integer(4)}};
    });
}

std::vector<OverrideUse> read_frozen_overrides(const Connection& connection, Month month) {
    return rows_of(connection, select_overrides, month,
                   [](const Query& query) { return override_use_from(query); });
}

std::vector<EntryNumber> read_frozen_late(const Connection& connection, Month month) {
    return rows_of(connection, select_late, month,
                   [](const Query& query) { return query.integer(0); });
}

std::vector<FrozenMember> read_frozen_changes(const Connection& connection, Month month) {
    return rows_of(connection, select_changes, month, member_from);
}

std::vector<FrozenMember> read_frozen_members(const Connection& connection, Month month) {
    return rows_of(connection, select_members, month, member_from);
}

std::vector<FrozenMember> read_members_as_printed(const Connection& connection) {
    std::vector<FrozenMember> members;
    Query query(connection, select_as_printed);
    while (query.next())
        members.push_back(member_from(query));
    return members;
}

std::map<Month, std::int64_t> read_frozen_figure(const Connection& connection,
                                                 const std::string& figure, Month from, Month to) {
    std::map<Month, std::int64_t> values;
    Query query(connection, select_figure);
    query.with(":figure", figure).with(":from", from.number).with(":to", to.number);
    while (query.next())
        values[{static_cast<std::int32_t>(query.integer(0))}] = query.integer(1);
    return values;
}

std::vector<std::pair<MemberNumber, Month>> read_changed_names(const Connection& connection) {
    std::vector<std::pair<MemberNumber, Month>> changed;
    Query query(connection, select_names);
    while (query.next()) {
        const MemberNumber member{query.integer(0)};
        const Month month{static_cast<std::int32_t>(query.integer(1))};
        if (!std::ranges::equal(query.bytes(3), name_mark(member, month, query.text(2))))
            changed.emplace_back(member, month);
    }
    return changed;
}

} // namespace timebank
