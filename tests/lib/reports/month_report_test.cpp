#include "reports/month_report.hpp"

#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace timebank;

namespace {

constexpr AccountNumber ann{1}, bob{2}, cara{3};
constexpr Day september_30{20726}, october_1{20727}, october_3{20729}, october_31{20757};

const std::vector<std::pair<AccountNumber, std::string>> everybody{
    {ann, "Ann"},
    {bob, "Bob"},
    {cara, "Cara"},
    {community_pot, "Community pot"},
    {welcome_account, "Welcome"},
    {running_account, "Running"},
    {opening_account, "Opening"},
};

struct Entry {
    EntryKind kind;
    AccountNumber from, to;
    std::int64_t minutes;
    Day on;
    int counts_in = 0; ///< 0: in the month in which it happened
    bool undone = false;
    EntryNumber corrects = 0;
    std::int64_t category = 0;
    std::optional<Setting> setting = std::nullopt;
    std::int64_t session = 0;
};

Movement movement_of(const Entry& entry) {
    Movement movement;
    movement.kind = entry.kind;
    movement.from = entry.from;
    movement.to = entry.to;
    movement.minutes = {entry.minutes};
    movement.happened_on = entry.on;
    movement.counts_in = entry.counts_in == 0 ? month_of(entry.on) : Month{entry.counts_in};
    movement.undone = entry.undone;
    movement.corrects = entry.corrects;
    return movement;
}

MonthReport report_of(const std::vector<Entry>& entries, Month month = {202610},
                      std::int64_t active_days = 90, Day today = october_31) {
    MonthFold fold(month, active_days, today, {cara.value});
    for (const Entry& entry : entries)
        fold.add(movement_of(entry), entry.category, entry.setting, entry.session);
    MonthReport report = fold.finish(everybody, {});
    for (const auto& [category, help] : fold.by_category())
        report.by_category.push_back({category, "", help});
    for (const EntryNumber each : fold.late())
        report.late.push_back({each, 0, {}, {}, {}});
    return report;
}

HelpCount help_in(const MonthReport& report, std::int64_t category) {
    for (const CategoryCount& each : report.by_category)
        if (each.category == category)
            return each.help;
    return {};
}

std::string shown(const Figures& figures) {
    return fmt::format("{} +{} -{} {:+} = {}", figures.opening.count, figures.given.count,
                       figures.received.count, figures.other.count, figures.closing.count);
}

std::string row_of(const MonthReport& report, AccountNumber account) {
    for (const MonthRow& row : report.rows)
        if (row.account == account)
            return shown(row.figures);
    return "no such row";
}

} // namespace

TEST_CASE("the days are those that the tables below mean") {
    CHECK(show_iso(september_30) == "2026-09-30");
    CHECK(show_iso(october_1) == "2026-10-01");
    CHECK(show_iso(october_3) == "2026-10-03");
    CHECK(show_iso(october_31) == "2026-10-31");
}

