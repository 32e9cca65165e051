#include "reports/talk_to.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace timebank;

namespace {

constexpr MemberNumber ann{1}, bob{2}, cara{3};

Day day(const char* iso) {
    return read_day(iso, Day{}).or_throw();
}

const Day today = day("2026-11-02");

std::string_view word(TalkReason reason) {
    constexpr std::string_view words[] = {"new",   "never",  "quiet", "debit",
                                          "takes", "credit", "gives", "dormant"};
    return words[static_cast<std::size_t>(reason)];
}

std::string_view word(TalkAsk ask) {
    constexpr std::string_view words[] = {"first", "help", "wishes", "stay"};
    return words[static_cast<std::size_t>(ask)];
}

std::string shown(const TalkRow& row) {
    std::string reasons;
    for (const TalkReason reason : row.reasons)
        reasons += fmt::format("{} ", word(reason));
    return fmt::format("{}-> {}", reasons, word(row.ask));
}

Member member(MemberNumber number, const char* joined, Standing standing = Standing::active) {
    Member member;
    member.number = number;
    member.name = fmt::format("Member {}", number.value);
    member.joined_on = day(joined);
    member.standings = {{member.joined_on, standing}};
    return member;
}

Movement help(MemberNumber receiver, MemberNumber giver, const char* on,
              std::int64_t minutes = 60) {
    Movement movement;
    movement.from = account_of(receiver);
    movement.to = account_of(giver);
    movement.minutes = {minutes};
    movement.happened_on = day(on);
    movement.counts_in = month_of(movement.happened_on);
    return movement;
}

Movement credit(EntryKind kind, AccountNumber from, AccountNumber to, std::int64_t minutes) {
    Movement movement;
    movement.kind = kind;
    movement.from = from;
    movement.to = to;
    movement.minutes = {minutes};
    movement.happened_on = day("2026-01-31");
    movement.counts_in = month_of(movement.happened_on);
    return movement;
}

Movement holding(MemberNumber number, std::int64_t minutes) {
    return minutes < 0 ? credit(EntryKind::opening, account_of(number), opening_account, -minutes)
                       : credit(EntryKind::opening, opening_account, account_of(number), minutes);
}

std::vector<TalkRow> rows_of(const std::vector<Movement>& movements, std::vector<Member> members,
                             const std::vector<SharedAccount>& shared = {}) {
    TalkFold fold(TalkRules{}, today);
    for (const Movement& movement : movements)
        fold.add(movement, std::nullopt, 0);
    return fold.finish(std::move(members), SharedAccounts(shared));
}

std::string all_shown(const std::vector<TalkRow>& rows) {
    std::string all;
    for (const TalkRow& row : rows)
        all +=
            fmt::format("{}{}: {}", all.empty() ? "" : "; ", row.member.number.value, shown(row));
    return all;
}

} // namespace

TEST_CASE("spans end today, and hold as many days as the setting says") {
    const TalkSpans spans = spans_of(TalkRules{60, 7, 1, 3, 12, {}}, today);
    CHECK(show_iso(spans.quiet) == "2026-09-04");
    CHECK(show_iso(spans.recent) == "2026-10-27");
    CHECK(show_iso(spans.one_way) == "2026-11-02");
    CHECK(show_iso(spans.dormant) == "2025-11-03");
    CHECK(show_iso(spans_of(TalkRules{60, 60, 180, 3, 9, {}}, day("2026-11-30")).dormant) ==
          "2026-03-01");
}

