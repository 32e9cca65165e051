#include "reports/letter.hpp"

#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace timebank;

namespace {

constexpr AccountNumber ann{1}, bob{2}, also_ann{9};
constexpr Day monday{20724}; // 28 September 2026

Movement help(AccountNumber giver, AccountNumber receiver, Day on, std::int64_t minutes,
              EntryKind kind = EntryKind::exchange, bool undone = false) {
    return {1, kind, receiver, giver, {minutes}, on, month_of(on), undone, 0};
}

std::string shown(const Letter& letter) {
    std::string all;
    for (const LetterWeek& week : letter.weeks)
        all += fmt::format("{} {} {}/{}; ", show_iso(week.first).substr(5),
                           show_iso(week.last).substr(5), week.given.count, week.received.count);
    return all + fmt::format("{}/{}", letter.given.count, letter.received.count);
}

} // namespace

TEST_CASE("a week begins on its Monday") {
    REQUIRE(show_iso(monday) == "2026-09-28");
    for (int day = 0; day < 7; ++day)
        CHECK(monday_of(monday + day) == monday);
    CHECK(monday_of(monday + 7) == monday + 7);
    CHECK(monday_of(monday - 1) == monday - 7);
    CHECK(show_iso(monday_of(Day{0})) == "1969-12-29");
    CHECK(show_iso(monday_of(Day{-4})) == "1969-12-22");
}

TEST_CASE("standing help by the week in which it happened") {
    struct Line {
        std::vector<Movement> movements;
        const char* weeks; ///< of 1 to 12 October 2026: a Thursday to a Monday
    };
    const Day first = monday + 3, last = monday + 14;
    using enum EntryKind;
    // clang-format off
    const Line lines[] = {
        {{},                                            "10-01 10-04 0/0; 10-05 10-11 0/0; 10-12 10-12 0/0; 0/0"},
        {{help(ann, bob, first, 30)},                   "10-01 10-04 30/0; 10-05 10-11 0/0; 10-12 10-12 0/0; 30/0"},
        {{help(bob, ann, first, 30)},                   "10-01 10-04 0/30; 10-05 10-11 0/0; 10-12 10-12 0/0; 0/30"},
        {{help(also_ann, bob, first + 4, 30)},          "10-01 10-04 0/0; 10-05 10-11 30/0; 10-12 10-12 0/0; 30/0"},
        {{help(ann, bob, last, 30),
          help(bob, ann, last, 15),
          help(ann, bob, first + 3, 5)},                "10-01 10-04 5/0; 10-05 10-11 0/0; 10-12 10-12 30/15; 35/15"},
        {{help(ann, bob, first, 45, session)},          "10-01 10-04 45/0; 10-05 10-11 0/0; 10-12 10-12 0/0; 45/0"},
        // before and after, undone, no help, somebody else's, between two records of one person
        {{help(ann, bob, first - 1, 30)},               "10-01 10-04 0/0; 10-05 10-11 0/0; 10-12 10-12 0/0; 0/0"},
        {{help(ann, bob, last + 1, 30)},                "10-01 10-04 0/0; 10-05 10-11 0/0; 10-12 10-12 0/0; 0/0"},
        {{help(ann, bob, first, 30, exchange, true)},   "10-01 10-04 0/0; 10-05 10-11 0/0; 10-12 10-12 0/0; 0/0"},
        {{help(ann, bob, first, 30, correction)},       "10-01 10-04 0/0; 10-05 10-11 0/0; 10-12 10-12 0/0; 0/0"},
        {{help(ann, bob, first, 30, gift)},             "10-01 10-04 0/0; 10-05 10-11 0/0; 10-12 10-12 0/0; 0/0"},
        {{help(ann, running_account, first, 30, running)}, "10-01 10-04 0/0; 10-05 10-11 0/0; 10-12 10-12 0/0; 0/0"},
        {{help(bob, community_pot, first, 30, session)}, "10-01 10-04 0/0; 10-05 10-11 0/0; 10-12 10-12 0/0; 0/0"},
        {{help(ann, also_ann, first, 30)},              "10-01 10-04 0/0; 10-05 10-11 0/0; 10-12 10-12 0/0; 0/0"},
    };
    // clang-format on
    for (const Line& line : lines)
        CHECK(shown(tell_weeks({ann, also_ann}, first, last, line.movements)) == line.weeks);
}

TEST_CASE("weeks join without a gap, and hold what happened on their days") {
    std::mt19937 numbers(20261102);
    const auto below = [&](std::uint32_t most) { return static_cast<int>(numbers() % most); };
    for (int round = 0; round < 300; ++round) {
        const Day first = monday + below(60), last = first + below(200);
        std::vector<Movement> movements;
        for (int each = below(40); each > 0; --each) {
            const AccountNumber people[] = {ann, bob, also_ann, {5}};
            movements.push_back(help(people[below(4)], people[below(4)], first + (below(260) - 30),
                                     1 + below(300), EntryKind::exchange, below(5) == 0));
        }
        const Letter letter = tell_weeks({ann, also_ann}, first, last, movements);
        CHECK(letter.weeks.front().first == first);
        CHECK(letter.weeks.back().last == last);
        Day expected = first;
        for (const LetterWeek& week : letter.weeks) {
            CHECK(week.first == expected);
            CHECK(week.last - week.first < 7);
            expected = week.last + 1;
            Minutes given, received;
            for (const Movement& each : movements) {
                const bool gave = each.to == ann || each.to == also_ann,
                           took = each.from == ann || each.from == also_ann;
                if (each.undone || each.happened_on < week.first || week.last < each.happened_on)
                    continue;
                given += gave && !took ? each.minutes : Minutes{};
                received += took && !gave ? each.minutes : Minutes{};
            }
            CHECK(week.given == given);
            CHECK(week.received == received);
        }
    }
}

TEST_CASE("a letter is for a person who asked for it") {
    struct Line {
        MemberKind kind;
        std::optional<Day> asked_on;
        const char* refused;
    };
    using enum MemberKind;
    // clang-format off
    const Line lines[] = {
        {person,       monday,       ""},
        {person,       monday - 30,  ""},
        {person,       monday + 1,   "day_in_future"},
        {person,       std::nullopt, "letter_not_asked"},
        {organisation, monday,       "letter_of_organisation"},
        {organisation, std::nullopt, "letter_of_organisation"},
    };
    // clang-format on
    for (const Line& line : lines) {
        Member member;
        member.number = {1};
        member.kind = line.kind;
        const auto refused = why_not_letter("M0001 Ann Baker", member, line.asked_on, monday);
        CHECK((refused ? refused->code : "") == line.refused);
    }
}

TEST_CASE("whom a letter is for") {
    CHECK(*read_letter_reader("dwp") == LetterReader::dwp);
    CHECK(*read_letter_reader("DWP") == LetterReader::dwp);
    CHECK(*read_letter_reader(" Referrer ") == LetterReader::referrer);
    CHECK(read_letter_reader("bank").refusal().code == "letter_reader_unreadable");
    CHECK(show_letter_reader(LetterReader::referrer) == "referrer");
}