TEST_CASE("what one entry does to October's report") {
    struct Line {
        Entry entry;
        const char* giver; ///< of Bob, to whom the minutes go
        const char* receiver;
        std::int64_t exchanges, late, corrections;
    };
    using enum EntryKind;
    // clang-format off
    const Line lines[] = {
        {{exchange,   ann, bob, 60, october_3},                  "0 +60 -0 +0 = 60", "0 +0 -60 +0 = -60", 1, 0, 0},
        {{session,    ann, bob, 60, october_3},                  "0 +60 -0 +0 = 60", "0 +0 -60 +0 = -60", 1, 0, 0},
        {{exchange,   ann, bob, 60, october_1},                  "0 +60 -0 +0 = 60", "0 +0 -60 +0 = -60", 1, 0, 0},
        {{exchange,   ann, bob, 60, october_31},                 "0 +60 -0 +0 = 60", "0 +0 -60 +0 = -60", 1, 0, 0},
        {{exchange,   ann, bob, 60, september_30},               "60 +0 -0 +0 = 60", "-60 +0 -0 +0 = -60", 0, 0, 0},
        {{exchange,   ann, bob, 60, september_30, 202610},       "0 +60 -0 +0 = 60", "0 +0 -60 +0 = -60", 1, 1, 0},
        {{exchange,   ann, bob, 60, october_31 + 1},             "0 +0 -0 +0 = 0",   "0 +0 -0 +0 = 0",    0, 0, 0},
        {{exchange,   ann, bob, 60, october_3, 202611},          "0 +0 -0 +0 = 0",   "0 +0 -0 +0 = 0",    0, 0, 0},
        {{exchange,   ann, bob, 60, october_3, 0, true},         "0 +0 -0 +60 = 60", "0 +0 -0 -60 = -60", 0, 0, 0},
        {{exchange,   ann, bob, 60, september_30, 202610, true}, "0 +0 -0 +60 = 60", "0 +0 -0 -60 = -60", 0, 0, 0},
        {{correction, ann, bob, 60, october_3, 0, false, 9},     "0 +0 -0 +60 = 60", "0 +0 -0 -60 = -60", 0, 0, 1},
        {{correction, ann, bob, 60, september_30, 0, false, 9},  "60 +0 -0 +0 = 60", "-60 +0 -0 +0 = -60", 0, 0, 0},
        {{gift,       ann, bob, 60, october_3},                  "0 +0 -0 +60 = 60", "0 +0 -0 -60 = -60", 0, 0, 0},
        {{welcome,    ann, bob, 60, october_3},                  "0 +0 -0 +60 = 60", "0 +0 -0 -60 = -60", 0, 0, 0},
        {{grant,      ann, bob, 60, october_3},                  "0 +0 -0 +60 = 60", "0 +0 -0 -60 = -60", 0, 0, 0},
        {{donation,   ann, bob, 60, october_3},                  "0 +0 -0 +60 = 60", "0 +0 -0 -60 = -60", 0, 0, 0},
        {{settlement, ann, bob, 60, october_3},                  "0 +0 -0 +60 = 60", "0 +0 -0 -60 = -60", 0, 0, 0},
        {{opening,    ann, bob, 60, october_3},                  "0 +0 -0 +60 = 60", "0 +0 -0 -60 = -60", 0, 0, 0},
        {{running,    ann, bob, 60, october_3},                  "0 +0 -0 +60 = 60", "0 +0 -0 -60 = -60", 0, 0, 0},
    };
    // clang-format on
    for (const Line& line : lines) {
        CAPTURE(show_kind(line.entry.kind));
        CAPTURE(show_iso(line.entry.on));
        const MonthReport report = report_of({line.entry});
        CHECK(row_of(report, bob) == line.giver);
        CHECK(row_of(report, ann) == line.receiver);
        CHECK(row_of(report, cara) == "0 +0 -0 +0 = 0");
        CHECK(report.exchanges == line.exchanges);
        CHECK(static_cast<std::int64_t>(report.late.size()) == line.late);
        CHECK(report.corrections == line.corrections);
    }
}

TEST_CASE("who is active, and within which days") {
    struct Line {
        EntryKind kind;
        Day on;
        bool undone;
        std::int64_t active_days;
        Day today;
        std::int64_t active_members;
        const char* days;
    };
    using enum EntryKind;
    // clang-format off
    const Line lines[] = {
        {exchange, october_3,     false, 90, october_31,     2, "2026-08-03 to 2026-10-31"},
        {exchange, Day{20668},    false, 90, october_31,     2, "2026-08-03 to 2026-10-31"},
        {exchange, Day{20667},    false, 90, october_31,     0, "2026-08-03 to 2026-10-31"},
        {exchange, october_3,     true,  90, october_31,     0, "2026-08-03 to 2026-10-31"},
        {gift,     october_3,     false, 90, october_31,     0, "2026-08-03 to 2026-10-31"},
        {exchange, october_3,     false, 90, october_31 + 9, 2, "2026-08-03 to 2026-10-31"},
        {exchange, october_3,     false,  2, october_3,      2, "2026-10-02 to 2026-10-03"},
        {exchange, october_1,     false,  2, october_3,      0, "2026-10-02 to 2026-10-03"},
        {exchange, october_3,     false,  1, october_3,      2, "2026-10-03 to 2026-10-03"},
        {exchange, september_30,  false,  2, september_30,   2, "2026-09-30 to 2026-10-01"},
    };
    // clang-format on
    for (const Line& line : lines) {
        CAPTURE(show_iso(line.on));
        CAPTURE(show_iso(line.today));
        const MonthReport report = report_of({{line.kind, ann, bob, 60, line.on, 0, line.undone}},
                                             {202610}, line.active_days, line.today);
        CHECK(report.active_members == line.active_members);
        CHECK(fmt::format("{} to {}", show_iso(report.active_from), show_iso(report.active_to)) ==
              line.days);
    }
    // The timebank's own accounts are nobody.
    CHECK(report_of({{exchange, community_pot, bob, 60, october_3}}).active_members == 1);
}

