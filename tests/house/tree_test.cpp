#include "tree.hpp"

#include <doctest/doctest.h>

namespace timebank {

TEST_CASE("comments are taken out, and strings too where asked") {
    struct Row {
        const char* text;
        const char* no_comments;
        const char* no_strings;
    };
    // clang-format off
    const Row rows[] = {
        {"a // b\nc",            "a     \nc",          "a     \nc"},
        {"a /* b\nc */ d",       "a     \n     d",     "a     \n     d"},
        {"a /* b",               "a     ",             "a     "},
        {R"(f("x // y"))",       R"(f("x // y"))",     R"(f("      "))"},
        {R"(f("\"//") // z)",    R"(f("\"//")     )",  R"(f("    ")     )"},
        {R"(f('"', '\'') // z)", R"(f('"', '\'')     )", R"(f(' ', '  ')     )"},
        {"4'000'000 // '",       "4'000'000     ",     "4'000'000     "},
        {"R\"(a // \")\" // b",  "R\"(a // \")\"     ", "R\"(      )\"     "},
        {"R\"x(a)\")x\" + 1",    "R\"x(a)\")x\" + 1",  "R\"x(   )x\" + 1"},
        {"OR\"a\" // b",         "OR\"a\"     ",       "OR\" \"     "},
        {"\"open\na // b",       "\"open\na     ",     "\"    \na     "},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(without_comments(row.text) == row.no_comments);
        CHECK(without_comments_and_strings(row.text) == row.no_strings);
    }
}

TEST_CASE("the real tree is found") {
    CHECK(is_there("lib/refusals/catalogue.hpp"));
    CHECK_FALSE(is_there("lib/refusals/none.hpp"));
    CHECK(files_below("lib", {".hpp"}).size() > 20);
    CHECK(files_below("none", {".hpp"}).empty());
    CHECK(parts("lib/hours/read.cpp") == std::vector<std::string>{"lib", "hours", "read.cpp"});
    CHECK(stem("lib/hours/read.cpp") == "read");
}

} // namespace timebank
