#include "sheets/bars.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace timebank;

TEST_CASE("bars of characters") {
    struct Line {
        std::int64_t number;
        Reach reach;
        std::string utf8, ascii;
    };
    // Ten columns.
    // clang-format off
    const Line lines[] = {
        {0,    {0, 80},   "",             ""},
        {80,   {0, 80},   "██████████",   "##########"},
        {40,   {0, 80},   "█████",        "#####"},
        {41,   {0, 80},   "█████▏",       "#####"},
        {44,   {0, 80},   "█████▌",       "######"},
        {47,   {0, 80},   "█████▉",       "######"},
        {1,    {0, 80},   "▏",            "#"},
        {1,    {0, 9999}, "▏",            "#"}, // never without a mark
        {-80,  {-80, 0},  "██████████",   "##########"},
        {-40,  {-80, 0},  "     █████",   "     #####"},
        {-44,  {-80, 0},  "    ▐█████",   "    ######"},
        {-1,   {-80, 0},  "         ▐",   "         #"},
        {20,   {-20, 20}, "     █████",   "     #####"},
        {-20,  {-20, 20}, "█████",        "#####"},
        {5,    {-20, 20}, "     █▎",      "     #"},
        {99,   {-1, 99},  " █████████",   " #########"}, // each side has a column
        {-1,   {-1, 99},  "▐",            "#"},
        {1,    {-99, 1},  "         ▏",   "         #"},
        {-99,  {-99, 1},  "█████████",    "#########"},
    };
    // clang-format on
    for (const Line& line : lines) {
        CAPTURE(line.number);
        CAPTURE(line.reach.least);
        CAPTURE(line.reach.most);
        CHECK(bar(line.number, line.reach, 10, Letters::utf8) == line.utf8);
        CHECK(bar(line.number, line.reach, 10, Letters::ascii) == line.ascii);
    }
}

TEST_CASE("no bar is longer than there is room for, and a larger number's is no shorter") {
    std::mt19937 random(20261102);
    const auto any = [&](std::int64_t below) {
        return static_cast<std::int64_t>(random() % static_cast<std::uint64_t>(below));
    };
    for (int each = 0; each < 2000; ++each) {
        const Reach reach{-any(1000), any(1000)};
        const auto width = static_cast<std::size_t>(2 + any(30));
        std::size_t before = 0;
        for (std::int64_t number = 0; number <= reach.most; number += 1 + any(100))
            for (const Letters letters : {Letters::utf8, Letters::ascii}) {
                const std::string drawn = bar(number, reach, width, letters);
                CHECK(shown_width(drawn) <= width);
                if (letters == Letters::utf8) {
                    CHECK(shown_width(drawn) >= before);
                    before = shown_width(drawn);
                }
            }
        for (std::int64_t number = reach.least; number < 0; number += 1 + any(100))
            CHECK(shown_width(bar(number, reach, width, Letters::utf8)) <= width);
    }
}
