#include <doctest/doctest.h>

#include <string>

#include "hours/size.hpp"

using namespace timebank;

TEST_CASE("what a written size says beyond its whole minutes") {
    struct Line {
        std::string text;
        std::int64_t minutes;
        bool finer;
        bool unclear;
    };
    const Line lines[] = {
        {"1.5", 90, false, false},             // comes out even
        {"1.33", 79, true, false},             // 79.8 minutes
        {"1.001", 60, true, false},            // three decimals never come out even
        {"0.00000000000001", 0, true, false},  // nor do more
        {"7.5m", 7, true, false},              //
        {"1:30:15", 90, true, false},          // seconds
        {"1,500", 90, false, true},            // or fifteen hundred
        {"0,500", 30, false, false},           // no thousands begin with a nought
        {"1500,250", 90015, false, false},     // nor have four digits before the comma
        {"1,234.5", 74070, false, false},      // a point behind it makes the comma a thousand's
        {"1,234,567", 74074020, false, false}, // and so does another comma
        {"12,345.25 h", 740715, false, false}, //
    };
    for (const Line& line : lines) {
        CAPTURE(line.text);
        const auto size = read_size(line.text);
        REQUIRE(size);
        CHECK(size->minutes == line.minutes);
        CHECK(size->finer == line.finer);
        CHECK(size->unclear == line.unclear);
    }
}

TEST_CASE("a size is read to its end or not at all") {
    for (const std::string text : {"", " 1", "-1", "1x", "1.5 1/2", "1½½", "1:30½", "1:30:00:00"}) {
        CAPTURE(text);
        CHECK_FALSE(read_size(text).has_value());
    }
}
