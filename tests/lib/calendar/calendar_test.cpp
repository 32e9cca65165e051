#include <doctest/doctest.h>

#include "calendar/calendar.hpp"

using namespace timebank;

TEST_CASE("the first and the last day of a month") {
    struct Line {
        std::int32_t month, first, last;
    };
    const Line lines[] = {
        {197001, 0, 30},          {196912, -31, -1},
        {200002, 10988, 11016},   // a leap year that a hundred divides
        {190002, -25536, -25509}, // and one that is none
        {202602, 20485, 20512},   {202402, 19754, 19782},
        {202610, 20727, 20757},   {202612, 20788, 20818},
        {209912, 47451, 47481},
    };
    for (const Line& line : lines) {
        CAPTURE(line.month);
        CHECK(first_day({line.month}).since_1970 == line.first);
        CHECK(last_day({line.month}).since_1970 == line.last);
        CHECK(month_of(first_day({line.month})).number == line.month);
        CHECK(month_of(last_day({line.month})).number == line.month);
    }
}

TEST_CASE("months follow one another without gap from 1900 to 2099") {
    for (Month month{190001}; month.number < 209912; month = add_months(month, 1)) {
        CAPTURE(month.number);
        CHECK(last_day(month) + 1 == first_day(add_months(month, 1)));
    }
}

TEST_CASE("a month moved by months") {
    struct Line {
        std::int32_t month;
        int by;
        std::int32_t expected;
    };
    const Line lines[] = {
        {202610, 0, 202610},    {202610, 1, 202611},     {202610, 2, 202612},  {202610, 3, 202701},
        {202610, 14, 202712},   {202610, 15, 202801},    {202610, -1, 202609}, {202610, -9, 202601},
        {202610, -10, 202512},  {202610, -22, 202412},   {202601, -1, 202512}, {202612, 1, 202701},
        {190001, 1200, 200001}, {200001, -1200, 190001},
    };
    for (const Line& line : lines) {
        CAPTURE(line.month);
        CAPTURE(line.by);
        CHECK(add_months(Month{line.month}, line.by).number == line.expected);
    }
}

TEST_CASE("a day moved by months keeps its place, or the month's last") {
    struct Line {
        const char* day;
        int by;
        const char* expected;
    };
    const Line lines[] = {
        {"2026-10-03", 0, "2026-10-03"},   {"2026-10-03", -12, "2025-10-03"},
        {"2026-10-03", 1, "2026-11-03"},   {"2026-10-31", 1, "2026-11-30"},
        {"2026-10-31", -12, "2025-10-31"}, {"2028-02-29", -12, "2027-02-28"},
        {"2028-02-29", -48, "2024-02-29"}, {"2026-01-01", -1, "2025-12-01"},
        {"2026-12-31", 2, "2027-02-28"},   {"2026-03-31", -1, "2026-02-28"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.day);
        CAPTURE(line.by);
        const Day day = read_day(line.day, Day{}).or_throw();
        CHECK(show_iso(add_months(day, line.by)) == line.expected);
    }
}

TEST_CASE("days count, and a month tells its parts") {
    const Day day{20729};
    CHECK(day + 3 == Day{20732});
    CHECK(day - 3 == Day{20726});
    CHECK(Day{20732} - day == 3);
    CHECK(day < Day{20730});
    CHECK(Month{202610}.year() == 2026);
    CHECK(Month{202610}.of_year() == 10);
}
