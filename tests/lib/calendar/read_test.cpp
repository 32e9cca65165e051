#include <doctest/doctest.h>

#include <random>
#include <string>

#include "calendar/calendar.hpp"

using namespace timebank;

namespace {

const Day today{20735}; // 9 October 2026

/// The day or month read, or the refusal's code.
template <class Value>
std::string outcome(const Answer<Value>& answer) {
    return answer ? show_iso(*answer) : answer.refusal().code;
}

struct Line {
    std::string text;
    std::string expected;
};

} // namespace

TEST_CASE("days as people write them") {
    const Line lines[] = {
        // the year first
        {"2026-10-03", "2026-10-03"},
        {"2026-10-3", "2026-10-03"},
        {"2026-1-3", "2026-01-03"},
        {"2026/10/03", "2026-10-03"},
        {"2026.10.03", "2026-10-03"},
        {"2026-Oct-03", "2026-10-03"},
        {"2026 Oct 3", "2026-10-03"},
        // named months
        {"3 Oct 2026", "2026-10-03"},
        {"3 October 2026", "2026-10-03"},
        {"03 OCT 2026", "2026-10-03"},
        {"3 oct 26", "2026-10-03"},
        {"3-Oct-2026", "2026-10-03"},
        {"3-Oct-26", "2026-10-03"},
        {"3/Oct/2026", "2026-10-03"},
        {"3Oct2026", "2026-10-03"},
        {"3. Oct. 2026", "2026-10-03"},
        {"3rd Oct 2026", "2026-10-03"},
        {"3rd October 2026", "2026-10-03"},
        {"1st of May, 2026", "2026-05-01"},
        {"22ND May 2026", "2026-05-22"},
        {"4th Sept 2026", "2026-09-04"},
        {"4 Sep 2026", "2026-09-04"},
        {"Oct 3, 2026", "2026-10-03"},
        {"Oct. 3 2026", "2026-10-03"},
        {"October 3rd, 2026", "2026-10-03"},
        {"october 3 26", "2026-10-03"},
        {"29 Feb 2024", "2024-02-29"},
        {"29 February 2000", "2000-02-29"},
        // weekdays are passed over, right or wrong
        {"Sat 3 Oct 2026", "2026-10-03"},
        {"Saturday, 3 October 2026", "2026-10-03"},
        {"sat. 3rd Oct 2026", "2026-10-03"},
        {"Mon 3 Oct 2026", "2026-10-03"},
        {"Tues 6 Oct 2026", "2026-10-06"},
        {"Weds 7 Oct 2026", "2026-10-07"},
        {"Thurs 8 Oct 2026", "2026-10-08"},
        {"Saturday, October 3, 2026", "2026-10-03"},
        {"Sat 2026-10-03", "2026-10-03"},
        // a spreadsheet's midnight
        {"2026-10-03 00:00:00", "2026-10-03"},
        {"2026-10-03T00:00:00", "2026-10-03"},
        {"2026-10-03T00:00:00Z", "2026-10-03"},
        {"2026-10-03 00:00:00.000", "2026-10-03"},
        {"2026-10-03 00:00", "2026-10-03"},
        {"2026-10-03 0:00", "2026-10-03"},
        {"3 Oct 2026 00:00", "2026-10-03"},
        {"2026-10-03 12:00:00 AM", "2026-10-03"},
        // words
        {"today", "2026-10-09"},
        {"Today", "2026-10-09"},
        {"TODAY ", "2026-10-09"},
        {"yesterday", "2026-10-08"},
        {"Yesterday", "2026-10-08"},
        // spaces around
        {"  2026-10-03\t", "2026-10-03"},
        {"\r\n2026-10-03\r\n", "2026-10-03"},
        {"\u00a03\u00a0Oct\u00a02026\u00a0", "2026-10-03"},
        // the first and the last
        {"1900-01-01", "1900-01-01"},
        {"2099-12-31", "2099-12-31"},
        // no day
        {"", "day_unreadable"},
        {" ", "day_unreadable"},
        {"tomorrow", "day_unreadable"},
        {"todays", "day_unreadable"},
        {"day", "day_unreadable"},
        {"Saturday", "day_unreadable"},
        {"Sat", "day_unreadable"},
        {"October", "day_unreadable"},
        {"Oct 2026", "day_unreadable"},
        {"October 26", "day_unreadable"},
        {"3 Oct", "day_unreadable"},
        {"3", "day_unreadable"},
        {"2026", "day_unreadable"},
        {"2026-10", "day_unreadable"},
        {"2026-10-", "day_unreadable"},
        {"-2026-10-03", "day_unreadable"},
        {"20261003", "day_unreadable"},
        {"45933", "day_unreadable"},
        {"2026 10 03", "day_unreadable"},
        {"2026-10/03", "day_unreadable"},
        {"2026,10,03", "day_unreadable"},
        {"2026-10-033", "day_unreadable"},
        {"2026-010-03", "day_unreadable"},
        {"2026-10-03 14:30", "day_unreadable"},
        {"2026-10-03 00:00:30", "day_unreadable"},
        {"2026-10-03 12:00", "day_unreadable"},
        {"2026-10-03 00:00 AM", "day_unreadable"},
        {"2026-10-03 10", "day_unreadable"},
        {"2026-10-03x", "day_unreadable"},
        {"x2026-10-03", "day_unreadable"},
        {"1899-12-31", "day_unreadable"},
        {"2100-01-01", "day_unreadable"},
        {"3 Oct 226", "day_unreadable"},
        {"3 Oct 12026", "day_unreadable"},
        {"3 Okt 2026", "day_unreadable"},
        {"3 Octo 2026", "day_unreadable"},
        {"3xx Oct 2026", "day_unreadable"},
        {"Xat 3 Oct 2026", "day_unreadable"},
        {"３ Oct 2026", "day_unreadable"},
        {"2026-10-03\u200b", "day_unreadable"},
        {"=TODAY()", "day_unreadable"},
        // days that never come
        {"2026-13-01", "day_does_not_exist"},
        {"2026-00-10", "day_does_not_exist"},
        {"2026-10-00", "day_does_not_exist"},
        {"2026-10-32", "day_does_not_exist"},
        {"2026-06-31", "day_does_not_exist"},
        {"2026-02-29", "day_does_not_exist"},
        {"1900-02-29", "day_does_not_exist"},
        {"29 Feb 2027", "day_does_not_exist"},
        {"31st June 2026", "day_does_not_exist"},
        {"Feb 30, 2026", "day_does_not_exist"},
        {"99-Oct-2026", "day_does_not_exist"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.text);
        CHECK(outcome(read_day(line.text, today)) == line.expected);
        CHECK(outcome(read_day(line.text, today, DateOrder::month_first)) == line.expected);
    }
}

