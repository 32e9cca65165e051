#include "exchanges/plan.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace timebank;

namespace {
constexpr Day today{20'778};
constexpr MemberNumber ann{1}, bob{2}, cat{3};
} // namespace

TEST_CASE("what cannot be planned") {
    struct Line {
        Plan plan;
        std::string_view expected;
    };
    const std::string long_note(2001, 'x');
    const Line table[]{
        {{ann, bob, today, 1, Setting::venue, {}, {}}, ""},
        {{ann, bob, today + 400, 1, Setting::giver_home, cat, "the beds"}, ""},
        {{ann, ann, today, 1, Setting::venue, {}, {}}, "same_member"},
        {{ann, bob, today, 1, Setting::venue, ann, {}}, "accompanied_same"},
        {{ann, bob, today, 1, Setting::venue, bob, {}}, "accompanied_same"},
        {{ann, bob, today - 1, 1, Setting::venue, {}, {}}, "plan_in_past"},
        {{ann, bob, today, 1, Setting::venue, {}, long_note}, "note_too_long"},
        // in this order
        {{ann, ann, today - 1, 1, Setting::venue, ann, long_note}, "same_member"},
        {{ann, bob, today - 1, 1, Setting::venue, ann, long_note}, "accompanied_same"},
        {{ann, bob, today - 1, 1, Setting::venue, {}, long_note}, "plan_in_past"},
    };
    for (const auto& [plan, expected] : table) {
        CAPTURE(expected);
        const auto no = why_not_plan(plan, today);
        CHECK((no ? no->code : "") == expected);
    }
}

TEST_CASE("a plan is settled once, and overdue until then") {
    PlanRecord record;
    record.plan.on = today;
    CHECK_FALSE(why_not_settle(record).has_value());
    CHECK_FALSE(record.overdue(today));
    CHECK(record.overdue(today + 1));
    for (const PlanStanding standing : {PlanStanding::done, PlanStanding::cancelled}) {
        record.standing = standing;
        CHECK(why_not_settle(record)->code == "plan_settled");
        CHECK_FALSE(record.overdue(today + 1));
    }
    CHECK(show_plan_standing(PlanStanding::planned) == "planned");
    CHECK(show_plan_standing(PlanStanding::done) == "done");
    CHECK(show_plan_standing(PlanStanding::cancelled) == "cancelled");
}