TEST_CASE("hours for running the timebank stand apart") {
    struct Line {
        Entry entry;
        std::int64_t running;
    };
    using enum EntryKind;
    // clang-format off
    const Line lines[] = {
        {{running,    running_account, bob, 60, october_3},                        60},
        {{running,    running_account, bob, 60, september_30, 202610},             60},
        {{running,    running_account, bob, 60, october_3, 0, true},               0},
        {{running,    running_account, bob, 60, september_30},                     0},
        {{running,    running_account, bob, 60, october_3, 202611},                0},
        {{correction, bob, running_account, 60, october_3, 0, false, 9},           0},
        {{exchange,   ann, bob, 60, october_3},                                    0},
        {{grant,      community_pot, bob, 60, october_3},                          0},
    };
    // clang-format on
    for (const Line& line : lines) {
        CAPTURE(show_kind(line.entry.kind));
        CAPTURE(show_iso(line.entry.on));
        CHECK(report_of({line.entry}).running.count == line.running);
    }
    const MonthReport report = report_of({{running, running_account, bob, 60, october_3},
                                          {running, running_account, ann, 45, october_1}});
    CHECK(report.running.count == 105);
    CHECK(report.exchanges == 0);
    CHECK(report.active_members == 0);
}

TEST_CASE("help is counted by category and by setting") {
    using enum EntryKind;
    const MonthReport report = report_of({
        {exchange, ann, bob, 60, october_3, 0, false, 0, 1, Setting::venue},
        {exchange, bob, ann, 15, october_3, 0, false, 0, 1, std::nullopt},
        {exchange, cara, ann, 30, october_3, 0, false, 0, 7, Setting::venue},
        {exchange, cara, ann, 45, october_3, 0, true, 0, 7, Setting::online},
        {exchange, cara, ann, 45, september_30, 0, false, 0, 8, Setting::online},
        {gift, cara, ann, 45, october_3},
    });
    REQUIRE(report.by_category.size() == 2);
    CHECK(help_in(report, 1).exchanges == 2);
    CHECK(help_in(report, 1).minutes.count == 75);
    CHECK(help_in(report, 7).exchanges == 1);
    CHECK(help_in(report, 7).minutes.count == 30);
    REQUIRE(report.by_setting.size() == 2);
    CHECK(report.by_setting.at(Setting::venue).exchanges == 2);
    CHECK(report.by_setting.at(Setting::venue).minutes.count == 90);
    CHECK(report.by_setting.at(std::nullopt).minutes.count == 15);
}

TEST_CASE("a session counts once, its hours in full") {
    using enum EntryKind;
    const auto venue = Setting::venue;
    const MonthReport report = report_of({
        {session, ann, bob, 60, october_3, 0, false, 0, 1, venue, 1},
        {session, cara, bob, 30, october_3, 0, false, 0, 1, venue, 1},
        {session, community_pot, bob, 15, october_3, 0, false, 0, 1, venue, 1},
        {session, cara, bob, 30, october_3, 0, false, 0, 1, venue, 2},
        {session, ann, bob, 10, october_3, 0, true, 0, 1, venue, 3},
        {session, ann, bob, 20, september_30, 202610, false, 0, 7, std::nullopt, 4},
        {session, cara, bob, 20, september_30, 202610, false, 0, 7, std::nullopt, 4},
        {exchange, cara, bob, 5, october_3, 0, false, 0, 1, venue},
        {exchange, cara, bob, 5, october_3, 0, false, 0, 1, venue},
    });
    CHECK(report.exchanges == 5);
    CHECK(report.late.size() == 1);
    CHECK(help_in(report, 1).exchanges == 4);
    CHECK(help_in(report, 1).minutes.count == 145);
    CHECK(help_in(report, 7).exchanges == 1);
    CHECK(help_in(report, 7).minutes.count == 40);
    CHECK(report.by_setting.at(venue).exchanges == 4);
    CHECK(report.by_setting.at(std::nullopt).exchanges == 1);
    CHECK(row_of(report, bob) == "0 +185 -0 +10 = 195");
    CHECK(row_of(report, community_pot) == "0 +0 -15 +0 = -15");
}

