#include "imports/lists.hpp"

#include <random>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

std::string joined(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& each : texts)
        all += (all.empty() ? "" : "; ") + list_item(each);
    return all;
}

std::vector<std::string> read_back(std::string_view cell, std::string_view separators) {
    std::vector<std::string> texts;
    for (const std::string_view item : split_list(cell, separators))
        texts.push_back(text_of_item(item));
    return texts;
}

} // namespace

TEST_CASE("a text as an item of a list, and back") {
    struct Line {
        std::string_view text, item;
    };
    const Line table[]{
        {"Annie", "Annie"},
        {"", ""},
        {"a; b", "a\\; b"},
        {"A/B", "A\\/B"},
        {"1=2", "1\\=2"},
        {"C:\\dir", "C:\\\\dir"},
        {"\\", "\\\\"},
        {" a ", "\\ a\\ "},
        {" ", "\\ "},
        {"a\nb\r\nc", "a\\\nb\\\r\\\nc"},
        {"ends in \\", "ends in \\\\"},
    };
    for (const Line& each : table) {
        CAPTURE(each.text);
        CHECK(list_item(each.text) == each.item);
        CHECK(text_of_item(each.item) == each.text);
    }
}

TEST_CASE("a cell into its items") {
    struct Line {
        std::string_view cell, separators;
        std::vector<std::string> texts;
    };
    const Line table[]{
        {"", ";", {}},
        {"  ", ";", {}},
        {"Annie", ";/\r\n", {"Annie"}},
        {"Annie;Mrs Baker / Nan\nAB", ";/\r\n", {"Annie", "Mrs Baker", "Nan", "AB"}},
        {"Annie; ;", ";", {"Annie", "", ""}},
        {"A\\;B; C", ";", {"A;B", "C"}},
        {"A\\\\;B", ";", {"A\\", "B"}},
        // Written by hand, a backslash before anything else is itself.
        {"DOM\\ann; a\\", ";", {"DOM\\ann", "a\\"}},
        {"Ann\\=A=07700 900123=ended", "=", {"Ann=A", "07700 900123", "ended"}},
        {"Ann==ended", "=", {"Ann", "", "ended"}},
    };
    for (const Line& each : table) {
        CAPTURE(each.cell);
        CHECK(read_back(each.cell, each.separators) == each.texts);
    }
}

TEST_CASE("any texts come back out of a list as they are") {
    static const std::vector<std::string> pieces{"a",  ";",  "/",  "=",  "\\", " ",
                                                 "\t", "\n", "\r", "\"", "'",  "é"};
    for (unsigned seed = 1; seed <= 3000; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::vector<std::string> texts(1 + random() % 3);
        for (std::string& text : texts)
            for (auto left = 1 + random() % 5; left > 0; --left)
                text += pieces[random() % pieces.size()];
        CHECK(read_back(joined(texts), ";/\r\n") == texts);
    }
}
