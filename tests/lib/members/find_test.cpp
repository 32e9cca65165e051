#include "members/find.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace timebank;

namespace {

Directory some_members() {
    return Directory({
        {{31}, "Anne Barker", {}},
        {{12}, "Ann Baker", {"Annie B"}},
        {{3}, "Łukasz Nowak", {"Luke"}},
        {{40}, "Sam Lee", {}},
        {{41}, "Sam Lée", {"Sammy"}},
        {{42}, "SAM LEE", {}},
        {{50}, "Mary O’Brien", {"Mary O'Brien"}},
        {{61}, "Joan Ash", {}},
        {{60}, "Joan Ash", {}},
        {{70}, "1471", {}},
        {{80}, "Priya", {"Baker"}},
    });
}

/// The number found, or the refusal's code.
std::string found(const Answer<MemberNumber>& answer) {
    return answer ? show_number(*answer) : answer.refusal().code;
}

} // namespace

TEST_CASE("a member is shown by number and name") {
    CHECK(show_named({12}, "Ann Baker") == "M0012 Ann Baker");
}

TEST_CASE("which member is meant") {
    const Directory members = some_members();
    struct Case {
        std::string_view text, exact, found;
    };
    // clang-format off
    const Case cases[] = {
        {"M0012",            "M0012",            "M0012"},
        {"12",               "M0012",            "M0012"},
        {"#12",              "M0012",            "M0012"},
        {"99",               "member_unknown",   "member_unknown"},
        {"M0099",            "member_unknown",   "member_unknown"},
        {"1471",             "member_unknown",   "member_unknown"},
        {"Ann Baker",        "M0012",            "M0012"},
        {"  ann   BAKER ",   "M0012",            "M0012"},
        {"annie b",          "M0012",            "M0012"},
        {"lukasz nowak",     "M0003",            "M0003"},
        {"Luke",             "M0003",            "M0003"},
        {"mary o'brien",     "M0050",            "M0050"},
        {"Sam Lee",          "M0040",            "M0040"},
        {"Sam Lée",          "M0041",            "M0041"},
        {"Sam Le\u0301e",    "M0041",            "M0041"},
        {"SAM  LEE",         "M0042",            "M0042"},
        {"sam lee",          "member_ambiguous", "member_ambiguous"},
        {"Joan Ash",         "member_ambiguous", "member_ambiguous"},
        {"Baker",            "M0080",            "M0080"},
        {"Anne",             "member_unknown",   "M0031"},
        {"luk",              "member_unknown",   "M0003"},
        {"Ł",                "member_unknown",   "M0003"},
        {"Mary O",           "member_unknown",   "M0050"},
        {"Sammy",            "M0041",            "M0041"},
        {"Samm",             "member_unknown",   "M0041"},
        {"Sam",              "member_unknown",   "member_ambiguous"},
        {"Ann",              "member_unknown",   "member_ambiguous"},
        {"Barker",           "member_unknown",   "member_unknown"},
        {"Zebedee",          "member_unknown",   "member_unknown"},
        {"",                 "member_unknown",   "member_unknown"},
        {"...",              "member_unknown",   "member_unknown"},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.text);
        CHECK(found(members.find_exact(each.text)) == each.exact);
        CHECK(found(members.find(each.text)) == each.found);
    }
}

TEST_CASE("a refusal lists who may have been meant") {
    const Directory members = some_members();
    struct Case {
        std::string_view text, message, hint;
    };
    // clang-format off
    const Case cases[] = {
        {"Anna Barker", "There is no member 'Anna Barker' in this book.",
                        "did you mean M0031 Anne Barker, M0012 Ann Baker?"},
        {"Nowak, L.",   "There is no member 'Nowak, L.' in this book.",
                        "did you mean M0003 Łukasz Nowak?"},
        {"Zebedee",     "There is no member 'Zebedee' in this book.",
                        "timebank member list"},
        {"M0099",       "There is no member 'M0099' in this book.",
                        "timebank member list"},
        {"Joan Ash",    "'Joan Ash' could be more than one member.",
                        "one of M0060 Joan Ash, M0061 Joan Ash; name them by number"},
        {"Ann",         "'Ann' could be more than one member.",
                        "one of M0012 Ann Baker, M0031 Anne Barker; name them by number"},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.text);
        const auto answer = members.find(each.text);
        REQUIRE_FALSE(answer);
        CHECK(answer.refusal().message == each.message);
        CHECK(answer.refusal().hint == each.hint);
    }
}

TEST_CASE("a hint shows five at the most, and says how many more there are") {
    std::vector<NamedMember> many;
    for (std::int64_t number = 9; number >= 1; --number)
        many.push_back({{number}, "Ann Lee", {}});
    const std::string five =
        "one of M0001 Ann Lee, M0002 Ann Lee, M0003 Ann Lee, M0004 Ann Lee, M0005 Ann Lee";
    CHECK(Directory(many).find("ann lee").refusal().hint ==
          five + " (and 4 more); name them by number");
    many.erase(many.begin(), many.begin() + 4);
    CHECK(Directory(many).find("Ann").refusal().hint == five + "; name them by number");
}

