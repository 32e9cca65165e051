#include "members/names.hpp"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "members/letters.hpp"

using namespace timebank;

namespace {

constexpr unsigned seed = 20261003;

/// A name of up to twelve code points, from all that Unicode has below the private planes.
std::string random_name(std::mt19937& random) {
    CodePoints points;
    for (auto left = random() % 13; left > 0; --left) {
        const auto planes = random() % 4 == 0 ? 0x1FFFFU : 0x24FU;
        const auto point = static_cast<std::int32_t>(random() % planes);
        points.push_back(point >= 0xD800 && point <= 0xDFFF ? 'a' : point);
        if (random() % 5 == 0)
            points.push_back(static_cast<std::int32_t>(0x300 + random() % 0x70));
    }
    return show_code_points(points);
}

} // namespace

TEST_CASE("names are kept tidy, and otherwise as they were written") {
    struct Case {
        std::string_view what, text, tidy;
    };
    // clang-format off
    const Case cases[] = {
        {"nothing",              "",                           ""},
        {"spaces only",          " \t\r\n ",                   ""},
        {"as it is",             "Ann Baker",                  "Ann Baker"},
        {"ends",                 "  Ann Baker\t",              "Ann Baker"},
        {"inside",               "Ann \t\n Baker",             "Ann Baker"},
        {"no-break space",       "Ann\u00A0Baker",             "Ann Baker"},
        {"ideographic space",    "\u3000山田\u3000\u3000太郎", "山田 太郎"},
        {"composed",             "Jose\u0301",                 "José"},
        {"case and dots",        "O’BRIEN, a.b.",              "O’BRIEN, a.b."},
        {"joiner stays",         "علی\u200Cرضا",               "علی\u200Cرضا"},
        {"zero width stays",     "An\u200Bn",                  "An\u200Bn"},
        {"byte order mark",      "\uFEFFAnn Ba\uFEFFker ",    "Ann Baker"},
        {"control stays",        "A\x1B[31m",                  "A\x1B[31m"},
        {"not UTF-8",            "Jos\xE9",                    "Jos\uFFFD"},
        {"ligature stays",       "ﬁona",                       "ﬁona"},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.what);
        CHECK(tidy_name(each.text) == each.tidy);
    }
}

TEST_CASE("a NUL is a character like any other control") {
    const std::string text("A\0B", 3);
    CHECK(tidy_name(text) == text);
    CHECK(name_key(text) == "ab");
}

TEST_CASE("length is counted in characters") {
    struct Case {
        std::string_view text;
        std::size_t length;
    };
    // clang-format off
    const Case cases[] = {
        {"",            0},
        {"Ann",         3},
        {"Łukasz",      6},
        {"山田",        2},
        {"\xE9\xE9",    2},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.text);
        CHECK(length_of(each.text) == each.length);
    }
}

TEST_CASE("the key of a name") {
    struct Case {
        std::string_view text, key;
    };
    // clang-format off
    const Case cases[] = {
        {"",                         ""},
        {"...",                      ""},
        {" ,. ",                     ""},
        {"\u200B\u00AD",             ""},
        {"Ann Baker",                "ann baker"},
        {"  ANN   BAKER ",           "ann baker"},
        {"Baker, A.",                "baker a"},
        {"A.Baker",                  "a baker"},
        {"A\x1BNN",                  "ann"},
        {"Łukasz",                   "lukasz"},
        {"O’Brien",                  "obrien"},
        {"O`Brien",                  "obrien"},
        {"St Mark's",                "st marks"},
        {"O´Brien",                  "obrien"},
        {"Müller",                   "muller"},
        {"Mu\u0308ller",             "muller"},
        {"Straße",                   "strasse"},
        {"Søren Åkesson",            "soren akesson"},
        {"Þóra Ægisdóttir",          "thora aegisdottir"},
        {"Đặng Thị Hương",           "dang thi huong"},
        {"İrem Işık",                "irem isik"},
        {"Əliyev",                   "eliyev"},
        {"Smith\u2013Jones",         "smith-jones"},
        {"Smith\u2011Jones",         "smith-jones"},
        {"Ann\u00A0Baker",           "ann baker"},
        {"An\u200Bn Ba\u00ADker",    "ann baker"},
        {"\uFEFFAnn",                "ann"},
        {"Ａｎｎ",                   "ann"},
        {"Margaret “Peg” Low",       "margaret \"peg\" low"},
        {"Фёдор",                    "федор"},
        {"Γιώργος",                  "γιωργοσ"},
        {"مُحَمَّد",                    "محمد"},
        {"أحمد",                     "احمد"},
        {"علی\u200Cرضا",             "عليرضا"},
        {"שָׁלוֹם",                    "שלום"},
        {"王小明",                   "王小明"},
        {"ガガ",                     "ガガ"},
        {"ｶﾞ",                       "ガ"},
        {"한 지민",                  "한 지민"},
        {"Jos\xE9",                  "jos\uFFFD"},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.text);
        CHECK(name_key(each.text) == each.key);
    }
}

