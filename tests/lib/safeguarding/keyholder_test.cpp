#include "safeguarding/keyholder.hpp"

#include <doctest/doctest.h>

using namespace timebank;

namespace {

constexpr Day some_day{20759}; // 2 Nov 2026

// 1 lost her key and holds another as 4; 2 is tied to M0007 and to M0012; 3 is a deputy.
std::vector<Keyholder> some_keyholders() {
    return {{1, "Ana Lead", KeyholderRole::lead, {}, some_day},
            {2, "Ben Vale", KeyholderRole::lead, {{7}, {12}}, {}},
            {3, "Zoë Deputy", KeyholderRole::deputy, {}, {}},
            {4, "Ana Lead", KeyholderRole::lead, {{9}}, {}}};
}

NamedMember member(std::int64_t number, const char* name) {
    return {{number}, name, {}, {}};
}

} // namespace

TEST_CASE("a keyholder is found by number or name") {
    struct Row {
        const char* text;
        std::int64_t number; ///< 0: nobody
        const char* holding; ///< why not, where the key must not be lost
    };
    // clang-format off
    const Row rows[] = {
        {"Ben Vale",    2, ""},
        {"ben  VALE",   2, ""},
        {"Zoe Deputy",  3, ""},
        {"K2",          2, ""},
        {"k2",          2, ""},
        {"2",           2, ""},
        {" 2 ",         2, ""},
        {"Ana Lead",    4, ""}, // the key that she still has
        {"K1",          1, "keyholder_lost"},
        {"K5",          0, "keyholder_unknown"},
        {"K22",         0, "keyholder_unknown"},
        {"Ben",         0, "keyholder_unknown"},
        {"",            0, "keyholder_unknown"},
    };
    // clang-format on
    const auto all = some_keyholders();
    for (const Row& row : rows) {
        CAPTURE(row.text);
        const auto found = find_keyholder(all, row.text);
        CHECK((found ? all[*found].number : 0) == row.number);
        const auto holding = find_holding(all, row.text);
        CHECK((holding ? "" : holding.refusal().code) == row.holding);
    }
    CHECK(find_keyholder({}, "Ana Lead").refusal().code == "keyholder_missing");
    CHECK(find_holding({all[0]}, "Ana Lead").refusal().code == "keyholder_lost");
    CHECK(show_keyholder(3) == "K3");
}

TEST_CASE("whoever is concerned, or close to somebody who is, is left out") {
    NamedMember merged = member(30, "Cy");
    merged.also = {{12}};
    NamedMember alias = member(31, "Benjamin V");
    alias.aliases = {"Benny", "BEN VALE"};
    struct Row {
        const char* circumstance;
        std::vector<NamedMember> about;
        std::vector<std::int64_t> readers;
    };
    // clang-format off
    const Row rows[] = {
        {"nobody is named",               {},                                    {2, 3, 4}},
        {"nobody is close",               {member(40, "Dee")},                   {2, 3, 4}},
        {"one is tied",                   {member(7, "Ed")},                     {3, 4}},
        {"one is tied to the second",     {member(40, "Dee"), member(12, "Fay")}, {3, 4}},
        {"two are tied",                  {member(7, "Ed"), member(9, "Gus")},   {3}},
        {"to a record merged since",      {merged},                              {3, 4}},
        {"one has the name",              {member(41, "zoe deputy")},            {2, 4}},
        {"one has the name as an alias",  {alias},                               {3, 4}},
        {"all are",                       {member(7, "Ed"), member(9, "Gus"), member(41, "Zoë Deputy")}, {}},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.circumstance);
        const auto readers = readers_of(some_keyholders(), row.about);
        std::vector<std::int64_t> numbers;
        if (readers)
            for (const Keyholder& each : *readers)
                numbers.push_back(each.number);
        CHECK(numbers == row.readers);
        CHECK((readers ? "" : readers.refusal().code) ==
              (row.readers.empty() ? "keyholders_all_left_out" : ""));
    }
    CHECK(readers_of({}, {}).refusal().code == "keyholder_missing");
    CHECK(readers_of({some_keyholders()[0]}, {}).refusal().code == "keyholder_missing");
}