TEST_CASE("a month in figures stands behind the day, or before it where that is the habit") {
    struct OrderLine {
        std::string text, day_first, month_first;
    };
    const OrderLine lines[] = {
        {"3/10/2026", "2026-10-03", "2026-03-10"},
        {"10/3/2026", "2026-03-10", "2026-10-03"},
        {"03/10/26", "2026-10-03", "2026-03-10"},
        {"3/10/26", "2026-10-03", "2026-03-10"},
        {"03.10.2026", "2026-10-03", "2026-03-10"},
        {"03.10.26", "2026-10-03", "2026-03-10"},
        {"3. 10. 2026", "2026-10-03", "2026-03-10"},
        {"3-10-2026", "2026-10-03", "2026-03-10"},
        {"3 / 10 / 2026", "2026-10-03", "2026-03-10"},
        {"Sat 3/10/2026", "2026-10-03", "2026-03-10"},
        {"3/10/2026 00:00", "2026-10-03", "2026-03-10"},
        {"3/10/2026 12:00:00 AM", "2026-10-03", "2026-03-10"},
        {"3/10/69", "2069-10-03", "2069-03-10"},
        {"3/10/70", "1970-10-03", "1970-03-10"},
        {"3/10/99", "1999-10-03", "1999-03-10"},
        {"3/10/00", "2000-10-03", "2000-03-10"},
        {"31/12/2026", "2026-12-31", "day_does_not_exist"},
        {"12/31/2026", "day_does_not_exist", "2026-12-31"},
        {"31/6/2026", "day_does_not_exist", "day_does_not_exist"},
        {"29/2/2027", "day_does_not_exist", "day_does_not_exist"},
        {"0/10/2026", "day_does_not_exist", "day_does_not_exist"},
        {"3/10", "day_unreadable", "day_unreadable"},
        {"3/10/6", "day_unreadable", "day_unreadable"},
        {"3/10/026", "day_unreadable", "day_unreadable"},
        {"3/10-2026", "day_unreadable", "day_unreadable"},
        {"3 10 2026", "day_unreadable", "day_unreadable"},
        {"3,10,2026", "day_unreadable", "day_unreadable"},
        {"3rd/10/2026", "day_unreadable", "day_unreadable"},
        {"003/10/2026", "day_unreadable", "day_unreadable"},
        {"3/10/2026/1", "day_unreadable", "day_unreadable"},
        {"3/10/1026", "day_unreadable", "day_unreadable"},
        {"99999999999999999999/10/2026", "day_unreadable", "day_unreadable"},
    };
    for (const OrderLine& line : lines) {
        CAPTURE(line.text);
        CHECK(outcome(read_day(line.text, today, DateOrder::day_first)) == line.day_first);
        CHECK(outcome(read_day(line.text, today, DateOrder::month_first)) == line.month_first);
    }
}

