#include "sheets/html_text.hpp"

#include <doctest/doctest.h>

#include <random>

using namespace timebank;

TEST_CASE("text that could be taken for markup is escaped") {
    CHECK(escaped_html("<b>&amp; \"x\" 'y'") == "&lt;b&gt;&amp;amp; &quot;x&quot; &#39;y&#39;");
    CHECK(escaped_html("Zoë ½ 王 =1+1") == "Zoë ½ 王 =1+1");
    CHECK(escaped_html("").empty());
}

TEST_CASE("the direction of a text is that of its first letter that has one") {
    struct Line {
        std::string text;
        Direction direction;
    };
    const Line lines[] = {
        {"", Direction::none},
        {"12:30 - (7)", Direction::none},
        {"Ann", Direction::left_to_right},
        {"Ærø", Direction::left_to_right},
        {"12 Ann", Direction::left_to_right},
        {"王明", Direction::left_to_right},
        {"ליאור", Direction::right_to_left},
        {"(ليلى)", Direction::right_to_left},
        {"7 ליאור Cohen", Direction::right_to_left},
        {"Ann ליאור", Direction::left_to_right},
        {"\xff\xfe", Direction::none},
        {"\xd7", Direction::none},
    };
    for (const Line& line : lines) {
        CAPTURE(line.text);
        CHECK(direction_of(line.text) == line.direction);
    }
}

TEST_CASE("the direction of a language") {
    CHECK(direction_of_language("en") == Direction::left_to_right);
    CHECK(direction_of_language("ar") == Direction::right_to_left);
    CHECK(direction_of_language("ar-EG") == Direction::right_to_left);
    CHECK(direction_of_language("he") == Direction::right_to_left);
    CHECK(direction_of_language("arn") == Direction::left_to_right); // Mapuche
    CHECK(direction_of_language("") == Direction::left_to_right);
}

TEST_CASE("what is written from right to left is marked, and the words around it are not") {
    struct Line {
        std::string text, marked;
    };
    const Line lines[] = {
        {"Ann & Joe", "Ann &amp; Joe"},
        {"ליאור", "<bdi dir=\"rtl\">ליאור</bdi>"},
        {"ליאור כהן", "<bdi dir=\"rtl\">ליאור כהן</bdi>"},
        {"ליאור <b>", "<bdi dir=\"rtl\">ליאור &lt;b&gt;</bdi>"},
        {"Statement for ליאור כהן (M0012)",
         "Statement for <bdi dir=\"rtl\">ליאור כהן</bdi> (M0012)"},
        {"a ליאור b ליאור", "a <bdi dir=\"rtl\">ליאור</bdi> b <bdi dir=\"rtl\">ליאור</bdi>"},
        {"", ""},
    };
    for (const Line& line : lines) {
        CAPTURE(line.text);
        CHECK(marked_html(line.text) == line.marked);
    }
    CHECK(marked_html("ליאור", Direction::right_to_left) == "ליאור");
    CHECK(marked_html("Ann", Direction::right_to_left) == "<bdi dir=\"ltr\">Ann</bdi>");
}

TEST_CASE("no text whatever makes a tag") {
    std::mt19937 random(7);
    const std::string_view parts[] = {"<", ">", "&", "\"", "'", "a", "א", "ل", " ", "\xff", "/"};
    for (int each = 0; each < 3000; ++each) {
        std::string text;
        for (auto length = random() % 12; length > 0; --length)
            text += parts[random() % std::size(parts)];
        std::string rest = marked_html(text);
        for (const std::string_view tag : {"<bdi dir=\"rtl\">", "<bdi dir=\"ltr\">", "</bdi>"})
            for (std::size_t at = rest.find(tag); at != std::string::npos; at = rest.find(tag))
                rest.erase(at, tag.size());
        CHECK(rest.find_first_of("<>\"'") == std::string::npos);
        CHECK(rest == escaped_html(text)); // and nothing is lost
    }
}
