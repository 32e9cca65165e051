#include <doctest/doctest.h>

#include "small_bank.hpp"

using namespace timebank;

TEST_CASE("what homes ask") {
    using enum Setting;
    constexpr const char* nowhere = "It is not told where, and this matters at a home.";
    const std::string no_setting_at_all =
        std::string("giver-checks: ") + nowhere + " | first-visit: " + nowhere +
        " | one-to-one: " + nowhere + " | supported: " + nowhere +
        " | driver: It is not told where, and this matters in a vehicle.";
    // clang-format off
    const Circumstance rows[] = {
        {"not met",                       [](auto& b, auto&)   { b.take_away(ann, CheckKind::met); }, receiver_home,
            "giver-checks: M0001 was not met in person."},
        {"at their own home",             [](auto& b, auto&)   { b.take_away(ann, CheckKind::met); }, giver_home,
            "giver-checks: M0001 was not met in person."},
        {"not at a home",                 [](auto& b, auto&)   { b.take_away(ann, CheckKind::met); }, venue, ""},
        {"met tomorrow",                  [](auto& b, auto&)   { b.take_away(ann, CheckKind::met); b.add(ann, CheckKind::met, today + 1); }, receiver_home,
            "giver-checks: M0001 was not met in person."},
        {"only the receiver was met",     [](auto& b, auto&)   { b.take_away(ann, CheckKind::met); b.add(bob, CheckKind::met, today); }, receiver_home,
            "giver-checks: M0001 was not met in person."},
        {"no references",                 [](auto& b, auto&)   { b.take_away(ann, CheckKind::reference); }, receiver_home,
            "giver-checks: M0001 has 0 of 2 satisfactory references."},
        {"two of one reference",          [](auto& b, auto&)   { b.take_away(ann, CheckKind::reference); b.add_reference(1, today - 9, true); b.add_reference(1, today - 8, true); }, receiver_home,
            "giver-checks: M0001 has 1 of 2 satisfactory references."},
        {"one not satisfactory after all",[](auto& b, auto&)   { b.add_reference(2, today - 1, false); }, receiver_home,
            "giver-checks: M0001 has 1 of 2 satisfactory references."},
        {"a third instead",               [](auto& b, auto&)   { b.add_reference(2, today - 1, false); b.add_reference(3, today, true); }, receiver_home, ""},
        {"one is enough for the book",    [](auto& b, auto&)   { b.add_reference(2, today - 1, false); b.policy.references = 1; }, receiver_home, ""},
        {"no code of conduct, not met",   [](auto& b, auto&)   { b.take_away(ann, CheckKind::code_of_conduct); b.take_away(ann, CheckKind::met); }, receiver_home,
            "giver-checks: M0001 was not met in person. M0001 has not signed the code of conduct."},
        {"accompanied or not",            [](auto& b, auto& m) { b.take_away(ann, CheckKind::met); m.how.accompanied_by = cara; }, receiver_home,
            "giver-checks: M0001 was not met in person."},

        {"never at a home together",      [](auto& b, auto&)   { b.history = {}; b.history.add_company(ann, today - 9); b.history.add_company(bob, today - 9); }, receiver_home,
            "first-visit: It is their first time at a home, nobody accompanies them, and M0002 has no assessment of their home."},
        {"at the giver's",                [](auto& b, auto&)   { b.history = {}; b.history.add_company(ann, today - 9); b.history.add_company(bob, today - 9); }, giver_home,
            "first-visit: It is their first time at a home, nobody accompanies them, and M0001 has no assessment of their home."},
        {"today for the first time",      [](auto& b, auto&)   { b.history = {}; b.history.add_company(ann, today - 9); b.history.add_company(bob, today - 9); b.history.add_home(ann, bob, today); }, giver_home,
            "first-visit: It is their first time at a home, nobody accompanies them, and M0001 has no assessment of their home."},
        {"with somebody else before",     [](auto& b, auto&)   { b.history = {}; b.history.add_company(ann, today - 9); b.history.add_company(bob, today - 9); b.history.add_home(ann, cara, today - 9); }, giver_home,
            "first-visit: It is their first time at a home, nobody accompanies them, and M0001 has no assessment of their home."},
        {"assessed",                      [](auto& b, auto&)   { b.history = {}; b.history.add_company(ann, today - 9); b.history.add_company(bob, today - 9); b.add(bob, CheckKind::home_assessment, today - 9, today); }, receiver_home, ""},
        {"the wrong home is assessed",    [](auto& b, auto&)   { b.history = {}; b.history.add_company(ann, today - 9); b.history.add_company(bob, today - 9); b.add(ann, CheckKind::home_assessment, today - 9, today); }, receiver_home,
            "first-visit: It is their first time at a home, nobody accompanies them, and M0002 has no assessment of their home."},
        {"assessed long ago",             [](auto& b, auto&)   { b.history = {}; b.history.add_company(ann, today - 9); b.history.add_company(bob, today - 9); b.add(bob, CheckKind::home_assessment, today - 9, today - 1); }, receiver_home,
            "first-visit: It is their first time at a home, nobody accompanies them, and M0002 has an assessment of their home that is to be made again. (2026-11-02)"},

        {"new to each other's company",   [](auto& b, auto&)   { b.history = {}; b.history.add_home(ann, bob, today - 9); }, receiver_home,
            "one-to-one: M0001 was at no session and in no accompanied exchange before. M0002 was at no session and in no accompanied exchange before."},
        {"one of them was in company",    [](auto& b, auto&)   { b.history = {}; b.history.add_home(ann, bob, today - 9); b.history.add_company(ann, today - 1); }, receiver_home,
            "one-to-one: M0002 was at no session and in no accompanied exchange before."},
        {"first in company today",        [](auto& b, auto&)   { b.history = {}; b.history.add_home(ann, bob, today - 9); b.history.add_company(ann, today - 1); b.history.add_company(bob, today); }, receiver_home,
            "one-to-one: M0002 was at no session and in no accompanied exchange before."},
        {"not at a home",                 [](auto& b, auto&)   { b.history = {}; }, vehicle, ""},
        {"for the first time, accompanied",  [](auto& b, auto& m) { b.history = {}; m.how.accompanied_by = cara; }, receiver_home, ""},
        {"for the first time, in a session", [](auto& b, auto& m) { b.history = {}; m.how.company = Company::group; }, receiver_home, ""},

        {"the receiver is supported",     [](auto& b, auto&)   { b.of(bob).support = Support::referred; }, receiver_home,
            "supported: M0002 needs a second named person there."},
        {"both are",                      [](auto& b, auto&)   { b.of(ann).support = Support::says_so; b.of(bob).support = Support::referred; }, giver_home,
            "supported: M0001 needs a second named person there. M0002 needs a second named person there."},
        {"accompanied",                   [](auto& b, auto& m) { b.of(bob).support = Support::referred; m.how.accompanied_by = cara; }, receiver_home, ""},
        {"not at a home",                 [](auto& b, auto&)   { b.of(bob).support = Support::referred; }, in_public, ""},

        {"it is not told where",          [](auto&, auto& m)   { m.how.setting.reset(); }, venue, ""}, // everything would pass
        {"nor is anything else",          [](auto& b, auto& m) { m.how.setting.reset(); b.of(ann).checks.clear(); b.history = {}; b.of(bob).support = Support::referred; }, venue, no_setting_at_all.c_str()},
        {"but they are accompanied",      [](auto& b, auto& m) { m.how.setting.reset(); b.history = {}; b.of(bob).support = Support::referred; m.how.accompanied_by = cara; }, venue, ""},

        {"none of it asked by the book",  [](auto& b, auto&)   { b.of(ann).checks.clear(); b.history = {}; b.of(bob).support = Support::referred; for (std::size_t gate = 3; gate < 7; ++gate) b.policy.asked[gate] = false; }, receiver_home, ""},
    };
    // clang-format on
    for (const Circumstance& row : rows) {
        CAPTURE(row.what);
        CHECK(ask(row) == row.unmet);
    }
}

TEST_CASE("what homes ask is mended by a command") {
    SmallBank bank;
    bank.of(ann).checks.clear();
    bank.of(bob).support = Support::referred;
    bank.history = {};
    const Match match{ann, bob, lifts, {Setting::receiver_home, today}};
    const auto records = bank.records();
    CHECK(why_not_giver(match, records)->mend == "timebank safeguarding check M0001 met --on DAY");
    CHECK(why_not_first_visit(match, records)->mend ==
          "timebank safeguarding check M0002 home-assessment --hazard HAZARD --on DAY");
    for (const auto gate : {why_not_one_to_one, why_not_supported})
        CHECK(gate(match, records)->mend == ask_again(match, "--accompanied-by MEMBER"));
}