TEST_CASE("one member, one circumstance") {
    struct Line {
        const char* joined;
        Standing standing;
        std::vector<const char*> gave, received; ///< days of an hour each
        std::int64_t brought_in;                 ///< minutes
        const char* expected;                    ///< reasons and what to ask; nothing: not on it
    };
    constexpr auto active = Standing::active, paused = Standing::paused;
    using Days = std::vector<const char*>;
    const Days none;
    const Days lately{"2026-10-01", "2026-10-02", "2026-10-03"};
    const Days spring{"2026-05-07", "2026-05-08", "2026-05-09"};
    const Days earlier{"2026-05-06", "2026-05-08", "2026-05-09"};
    // clang-format off
    const Line lines[] = {
        {"2026-11-02", active, none,           none,           0,     "new -> first"},
        {"2026-09-04", active, none,           none,           0,     "new -> first"},
        {"2026-09-03", active, none,           none,           0,     "never -> help"},
        {"2020-01-01", active, none,           none,           0,     "never -> help"},
        {"2026-10-20", active, {"2026-10-21"}, none,           0,     ""},
        {"2026-10-20", active, none,           {"2026-10-21"}, 0,     ""},
        {"2026-01-05", active, {"2026-09-04"}, none,           0,     ""},
        {"2026-01-05", active, none,           {"2026-09-04"}, 0,     ""},
        {"2026-01-05", active, {"2026-09-03"}, none,           0,     "quiet -> help"},
        {"2026-01-05", active, none,           {"2026-09-03"}, 0,     "quiet -> help"},
        {"2026-01-05", active, {"2026-03-01"}, {"2026-09-03"}, 0,     "quiet -> help"},
        {"2026-01-05", active, {"2026-03-01"}, {"2026-09-04"}, 0,     ""},
        {"2024-01-05", active, {"2025-11-03"}, none,           0,     "quiet -> help"},
        {"2024-01-05", active, {"2025-11-02"}, none,           0,     "dormant -> stay"},
        {"2026-01-05", active, lately,         none,           0,     "gives -> wishes"},
        {"2026-01-05", active, none,           lately,         0,     "takes -> help"},
        {"2026-01-05", active, lately,         {"2026-10-04"}, 0,     ""},
        {"2026-01-05", active, {"2026-10-04"}, lately,         0,     ""},
        {"2026-01-05", active, lately,         {"2026-05-06"}, 0,     "gives -> wishes"},
        {"2026-01-05", active, {"2026-10-04", "2026-10-05"}, none, 0, ""},
        {"2026-01-05", active, spring,         none,           0,     "quiet gives -> wishes"},
        {"2026-01-05", active, earlier,        none,           0,     "quiet -> help"},
        {"2026-01-05", active, none,           spring,         0,     "quiet takes -> help"},
        {"2026-01-05", active, {"2026-10-01"}, none,           -660,  ""},
        {"2026-01-05", active, {"2026-10-01"}, none,           -661,  "debit -> help"},
        {"2026-01-05", active, {"2026-10-01"}, none,           2340,  ""},
        {"2026-01-05", active, {"2026-10-01"}, none,           2341,  "credit -> wishes"},
        {"2026-01-05", active, none,           none,           -601,  "never debit -> help"},
        {"2026-10-20", active, none,           none,           2401,  "new credit -> wishes"},
        {"2026-10-20", active, none,           none,           -601,  "new debit -> help"},
        {"2026-01-05", active, lately,         none,           3000,  "credit gives -> wishes"},
        {"2026-01-05", active, lately,         none,           -3000, "debit gives -> help"},
        {"2026-01-05", active, none,           lately,         3000,  "takes credit -> wishes"},
        {"2026-01-05", active, none,           lately,         -3000, "debit takes -> help"},
        {"2026-01-05", active, none,           {"2026-09-03"}, 3000,  "quiet credit -> wishes"},
        {"2024-01-05", active, none,           {"2025-01-01"}, 3000,  "credit dormant -> stay"},
        {"2024-01-05", active, none,           {"2025-01-01"}, -3000, "debit dormant -> stay"},
        {"2026-01-05", paused, none,           none,           0,     ""},
        {"2026-01-05", paused, {"2026-09-03"}, none,           0,     ""},
        {"2024-01-05", paused, {"2025-01-01"}, none,           0,     ""},
        {"2026-01-05", paused, lately,         none,           0,     ""},
        {"2026-01-05", paused, none,           lately,         -3000, "debit -> help"},
        {"2026-01-05", paused, none,           none,           3000,  "credit -> wishes"},
        {"2026-10-20", Standing::applicant, none, none,        3000,  ""},
        {"2026-01-05", Standing::left, {"2026-09-03"}, none,   3000,  ""},
    };
    // clang-format on
    for (const Line& line : lines) {
        std::vector<Movement> movements;
        for (const char* on : line.gave)
            movements.push_back(help(bob, ann, on));
        for (const char* on : line.received)
            movements.push_back(help(ann, bob, on));
        if (line.brought_in != 0)
            movements.push_back(holding(ann, line.brought_in));
        CAPTURE(line.joined);
        CAPTURE(line.brought_in);
        CAPTURE(show_standing(line.standing));
        const auto rows = rows_of(movements, {member(ann, line.joined, line.standing)});
        CHECK((rows.empty() ? "" : shown(rows.front())) == line.expected);
    }
}

