#include "members/letters.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace timebank;

namespace {

std::string folded(std::int32_t point) {
    CodePoints key;
    append_folded(point, key);
    return show_code_points(key);
}

} // namespace

TEST_CASE("bytes are read as code points, and what is not UTF-8 is marked") {
    struct Case {
        std::string_view what, bytes;
        CodePoints points;
    };
    // clang-format off
    const Case cases[] = {
        {"nothing",              "",                     {}},
        {"letters",              "Ab",                   {'A', 'b'}},
        {"two bytes",            "\xC3\xA9",             {0xE9}},
        {"three bytes",          "\xE0\xAE\x85",         {0xB85}},
        {"four bytes",           "\xF0\x9F\x8C\xBB",     {0x1F33B}},
        {"Windows-1252",         "Jos\xE9 A",            {'J', 'o', 's', 0xFFFD, ' ', 'A'}},
        {"cut short",            "a\xE0\xAE",            {'a', 0xFFFD, 0xFFFD}},
        {"a lone later byte",    "\x80z",                {0xFFFD, 'z'}},
        {"longer than needed",   "\xC0\xAF",             {0xFFFD, 0xFFFD}},
        {"half of a pair",       "\xED\xA0\x80",         {0xFFFD, 0xFFFD, 0xFFFD}},
        {"beyond Unicode",       "\xF4\x90\x80\x80",     {0xFFFD, 0xFFFD, 0xFFFD, 0xFFFD}},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.what);
        CHECK(code_points_of(each.bytes) == each.points);
    }
}

TEST_CASE("every code point is written as it was read") {
    for (std::int32_t point = 0; point <= 0x10FFFF; ++point) {
        if (point >= 0xD800 && point <= 0xDFFF)
            continue;
        if (code_points_of(show_code_points({point})) != CodePoints{point})
            FAIL("code point ", point);
    }
}

TEST_CASE("what is white space, and what is seen") {
    struct Case {
        std::string_view what;
        std::int32_t point;
        bool space, seen;
    };
    // clang-format off
    const Case cases[] = {
        {"space",               ' ',     true,  false},
        {"tab",                 '\t',    true,  false},
        {"line break",          '\n',    true,  false},
        {"no-break space",      0xA0,    true,  false},
        {"next line",           0x85,    true,  false},
        {"line separator",      0x2028,  true,  false},
        {"ideographic space",   0x3000,  true,  false},
        {"escape",              0x1B,    false, false},
        {"zero width space",    0x200B,  false, false},
        {"full stop",           '.',     false, false},
        {"hyphen",              '-',     false, false},
        {"combining acute",     0x301,   false, false},
        {"Latin letter",        'a',     false, true},
        {"Tamil letter",        0xB85,   false, true},
        {"Chinese letter",      0x738B,  false, true},
        {"digit",               '7',     false, true},
        {"sunflower",           0x1F33B, false, true},
        {"replacement",         0xFFFD,  false, true},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.what);
        CHECK(is_space(each.point) == each.space);
        CHECK(is_seen(each.point) == each.seen);
    }
}

TEST_CASE("letters are composed, their marks in the one right order") {
    struct Case {
        std::string_view what;
        CodePoints from, to;
    };
    // clang-format off
    const Case cases[] = {
        {"e and acute",            {'e', 0x301},              {0xE9}},
        {"already composed",       {0xE9},                    {0xE9}},
        {"dot below, circumflex",  {'e', 0x323, 0x302},       {0x1EC7}},
        {"circumflex, dot below",  {'e', 0x302, 0x323},       {0x1EC7}},
        {"Hangul",                 {0x1112, 0x1161, 0x11AB},  {0xD55C}},
        {"Devanagari qa stays",    {0x915, 0x93C},            {0x915, 0x93C}},
        {"Devanagari qa falls",    {0x958},                   {0x915, 0x93C}},
        {"ligature stays",         {0xFB01},                  {0xFB01}},
        {"an accent of its own",   {0x301},                   {0x301}},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.what);
        CHECK(compose(each.from) == each.to);
    }
}

TEST_CASE("what a letter comes to in a key") {
    struct Case {
        std::int32_t point;
        std::string_view key;
    };
    // clang-format off
    const Case cases[] = {
        {'A',     "a"},  {0xC9,   "e"},  {0x141,  "l"},  {0xD8,   "o"},  {0x110,  "d"},
        {0xD0,    "d"},  {0xDE,   "th"}, {0xDF,   "ss"}, {0x1E9E, "ss"}, {0xC6,   "ae"},
        {0x1FC,   "ae"}, {0x152,  "oe"}, {0x131,  "i"},  {0x130,  "i"},  {0x126,  "h"},
        {0x14A,   "n"},  {0x18F,  "e"},  {0x1A1,  "o"},  {0x1EC7, "e"},  {0x166,  "t"},
        {0x190,   "e"},  {0x186,  "o"},  {0xFB01, "fi"}, {0xFF21, "a"},  {0x17F,  "s"},
        {0x2019,  ""},   {0xB4,   ""},   {'`',    ""},   {0x2BC,  ""},   {0xFF07, ""},
        {0x2013,  "-"},  {0x2010, "-"},  {0x2212, "-"},  {0xFF0D, "-"},  {0x201C, "\""},
        {'.',     " "},  {',',    " "},  {0xFF0E, " "},  {0xB7,   " "},  {0xA0,   " "},
        {0x200B,  ""},   {0x200C, ""},   {0x200D, ""},   {0x2060, ""},   {0xFEFF, ""},
        {0xAD,    ""},   {0x202E, ""},   {0x301,  ""},   {0x1B,   ""},   {0xFE0F, ""},
        {0x5B8,   ""},   {0x64E,  ""},   {0x640,  ""},   {0x670,  ""},   {0x622,  "ا"},
        {0x6CC,   "ي"},  {0x6A9,  "ك"},  {0x401,  "е"},  {0x3C2,  "σ"},  {0x386,  "α"},
        {0xBBF,   "ி"},  {0xBCD,  "்"},  {0x93F,  "ि"},  {0x94D,  "्"},  {0xA3F,  "ਿ"},
        {0x9BE,   "া"},  {0xE34,  "ิ"},  {0x3099, "゙"},  {0x738B, "王"}, {0x1F33B, "🌻"},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.point);
        CHECK(folded(each.point) == each.key);
    }
}
