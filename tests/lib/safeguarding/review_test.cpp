#include "safeguarding/review.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace timebank;

TEST_CASE("what was recorded is settled once, and with a note") {
    const Settled upheld{ReviewOutcome::upheld, {20'000}, "Rosa", {}};
    struct Line {
        std::optional<Settled> settled;
        std::string note;
        std::string_view expected;
    };
    const Line table[]{
        {{}, "asked both", ""},
        {{}, "", "review_note_missing"},
        {{}, " . ", "review_note_missing"},
        {{}, std::string(2001, 'x'), "note_too_long"},
        {upheld, "asked both", "review_settled"},
        {upheld, "", "review_settled"},
    };
    for (const auto& [settled, note, expected] : table) {
        CAPTURE(note);
        const auto no = why_not_settle(4, settled, note);
        CHECK((no ? no->code : "") == expected);
    }
    CHECK(show_outcome(ReviewOutcome::upheld) == "upheld");
    CHECK(show_outcome(ReviewOutcome::voided) == "voided");
    CHECK(show_outcome(ReviewOutcome::referred) == "referred");
}

TEST_CASE("gates in their order are the gravest first") {
    CHECK(gravity("kept-apart") < gravity("standing"));
    CHECK(gravity("standing") < gravity("category"));
    CHECK(gravity("under-18") < gravity("category-check"));
    CHECK(gravity("category-check") < gravity("no gate of this program"));
}
