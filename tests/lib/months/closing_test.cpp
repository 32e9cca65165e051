#include "months/closing.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

Day on(std::string_view text) {
    return *read_day(text, Day{});
}

std::optional<Month> month_or_none(int number) {
    return number == 0 ? std::nullopt : std::optional(Month{number});
}

} // namespace

TEST_CASE("an entry counts in the month it happened in while that is open, else in the next open") {
    struct Line {
        const char* happened_on;
        int last_closed; // 0: none
        int counts_in;
    };
    constexpr Line lines[] = {
        {"2026-10-31", 0, 202610},      // nothing is closed
        {"2026-10-31", 202609, 202610}, // its own month is the first open one
        {"2026-10-01", 202610, 202611}, // late
        {"2026-09-30", 202610, 202611}, // later still
        {"2019-01-01", 202610, 202611}, // before the first that was closed
        {"2026-11-01", 202610, 202611},
        {"2026-12-24", 202610, 202612}, // a month between is open, and not its own
        {"2026-12-31", 202612, 202701}, // over the year's end
    };
    for (const Line& line : lines) {
        CAPTURE(line.happened_on);
        CAPTURE(line.last_closed);
        CHECK(counts_in(on(line.happened_on), month_or_none(line.last_closed)) ==
              Month{line.counts_in});
    }
}

TEST_CASE("a month is closed once, in order, when it has ended, and by a clock that goes on") {
    struct Line {
        int month, last_closed, first_with_entry;
        const char* newest_deed;
        const char* today;
        const char* refusal; // "": it can be closed
    };
    constexpr Line lines[] = {
        {202610, 0, 202610, "2026-10-30", "2026-11-01", ""},
        {202610, 202609, 0, "2026-10-30", "2026-11-01", ""},
        {202701, 202612, 0, "2026-12-30", "2027-02-01", ""},
        {202610, 202609, 0, "2026-11-01", "2026-11-01", ""}, // recorded today
        {202610, 202610, 0, "2026-10-30", "2026-11-01", "month_closed"},
        {202608, 202610, 0, "2026-10-30", "2026-11-01", "month_closed"},
        {202610, 0, 0, "2026-10-30", "2026-11-01", "nothing_to_close"},
        {202610, 202609, 0, "2026-11-02", "2026-11-01", "clock_went_back"},
        {202610, 202608, 0, "2026-10-30", "2026-11-01", "month_not_next"},
        {202610, 0, 202609, "2026-10-30", "2026-11-01", "month_not_next"},
        {202609, 0, 202610, "2026-10-30", "2026-11-01", "month_not_next"}, // before the first
        {202610, 202609, 0, "2026-10-30", "2026-10-31", "month_not_ended"},
        {202612, 202611, 0, "2026-10-30", "2026-12-31", "month_not_ended"},
        // Of several reasons the first in the written order.
        {202610, 202610, 0, "2026-11-02", "2026-10-01", "month_closed"},
        {202610, 0, 0, "2026-11-02", "2026-10-01", "nothing_to_close"},
        {202612, 202609, 0, "2026-11-02", "2026-10-01", "clock_went_back"},
        {202612, 202609, 0, "2026-10-01", "2026-10-01", "month_not_next"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.month);
        CAPTURE(line.last_closed);
        CAPTURE(line.today);
        const auto no = why_not_close({line.month},
                                      {month_or_none(line.last_closed),
                                       month_or_none(line.first_with_entry), on(line.newest_deed)},
                                      on(line.today));
        CHECK((no ? no->code : std::string()) == line.refusal);
    }
}

TEST_CASE("the next month to close follows the last one, or is the first that has an entry") {
    CHECK(next_to_close({Month{202612}, std::nullopt, Day{}}) == Month{202701});
    CHECK(next_to_close({std::nullopt, Month{202604}, Day{}}) == Month{202604});
    CHECK_FALSE(next_to_close({std::nullopt, std::nullopt, Day{}}));
}
