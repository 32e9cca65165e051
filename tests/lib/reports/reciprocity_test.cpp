#include "reports/reciprocity.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace timebank;

namespace {

constexpr MemberNumber ann{1}, bob{2}, cara{3};

Day day(const char* iso) {
    return read_day(iso, Day{}).or_throw();
}

const Month july{202607}, october{202610};
const Day at = day("2026-10-31");

Member member(MemberNumber number, const char* joined = "2020-01-05",
              Standing standing = Standing::active) {
    Member member;
    member.number = number;
    member.joined_on = day(joined);
    member.standings = {{member.joined_on, standing}};
    return member;
}

Movement help(MemberNumber giver, MemberNumber receiver, const char* on,
              std::int64_t minutes = 60) {
    Movement movement;
    movement.from = account_of(receiver);
    movement.to = account_of(giver);
    movement.minutes = {minutes};
    movement.happened_on = day(on);
    movement.counts_in = month_of(movement.happened_on);
    return movement;
}

// Who did what: members = both, gave only, received only, neither (never).
std::string shares(const Reciprocity& figures) {
    return fmt::format("{} = {} {} {} {} ({})", figures.members, figures.both_ways,
                       figures.gave_only, figures.received_only, figures.neither, figures.never);
}

std::string days(const Reciprocity& figures) {
    return fmt::format("{}", fmt::join(figures.last_exchange, " "));
}

std::string hours(const Reciprocity& figures) {
    return fmt::format("{} gave {}, {} received {}, top {}: {} of {}", figures.givers,
                       figures.median_given.count, figures.receivers, figures.median_received.count,
                       figures.top_givers, figures.given_by_top.count, figures.given.count);
}

std::string pairs(const Reciprocity& figures) {
    return fmt::format("{} pairs, {} mutual, {} groups, {}", figures.pairs.pairs,
                       figures.pairs.mutual, figures.pairs.groups, figures.pairs.largest_group);
}

Reciprocity figures_of(const std::vector<Movement>& movements, const std::vector<Member>& members,
                       const std::vector<SharedAccount>& shared = {}) {
    ReciprocityFold fold(july, october);
    for (const Movement& movement : movements)
        fold.add(movement, std::nullopt, 0);
    return fold.finish(members, SharedAccounts(shared), at);
}

} // namespace

TEST_CASE("a member gave and received, only gave, only received, or neither") {
    struct Line {
        std::vector<const char*> gave, received; ///< days of an hour each
        const char* expected;
    };
    const Line lines[] = {
        {{}, {}, "1 = 0 0 0 1 (1)"},
        {{"2026-10-01"}, {}, "1 = 0 1 0 0 (0)"},
        {{}, {"2026-10-01"}, "1 = 0 0 1 0 (0)"},
        {{"2026-07-01"}, {"2026-10-31"}, "1 = 1 0 0 0 (0)"},
        {{"2026-06-30"}, {"2026-10-31"}, "1 = 0 0 1 0 (0)"},
        {{"2026-07-01"}, {"2026-06-30"}, "1 = 0 1 0 0 (0)"},
        {{"2026-06-30"}, {}, "1 = 0 0 0 1 (0)"},
        {{"2026-11-01"}, {"2026-11-01"}, "1 = 0 0 0 1 (1)"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.expected);
        std::vector<Movement> movements;
        for (const char* on : line.gave)
            movements.push_back(help(ann, bob, on));
        for (const char* on : line.received)
            movements.push_back(help(bob, ann, on));
        CHECK(shares(figures_of(movements, {member(ann)})) == line.expected);
    }
}

TEST_CASE("the month in which help counts decides, and the day it happened is the last exchange") {
    Movement late = help(ann, bob, "2026-06-29");
    late.counts_in = july;
    CHECK(shares(figures_of({late}, {member(ann)})) == "1 = 0 1 0 0 (0)");
    CHECK(days(figures_of({late}, {member(ann)})) == "0 0 0 1 0 0");
    late.counts_in = {202611};
    CHECK(shares(figures_of({late}, {member(ann)})) == "1 = 0 0 0 1 (1)");
}

