#include "store/audit_queries.hpp"

#include <map>
#include <set>
#include <string_view>

#include <fmt/core.h>

#include "schema/migrations.hpp"
#include "store/index_check.hpp"

namespace timebank {

namespace {

// All of it but what the indexes hold, which is asked of each table but the journal, whose indexes
// are read through instead.
constexpr const char* check_file = "PRAGMA quick_check(100)";
constexpr const char* check_links = "PRAGMA foreign_key_check";

struct Check {
    const char* code;
    const char* sentence; // {} is what the query answers
    const char* sql;
};

// Asked of the rows themselves, without trusting that the triggers were there when they came.
constexpr Check checks[] = {
    {"entry_lopsided", "entry {} does not move minutes from one account to another",
     "SELECT entry FROM entry WHERE minutes <= 0 OR given_minutes <= 0 "
     "OR from_account = to_account LIMIT 100"},
    {"correction_astray", "entry {} does not undo what it says it corrects",
     "SELECT e.entry FROM entry AS e LEFT JOIN entry AS o ON o.entry = e.corrects "
     "WHERE (e.kind = 9) <> (e.corrects IS NOT NULL) OR (e.corrects IS NOT NULL AND "
     "(o.entry IS NULL OR o.kind = 9 OR o.from_account <> e.to_account "
     "OR o.to_account <> e.from_account OR o.minutes <> e.minutes OR o.entry >= e.entry)) "
     "LIMIT 100"},
    {"corrected_twice", "entry {} was corrected more than once",
     "SELECT corrects FROM entry WHERE corrects IS NOT NULL GROUP BY corrects "
     "HAVING count(*) > 1 LIMIT 100"},
    {"replacement_astray", "entry {} stands in the place of an entry that was not corrected",
     "SELECT e.entry FROM entry AS e WHERE e.replaces IS NOT NULL AND NOT EXISTS("
     "SELECT 1 FROM entry AS c WHERE c.corrects = e.replaces) LIMIT 100"},
    {"identity_astray", "entry {} carries the identity of another day",
     "SELECT entry FROM entry WHERE identity >= 0 AND identity >> 47 <> happened_on LIMIT 100"},
    {"account_without_member", "account {} belongs to nobody",
     "SELECT account FROM account LEFT JOIN member ON member = account "
     "WHERE account > 0 AND member IS NULL LIMIT 100"},
    {"name_missing", "member {} has no name",
     "SELECT m.member FROM member AS m LEFT JOIN member_name AS n ON n.member = m.member "
     "AND n.rank = 0 WHERE n.member IS NULL LIMIT 100"},
    {"household_astray",
     "account {} is counted on one that is counted elsewhere, or is merged "
     "into a record that was merged",
     "SELECT s.account FROM shared_account AS s WHERE EXISTS(SELECT 1 FROM shared_account AS o "
     "WHERE o.account = s.holder) OR EXISTS(SELECT 1 FROM shared_account AS o "
     "WHERE o.account = s.same_as AND (o.same_as IS NOT NULL OR o.holder <> s.holder)) LIMIT 100"},
    {"contact_astray", "entry {} names a contact of somebody who had no part in it",
     "SELECT ec.entry FROM entry_contact AS ec JOIN entry USING(entry) JOIN contact USING(contact) "
     "LEFT JOIN shared_account AS f ON f.account = from_account "
     "LEFT JOIN shared_account AS t ON t.account = to_account "
     "LEFT JOIN shared_account AS o ON o.account = organisation "
     "WHERE coalesce(o.same_as, organisation) NOT IN "
     "(coalesce(f.same_as, from_account), coalesce(t.same_as, to_account)) LIMIT 100"},
    {"limit_astray", "entry {} let a limit pass of an account that it does not touch",
     "SELECT p.entry FROM limit_passed AS p JOIN entry USING(entry) "
     "LEFT JOIN shared_account AS f ON f.account = from_account "
     "LEFT JOIN shared_account AS t ON t.account = to_account "
     "WHERE p.account NOT IN (from_account, to_account, coalesce(f.holder, 0), "
     "coalesce(t.holder, 0)) LIMIT 100"},
    {"member_without_standing", "member {} has no standing",
     "SELECT m.member FROM member AS m LEFT JOIN member_standing AS s ON s.member = m.member "
     "WHERE s.member IS NULL LIMIT 100"},
    {"session_astray", "session {} and its entries do not belong together",
     "SELECT s.session FROM session AS s LEFT JOIN entry AS e ON e.session = s.session "
     "GROUP BY s.session HAVING count(e.entry) = 0 "
     "OR max(e.entry) - min(e.entry) + 1 <> count(e.entry) "
     "OR max(e.deed <> s.deed OR e.happened_on <> s.happened_on OR e.category <> s.category "
     "OR e.setting IS NOT s.setting) LIMIT 100"},
    {"session_unattended", "session {} was attended by nobody",
     "SELECT session FROM session AS s WHERE NOT EXISTS("
     "SELECT 1 FROM attendance AS a WHERE a.session = s.session AND a.role IN (2, 3)) LIMIT 100"},
    {"session_undone_in_part", "session {} was undone in part",
     "SELECT e.session FROM entry AS e LEFT JOIN entry AS c ON c.corrects = e.entry "
     "WHERE e.session IS NOT NULL GROUP BY e.session "
     "HAVING count(c.entry) NOT IN (0, count(*)) OR count(DISTINCT c.deed) > 1 LIMIT 100"},
    {"concern_astray", "concern {} and its sealed parts do not belong together",
     "SELECT c.concern FROM concern AS c "
     "LEFT JOIN concern_closing AS k ON k.concern = c.concern "
     "LEFT JOIN sealed_note AS n ON n.kind = 1 AND n.number = c.concern GROUP BY c.concern "
     "HAVING max(n.part) IS NOT count(n.note) "
     "OR max(n.part = 1 AND (n.deed <> c.deed OR n.written_minute <> c.written_minute)) "
     "OR count(n.note) <> (SELECT count(*) FROM deed WHERE about = 'concern ' || c.concern "
     "AND verb IN ('concern file', 'concern add', 'concern close')) "
     "OR (k.deed IS NOT NULL AND k.deed IS NOT (SELECT deed FROM sealed_note WHERE kind = 1 "
     "AND number = c.concern ORDER BY part DESC LIMIT 1)) LIMIT 100"},
    {"sealed_note_astray", "sealed text {} belongs to no concern, or nobody was given its key",
     "SELECT n.note FROM sealed_note AS n WHERE NOT EXISTS("
     "SELECT 1 FROM sealed_key AS k WHERE k.note = n.note) OR (n.kind = 1 AND NOT EXISTS("
     "SELECT 1 FROM concern AS c WHERE c.concern = n.number)) LIMIT 100"},
    {"plan_astray", "planned exchange {} is done by an entry that is not an exchange of those two",
     "SELECT p.planned FROM planned AS p JOIN planned_settled USING(planned) JOIN entry AS e "
     "USING(entry) WHERE e.kind <> 1 OR NOT EXISTS(SELECT 1 FROM member_record AS a "
     "JOIN member_record AS b USING(member) WHERE a.record = p.giver AND b.record = e.to_account) "
     "OR NOT EXISTS(SELECT 1 FROM member_record AS a JOIN member_record AS b USING(member) "
     "WHERE a.record = p.receiver AND b.record = e.from_account) LIMIT 100"},
    {"override_astray", "planned exchange {} used an override of another pair",
     "SELECT p.planned FROM planned AS p JOIN override_used USING(planned) "
     "JOIN gate_override AS o USING(override) WHERE NOT EXISTS(SELECT 1 FROM member_record AS a "
     "JOIN member_record AS b USING(member) WHERE a.record = p.giver AND b.record = o.giver) "
     "OR NOT EXISTS(SELECT 1 FROM member_record AS a JOIN member_record AS b USING(member) "
     "WHERE a.record = p.receiver AND b.record = o.receiver) LIMIT 100"},
    {"closing_astray", "{} is closed by a deed that closed another month, or none",
     "SELECT printf('%04d-%02d', month / 100, month % 100) FROM closed_month "
     "LEFT JOIN deed USING(deed) WHERE verb IS NOT 'month close' "
     "OR about IS NOT printf('%04d-%02d', month / 100, month % 100) LIMIT 100"},
    {"closing_missing", "{} was closed, and is open",
     "SELECT about FROM deed WHERE verb = 'month close' AND deed NOT IN "
     "(SELECT deed FROM closed_month) LIMIT 100"},
    {"override_alone", "override {} was decided by one person",
     "SELECT o.override FROM gate_override AS o JOIN deed AS d USING(deed) "
     "WHERE lower(trim(o.second)) = lower(trim(d.recorded_by)) LIMIT 100"},
    {"forgotten_named", "member {} was forgotten, and something still names them",
     "SELECT e.member FROM member_erased AS e JOIN member AS m USING(member) "
     "WHERE coalesce(phone, email, address) IS NOT NULL OR EXISTS(SELECT 1 FROM member_name AS n "
     "WHERE n.member = e.member AND (rank > 0 OR name <> printf('Former member %04d', n.member))) "
     "OR EXISTS(SELECT 1 FROM closed_member AS c WHERE c.member = e.member AND name <> "
     "printf('Former member %04d', c.member)) LIMIT 100"},
};

constexpr const char* select_shape =
    "SELECT type || ' ' || name, sql FROM sqlite_schema WHERE sql IS NOT NULL";
constexpr const char* select_sum =
    "SELECT (SELECT coalesce(sum(minutes), 0) FROM entry JOIN account ON account = to_account) - "
    "(SELECT coalesce(sum(minutes), 0) FROM entry JOIN account ON account = from_account)";

// Every table, index, trigger and view by name, as the migrations write them.
using Shape = std::map<std::string, std::string>;

Shape shape_as_made(const Connection& connection) {
    Shape shape;
    try {
        SQLite::Database fresh(":memory:", SQLite::OPEN_READWRITE);
        for (const Migration& migration : migrations())
            fresh.exec(migration.sql);
        SQLite::Statement query(fresh, select_shape);
        while (query.executeStep())
            shape.emplace(query.getColumn(0).getString(), query.getColumn(1).getString());
    } catch (const SQLite::Exception& exception) {
        connection.fail(exception); // of memory: nothing else can be wrong with it
    }
    return shape;
}

Shape shape_of(const Connection& connection) {
    Shape shape;
    Query query(connection, select_shape);
    while (query.next())
        shape.emplace(query.text(0), query.text(1));
    return shape;
}

void check_integrity(const Connection& connection, const Shape& made, const Shape& is,
                     std::vector<Irregularity>& found) {
    std::set<std::string> said{"ok"};
    const auto ask = [&](const char* sql) {
        Query query(connection, sql);
        while (query.next())
            if (said.insert(query.text(0)).second)
                found.push_back({"integrity", query.text(0)});
    };
    ask(check_file);
    constexpr std::string_view table = "table ";
    for (const auto& [name, sql] : made)
        if (name.starts_with(table) && name != "table entry" && is.contains(name))
            ask(fmt::format("PRAGMA integrity_check({})", name.substr(table.size())).c_str());
    if (is.contains("table entry"))
        for (const std::string& index : find_untrue_indexes(connection))
            found.push_back(
                {"integrity", fmt::format("index {} does not hold what the entries say", index)});
}

void compare_shape(Shape expected, const Shape& is, std::vector<Irregularity>& found) {
    for (const auto& [name, sql] : is) {
        const auto made = expected.find(name);
        if (made == expected.end())
            found.push_back({"guard_foreign", fmt::format("the {} is not ours", name)});
        else if (made->second != sql)
            found.push_back({"guard_changed", fmt::format("the {} was changed", name)});
        if (made != expected.end())
            expected.erase(made);
    }
    for (const auto& [name, sql] : expected)
        found.push_back({"guard_missing", fmt::format("the {} is gone", name)});
}

} // namespace

std::vector<Irregularity> find_irregularities(const Connection& connection) {
    std::vector<Irregularity> found;
    const Shape made = shape_as_made(connection);
    const Shape is = shape_of(connection);
    check_integrity(connection, made, is, found);
    Query links(connection, check_links);
    while (links.next() && found.size() < 100)
        found.push_back(
            {"link_broken", fmt::format("row {} of {} names a row of {} that is not there",
                                        links.integer(1), links.text(0), links.text(2))});
    for (const Check& check : checks) {
        Query query(connection, check.sql);
        while (query.next())
            found.push_back({check.code, fmt::format(fmt::runtime(check.sentence), query.text(0))});
    }
    compare_shape(made, is, found);
    return found;
}

std::int64_t sum_of_balances(const Connection& connection) {
    Query query(connection, select_sum);
    query.next();
    return query.integer(0);
}

} // namespace timebank
