#include <doctest/doctest.h>

#include <string>

#include "calendar/calendar.hpp"

using namespace timebank;

TEST_CASE("a day in data, in tables and on papers") {
    struct Line {
        std::int32_t since_1970;
        std::string iso, in_short, in_full;
    };
    const Line lines[] = {
        {20729, "2026-10-03", "3 Oct 2026", "3 October 2026"},
        {20757, "2026-10-31", "31 Oct 2026", "31 October 2026"},
        {20574, "2026-05-01", "1 May 2026", "1 May 2026"},
        {11016, "2000-02-29", "29 Feb 2000", "29 February 2000"},
        {0, "1970-01-01", "1 Jan 1970", "1 January 1970"},
        {-1, "1969-12-31", "31 Dec 1969", "31 December 1969"},
        {-25567, "1900-01-01", "1 Jan 1900", "1 January 1900"},
        {47481, "2099-12-31", "31 Dec 2099", "31 December 2099"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.since_1970);
        CHECK(show_iso(Day{line.since_1970}) == line.iso);
        CHECK(show_short(Day{line.since_1970}) == line.in_short);
        CHECK(show_long(Day{line.since_1970}) == line.in_full);
    }
}

TEST_CASE("a month in data and on papers") {
    struct Line {
        std::int32_t month;
        std::string iso, in_full;
    };
    const Line lines[] = {
        {202601, "2026-01", "January 2026"},   {202602, "2026-02", "February 2026"},
        {202603, "2026-03", "March 2026"},     {202604, "2026-04", "April 2026"},
        {202605, "2026-05", "May 2026"},       {202606, "2026-06", "June 2026"},
        {202607, "2026-07", "July 2026"},      {202608, "2026-08", "August 2026"},
        {202609, "2026-09", "September 2026"}, {202610, "2026-10", "October 2026"},
        {202611, "2026-11", "November 2026"},  {202612, "2026-12", "December 2026"},
    };
    for (const Line& line : lines) {
        CHECK(show_iso(Month{line.month}) == line.iso);
        CHECK(show_long(Month{line.month}) == line.in_full);
    }
}