TEST_CASE("active members are counted, as they were on the day") {
    struct Line {
        const char* joined;
        Standing standing;
        const char* expected;
    };
    constexpr auto active = Standing::active;
    const Line lines[] = {
        {"2026-10-31", active, "1 = 0 1 0 0 (0)"},
        {"2026-11-01", active, "0 = 0 0 0 0 (0)"},
        {"2026-01-01", Standing::applicant, "0 = 0 0 0 0 (0)"},
        {"2026-01-01", Standing::paused, "0 = 0 0 0 0 (0)"},
        {"2026-01-01", Standing::left, "0 = 0 0 0 0 (0)"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.joined);
        CAPTURE(show_standing(line.standing));
        const Reciprocity figures =
            figures_of({help(ann, bob, "2026-10-01")}, {member(ann, line.joined, line.standing)});
        CHECK(shares(figures) == line.expected);
        CHECK(figures.givers == 1); // hours are everybody's
    }
    Member one = member(ann);
    one.standings.push_back({at + 1, Standing::left});
    CHECK(figures_of({}, {one}).members == 1);
    one.standings.back().since = at;
    CHECK(figures_of({}, {one}).members == 0);
}

TEST_CASE("days since the last exchange fall into bands") {
    struct Line {
        int ago;
        const char* expected;
    };
    const Line lines[] = {{0, "1 0 0 0 0 0"},   {30, "1 0 0 0 0 0"},  {31, "0 1 0 0 0 0"},
                          {60, "0 1 0 0 0 0"},  {61, "0 0 1 0 0 0"},  {90, "0 0 1 0 0 0"},
                          {91, "0 0 0 1 0 0"},  {180, "0 0 0 1 0 0"}, {181, "0 0 0 0 1 0"},
                          {365, "0 0 0 0 1 0"}, {366, "0 0 0 0 0 1"}};
    for (const Line& line : lines) {
        CAPTURE(line.ago);
        const std::string on = show_iso(at - line.ago);
        const auto figures =
            figures_of({help(bob, ann, on.c_str()), help(bob, ann, "2020-02-01")}, {member(ann)});
        CHECK(days(figures) == line.expected);
        CHECK(figures.never == 0);
    }
}

TEST_CASE("only help that stands is an exchange, and the timebank's own accounts are nobody") {
    using enum EntryKind;
    for (const EntryKind kind :
         {gift, welcome, grant, donation, settlement, opening, correction, running}) {
        CAPTURE(show_kind(kind));
        Movement movement = help(ann, bob, "2026-10-01");
        movement.kind = kind;
        CHECK(shares(figures_of({movement}, {member(ann), member(bob)})) == "2 = 0 0 0 2 (2)");
    }
    Movement undone = help(ann, bob, "2026-10-01");
    undone.undone = true;
    CHECK(shares(figures_of({undone}, {member(ann)})) == "1 = 0 0 0 1 (1)");
    Movement pot = help(ann, bob, "2026-10-01");
    pot.kind = session;
    pot.from = community_pot;
    const Reciprocity figures = figures_of({pot}, {member(ann), member(bob)});
    CHECK(shares(figures) == "2 = 0 1 0 1 (1)");
    CHECK(hours(figures) == "1 gave 60, 0 received 0, top 1: 60 of 60");
    CHECK(pairs(figures) == "0 pairs, 0 mutual, 0 groups, 0");
}

TEST_CASE("hours, their medians, and the tenth who give most") {
    std::vector<Movement> movements;
    for (std::int64_t giver = 1; giver <= 11; ++giver)
        movements.push_back(help({giver}, {20 + giver % 2}, "2026-10-01", giver * 10));
    const std::vector<Member> none;
    CHECK(hours(figures_of(movements, none)) == "0 gave 0, 0 received 0, top 0: 0 of 0");
    std::vector<Member> members;
    for (std::int64_t number = 1; number <= 21; ++number)
        members.push_back(member({number}, "2020-01-05", Standing::left));
    // Odd givers gave 10 + 30 + 50 + 70 + 90 + 110, even ones 20 + 40 + 60 + 80 + 100.
    CHECK(hours(figures_of(movements, members)) == "11 gave 60, 2 received 330, top 2: 210 of 660");
    movements.pop_back();
    CHECK(hours(figures_of(movements, members)) == "10 gave 55, 2 received 275, top 1: 100 of 550");
}