TEST_CASE("rows stand in the order asked for, and the totals tie") {
    std::mt19937 random(7);
    const auto below = [&](unsigned most) { return static_cast<std::int64_t>(random() % most); };
    std::vector<Entry> entries;
    for (int each = 0; each < 500; ++each) {
        const auto from = static_cast<std::size_t>(below(7));
        const std::size_t to = (from + 1 + static_cast<std::size_t>(below(6))) % 7;
        entries.push_back({static_cast<EntryKind>(below(10) + 1), everybody[from].first,
                           everybody[to].first, below(300) + 1,
                           october_1 + static_cast<int>(below(90)) - 45, 0, below(5) == 0});
    }
    std::vector<Minutes> closed(everybody.size());
    for (const int month : {202608, 202609, 202610, 202611}) {
        CAPTURE(month);
        const MonthReport report = report_of(entries, {month});
        REQUIRE(report.rows.size() == everybody.size());
        for (std::size_t each = 0; each < everybody.size(); ++each) {
            CHECK(report.rows[each].account == everybody[each].first);
            CHECK(report.rows[each].name == everybody[each].second);
            CHECK(report.rows[each].figures.opening == closed[each]);
            closed[each] = report.rows[each].figures.closing;
        }
        CHECK(report.totals.given == report.totals.received);
        CHECK(report.totals.opening == Minutes{});
        CHECK(report.totals.other == Minutes{});
        CHECK(report.totals.closing == Minutes{});
    }
}

TEST_CASE("balances as at a day, by the day things happened") {
    using enum EntryKind;
    const std::vector<Entry> entries{
        {opening, opening_account, ann, 100, september_30},
        {exchange, ann, bob, 60, october_1, 202611},
        {gift, bob, cara, 10, october_3},
    };
    struct Line {
        Day as_at;
        std::int64_t ann, bob, cara, opening;
    };
    const Line lines[] = {
        {september_30 - 1, 0, 0, 0, 0}, {september_30, 100, 0, 0, -100},
        {october_1, 40, 60, 0, -100},   {october_3, 40, 50, 10, -100},
        {october_31, 40, 50, 10, -100},
    };
    for (const Line& line : lines) {
        CAPTURE(show_iso(line.as_at));
        BalanceFold fold(line.as_at);
        for (const Entry& entry : entries)
            fold.add(movement_of(entry));
        CHECK(fold.balance(ann, {}).count == line.ann);
        CHECK(fold.balance(bob, {}).count == line.bob);
        CHECK(fold.balance(cara, {}).count == line.cara);
        CHECK(fold.balance(opening_account, {}).count == line.opening);
        CHECK(fold.balance({999}, {}).count == 0);
    }
}

TEST_CASE("help is counted by who was on each side; Cara is an organisation") {
    using enum EntryKind;
    constexpr AccountNumber dee{4};
    struct Line {
        Entry entry;
        Model model;
    };
    const Line lines[] = {
        {{exchange, ann, bob, 60, october_3}, Model::people},
        {{exchange, ann, cara, 60, october_3}, Model::person_and_organisation},
        {{exchange, cara, ann, 60, october_3}, Model::person_and_organisation},
        {{session, cara, ann, 60, october_3, 0, false, 0, 1, std::nullopt, 7}, Model::session},
    };
    for (const Line& line : lines) {
        const MonthReport report = report_of({line.entry});
        REQUIRE(report.by_model.size() == 1);
        CHECK(report.by_model.begin()->first == line.model);
        CHECK(report.by_model.begin()->second.minutes.count == 60);
    }
    MonthFold fold({202610}, 90, october_31, {cara.value, dee.value});
    fold.add(movement_of({exchange, cara, dee, 60, october_3}), 1, std::nullopt, 0);
    CHECK(fold.finish(everybody, {}).by_model.contains(Model::organisations));
}

