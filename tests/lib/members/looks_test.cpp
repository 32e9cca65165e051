#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "members/looks.hpp"
#include "members/names.hpp"

using namespace timebank;

TEST_CASE("names that look alike and are not the same") {
    struct Case {
        std::string name, other;
        bool alike;
    };
    const std::vector<Case> cases{
        {"Ann Baker", "\u0410nn Baker", true}, // a Cyrillic capital
        {"Peter Hope", "\u0420eter \u041d\u043epe", true},
        {"Nikos Iota", "\u039dikos Iota", true}, // a Greek one
        {"Zo\u00eb Hall", "Z\u03bf\u00eb Hall", true},
        {"Joan Cole", "J\u043e\u0301an Cole", true}, // with an accent that is none of the name
        {"Olga Ivanova", "0lga Ivanova", true},      // a zero
        {"Ian Hill", "lan Hill", true},              // a small l
        {"Will Ash", "Wi11 Ash", true},              // ones
        {"Will Ash", "Wi|l Ash", true},
        {"Arne Lund", "Ame Lund", true},                 // rn and m
        {"Tom Ames", "\u0422om Arnes", true},            // both
        {"Sona Oganesyan", "S\u0585na Oganesyan", true}, // Armenian
        {"Ann Baker", "Anne Baker", false},
        {"Ann Baker", "Ann Barker", false},
        {"Ann Baker", "ANN BAKER", false}, // the same name
        {"Jos\u00e9 Silva", "Jose\u0301 Silva", false},
        {"Jos\u00e9 Silva", "Jose Silva", false},
        {"Ann Baker", "A\u200bnn\u200d Baker", false},
        {"Ann Baker", "Ann\u00a0 Baker", false},
        {"\u041e\u043b\u0435\u043d\u0430", "Olena", false},
        {"", "", false},
    };
    for (const Case& each : cases) {
        CAPTURE(each.name);
        CAPTURE(each.other);
        CHECK((look_of(each.name) == look_of(each.other) &&
               name_key(each.name) != name_key(each.other)) == each.alike);
    }
}

TEST_CASE("a look is made of anything") {
    CHECK(look_of("Ann Baker") == "ann baker");
    CHECK(look_of("RN") == "m");
    CHECK(look_of("rrnn") == "rmn");
    CHECK(look_of("\xed\xa0\x80") == look_of("\xff\xff\xff"));
    CHECK(look_of(std::string(70000, 'I')) == std::string(70000, 'l'));
}