TEST_CASE("a lead opens for others, a deputy only where there is no lead") {
    const auto all = some_keyholders();
    const Keyholder &lost_lead = all[0], &lead = all[1], &deputy = all[2];
    CHECK_FALSE(why_not_reseal(all, lead));
    CHECK_FALSE(why_not_reseal(all, lost_lead)); // found again
    REQUIRE(why_not_reseal(all, deputy));
    CHECK(why_not_reseal(all, deputy)->code == "reseal_by_lead");
    CHECK(why_not_reseal(all, deputy)->hint.find("Ben Vale") != std::string::npos);
    CHECK_FALSE(why_not_reseal({lost_lead, deputy}, deputy));
    CHECK_FALSE(why_not_reseal({deputy}, deputy));
}

TEST_CASE("a keyholder is a lead or a deputy") {
    CHECK(*read_keyholder_role("lead") == KeyholderRole::lead);
    CHECK(*read_keyholder_role("Deputy") == KeyholderRole::deputy);
    CHECK(show_role(KeyholderRole::deputy) == "deputy");
    CHECK(read_keyholder_role("boss").refusal().code == "keyholder_role_unreadable");
    CHECK(read_keyholder_role("").refusal().code == "keyholder_role_unreadable");
}

TEST_CASE("who can say that nothing about somebody is needed any more") {
    const auto all = some_keyholders();
    const Keyholder &lost_lead = all[0], &lead = all[1], &deputy = all[2], &other_lead = all[3];
    const auto numbers = [](const std::vector<Keyholder>& keyholders, std::int64_t about) {
        std::vector<std::int64_t> found;
        for (const Keyholder& each : askable(keyholders, member(about, "Cy Diaz")))
            found.push_back(each.number);
        return found;
    };
    using Numbers = std::vector<std::int64_t>;
    CHECK(numbers(all, 1) == Numbers{2, 4});
    CHECK(numbers(all, 7) == Numbers{4}); // the other one is tied to them
    CHECK(numbers({lead, deputy}, 7) == Numbers{3});
    CHECK(numbers({lead}, 7) == Numbers{2}); // nobody else is there
    CHECK(numbers({lost_lead, deputy}, 1) == Numbers{3});
    CHECK(numbers({lost_lead}, 1) == Numbers{1}); // a key can be lost, but not the duty
    CHECK(numbers({lost_lead, lead, other_lead}, 9) == Numbers{2});
    CHECK(numbers({}, 1) == Numbers{});
}

TEST_CASE("whether the right one was asked") {
    const auto all = some_keyholders();
    const NamedMember about = member(7, "Cy Diaz");
    struct Row {
        std::vector<Keyholder> all;
        std::optional<std::string> asked;
        std::optional<Day> kept_until;
        std::string answer;
    };
    const Row rows[] = {
        {{}, {}, {}, "nobody"},
        {{}, {}, some_day, "erase_checks_kept"},
        {{}, "Ana Lead", some_day, "erase_checks_kept"},
        {{}, "Ana Lead", {}, "keyholder_missing"},
        {all, {}, {}, "erase_lead_unasked"},
        {all, "Ana Lead", {}, "4"},
        {all, "k4", some_day, "4"},
        {all, "Ben Vale", {}, "erase_lead_unasked"},
        {all, "Zoe Deputy", {}, "erase_lead_unasked"},
        {all, "Nobody", {}, "keyholder_unknown"},
        {{all[0]}, "ana lead", {}, "1"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.asked.value_or("nobody"));
        const auto answer = who_was_asked(row.all, row.asked, about, row.kept_until);
        const std::string said = !answer   ? std::string(answer.refusal().code)
                                 : *answer ? std::to_string(**answer)
                                           : "nobody";
        CHECK(said == row.answer);
    }
    CHECK(who_was_asked(all, {}, about, {}).refusal().hint.find("Ana Lead") != std::string::npos);
}
