#include "exchanges/category.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

#include "members/names.hpp"

using namespace timebank;

TEST_CASE("the refused categories are those of practice, and no others") {
    std::vector<std::string_view> refused;
    for (const StartingCategory& each : starting_categories())
        if (each.refused)
            refused.push_back(each.name);
    CHECK(refused == std::vector<std::string_view>{"Gas work", "Electrical work", "Mains water",
                                                   "Personal care", "Medication", "Goods or cash"});
}

TEST_CASE("a new book begins with about thirty kinds of help") {
    std::size_t offered = 0;
    for (const StartingCategory& each : starting_categories())
        offered += each.refused ? 0 : 1;
    CHECK(offered >= 25);
    CHECK(offered <= 35);
}

TEST_CASE("starting categories are plain names, each once") {
    std::set<std::string> keys;
    for (const StartingCategory& each : starting_categories()) {
        CAPTURE(each.name);
        CHECK_FALSE(why_not_name(each.name));
        CHECK(tidy_name(each.name) == each.name);
        CHECK(each.name.front() >= 'A');
        CHECK(each.name.front() <= 'Z');
        CHECK(each.name.size() <= 40);
        CHECK(keys.insert(name_key(each.name)).second);
    }
}
