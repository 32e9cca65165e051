#include "members/standing.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace timebank;

namespace {

constexpr auto applicant = Standing::applicant;
constexpr auto active = Standing::active;
constexpr auto paused = Standing::paused;
constexpr auto left = Standing::left;

} // namespace

TEST_CASE("standings are read as they are shown, in any case") {
    struct Case {
        std::string_view text, expected;
    };
    // clang-format off
    const Case cases[] = {
        {"applicant",   "applicant"},
        {"Active",      "active"},
        {" PAUSED ",    "paused"},
        {"left",        "left"},
        {"gone",        "standing_unreadable"},
        {"",            "standing_unreadable"},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.text);
        const auto standing = read_standing(each.text);
        CHECK((standing ? show_standing(*standing) : standing.refusal().code) == each.expected);
    }
}

TEST_CASE("the standing on a day") {
    const std::vector<StandingChange> changes{
        {{100}, applicant}, {{110}, active}, {{120}, paused}, {{120}, active}, {{130}, left}};
    struct Case {
        int day;
        Standing expected;
    };
    // clang-format off
    const Case cases[] = {
        { 50, applicant},
        {100, applicant},
        {109, applicant},
        {110, active},
        {119, active},
        {120, active},
        {129, active},
        {130, left},
        {999, left},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.day);
        CHECK(standing_on(changes, {each.day}) == each.expected);
        const StandingChange& change = standing_change_on(changes, {each.day});
        CHECK(change.standing == each.expected);
        CHECK((change.since <= Day{each.day} || &change == &changes.front()));
    }
}

TEST_CASE("why not change a standing") {
    struct Case {
        Standing from;
        int since;
        Standing to;
        int on, today;
        std::string_view refused;
    };
    // clang-format off
    const Case cases[] = {
        {applicant, 10, applicant, 20, 30, "standing_already"},
        {applicant, 10, active,    20, 30, ""},
        {applicant, 10, paused,    20, 30, "standing_not_lawful"},
        {applicant, 10, left,      20, 30, ""},
        {active,    10, applicant, 20, 30, "standing_not_lawful"},
        {active,    10, active,    20, 30, "standing_already"},
        {active,    10, paused,    20, 30, ""},
        {active,    10, left,      20, 30, ""},
        {paused,    10, applicant, 20, 30, "standing_not_lawful"},
        {paused,    10, active,    20, 30, ""},
        {paused,    10, paused,    20, 30, "standing_already"},
        {paused,    10, left,      20, 30, ""},
        {left,      10, applicant, 20, 30, "standing_not_lawful"},
        {left,      10, active,    20, 30, ""},
        {left,      10, paused,    20, 30, "standing_not_lawful"},
        {left,      10, left,      20, 30, "standing_already"},
        {active,    10, paused,    10, 30, ""},
        {active,    10, paused,     9, 30, "standing_before_last"},
        {active,    10, paused,    30, 30, ""},
        {active,    10, paused,    31, 30, "day_in_future"},
        // The order in which they are asked.
        {active,    10, active,     9, 30, "standing_already"},
        {left,      10, paused,     9, 30, "standing_not_lawful"},
        {active,    40, paused,    35, 30, "standing_before_last"},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(show_standing(each.from));
        CAPTURE(show_standing(each.to));
        CAPTURE(each.on);
        const auto no = why_not_change("M0012 Ann Baker", {{{each.since}, each.from}}, each.to,
                                       {each.on}, {each.today});
        CHECK((no ? no->code : "") == each.refused);
    }
}

TEST_CASE("only the last standing can be changed") {
    const std::vector<StandingChange> changes{{{10}, active}, {{20}, left}};
    CHECK(why_not_change("M0012 Ann Baker", changes, paused, {25}, {30})->code ==
          "standing_not_lawful");
    CHECK(why_not_change("M0012 Ann Baker", changes, active, {15}, {30})->code ==
          "standing_before_last");
}

TEST_CASE("a refused change says what stands in its way") {
    struct Case {
        Standing to;
        int on;
        std::string_view message, hint;
    };
    // clang-format off
    const Case cases[] = {
        {left,   20, "M0012 Ann Baker: already left, since 11 Jan 1970.",
                     "timebank member show M0012"},
        {paused, 20, "M0012 Ann Baker cannot go from left to paused.",
                     "timebank member return M0012"},
        {active, 9,  "M0012 Ann Baker: left since 11 Jan 1970, and nothing can change before that.",
                     "give a later day with --on"},
        {active, 31, "1 Feb 1970 has not come yet: today is 31 Jan 1970.",
                     "check the day, or say what today is with --today"},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.message);
        const auto no = why_not_change("M0012 Ann Baker", {{{10}, left}}, each.to, {each.on}, {30});
        REQUIRE(no);
        CHECK(no->message == each.message);
        CHECK(no->hint == each.hint);
    }
}

TEST_CASE("since when somebody has left") {
    const std::vector<StandingChange> changes{{{10}, active}, {{20}, left}, {{30}, active}};
    CHECK_FALSE(left_on(changes, {19}));
    CHECK(left_on(changes, {20}) == Day{20});
    CHECK(left_on(changes, {29}) == Day{20});
    CHECK_FALSE(left_on(changes, {30}));
}
