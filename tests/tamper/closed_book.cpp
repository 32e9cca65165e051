#include "closed_book.hpp"

#include <fstream>
#include <iterator>
#include <sstream>
#include <unistd.h>

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <doctest/doctest.h>
#include <fmt/format.h>

#include "commands/month_sheet.hpp"

namespace timebank {

namespace {

constexpr MemberNumber ann{1}, bo{2}, cara{3}, dev{4}, court{5}, anne{6};

Day day_of(const char* iso) {
    return read_day(iso, Day{}).or_throw();
}

Ledger open_on(const std::string& path, const char* today, const char* broker = "Rosa Vale") {
    return {path, Intent::to_write, {day_of(today), broker}, 1};
}

Exchange exchange(const Ledger& ledger, MemberNumber giver, MemberNumber receiver, int minutes,
                  const char* on, const char* category) {
    Exchange made;
    made.giver = giver;
    made.receiver = receiver;
    made.given = {minutes};
    made.happened_on = day_of(on);
    made.category = ledger.find_category(category).number;
    return made;
}

NewCredit credit(int minutes, const char* on, const char* reason) {
    return {Minutes{minutes}, day_of(on), std::nullopt, reason};
}

Attender there(MemberNumber member, Role role, int minutes) {
    return {member, role, Minutes{minutes}, {}, 0};
}

NewSession session(const Ledger& ledger, Split split, const char* on, const char* sheet) {
    NewSession held;
    held.session.happened_on = day_of(on);
    held.session.category = ledger.find_category("cookery").number;
    held.session.setting = Setting::venue;
    held.session.split = split;
    held.session.sheet = sheet;
    held.attenders = {there(ann, Role::leader, 60), there(bo, Role::learner, 60),
                      there(dev, Role::learner, 45), there(court, Role::learner, 60)};
    held.attenders.front().preparation = {20};
    held.attenders.back().guests = 2;
    return held;
}

void add_members(Ledger& ledger) {
    const auto add = [&](const char* name, MemberKind kind = MemberKind::person,
                         std::optional<MemberNumber> shares = std::nullopt) {
        NewMember member;
        member.name = name;
        member.kind = kind;
        member.joined_on = day_of("2026-07-06");
        member.shares = shares;
        if (kind == MemberKind::organisation)
            member.contacts = {{"Sister Mary", "01632 960123"}, {"Joe", std::nullopt}};
        ledger.add_member(member);
    };
    add("Ann Baker");
    add("Bo Chen");
    add("Cara Diaz");
    add("Dev Diaz", MemberKind::person, cara);
    add("Willow Court", MemberKind::organisation);
    add("Anne Baker");
    ledger.add_category("Cookery", false);
    ledger.change_setting("organisation-firm-limit-debit", "1:00");
}

void plan_past_a_gate(Ledger& ledger) {
    Plan plan;
    plan.giver = bo;
    plan.receiver = cara;
    plan.on = day_of("2026-08-25");
    plan.category = ledger.find_category("gardening").number;
    plan.setting = Setting::receiver_home;
    plan.accompanied_by = ann;
    ledger.plan_exchange(
        plan,
        {{Gate::giver_checks}, "Joan Tully", "references are on their way", day_of("2026-11-30")});
}

void live_through_august(const std::string& path) {
    Ledger ledger = open_on(path, "2026-08-20");
    add_members(ledger);
    Exchange first = exchange(ledger, ann, bo, 60, "2026-08-03", "gardening");
    first.setting = Setting::venue;
    first.sheet = SheetLine{"14", 1};
    first.signed_by = Signed::both;
    ledger.add_exchange(first);
    Exchange second = exchange(ledger, cara, bo, 95, "2026-08-04", "lifts");
    second.sheet = SheetLine{"14", 2};
    second.signed_by = Signed::giver;
    second.on_behalf_of = dev;
    second.note = "to the clinic";
    const EntryNumber wrong = ledger.add_exchange(second).entry;
    ExchangeChanges changes;
    changes.given = Minutes{75};
    ledger.correct_exchange(wrong, changes, "misread");
    Exchange third = exchange(ledger, bo, court, 120, "2026-08-05", "gardening");
    third.contacts = ledger.find_contacts(bo, court, {"Sister Mary"});
    ledger.add_exchange(third, "agreed by the committee");
    Exchange fourth = exchange(ledger, anne, cara, 45, "2026-08-06", "lifts");
    fourth.accompanied_by = bo;
    ledger.add_exchange(fourth);
    NewSession held = session(ledger, Split::each, "2026-08-10", "C1");
    held.let_pass = "agreed by the committee";
    ledger.add_session(held);
    ledger.welcome(bo, std::nullopt, credit(300, "2026-08-11", "new here"));
    ledger.donate(ann, credit(30, "2026-08-12", "for the pot"));
    ledger.grant(dev, credit(15, "2026-08-13", "bus fare"));
    ledger.running(cara, credit(60, "2026-08-14", "the newsletter"));
    plan_past_a_gate(ledger);
}

void live_through_september(const std::string& path) {
    Ledger ledger = open_on(path, "2026-09-20", "Jo March");
    ledger.done_plan({1, Minutes{60}, std::nullopt, std::nullopt, std::nullopt, std::nullopt,
                      std::nullopt}); // happened in a month that is closed
    Exchange late = exchange(ledger, ann, dev, 45, "2026-08-28", "lifts");
    late.sheet = SheetLine{"14", 7};
    ledger.add_exchange(late);
    NewSession held = session(ledger, Split::pot, "2026-08-29", "C2");
    ledger.add_session(held);
    ledger.void_exchange(1, "typed twice");
    ledger.add_exchange(exchange(ledger, bo, ann, 90, "2026-09-07", "gardening"));
    ledger.gift(ann, cara, credit(15, "2026-09-08", "thank you"));
    ledger.merge(anne, ann, "one person");
    MemberChanges changes;
    changes.name = "Bo Chen-Smith";
    ledger.edit_member(bo, changes);
    ledger.edit_category("gardening", "Gardens", std::nullopt, std::nullopt);
    ledger.change_setting("name", "Willow Street Timebank");
}

void live_through_october(const std::string& path) {
    Ledger ledger = open_on(path, "2026-10-20");
    ExchangeChanges changes;
    changes.given = Minutes{30};
    ledger.correct_exchange(ledger.exchanges({second_closed, ann, {}, {}}).back().entry, changes,
                            "misread");
    ledger.add_exchange(exchange(ledger, dev, ann, 30, "2026-10-05", "lifts"));
}

void close_on(const std::string& path, const char* today, Month month) {
    open_on(path, today).close_month(month);
}

} // namespace

Hand looking_hand() {
    return {day_of("2026-11-02"), "Ann Audit"};
}

void make_closed_book(const std::string& path) {
    Ledger::new_book(path, {day_of("2026-08-01"), "Rosa Vale"}, "Willow Street");
    live_through_august(path);
    close_on(path, "2026-09-02", first_closed);
    live_through_september(path);
    close_on(path, "2026-10-02", second_closed);
    live_through_october(path);
    SQLite::Database database(path, SQLite::OPEN_READWRITE);
    database.exec("PRAGMA journal_mode = DELETE; PRAGMA page_size = 512; VACUUM");
}

std::vector<std::string> closed_report(const Ledger& ledger, Month month) {
    const Sheet sheet = month_sheet(ledger.month_report(month));
    std::ostringstream text, csv, json, html;
    write_text(text, sheet);
    write_csv(csv, sheet);
    write_json(json, sheet);
    write_html(html, sheet);
    return {text.str(), csv.str(), json.str(), html.str()};
}

std::string closed_reports(const Ledger& ledger) {
    std::string all;
    for (const Month month : {first_closed, second_closed})
        for (const std::string& each : closed_report(ledger, month))
            all += each;
    return all;
}

std::string closed_reports(const std::string& path) {
    return closed_reports(Ledger(path, Intent::to_look, looking_hand(), 1));
}

std::vector<std::string> findings_in(const std::string& path) {
    std::vector<std::string> found;
    try {
        for (const Finding& each :
             Ledger(path, Intent::to_look, looking_hand(), 1).audit().findings)
            found.push_back(each.code + ": " + each.message);
    } catch (const Fault& fault) {
        found.push_back(fault.refusal().code + ": " + fault.refusal().message);
    }
    return found;
}

namespace {

// Free words are not among it: they may be blanked.
constexpr const char* kept[] = {
    "SELECT entry.*, recorded_on, recorded_by, verb, about, name FROM entry JOIN deed USING(deed) "
    "LEFT JOIN sheet USING(sheet) WHERE counts_in <= 202609 ORDER BY entry",
    "SELECT session.*, name FROM session LEFT JOIN sheet USING(sheet) ORDER BY session",
    "SELECT * FROM attendance ORDER BY session, member",
    "SELECT * FROM entry_contact ORDER BY entry, contact",
    "SELECT entry, account, limit_minutes, balance_minutes FROM limit_passed ORDER BY entry",
    "SELECT override, recorded_by, giver, receiver, gate, second, until_day "
    "FROM gate_override JOIN deed USING(deed) ORDER BY override",
    "SELECT closed_month.*, recorded_on, recorded_by, verb, about FROM closed_month "
    "JOIN deed USING(deed) ORDER BY month",
    "SELECT * FROM closed_balance ORDER BY month, account",
    "SELECT * FROM closed_figure ORDER BY month, figure",
    "SELECT * FROM closed_help ORDER BY month, grouping, place",
    "SELECT * FROM closed_override ORDER BY month, planned, override",
    "SELECT * FROM closed_late ORDER BY month, entry",
    "SELECT * FROM closed_member ORDER BY month, member"};

} // namespace

std::string kept_of_closed(const std::string& path) {
    std::string all;
    const SQLite::Database database(path, SQLite::OPEN_READONLY);
    for (const char* select : kept) {
        SQLite::Statement query(database, select);
        while (query.executeStep())
            for (int column = 0; column < query.getColumnCount(); ++column) {
                const std::string cell = query.getColumn(column).getString();
                all += fmt::format("{}:{},", cell.size(), cell);
            }
        all += '\n';
    }
    return all;
}

std::string bytes_of(const std::string& path) {
    std::ifstream from(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(from), {}};
}

void write_bytes(const std::string& path, const std::string& bytes) {
    std::ofstream to(path, std::ios::binary | std::ios::trunc);
    to << bytes;
    to.close();
    REQUIRE(to);
}

} // namespace timebank
