#include "words/words.hpp"

#include <algorithm>
#include <cstdint>

#include <doctest/doctest.h>

#include "words/made_up.hpp"

using namespace timebank;

namespace {

bool holds(const std::vector<std::string>& problems, std::string_view part) {
    return std::ranges::any_of(problems, [&](const std::string& problem) {
        return problem.find(part) != std::string::npos;
    });
}

} // namespace

TEST_CASE("every language has every word, with the same places as in English") {
    CHECK(languages().front().tag() == "en");
    CHECK(problems_of(english()).empty());
    CHECK(problems_of(made_up()).empty());
    for (const std::string& problem : problems_of(english()))
        FAIL_CHECK(problem);
}

TEST_CASE("what a language lacks is found") {
    LanguageFile file = made_up();
    file.texts.erase(file.texts.begin());
    CHECK(holds(problems_of(file), "x-made-up: no word for hours_and_minutes"));

    file = made_up();
    file.texts.front().text = "";
    CHECK(holds(problems_of(file), "no word for hours_and_minutes"));

    file = made_up();
    file.texts.push_back(file.texts.front());
    CHECK(holds(problems_of(file), "hours_and_minutes is said twice"));

    file = made_up();
    file.texts.front().text = "{0} {2}";
    CHECK(holds(problems_of(file), "hours_and_minutes has other places"));

    file = made_up();
    file.texts.push_back({"overdraft", "?"});
    CHECK(holds(problems_of(file), "nobody asks for overdraft"));

    file = made_up();
    file.months[3] = "";
    CHECK(holds(problems_of(file), "a month has no name"));

    file = made_up();
    file.counted.pop_back();
    CHECK(holds(problems_of(file), "0 words for minutes (other)"));

    file = made_up();
    file.counted.front().text = "one hour";
    CHECK(holds(problems_of(file), "0 words for hours (one)"));

    file = made_up();
    file.forms.pop_back();
    CHECK(holds(problems_of(file), "0 takes a form that is not there, other"));
    CHECK(holds(problems_of(file), "nobody asks for hours (other)"));

    file = made_up();
    file.names.clear();
    CHECK(holds(problems_of(file), "a language has a tag and a name"));
}

TEST_CASE("amounts and balances in words, by the language's plurals") {
    struct Line {
        std::int64_t minutes;
        const char* english;
        const char* balance;
        const char* made_up;
    };
    // clang-format off
    const Line lines[] = {
        {0,     "no time",             "even",                          "~"},
        {1,     "1 minute",            "1 minute in credit",            "1 ~minuta"},
        {2,     "2 minutes",           "2 minutes in credit",           "2 ~minuty"},
        {45,    "45 minutes",          "45 minutes in credit",          "45 ~minut"},
        {60,    "1 hour",              "1 hour in credit",              "1 ~hora"},
        {61,    "1 hour 1 minute",     "1 hour 1 minute in credit",     "~ 1 ~hora 1 ~minuta"},
        {150,   "2 hours 30 minutes",  "2 hours 30 minutes in credit",  "~ 2 ~hory 30 ~minut"},
        {-150,  "2 hours 30 minutes",  "2 hours 30 minutes in debit",   "~ 2 ~hory 30 ~minut"},
        {1320,  "22 hours",            "22 hours in credit",            "22 ~hory"},
        {-60000, "1000 hours",         "1000 hours in debit",           "1000 ~hor"},
    };
    // clang-format on
    const Language& in_english = languages().front();
    const Language in_made_up(made_up());
    for (const Line& line : lines) {
        CAPTURE(line.minutes);
        CHECK(in_english.amount({line.minutes}) == line.english);
        CHECK(in_english.balance({line.minutes}) == line.balance);
        CHECK(in_made_up.amount({line.minutes}) == line.made_up);
    }
    CHECK(in_english.amount({INT64_MIN}) == "153722867280912930 hours 8 minutes");
}

TEST_CASE("days and months in words, in the language's order") {
    const Language& in_english = languages().front();
    const Language in_made_up(made_up());
    const Day third_of_october{20729};
    REQUIRE(show_iso(third_of_october) == "2026-10-03");
    CHECK(in_english.day(third_of_october) == "3 October 2026");
    CHECK(in_english.month({202610}) == "October 2026");
    CHECK(in_made_up.day(third_of_october) == "2026, ~moon 3");
    CHECK(in_made_up.month({202601}) == "~ ~moon 2026");
    // As the book's other papers say it.
    for (Day day = third_of_october; day < third_of_october + 400; day = day + 1)
        CHECK(in_english.day(day) == show_long(day));
}

TEST_CASE("a text's places are filled in the language's order") {
    CHECK(languages().front().say(word("help_given"), "Gardening", "Joe") == "Gardening, for Joe");
    CHECK(Language(made_up()).say(word("help_given"), "Gardening", "Joe") == "Joe ~ Gardening");
}

TEST_CASE("a language is found by its tag or a name, however it is written") {
    struct Line {
        const char* name;
        bool found;
    };
    const Line lines[] = {{"English", true},
                          {"english", true},
                          {" ENGLISH ", true},
                          {"en", true},
                          {"Polish", false},
                          {"Irish and English", true},
                          {"Polish, English", true},
                          {"Urdu/English", true},
                          {"Irish and Polish", false},
                          {"", false},
                          {"e", false}};
    for (const Line& line : lines) {
        CAPTURE(line.name);
        CHECK((find_language(line.name) != nullptr) == line.found);
    }
    const Language in_made_up(made_up());
    CHECK(in_made_up.is_called("markisch"));
    CHECK(in_made_up.is_called("X-Made-Up"));
    CHECK_FALSE(in_made_up.is_called("English"));
}

TEST_CASE("no English word blames anybody: no minus sign, no debt") {
    for (const Text& each : english().texts) {
        CAPTURE(each.key);
        CHECK(each.text.find("debt") == std::string_view::npos);
        CHECK(each.text.find("-") == std::string_view::npos);
        CHECK(each.text.find("\u2212") == std::string_view::npos);
        CHECK(each.text.find("owe") == std::string_view::npos);
    }
}
