#include "calendar/moment.hpp"

#include <optional>

#include <doctest/doctest.h>

using namespace timebank;

TEST_CASE("a time of day is read as clocks and papers write it") {
    struct Line {
        const char* text;
        std::optional<std::int32_t> minute;
    };
    // clang-format off
    const Line lines[] = {
        {"09:30",   570},
        {"9:30",    570},
        {" 9:30 ",  570},
        {"17.05",   1025},
        {"1705",    1025},
        {"00:00",   0},
        {"0:00",    0},
        {"23:59",   1439},
        {"24:00",   std::nullopt},
        {"12:60",   std::nullopt},
        {"9",       std::nullopt},
        {"930",     std::nullopt},
        {"9:3",     std::nullopt},
        {"9:300",   std::nullopt},
        {"009:30",  std::nullopt},
        {"9:30pm",  std::nullopt},
        {"-9:30",   std::nullopt},
        {"9:-3",    std::nullopt},
        {"9;30",    std::nullopt},
        {":30",     std::nullopt},
        {"noon",    std::nullopt},
        {"",        std::nullopt},
    };
    // clang-format on
    for (const Line& line : lines) {
        CAPTURE(line.text);
        const auto read = read_time(line.text);
        CHECK(static_cast<bool>(read) == line.minute.has_value());
        if (read && line.minute)
            CHECK(*read == *line.minute);
        if (!read)
            CHECK(read.refusal().code == "time_unreadable");
    }
}

TEST_CASE("hours later, over as many midnights as there are") {
    const Day day{20759}; // 2 Nov 2026
    struct Line {
        Moment from;
        int hours;
        const char* then;
    };
    // clang-format off
    const Line lines[] = {
        {{day, 540},  0,    "2026-11-02T09:00"},
        {{day, 540},  4,    "2026-11-02T13:00"},
        {{day, 540},  14,   "2026-11-02T23:00"},
        {{day, 540},  15,   "2026-11-03T00:00"},
        {{day, 1439}, 4,    "2026-11-03T03:59"},
        {{day, 541},  24,   "2026-11-03T09:01"},
        {{day, 0},    168,  "2026-11-09T00:00"},
        {{day, 540},  -9,   "2026-11-02T00:00"},
        {{day, 540},  -10,  "2026-11-01T23:00"},
        {{day, 0},    -24,  "2026-11-01T00:00"},
        {{day, 1},    -48,  "2026-10-31T00:01"},
    };
    // clang-format on
    for (const Line& line : lines) {
        CAPTURE(line.hours);
        CHECK(show_iso(add_hours(line.from, line.hours)) == line.then);
    }
    CHECK(show_short(Moment{day, 545}) == "2 Nov 2026 09:05");
    CHECK(show_iso(end_of(day)) == "2026-11-02T23:59");
    CHECK(Moment{day, 1439} < Moment{day + 1, 0});
    CHECK(Moment{day, 1} < Moment{day, 2});
}
