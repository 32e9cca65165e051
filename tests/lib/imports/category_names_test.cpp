#include "imports/category_names.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

const std::vector<Category> book{{1, "Gardening", false, false},
                                 {2, "Café visits", false, false},
                                 {3, "Gas", true, false},
                                 {4, "Mending", false, true}};

} // namespace

TEST_CASE("categories are found by name, refused and retired ones too") {
    struct Line {
        std::string_view name;
        std::int64_t expected; ///< 0: category_unknown
    };
    const Line table[]{
        {"Gardening", 1}, {"GARDENING", 1},    {" gardening ", 1}, {"Cafe visits", 2},
        {"Gas", 3},       {"mending", 4},      {"Gardenin", 0},    {"Cooking", 0},
        {"1", 0},         {"café  visits", 2},
    };
    CategoryNames names(book, false);
    for (const auto& [name, expected] : table) {
        CAPTURE(name);
        const auto found = names.find(name);
        CHECK((found ? *found : 0) == expected);
        if (!found)
            CHECK(found.refusal().code == "category_unknown");
    }
    CHECK(names.added().empty());
}

TEST_CASE("an unknown category is answered with the names probably meant") {
    CategoryNames names(book, false);
    CHECK(names.suggestions("Gardning") == std::vector<std::string>{"Gardening"});
    CHECK(names.suggestions("xyzzy").empty());
    CHECK(names.find("Gardning").refusal().message == "There is no category 'Gardning'.");
    CHECK(names.find("xyzzy").refusal().hint ==
          "timebank category list, or --add-categories to add it");
}

TEST_CASE("unknown categories are added where that is wished, once, as first written") {
    CategoryNames names(book, true);
    struct Line {
        std::string name;
        std::int64_t expected;
    };
    const Line table[]{
        {"Gardening", 1}, {"Dog  walking", -1}, {"DOG WALKING", -1},
        {"Cooking", -2},  {"gas", 3},           {"dog walking", -1},
    };
    for (const auto& [name, expected] : table) {
        CAPTURE(name);
        const auto found = names.find(name);
        REQUIRE(found);
        CHECK(*found == expected);
    }
    CHECK(names.added() == std::vector<std::string>{"Dog walking", "Cooking"});
    CHECK(names.find(std::string(201, 'x')).refusal().code == "name_too_long");
    CHECK(names.added().size() == 2);
}
