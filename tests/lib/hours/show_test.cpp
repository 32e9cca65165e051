#include <doctest/doctest.h>

#include <limits>

#include "hours/hours.hpp"

using namespace timebank;

TEST_CASE("an amount in tables, on papers and as a balance") {
    struct Line {
        std::int64_t minutes;
        const char* clock;
        const char* words;
        const char* balance;
    };
    const Line lines[] = {
        {0, "0:00", "no time", "even"},
        {1, "0:01", "1 minute", "1 minute in credit"},
        {5, "0:05", "5 minutes", "5 minutes in credit"},
        {45, "0:45", "45 minutes", "45 minutes in credit"},
        {60, "1:00", "1 hour", "1 hour in credit"},
        {61, "1:01", "1 hour 1 minute", "1 hour 1 minute in credit"},
        {90, "1:30", "1 hour 30 minutes", "1 hour 30 minutes in credit"},
        {120, "2:00", "2 hours", "2 hours in credit"},
        {-1, "-0:01", "1 minute", "1 minute in debit"},
        {-30, "-0:30", "30 minutes", "30 minutes in debit"},
        {-720, "-12:00", "12 hours", "12 hours in debit"},
        {600000, "10000:00", "10000 hours", "10000 hours in credit"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.minutes);
        CHECK(show_clock({line.minutes}) == line.clock);
        CHECK(show_words({line.minutes}) == line.words);
        CHECK(show_balance_words({line.minutes}) == line.balance);
    }
}

TEST_CASE("the smallest number there is can be shown") {
    const Minutes least{std::numeric_limits<std::int64_t>::min()};
    CHECK(show_clock(least) == "-153722867280912930:08");
    CHECK(show_words(least) == "153722867280912930 hours 8 minutes");
}

TEST_CASE("an amount adds, takes away and compares") {
    Minutes amount{90};
    amount += Minutes{30};
    CHECK(amount == Minutes{120});
    amount -= Minutes{150};
    CHECK(amount == Minutes{-30});
    CHECK(-amount == Minutes{30});
    CHECK(amount + Minutes{45} == Minutes{15});
    CHECK(amount - Minutes{45} == Minutes{-75});
    CHECK(amount < Minutes{0});
}
