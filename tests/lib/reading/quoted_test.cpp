#include "reading/quoted.hpp"

#include <random>

#include <doctest/doctest.h>

namespace timebank {

TEST_CASE("a long text is cut between characters, a short one is as it was") {
    struct Line {
        std::string_view text;
        std::size_t most;
        std::string_view expected;
    };
    const Line table[]{
        {"", 0, ""},
        {"", 5, ""},
        {"a", 0, "…"},
        {"short", 5, "short"},
        {"shorts", 5, "short…"},
        {"xxé", 4, "xxé"},
        {"xxé", 3, "xx…"},
        {"xxé", 2, "xx…"},
        {"x€", 3, "x…"},
        {"x€€", 4, "x€…"},
        {"x😀", 4, "x…"},
        {"x😀y", 5, "x😀…"},
        {"é", 1, "…"},
        // What is not UTF-8 is cut at the latest three bytes before.
        {"\x80\x80\x80\x80\x80\x80\x80", 5, "\x80\x80…"},
        {"\xff\xff\xff", 2, "\xff\xff…"},
    };
    for (const auto& [text, most, expected] : table) {
        CAPTURE(text);
        CAPTURE(most);
        CHECK(quoted(text, most) == expected);
    }
}

TEST_CASE("sixty bytes unless another length is named") {
    CHECK(quoted(std::string(60, 'x')) == std::string(60, 'x'));
    CHECK(quoted(std::string(61, 'x')) == std::string(60, 'x') + "…");
}

TEST_CASE("whatever is cut is no longer than it may be, and begins the text") {
    const unsigned seed = 60;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string_view pieces[] = {"a", "é", "€", "😀", "\x80", "\xff"};
    for (int round = 0; round < 5000; ++round) {
        std::string text;
        for (std::size_t count = random() % 12; count > 0; --count)
            text += pieces[random() % std::size(pieces)];
        const std::size_t most = random() % 20;
        CAPTURE(text);
        CAPTURE(most);
        std::string cut = quoted(text, most);
        if (text.size() > most) {
            REQUIRE(cut.ends_with("…"));
            cut.resize(cut.size() - std::string_view("…").size());
            CHECK(cut.size() <= most);
            CHECK(cut.size() + 3 >= most);
        }
        CHECK(text.starts_with(cut));
        CHECK((text.size() > most || cut == text));
    }
}

} // namespace timebank