TEST_CASE("the help of two years stands beside a month") {
    using enum EntryKind;
    const MonthReport report = report_of({
        {exchange, ann, bob, 60, october_3},
        {exchange, ann, bob, 30, september_30},
        {exchange, ann, bob, 15, september_30, 0, true},
        {gift, ann, bob, 15, september_30},
        {exchange, ann, bob, 10, first_day({202411})},
        {exchange, ann, bob, 10, last_day({202410})},
        {exchange, ann, bob, 10, october_31 + 1},
    });
    CHECK(first_beside({202610}) == Month{202411});
    REQUIRE(report.by_month.size() == 3);
    CHECK(report.by_month.at({202411}).minutes.count == 10);
    CHECK(report.by_month.at({202609}).minutes.count == 30);
    CHECK(report.by_month.at({202610}).exchanges == 1);
}

TEST_CASE("a report that begins where a month was closed is the one that begins with the book") {
    using enum EntryKind;
    std::mt19937 random(11);
    const auto below = [&](unsigned most) { return static_cast<std::int64_t>(random() % most); };
    for (int round = 0; round < 50; ++round) {
        std::vector<Entry> before, since;
        for (int each = 0; each < 40; ++each) {
            const auto from = static_cast<std::size_t>(below(3));
            const Entry entry{static_cast<EntryKind>(below(10) + 1), everybody[from].first,
                              everybody[(from + 1 + static_cast<std::size_t>(below(2))) % 3].first,
                              below(300) + 1, october_1 + static_cast<int>(below(90)) - 60};
            (entry.on < october_1 ? before : since).push_back(entry);
        }
        const auto all_of = [&](Month month) {
            std::vector<Entry> all = before;
            all.insert(all.end(), since.begin(), since.end());
            return report_of(all, month);
        };
        MonthFold closing({202609}, 90, september_30, {cara.value});
        for (const Entry& entry : before)
            closing.add(movement_of(entry), entry.category, entry.setting, entry.session);
        MonthFold fold({202610}, 90, october_31, {cara.value});
        for (const auto& [account, name] : everybody)
            fold.start(account, {closing.figures_of(account).closing, {}, {}, {}, {}},
                       closing.last_help_of(account));
        for (const auto& [month, help] : closing.finish(everybody, {}).by_month)
            fold.start(month, help);
        for (const Entry& entry : since)
            fold.add(movement_of(entry), entry.category, entry.setting, entry.session);
        const MonthReport begun = fold.finish(everybody, {}), whole = all_of({202610});
        for (std::size_t row = 0; row < everybody.size(); ++row)
            CHECK(shown(begun.rows[row].figures) == shown(whole.rows[row].figures));
        CHECK(begun.active_members == whole.active_members);
        CHECK(begun.exchanges == whole.exchanges);
        CHECK(begun.corrections == whole.corrections);
        REQUIRE(begun.by_month.size() == whole.by_month.size());
        for (const auto& [month, help] : whole.by_month)
            CHECK(begun.by_month.at(month).minutes == help.minutes);
    }
}

TEST_CASE("balances are spread over bands, on both sides alike, and the even stand alone") {
    struct Line {
        std::int64_t minutes;
        Side side;
        std::int64_t over, up_to; ///< hours; 0: any more
    };
    constexpr Line lines[] = {
        {0, Side::even, 0, 0},       {1, Side::credit, 0, 5},      {-1, Side::debit, 0, 5},
        {300, Side::credit, 0, 5},   {-300, Side::debit, 0, 5},    {301, Side::credit, 5, 10},
        {-301, Side::debit, 5, 10},  {1200, Side::credit, 10, 20}, {2400, Side::credit, 20, 40},
        {2401, Side::credit, 40, 0}, {-2401, Side::debit, 40, 0},  {-99999, Side::debit, 40, 0},
    };
    for (const Line& line : lines) {
        CAPTURE(line.minutes);
        const auto bands = distribution_of({{ann, "Ann", {{}, {}, {}, {}, {line.minutes}}},
                                            {community_pot, "Pot", {{}, {}, {}, {}, {77}}}});
        CHECK(bands.size() == 11);
        std::int64_t accounts = 0;
        for (const BalanceBand& band : bands) {
            accounts += band.accounts;
            if (band.accounts == 0)
                continue;
            CHECK(band.side == line.side);
            CHECK(band.over == Minutes{line.over * 60});
            CHECK(band.up_to.value_or(Minutes{}) == Minutes{line.up_to * 60});
        }
        CHECK(accounts == 1);
    }
}