TEST_CASE("only help that stands is an exchange") {
    using enum EntryKind;
    for (const EntryKind kind :
         {gift, welcome, grant, donation, settlement, opening, correction, running}) {
        CAPTURE(show_kind(kind));
        const auto rows = rows_of({credit(kind, account_of(bob), account_of(ann), 30)},
                                  {member(ann, "2026-01-05")});
        REQUIRE(rows.size() == 1);
        CHECK(shown(rows.front()) == "never -> help");
        CHECK(rows.front().balance.count == 30);
        CHECK_FALSE(rows.front().last_exchange.has_value());
    }
    Movement undone = help(bob, ann, "2026-10-01");
    undone.undone = true;
    CHECK(all_shown(rows_of({undone}, {member(ann, "2026-01-05")})) == "1: never -> help");
    Movement taught = help(bob, ann, "2026-10-01");
    taught.kind = session;
    CHECK(rows_of({taught}, {member(ann, "2026-01-05")}).empty());
}

TEST_CASE("help on somebody's behalf is help that they received") {
    TalkFold fold(TalkRules{}, today);
    for (const char* on : {"2026-10-01", "2026-10-02", "2026-10-03"})
        fold.add(help(bob, cara, on), ann, 0);
    const auto rows = fold.finish({member(ann, "2026-01-05"), member(bob, "2026-01-05")}, {});
    CHECK(all_shown(rows) == "1: takes -> help; 2: takes -> help");
    CHECK(rows.front().balance == Minutes{});
    CHECK(rows.front().last_exchange == day("2026-10-03"));
}

TEST_CASE("a session is one exchange for everybody in it") {
    TalkFold fold(TalkRules{}, today);
    for (const MemberNumber learner : {bob, cara, MemberNumber{4}}) {
        Movement movement = help(learner, ann, "2026-10-01");
        movement.kind = EntryKind::session;
        fold.add(movement, std::nullopt, 7);
    }
    CHECK(fold.finish({member(ann, "2026-01-05")}, {}).empty());
    for (const std::int64_t session : {8, 9}) {
        Movement movement = help(bob, ann, "2026-10-02");
        movement.kind = EntryKind::session;
        fold.add(movement, std::nullopt, session);
    }
    const std::vector<Member> both{member(ann, "2026-01-05"), member(bob, "2026-01-05")};
    CHECK(all_shown(fold.finish(both, {})) == "2: takes -> help; 1: gives -> wishes");
}

TEST_CASE("who was at a session took part, with or without an entry") {
    TalkFold fold(TalkRules{}, today);
    const std::vector<Member> both{member(ann, "2026-01-05"), member(bob, "2026-01-05")};
    for (const std::int64_t session : {7, 8, 9}) {
        fold.add_attendance(ann, true, day("2026-10-01"), session);
        fold.add_attendance(bob, false, day("2026-10-02"), session);
    }
    CHECK(all_shown(fold.finish(both, {})) == "2: takes -> help; 1: gives -> wishes");
    CHECK(fold.finish(both, {}).front().last_exchange == day("2026-10-02"));
    // With an entry it is still one exchange.
    TalkFold twice(TalkRules{}, today);
    for (const std::int64_t session : {7, 8}) {
        Movement movement = help(bob, ann, "2026-10-01");
        movement.kind = EntryKind::session;
        twice.add(movement, std::nullopt, session);
        twice.add_attendance(ann, true, day("2026-10-01"), session);
        twice.add_attendance(bob, false, day("2026-10-01"), session);
    }
    CHECK(twice.finish(both, {}).empty());
}

