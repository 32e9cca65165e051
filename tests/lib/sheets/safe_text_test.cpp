#include <doctest/doctest.h>

#include <random>
#include <string>

#include "sheets/sheet.hpp"

using namespace timebank;

TEST_CASE("text is harmless on a terminal") {
    struct Line {
        std::string text, in_a_line, with_lines;
    };
    const Line lines[] = {
        {"", "", ""},
        {"Ann Baker", "Ann Baker", "Ann Baker"},
        {"Zoë Größe ½ 王 🙂", "Zoë Größe ½ 王 🙂", "Zoë Größe ½ 王 🙂"},
        {"e\u0301", "e\u0301", "e\u0301"},    // a combining mark is text
        {"a\u00a0b", "a\u00a0b", "a\u00a0b"}, // so is a no-break space
        {"\U0001F469\u200D\U0001F33E", "\U0001F469\u200D\U0001F33E", "\U0001F469\u200D\U0001F33E"},
        {"\\x1b", "\\x1b", "\\x1b"},          // a backslash stays as it is
        {"<b>&amp;", "<b>&amp;", "<b>&amp;"}, // and so does markup
        {"=1+1", "=1+1", "=1+1"},             // and a formula
        {"one\ntwo", "one\\ntwo", "one\ntwo"},
        {"one\r\ntwo", "one\\x0d\\ntwo", "one\\x0d\ntwo"},
        {"a\tb", "a\\x09b", "a\\x09b"},
        {"\x1b[2J", "\\x1b[2J", "\\x1b[2J"},
        {"\x1b]0;title\x07", "\\x1b]0;title\\x07", "\\x1b]0;title\\x07"},
        {std::string("a\0b", 3), "a\\x00b", "a\\x00b"},
        {"\b\x7f", "\\x08\\x7f", "\\x08\\x7f"},
        {"\u0080", "\\u0080", "\\u0080"},
        {"\u009b31m", "\\u009b31m", "\\u009b31m"},
        {"\u009f", "\\u009f", "\\u009f"},
        {"\u061c", "\\u061c", "\\u061c"},
        {"\u200e\u200f", "\\u200e\\u200f", "\\u200e\\u200f"},
        {"\u2028\u2029", "\\u2028\\u2029", "\\u2028\\u2029"},
        {"\u202a\u202b\u202c", "\\u202a\\u202b\\u202c", "\\u202a\\u202b\\u202c"},
        {"\u202d\u202e", "\\u202d\\u202e", "\\u202d\\u202e"},
        {"\u2066\u2067\u2068\u2069", "\\u2066\\u2067\\u2068\\u2069",
         "\\u2066\\u2067\\u2068\\u2069"},
        {"\u206a\u206f", "\\u206a\\u206f", "\\u206a\\u206f"},
        {"\xff", "\\xff", "\\xff"},
        {"\x9b", "\\x9b", "\\x9b"},    // a C1 control as a bare byte
        {"a\xc3", "a\\xc3", "a\\xc3"}, // cut short
        {"\xc3(", "\\xc3(", "\\xc3("},
        {"\xc0\xaf", "\\xc0\\xaf", "\\xc0\\xaf"},               // overlong
        {"\xed\xa0\x80", "\\xed\\xa0\\x80", "\\xed\\xa0\\x80"}, // a surrogate
        {"\xf4\x90\x80\x80", "\\xf4\\x90\\x80\\x80", "\\xf4\\x90\\x80\\x80"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.in_a_line);
        CHECK(harmless(line.text) == line.in_a_line);
        CHECK(harmless(line.text, true) == line.with_lines);
    }
}

TEST_CASE("what is harmless stays as it is, and no control byte is left in it") {
    const unsigned seed = 5;
    CAPTURE(seed);
    std::mt19937 random(seed);
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (std::size_t count = random() % 20; count > 0; --count)
            text += static_cast<char>(random() % 256);
        const std::string shown = harmless(text);
        CAPTURE(shown);
        CHECK(harmless(shown) == shown);
        for (const char letter : shown) {
            CHECK(static_cast<unsigned char>(letter) >= 0x20);
            CHECK(letter != 0x7f);
        }
    }
}

TEST_CASE("what is not UTF-8 is U+FFFD, byte by byte") {
    struct Line {
        std::string text, valid;
    };
    const Line lines[] = {{"Ann", "Ann"},
                          {"Zoë \x1b\u202e", "Zoë \x1b\u202e"},
                          {"a\xc3", "a\uFFFD"},
                          {"\xc0\xaf", "\uFFFD\uFFFD"},
                          {"\xed\xa0\x80!", "\uFFFD\uFFFD\uFFFD!"}};
    for (const Line& line : lines) {
        CAPTURE(line.valid);
        CHECK(valid_utf8(line.text) == line.valid);
    }
}

TEST_CASE("the columns that a terminal uses") {
    struct Line {
        std::string text;
        std::size_t width;
    };
    const Line lines[] = {
        {"", 0},     {"Ann", 3},      {"Zoë", 3},
        {"½", 1},    {"e\u0301", 1},  // a combining mark takes none
        {"王明", 4},                  // East Asian wide takes two
        {"ｗ", 2},                    // full width too
        {"ｶ", 1},                     // half width not
        {"🙂", 2}, {"a\u200bb", 2}, // zero width
        {"\xff", 1},                  // a byte that is not UTF-8 is not passed over
    };
    for (const Line& line : lines) {
        CAPTURE(line.text);
        CHECK(shown_width(line.text) == line.width);
    }
}
