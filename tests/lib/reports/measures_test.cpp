#include "reports/measures.hpp"

#include <vector>

#include <doctest/doctest.h>

using namespace timebank;

TEST_CASE("a median is in the middle, or halfway between the two there") {
    struct Line {
        std::vector<std::int64_t> numbers;
        std::int64_t expected;
    };
    const Line lines[] = {
        {{}, 0},           {{7}, 7},           {{1, 2}, 1},       {{2, 4}, 3},       {{5, 1, 3}, 3},
        {{4, 1, 3, 2}, 2}, {{60, 90, 60}, 60}, {{0, 0, 9, 9}, 4}, {{1, 1, 1, 99}, 1}};
    for (const Line& line : lines) {
        CAPTURE(line.expected);
        CHECK(median(line.numbers) == line.expected);
    }
}

TEST_CASE("a share is in tenths of a percent, to the nearest") {
    struct Line {
        std::int64_t part, whole;
        std::int64_t expected;
    };
    const Line lines[] = {{0, 5, 0},   {5, 5, 1000}, {1, 2, 500},  {1, 3, 333},     {2, 3, 667},
                          {1, 7, 143}, {1, 2000, 1}, {1, 2001, 0}, {999, 1000, 999}};
    for (const Line& line : lines) {
        CAPTURE(line.part);
        CAPTURE(line.whole);
        CHECK(per_mille(line.part, line.whole) == line.expected);
    }
    CHECK_FALSE(per_mille(0, 0).has_value());
}