TEST_CASE("help on somebody's behalf is received by both, and is a pair with both") {
    ReciprocityFold fold(july, october);
    fold.add(help(cara, bob, "2026-10-01", 90), ann, 0);
    const auto figures = fold.finish({member(ann), member(bob), member(cara)}, {}, at);
    CHECK(shares(figures) == "3 = 0 1 2 0 (0)");
    CHECK(hours(figures) == "1 gave 90, 2 received 90, top 1: 90 of 90");
    CHECK(pairs(figures) == "2 pairs, 0 mutual, 1 groups, 3");
    // Who paid, and for whom, turned out to be one person.
    const auto merged = fold.finish({member(ann), member(bob), member(cara)},
                                    SharedAccounts({{ann, bob, bob}}), at);
    CHECK(hours(merged) == "1 gave 90, 1 received 90, top 1: 90 of 90");
    CHECK(pairs(merged) == "1 pairs, 0 mutual, 1 groups, 2");
}

TEST_CASE("who was at a session took part, with or without an entry") {
    struct Line {
        std::int32_t counts_in; ///< of the session's entry, which the pot pays
        const char* expected;
        std::int64_t never;
    };
    const Line lines[] = {{202606, "2 = 0 0 0 2 (0)", 0},
                          {202607, "2 = 0 1 1 0 (0)", 0},
                          {202610, "2 = 0 1 1 0 (0)", 0},
                          {202611, "2 = 0 0 0 2 (2)", 2}};
    for (const Line& line : lines)
        for (const bool entry_first : {true, false}) {
            CAPTURE(line.counts_in);
            CAPTURE(entry_first);
            Movement movement = help(ann, bob, "2026-06-01");
            movement.kind = EntryKind::session;
            movement.from = community_pot;
            movement.counts_in = {line.counts_in};
            ReciprocityFold fold(july, october);
            if (entry_first)
                fold.add(movement, std::nullopt, 7);
            fold.add_attendance(ann, true, movement.happened_on, 7);
            fold.add_attendance(bob, false, movement.happened_on, 7);
            if (!entry_first)
                fold.add(movement, std::nullopt, 7);
            const auto figures = fold.finish({member(ann), member(bob)}, {}, at);
            CHECK(shares(figures) == line.expected);
            CHECK(figures.pairs.pairs == 0);
        }
    ReciprocityFold fold(july, october);
    fold.add_attendance(ann, true, day("2026-10-01"), 7);
    CHECK(shares(fold.finish({member(ann)}, {}, at)) == "1 = 0 0 0 1 (1)");
}

TEST_CASE("a last day may be remembered instead of added again") {
    ReciprocityFold fold(july, october);
    fold.last_helped(ann, day("2026-05-01"));
    fold.last_helped(ann, day("2026-02-01"));
    const auto figures = fold.finish({member(ann), member(bob)}, {}, at);
    CHECK(shares(figures) == "2 = 0 0 0 2 (1)");
    CHECK(days(figures) == "0 0 0 0 1 0");
    fold.add(help(bob, ann, "2026-10-30"), std::nullopt, 0);
    CHECK(days(fold.finish({member(ann)}, {}, at)) == "1 0 0 0 0 0");
}

TEST_CASE("two records of one person are one, those who share an account are two") {
    Member record = member(bob);
    record.same_as = ann;
    const std::vector<Movement> movements{help(ann, cara, "2026-10-01", 60),
                                          help(bob, cara, "2026-08-02", 30),
                                          help(cara, bob, "2026-08-03", 45)};
    const auto merged =
        figures_of(movements, {member(ann), record, member(cara)}, {{bob, ann, ann}});
    CHECK(shares(merged) == "2 = 2 0 0 0 (0)");
    CHECK(days(merged) == "2 0 0 0 0 0");
    CHECK(hours(merged) == "2 gave 67, 2 received 67, top 1: 90 of 135");
    CHECK(pairs(merged) == "1 pairs, 1 mutual, 1 groups, 2");
    const auto household =
        figures_of(movements, {member(ann), member(bob), member(cara)}, {{bob, ann, std::nullopt}});
    CHECK(shares(household) == "3 = 2 1 0 0 (0)");
    CHECK(pairs(household) == "2 pairs, 1 mutual, 1 groups, 3");
}