TEST_CASE("vowel signs and voicing marks tell names apart") {
    struct Case {
        std::string_view script, one, other;
    };
    // clang-format off
    const Case cases[] = {
        {"Tamil",       "மணி",     "மாணி"},
        {"Tamil",       "கலா",     "கல"},
        {"Hindi",       "राम",      "रमा"},
        {"Hindi",       "मीना",     "मैना"},
        {"Gurmukhi",    "ਜੀਤ",      "ਜੋਤ"},
        {"Bengali",     "মিতা",     "মীতা"},
        {"Gujarati",    "મીના",     "મેના"},
        {"Malayalam",   "ലീല",     "ലാല"},
        {"Thai",        "มานี",      "มานะ"},
        {"Japanese",    "か",       "が"},
        {"Cyrillic",    "Иван",     "Ивана"},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.script);
        CHECK(name_key(each.one) != name_key(each.other));
    }
}

TEST_CASE("the key of a key is that key, and tidying changes no key") {
    std::mt19937 random(seed);
    CAPTURE(seed);
    for (int round = 0; round < 20'000; ++round) {
        const std::string name = random_name(random);
        const std::string key = name_key(name);
        if (name_key(key) != key)
            FAIL("not the key's own key: ", name);
        if (name_key(tidy_name(name)) != key)
            FAIL("tidying changed the key: ", name);
        if (tidy_name(tidy_name(name)) != tidy_name(name))
            FAIL("tidied twice: ", name);
    }
}

TEST_CASE("every code point's key is its own key, and is the same once tidied") {
    for (std::int32_t point = 0; point < 0x30000; ++point) {
        if (point >= 0xD800 && point <= 0xDFFF)
            continue;
        const std::string alone = show_code_points({point});
        // The iota below is the one mark that folding makes a letter of.
        for (const std::string& name : {alone, "n" + alone + "n", "n\u0345" + alone + "n"}) {
            const std::string key = name_key(name);
            if (name_key(key) != key || name_key(tidy_name(name)) != key)
                FAIL_CHECK("code point ", point, " as ", name);
        }
    }
}

TEST_CASE("plain ASCII comes to the same key by either way") {
    std::mt19937 random(seed);
    CAPTURE(seed);
    for (int round = 0; round < 20'000; ++round) {
        std::string name;
        for (auto left = random() % 20; left > 0; --left)
            name += static_cast<char>(random() % 128);
        const std::string with_unseen = "\u2060" + name;
        if (name_key(name) != name_key(with_unseen))
            FAIL("differs: ", name);
    }
}

TEST_CASE("why not this name") {
    struct Case {
        std::string_view what;
        std::string text;
        std::string_view refused;
    };
    // clang-format off
    const Case cases[] = {
        {"a name",              "Ann Baker",                       ""},
        {"one letter",          "X",                               ""},
        {"Chinese",             "王",                              ""},
        {"digits",              "3 Rivers",                        ""},
        {"a flower",            "🌻",                              ""},
        {"nothing",             "",                                "name_empty"},
        {"spaces",              " \t\u00A0",                       "name_empty"},
        {"dots",                "...",                             "name_empty"},
        {"a dash",              "\u2014",                          "name_empty"},
        {"an apostrophe",       "’",                               "name_empty"},
        {"invisible",           "\u200B\u2060\uFEFF\u00AD",        "name_empty"},
        {"a control",           "\x07",                            "name_empty"},
        {"an accent alone",     "\u0301",                          "name_empty"},
        {"the most",            std::string(200, 'a'),             ""},
        {"spaces around",       "  " + std::string(200, 'a'),      ""},
        {"too long",            std::string(201, 'a'),             "name_too_long"},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.what);
        const auto no = why_not_name(each.text);
        CHECK((no ? no->code : "") == each.refused);
    }
    std::string wide;
    for (int letter = 0; letter < 200; ++letter)
        wide += "ł";
    CHECK_FALSE(why_not_name(wide));
    CHECK(why_not_name(wide + "ł")->message ==
          "The name is 201 characters long, and 200 is the most.");
}

TEST_CASE("what is not UTF-8 is told by U+FFFD, and all else stays") {
    CHECK(valid_text(" Ann\t\r\n ") == " Ann\t\r\n ");
    CHECK(valid_text("Zo\u00eb \u202e") == "Zo\u00eb \u202e");
    CHECK(valid_text("Zo\xeb") == "Zo\ufffd");
    CHECK(valid_text("\xff\xfe") == "\ufffd\ufffd");
    CHECK(valid_text("e\u0301") == "e\u0301");
}
