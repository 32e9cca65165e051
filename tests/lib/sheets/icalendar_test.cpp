#include "sheets/icalendar.hpp"

#include <sstream>

#include <doctest/doctest.h>

using namespace timebank;

TEST_CASE("a calendar of two days") {
    std::ostringstream out;
    write_icalendar(out,
                    {{Day{20759}, "1@timebank", "M0012"}, {Day{20819}, "2@timebank", "a, b; c\\d"}},
                    Day{20750});
    CHECK(out.str() == "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//timebank//timebank//EN\r\n"
                       "BEGIN:VEVENT\r\nUID:1@timebank\r\nDTSTAMP:20261024T000000Z\r\n"
                       "DTSTART;VALUE=DATE:20261102\r\nDTEND;VALUE=DATE:20261103\r\n"
                       "SUMMARY:M0012\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
                       "BEGIN:VEVENT\r\nUID:2@timebank\r\nDTSTAMP:20261024T000000Z\r\n"
                       "DTSTART;VALUE=DATE:20270101\r\nDTEND;VALUE=DATE:20270102\r\n"
                       "SUMMARY:a\\, b\\; c\\\\d\r\nTRANSP:TRANSPARENT\r\nEND:VEVENT\r\n"
                       "END:VCALENDAR\r\n");
}

TEST_CASE("a line is folded at 75 bytes, and no letter is parted") {
    const auto times = [](std::size_t count, const std::string& text) {
        std::string all;
        for (std::size_t each = 0; each < count; ++each)
            all += text;
        return all;
    };
    struct Row {
        std::string line, text;
    };
    const Row rows[] = {
        {"", "\r\n"},
        {times(75, "a"), times(75, "a") + "\r\n"},
        {times(76, "a"), times(75, "a") + "\r\n a\r\n"},
        {times(149, "a"), times(75, "a") + "\r\n " + times(74, "a") + "\r\n"},
        {times(150, "a"), times(75, "a") + "\r\n " + times(74, "a") + "\r\n a\r\n"},
        {times(74, "a") + "éa", times(74, "a") + "\r\n éa\r\n"},
        {times(38, "é"), times(37, "é") + "\r\n é\r\n"},
        {times(76, "\x80"), times(75, "\x80") + "\r\n \x80\r\n"},
    };
    for (const Row& row : rows)
        CHECK(folded(row.line) == row.text);
}

TEST_CASE("text is escaped, and cannot end its line") {
    CHECK(escaped_text("one\r\ntwo") == "one\\ntwo");
    CHECK(escaped_text("a\x01\x7f"
                       "b\tc") == "abc");
    CHECK(escaped_text("a\u202e\u0085\xff") == "a\\\\u202e\\\\u0085\\\\xff");
    CHECK(escaped_text("Zoë; 1,2 \\") == "Zoë\\; 1\\,2 \\\\");
}
