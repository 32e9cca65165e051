#include "safeguarding/restriction.hpp"

#include <doctest/doctest.h>

#include "small_bank.hpp"

using namespace timebank;

TEST_CASE("restrictions are read as they are shown") {
    for (int kind = 1; kind <= 5; ++kind) {
        const auto shown = show_restriction(static_cast<RestrictionKind>(kind));
        CHECK_FALSE(shown.empty());
        CHECK(*read_restriction(shown) == static_cast<RestrictionKind>(kind));
    }
    CHECK(*read_restriction("No Home") == RestrictionKind::no_home);
    CHECK(*read_reason_of("Keep apart") == ReasonOf::keep_apart);
    CHECK(*read_reason_of(show_reason_of(ReasonOf::restriction)) == ReasonOf::restriction);
    CHECK(read_reason_of("concern").refusal().code == "reason_of_unreadable");
    CHECK(read_restriction("banned").refusal().code == "restriction_unreadable");
}

TEST_CASE("what may be restricted, and lifted") {
    using enum RestrictionKind;
    const auto made = [](RestrictionKind kind, Day from, Day review_on,
                         std::optional<Day> lifted_on = std::nullopt) {
        return Restriction{1, ann, kind, from, review_on, "Rosa Vale", lifted_on, {}};
    };
    const std::vector<Restriction> there{made(no_home, today - 9, today + 9),
                                         made(paused, today - 9, today + 9, today - 1)};
    struct Row {
        Restriction fresh;
        const char* code;
    };
    const Row rows[] = {
        {made(supervised, today, today + 9), ""},
        {made(supervised, today - 9, today + 1), ""},
        {made(supervised, today + 3, today + 9), ""},
        {made(paused, today, today + 9), ""}, // lifted before
        {made(no_home, today, today + 9), "restriction_already"},
        {made(supervised, today, today), "review_in_past"},
        {made(supervised, today, today - 1), "review_in_past"},
        {made(supervised, today + 9, today + 5), "review_before_start"},
    };
    for (const Row& row : rows) {
        const auto no = why_not_restrict(there, row.fresh, "M0001 Ann Baker", today);
        CHECK((no ? no->code : "") == row.code);
    }
    CHECK(restriction_to_lift(there, no_home, "M0001 Ann Baker")->from == today - 9);
    CHECK(restriction_to_lift(there, paused, "M0001 Ann Baker").refusal().code ==
          "restriction_unknown");
}

TEST_CASE("the answer about a pair that is kept apart is one sentence, and nothing more") {
    CHECK(kept_apart().message ==
          "These two members cannot be matched. Speak to the safeguarding lead.");
    CHECK(kept_apart().hint.empty());
}