TEST_CASE("an organisation has limits of its own") {
    TalkRules rules;
    rules.limits.organisation.soft = {{-60}, {120}};
    struct Line {
        MemberKind kind;
        std::int64_t balance;
        const char* expected;
    };
    const Line lines[] = {
        {MemberKind::person, -90, "1: never -> help"},
        {MemberKind::organisation, -60, "1: never -> help"},
        {MemberKind::organisation, -61, "1: never debit -> help"},
        {MemberKind::organisation, 120, "1: never -> help"},
        {MemberKind::organisation, 121, "1: never credit -> wishes"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.balance);
        TalkFold fold(rules, today);
        fold.add(holding(ann, line.balance), std::nullopt, 0);
        Member one = member(ann, "2026-01-05");
        one.kind = line.kind;
        CHECK(all_shown(fold.finish({one}, {})) == line.expected);
    }
}

TEST_CASE("a household's balance is talked about once, its people's exchanges are their own") {
    constexpr auto active = Standing::active, paused = Standing::paused, left = Standing::left;
    struct Line {
        Standing holder, other;
        const char* expected;
    };
    const Line lines[] = {
        {active, active, "1: never -> help; 2: debit -> help"},
        {paused, active, "1: never -> help; 2: debit -> help"},
        {left, active, "1: never debit -> help"},
        {active, left, "2: debit -> help"},
        {left, left, ""},
        {left, paused, "1: debit -> help"},
    };
    for (const Line& line : lines) {
        CAPTURE(show_standing(line.holder));
        CAPTURE(show_standing(line.other));
        const auto rows =
            rows_of({holding(bob, -400), holding(ann, -400), help(bob, cara, "2026-10-01")},
                    {member(ann, "2026-01-05", line.other), member(bob, "2026-01-05", line.holder)},
                    {{ann, bob, std::nullopt}});
        CHECK(all_shown(rows) == line.expected);
        for (const TalkRow& row : rows)
            CHECK(row.balance.count == -860);
    }
}

TEST_CASE("merged records are one person") {
    Member record = member(bob, "2026-01-05");
    record.same_as = ann;
    const auto rows = rows_of({help(cara, ann, "2026-10-01"), help(cara, bob, "2026-10-02"),
                               help(cara, bob, "2026-10-03")},
                              {member(ann, "2026-01-05"), record}, {{bob, ann, ann}});
    CHECK(all_shown(rows) == "1: gives -> wishes");
    CHECK(rows.front().balance.count == 180);
    CHECK(rows.front().last_exchange == day("2026-10-03"));
}

TEST_CASE("whom to ring first is first") {
    const MemberNumber helper{99};
    std::vector<Member> members;
    std::vector<Movement> movements;
    const auto add = [&](std::int64_t number, const char* joined, std::int64_t holds,
                         const std::vector<const char*>& received) {
        members.push_back(member({number}, joined));
        if (holds != 0)
            movements.push_back(holding({number}, holds));
        for (const char* on : received)
            movements.push_back(help({number}, helper, on));
    };
    add(1, "2024-01-05", -3000, {"2025-01-01"});                         // dormant, in debit
    add(2, "2024-01-05", 0, {"2025-03-01"});                             // dormant, not so long
    add(3, "2026-01-05", 3000, {"2026-10-01"});                          // over credit
    add(4, "2026-01-05", 0, {"2026-10-01", "2026-10-02", "2026-10-03"}); // only receives
    add(5, "2026-01-05", -3000, {"2026-10-01"});                         // over debit
    add(6, "2026-01-05", 0, {"2026-08-02"});                             // quiet
    add(7, "2026-01-05", 0, {"2026-08-01"});                             // quiet for longer
    add(8, "2026-01-05", 3000, {"2026-08-01"});                          // as long, by number
    add(9, "2026-02-05", 0, {});                                         // never asked
    add(10, "2026-01-05", 3000, {});                                     // waits for longer
    add(11, "2026-10-05", 0, {});                                        // new
    add(12, "2026-10-01", -3000, {});                                    // new before that
    std::vector<std::int64_t> order;
    for (const TalkRow& row : rows_of(movements, members))
        order.push_back(row.member.number.value);
    CHECK(order == std::vector<std::int64_t>{12, 11, 10, 9, 7, 8, 6, 5, 4, 3, 1, 2});
}