TEST_CASE("suggestions name each member once") {
    const Directory crowd({
        {{1}, "Ann Baker", {"Anna Baker", "Anne Baker", "Ann Bakker", "Anni Baker", "Ann Bacer"}},
        {{2}, "Ann Barkes", {}},
        {{3}, "Sam Lee", {}},
        {{4}, "Sam Lee", {}},
        {{5}, "Sam Leer", {}},
    });
    struct Case {
        std::string_view text;
        std::size_t most;
        std::vector<std::string> expected;
    };
    // clang-format off
    const Case cases[] = {
        {"Ann Bakerr",  3, {"M0001 Ann Baker", "M0002 Ann Barkes"}},
        {"Ann Bakerr",  1, {"M0001 Ann Baker"}},
        {"Ann Baker",   1, {"M0001 Ann Baker"}},
        {"Sam Lee",     3, {"M0003 Sam Lee", "M0004 Sam Lee"}},
        {"Sam Lee",     1, {"M0003 Sam Lee"}},
        {"Sam Le",      3, {"M0003 Sam Lee", "M0004 Sam Lee", "M0005 Sam Leer"}},
        {"Zebedee",     3, {}},
        {"",            3, {}},
        {"Ann Bakerr",  0, {}},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.text);
        CAPTURE(each.most);
        CHECK(crowd.suggestions(each.text, each.most) == each.expected);
    }
}

TEST_CASE("names by number") {
    const Directory members = some_members();
    CHECK(members.has({12}));
    CHECK_FALSE(members.has({13}));
    CHECK(members.name_of({12}) == "Ann Baker");
    CHECK(members.name_of({3}) == "Łukasz Nowak");
    CHECK_FALSE(Directory({}).has({1}));
    CHECK(found(Directory({}).find("Ann")) == "member_unknown");
}

TEST_CASE("who may be meant by what people write") {
    const Directory members({
        {{1}, "Agnes Thorne", {}},
        {{2}, "Agnes Hart", {}},
        {{3}, "Margaret Ellis", {"Peggy"}},
        {{4}, "Jürgen Müller", {}},
        {{5}, "Юлия Иванова", {}},
        {{6}, "Maeve O'Brien", {}},
        {{7}, "Ann Patricia Baker", {}},
        {{8}, "George Farr", {}},
        {{9}, "Søren Ærø", {}},
    });
    struct Case {
        std::string_view written, first;
    };
    // clang-format off
    const Case cases[] = {
        {"Thorne, Agnes",      "M0001 Agnes Thorne"},       // order swapped
        {"Mrs Agnes Thorne",   "M0001 Agnes Thorne"},       // a title
        {"Mrs Thorne",         "M0001 Agnes Thorne"},
        {"Mrs. A. Thorne",     "M0001 Agnes Thorne"},       // a title and an initial
        {"A Hart",             "M0002 Agnes Hart"},         // an initial
        {"Thorn, Agnes",       "M0001 Agnes Thorne"},       // swapped, and one letter wrong
        {"Dr Agnse Hart",      "M0002 Agnes Hart"},         // a title, and two letters swapped
        {"Peggy Ellis",        "M0003 Margaret Ellis"},     // a nickname with the surname
        {"Ellis P.",           "M0003 Margaret Ellis"},
        {"Juergen Mueller",    "M0004 Jürgen Müller"},      // transliterated
        {"Herr Mueller",       "M0004 Jürgen Müller"},
        {"Yulia Ivanova",      "M0005 Юлия Иванова"},
        {"Ivanova, Yuliya",    "M0005 Юлия Иванова"},
        {"Sorn Aero",          "M0009 Søren Ærø"},          // accents and a letter missing
        {"Maeve O Brien",      "M0006 Maeve O'Brien"},
        {"O'Brien Maeve",      "M0006 Maeve O'Brien"},
        {"Ann Baker",          "M0007 Ann Patricia Baker"}, // a name left out
        {"A P Baker",          "M0007 Ann Patricia Baker"},
        {"Gorge Farr",         "M0008 George Farr"},        // one letter wrong
        {"Goerge Far",         "M0008 George Farr"},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.written);
        CHECK(found(members.find_exact(each.written)) == "member_unknown");
        const auto suggested = members.suggestions(each.written);
        REQUIRE_FALSE(suggested.empty());
        CHECK(suggested.front() == each.first);
    }
}

TEST_CASE("accents need not be written") {
    const Directory members({{{9}, "Søren Ærø", {}}, {{10}, "Zoë Núñez", {}}});
    CHECK(found(members.find_exact("Soren Aero")) == "M0009");
    CHECK(found(members.find_exact("ZOE NUNEZ")) == "M0010");
}

TEST_CASE("what was accepted means that member, and numbers go before it") {
    Directory members = some_members();
    members.accept({"Sam LÉE", {40}});
    members.accept({"Mr Nowak", {3}});
    members.accept({"12", {3}});
    CHECK(found(members.find_exact("sam lee")) == "M0040");
    CHECK(found(members.find_exact("mr. nowak")) == "M0003");
    CHECK(found(members.find_exact("12")) == "M0012");
    CHECK(found(members.find("mr")) == "member_unknown");
}

TEST_CASE("what may be kept as an alias") {
    const Directory members({
        {{1}, "Agnes Thorne", {"Aggie"}},
        {{2}, "Agnes Hart", {}},
        {{3}, "Rose Thorne Hart", {}},
    });
    struct Case {
        std::string_view text;
        MemberNumber member;
        bool may_be;
    };
    // clang-format off
    const Case cases[] = {
        {"Mrs Agnes Thorne", {1}, true},
        {"Aggie Thorne",     {1}, true},
        {"A. Thorne",        {1}, true},
        {"Hart Rose",        {3}, true},
        {"Mrs Thorne",       {1}, false}, // there are two
        {"Agnes",            {1}, false},
        {"Thorn-Hart",       {3}, true},
        {"Dr Thorne Hart",   {1}, false},
        {"Agnes Hart",       {1}, false}, // somebody else's name
        {"Mr. Hart, Agnes",  {1}, false},
        {"aggie",            {1}, false}, // is one
        {"12",               {1}, false},
        {"...",              {1}, false},
        {"Thorne Agnes",     {1}, true},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.text);
        CHECK(members.may_be_alias(each.text, each.member) == each.may_be);
    }
}
