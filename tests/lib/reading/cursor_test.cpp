#include "reading/cursor.hpp"

#include <string>

#include <doctest/doctest.h>

namespace timebank {
namespace {

/// What a step leaves to read, seen by taking it.
bool rest_is(Cursor cursor, std::string_view rest) {
    return cursor.take(rest) && cursor.at_end();
}

} // namespace

TEST_CASE("one space at the beginning") {
    struct Line {
        std::string_view text;
        std::size_t bytes;
    };
    const Line table[]{
        {"", 0},        {"a ", 0},     {" a", 1},       {"  ", 1},     {"\t", 1},     {"\n", 1},
        {"\v", 1},      {"\f", 1},     {"\r", 1},       {"\b", 0},     {"\x0e", 0},   {"\x7f", 0},
        {"\u00a0 ", 2}, {"\u2007", 3}, {"\u2009", 3},   {"\u202f", 3}, {"\u200b", 0}, {"\ufeff", 0},
        {"\u00e0", 0},  {"\xc2", 0},   {"\xe2\x80", 0}, {"\xa0", 0},
    };
    for (const auto& [text, bytes] : table) {
        CAPTURE(text);
        CHECK(leading_space(text) == bytes);
    }
}

TEST_CASE("spaces at the ends") {
    struct Line {
        std::string_view text, expected;
    };
    const Line table[]{
        {"", ""},
        {" ", ""},
        {"a", "a"},
        {" \t\r\n\v\fa b\f\v\n\r\t ", "a b"},
        {"\u00a0 a\u00a0b \u00a0", "a\u00a0b"},
        {"\u2007\u2009\u202fa\u2009b\u202f\u2009\u2007", "a\u2009b"},
        {"\ufeffa\ufeffb\ufeff", "a\ufeffb"},
        {" \ufeff\u00a0\ufeff ", ""},
        {"\u200ba\u200b", "\u200ba\u200b"},
        {"à", "à"}, // ends in the last byte of a no-break space
        {"Â", "Â"},
        {"\x80\x87", "\x80\x87"},
        {"\xc2", "\xc2"},
    };
    for (const auto& [text, expected] : table) {
        CAPTURE(text);
        CHECK(trim(text) == expected);
    }
    const std::string many(1'000'000, ' ');
    CHECK(trim(many + "a" + many) == "a");
    CHECK(trim(many).empty());
}

TEST_CASE("the same word in any case") {
    struct Line {
        std::string_view text, word;
        bool same;
    };
    const Line table[]{
        {"", "", true},          {"hours", "hours", true}, {"HoUrS", "hours", true},
        {"oct", "Oct", true},    {"hour", "hours", false}, {"hours", "hour", false},
        {"ours", "hour", false}, {"@", "`", false},        {"[", "{", false},
        {"É", "é", false},       {"1½", "1½", true},
    };
    for (const auto& [text, word, same] : table) {
        CAPTURE(text);
        CAPTURE(word);
        CHECK(same_word(text, word) == same);
    }
}

TEST_CASE("letters and digits are those of ASCII") {
    for (int each = -128; each < 128; ++each) {
        const char letter = static_cast<char>(each);
        CAPTURE(each);
        CHECK(is_digit(letter) == (std::string_view("0123456789").find(letter) < 10));
        CHECK(is_letter(letter) == ((each >= 65 && each <= 90) || (each >= 97 && each <= 122)));
        CHECK(to_lower(letter) == (each >= 65 && each <= 90 ? each + 32 : each));
    }
}

TEST_CASE("a whole word is taken, or nothing") {
    struct Line {
        std::string_view text, word;
        bool taken;
        std::string_view rest;
    };
    const Line table[]{
        {"", "h", false, ""},
        {"h", "h", true, ""},
        {"H30", "h", true, "30"},
        {"hr", "h", false, "hr"},
        {"h.", "h", true, "."},
        {"AND a", "and", true, " a"},
        {"an", "and", false, "an"},
        {" and", "and", false, " and"},
        {"3 oct", "Oct", false, "3 oct"},
        {"hé", "h", true, "é"}, // only ASCII makes words
    };
    for (const auto& [text, word, taken, rest] : table) {
        CAPTURE(text);
        CAPTURE(word);
        Cursor cursor(text);
        CHECK(cursor.take_word(word) == taken);
        CHECK(rest_is(cursor, rest));
    }
}

TEST_CASE("bytes are taken as they stand") {
    Cursor cursor("½:30");
    CHECK_FALSE(cursor.take(":"));
    CHECK_FALSE(cursor.take("½:300"));
    CHECK(cursor.take("½"));
    CHECK(cursor.take(""));
    CHECK(cursor.take(":3"));
    CHECK_FALSE(cursor.at_end());
    CHECK(cursor.take("0"));
    CHECK(cursor.at_end());
    CHECK_FALSE(cursor.take("0"));
}

TEST_CASE("looking ahead takes nothing") {
    const Cursor cursor("1,a");
    CHECK(cursor.digit_at(0));
    CHECK_FALSE(cursor.digit_at(1));
    CHECK_FALSE(cursor.digit_at(3));
    CHECK(cursor.is_at(1, ','));
    CHECK_FALSE(cursor.is_at(0, ','));
    CHECK_FALSE(cursor.is_at(3, ','));
    CHECK(cursor.letters().empty());
    CHECK(Cursor("Oct3").letters() == "Oct");
    CHECK(Cursor("Août").letters() == "Ao");
    CHECK(Cursor("").letters().empty());
    CHECK(rest_is(cursor, "1,a"));
}

TEST_CASE("digits and spaces are taken as far as they go") {
    Cursor cursor(" \u00a0\t0030\u202f\u2007\n\ufeff1");
    CHECK(cursor.take_digits().empty());
    cursor.skip_spaces();
    CHECK(cursor.take_digits() == "0030");
    cursor.skip_spaces();
    CHECK(rest_is(cursor, "\ufeff1")); // a byte order mark is a space at the ends only
    cursor.skip_spaces();
    CHECK(rest_is(cursor, "\ufeff1"));
    CHECK(cursor.take("\ufeff"));
    CHECK(cursor.take_digits() == "1");
    cursor.skip_spaces();
    CHECK(cursor.at_end());
}

TEST_CASE("a whole number") {
    struct Line {
        std::string_view text;
        std::optional<std::int64_t> number;
    };
    const Line table[]{
        {"0", 0},
        {"12", 12},
        {"-12", -12},
        {"012", 12},
        {"9223372036854775807", 9'223'372'036'854'775'807},
        {"9223372036854775808", {}},
        {"", {}},
        {"-", {}},
        {"+1", {}},
        {" 1", {}},
        {"1 ", {}},
        {"1.5", {}},
        {"0x1", {}},
        {"one", {}},
    };
    for (const auto& [text, number] : table) {
        CAPTURE(text);
        CHECK(read_whole_number(text) == number);
    }
}

} // namespace timebank