// The same list, made as simply as can be: every question goes through all entries again.
TEST_CASE("the list of a random timebank is the naive one") {
    for (const unsigned seed : {1U, 2U, 3U, 4U}) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto below = [&](unsigned most) {
            return static_cast<std::int64_t>(random() % most);
        };
        constexpr std::int64_t people = 60;
        std::vector<Member> members;
        for (std::int64_t number = 1; number <= people; ++number) {
            members.push_back(member({number}, "2020-01-01",
                                     static_cast<Standing>(below(10) < 7 ? 2 : below(4) + 1)));
            members.back().joined_on = today - static_cast<int>(below(below(2) == 0 ? 80 : 900));
        }
        std::vector<Movement> movements;
        for (int each = 0; each < 120; ++each) {
            const std::int64_t from = below(people) + 1, to = from % people + 1;
            Movement movement = help({from}, {to}, "2026-01-01", below(600) + 1);
            movement.kind = below(4) == 0 ? EntryKind::gift : EntryKind::exchange;
            movement.happened_on = today - static_cast<int>(below(below(2) == 0 ? 100 : 600));
            movement.undone = below(8) == 0;
            movements.push_back(movement);
            if (below(10) == 0)
                movements.push_back(holding({from}, below(6000) - 2000));
        }
        const auto ago = [](Day on) { return today - on; };
        std::set<std::string> expected;
        for (const Member& one : members) {
            std::int64_t gave = 0, received = 0, balance = 0, last = 100'000;
            for (const Movement& movement : movements) {
                const bool in = movement.to == account_of(one.number);
                if (!in && movement.from != account_of(one.number))
                    continue;
                balance += in ? movement.minutes.count : -movement.minutes.count;
                if (movement.kind != EntryKind::exchange || movement.undone)
                    continue;
                last = std::min<std::int64_t>(last, ago(movement.happened_on));
                if (ago(movement.happened_on) < 180)
                    ++(in ? gave : received);
            }
            const Standing standing = one.standings.front().standing;
            const bool active = standing == Standing::active;
            std::string reasons;
            const auto say = [&](bool holds, std::string_view text) {
                if (holds)
                    reasons += fmt::format("{} ", text);
            };
            say(active && last == 100'000 && ago(one.joined_on) < 60, "new");
            say(active && last == 100'000 && ago(one.joined_on) >= 60, "never");
            say(active && last >= 60 && last < 365, "quiet");
            say(balance < -600, "debit");
            say(active && gave == 0 && received >= 3, "takes");
            say(balance > 2400, "credit");
            say(active && received == 0 && gave >= 3, "gives");
            say(active && last >= 365 && last < 100'000, "dormant");
            if (!reasons.empty() && (active || standing == Standing::paused))
                expected.insert(fmt::format("{} {}{}", one.number.value, reasons, balance));
        }
        std::set<std::string> met;
        for (const TalkRow& row : rows_of(movements, members)) {
            const std::string all = shown(row);
            met.insert(fmt::format("{} {}{}", row.member.number.value,
                                   all.substr(0, all.find("->")), row.balance.count));
        }
        CHECK(met == expected);
        CHECK(met.size() > 10);
    }
}
