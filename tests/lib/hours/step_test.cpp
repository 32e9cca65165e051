#include <doctest/doctest.h>

#include "hours/hours.hpp"

using namespace timebank;

TEST_CASE("credited minutes are the nearest whole steps, ties up") {
    struct Line {
        std::int64_t given, step, credited;
    };
    const Line lines[] = {
        {0, 15, 0},        // nothing stays nothing
        {7, 15, 0},        // below half a step
        {8, 15, 15},       // above half a step
        {15, 15, 15},      // a whole step
        {22, 15, 15},      //
        {23, 15, 30},      //
        {90, 15, 90},      //
        {29, 60, 0},       //
        {30, 60, 60},      // a tie goes up
        {90, 60, 120},     // and again
        {2, 5, 0},         //
        {3, 5, 5},         //
        {67, 1, 67},       // a step of a minute changes nothing
        {1, 2, 2},         // the smallest tie
        {1440, 15, 1440},  //
        {719, 1440, 0},    //
        {720, 1440, 1440}, //
        {6000007, 15, 6000000},
    };
    for (const Line& line : lines) {
        CAPTURE(line.given);
        CAPTURE(line.step);
        CHECK(round_to_step({line.given}, {line.step}).count == line.credited);
    }
}

TEST_CASE("rounding moves an amount by at most half a step, on to a step") {
    for (const std::int64_t step : {1, 2, 3, 5, 6, 10, 15, 20, 30, 60})
        for (std::int64_t given = 0; given <= 300; ++given) {
            CAPTURE(step);
            CAPTURE(given);
            const std::int64_t credited = round_to_step({given}, {step}).count;
            CHECK(credited % step == 0);
            CHECK(2 * (credited - given) <= step);
            CHECK(2 * (given - credited) < step);
        }
}