// The same figures, made as simply as can be: every question goes through all entries again.
TEST_CASE("the figures of a random timebank are the naive ones") {
    for (unsigned seed = 1; seed <= 20; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto below = [&](unsigned most) {
            return static_cast<std::int64_t>(random() % most);
        };
        constexpr unsigned people = 40;
        std::vector<Member> members;
        for (std::int64_t number = 1; number <= people; ++number)
            members.push_back(member({number}, "2020-01-01",
                                     static_cast<Standing>(below(10) < 7 ? 2 : below(4) + 1)));
        std::vector<Movement> movements;
        for (int each = 0; each < 80; ++each) {
            const MemberNumber giver{below(people) + 1};
            const MemberNumber receiver{giver.value % people + 1 + below(2) * (people / 2)};
            Movement movement = help(giver, receiver, "2026-01-01", below(600) + 1);
            if (below(8) == 0)
                movement.from = community_pot;
            movement.kind = below(6) == 0 ? EntryKind::gift : EntryKind::exchange;
            movement.happened_on = at + 20 - static_cast<int>(below(below(2) == 0 ? 150 : 600));
            movement.counts_in = add_months(month_of(movement.happened_on), below(5) == 0 ? 1 : 0);
            movement.undone = below(8) == 0;
            movements.push_back(movement);
        }
        const auto known = [&](const Movement& movement) {
            return is_help(movement.kind) && !movement.undone && movement.counts_in <= october;
        };
        Reciprocity expected;
        std::map<std::int64_t, std::int64_t> given, received;
        std::set<std::pair<std::int64_t, std::int64_t>> helped;
        for (const Movement& movement : movements)
            if (known(movement) && movement.counts_in >= july) {
                given[movement.to.value] += movement.minutes.count;
                if (movement.from == community_pot)
                    continue;
                if (movement.from.value <= people)
                    received[movement.from.value] += movement.minutes.count;
                helped.insert({movement.to.value, movement.from.value});
            }
        for (const auto& [giver, receiver] : helped)
            if (giver < receiver || !helped.contains({receiver, giver})) {
                ++expected.pairs.pairs;
                expected.pairs.mutual += helped.contains({receiver, giver});
            }
        for (const Member& one : members) {
            if (one.standings.front().standing != Standing::active)
                continue;
            ++expected.members;
            const bool gave = given.contains(one.number.value);
            const bool took = received.contains(one.number.value);
            expected.both_ways += gave && took;
            expected.gave_only += gave && !took;
            expected.received_only += !gave && took;
            expected.neither += !gave && !took;
            std::vector<int> ago;
            for (const Movement& movement : movements)
                if (known(movement) && (movement.from == account_of(one.number) ||
                                        movement.to == account_of(one.number)))
                    ago.push_back(at - movement.happened_on);
            if (ago.empty()) {
                ++expected.never;
                continue;
            }
            const int last = *std::ranges::min_element(ago);
            ++expected.last_exchange[last <= 30    ? 0
                                     : last <= 60  ? 1
                                     : last <= 90  ? 2
                                     : last <= 180 ? 3
                                     : last <= 365 ? 4
                                                   : 5];
        }
        std::vector<std::int64_t> most;
        for (const auto& [giver, minutes] : given) {
            most.push_back(minutes);
            expected.given.count += minutes;
        }
        std::ranges::sort(most, std::ranges::greater{});
        for (std::size_t place = 0; place * 10 < most.size(); ++place)
            expected.given_by_top.count += most[place];

        const Reciprocity met = figures_of(movements, members);
        CHECK(shares(met) == shares(expected));
        CHECK(days(met) == days(expected));
        CHECK(met.givers == static_cast<std::int64_t>(given.size()));
        CHECK(met.receivers == static_cast<std::int64_t>(received.size()));
        CHECK(met.given == expected.given);
        CHECK(met.given_by_top == expected.given_by_top);
        CHECK(met.pairs.pairs == expected.pairs.pairs);
        CHECK(met.pairs.mutual == expected.pairs.mutual);
        CHECK(met.both_ways > 0);
    }
}