TEST_CASE("months as people write them") {
    const Line lines[] = {
        {"2026-10", "2026-10"},
        {"2026-1", "2026-01"},
        {"2026/10", "2026-10"},
        {"10/2026", "2026-10"},
        {"1/2026", "2026-01"},
        {"10-2026", "2026-10"},
        {"10.2026", "2026-10"},
        {"202610", "2026-10"},
        {"Oct 2026", "2026-10"},
        {"OCTOBER 2026", "2026-10"},
        {"Oct-2026", "2026-10"},
        {"Sept. 2026", "2026-09"},
        {"2026 Oct", "2026-10"},
        {" \u00a0Oct\u00a02026 ", "2026-10"},
        {"1900-01", "1900-01"},
        {"2099-12", "2099-12"},
        {"", "month_unreadable"},
        {"October", "month_unreadable"},
        {"2026", "month_unreadable"},
        {"10", "month_unreadable"},
        {"Oct 26", "month_unreadable"},
        {"10/26", "month_unreadable"},
        {"2026-13", "month_unreadable"},
        {"2026-00", "month_unreadable"},
        {"202613", "month_unreadable"},
        {"202600", "month_unreadable"},
        {"102026", "month_unreadable"},
        {"2026 10", "month_unreadable"},
        {"10 2026", "month_unreadable"},
        {"2026-10-03", "month_unreadable"},
        {"3 Oct 2026", "month_unreadable"},
        {"1899-12", "month_unreadable"},
        {"2100-01", "month_unreadable"},
        {"2026-010", "month_unreadable"},
        {"-202610", "month_unreadable"},
        {"99999999999999999999", "month_unreadable"},
        {"last month", "month_unreadable"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.text);
        CHECK(outcome(read_month(line.text)) == line.expected);
    }
}

TEST_CASE("a cell of any length is answered, and quoted in short") {
    const std::string nines(10'000'000, '9');
    CHECK(outcome(read_day(nines, today)) == "day_unreadable");
    CHECK(outcome(read_day("3 Oct " + nines, today)) == "day_unreadable");
    CHECK(outcome(read_month(nines)) == "month_unreadable");
    CHECK(outcome(read_day(std::string(1'000'000, ' ') + "2026-10-03", today)) == "2026-10-03");

    CHECK(read_day(nines, today).refusal().message ==
          "'" + std::string(60, '9') + "…' is not a day.");
    CHECK(read_month(std::string(59, 'x') + "½ and more").refusal().message ==
          "'" + std::string(59, 'x') + "…' is not a month.");
    CHECK(read_day(" 31/6/2026 ", today).refusal().message ==
          "There is no such day as '31/6/2026'.");
    CHECK(read_day("{0} {", today).refusal().message == "'{0} {' is not a day.");
}

TEST_CASE("every day from 1900 to 2099 that is shown reads back") {
    const Day first = first_day({190001});
    const Day last = last_day({209912});
    for (Day day = first; day <= last; day = day + 1) {
        CAPTURE(day.since_1970);
        for (const std::string& shown : {show_iso(day), show_short(day), show_long(day)}) {
            const auto read = read_day(shown, today);
            REQUIRE(read);
            REQUIRE(*read == day);
        }
    }
    for (Month month{190001}; month.number <= 209912; month = add_months(month, 1)) {
        REQUIRE(outcome(read_month(show_iso(month))) == show_iso(month));
        REQUIRE(outcome(read_month(show_long(month))) == show_iso(month));
    }
}

TEST_CASE("scrambled cells are answered without a slip") {
    const unsigned seed = 11;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string_view pieces[] = {"1",   "31",  "2026", "02", "/",     "-",  ".",     " ",
                                       "Oct", "Sat", ",",    "th", "00:00", "of", "\u00a0"};
    for (int round = 0; round < 20000; ++round) {
        std::string text;
        for (std::size_t count = random() % 8; count > 0; --count)
            text += pieces[random() % std::size(pieces)];
        CAPTURE(text);
        if (const auto day = read_day(text, today)) {
            CHECK(*day >= first_day({190001}));
            CHECK(*day <= last_day({209912}));
        }
        if (const auto month = read_month(text))
            CHECK(outcome(read_month(show_iso(*month))) == show_iso(*month));
    }
}
