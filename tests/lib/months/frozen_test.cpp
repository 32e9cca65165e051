#include "months/frozen.hpp"

#include <functional>
#include <set>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

FrozenMonth a_month() {
    FrozenMonth month;
    month.month = {202610};
    month.closed_on = Day{20759};
    month.closed_by = "Rosa Vale";
    month.timebank = "Millbrook";
    month.entries = 2;
    month.through = 9;
    month.next_from = 7;
    month.balances = {{{1}, {5}, {60}, {30}, {-10}, {25}, Day{20729}}};
    month.figures = {{"exchanges", 2}};
    month.help = {{FrozenHelp::Grouping::category, 3, "Gardening", 2, {60}}};
    month.overrides = {{4, 5, "first-time", "Rosa Vale", "Jo March", Day{20800}}};
    month.late = {3};
    month.members = {{{1}, {1}, std::nullopt, "Ann Baker"}, {{2}, {1}, MemberNumber{1}, "Ann B"}};
    return month;
}

} // namespace

TEST_CASE("the canonical text of a frozen month says all of it but the names") {
    CHECK(canonical_text(a_month()) ==
          "month 202610 entries 2 through 9 next 7 closed 20759 by 9:Rosa Vale of 9:Millbrook\n"
          "account 1 5 60 30 -10 25 20729\n"
          "figure 9:exchanges 2\n"
          "help 1 3 9:Gardening 2 60\n"
          "override 4 5 10:first-time by 9:Rosa Vale and 8:Jo March until 20800\n"
          "late 3\n"
          "member 1 1 0\n"
          "member 2 1 1\n");
}

TEST_CASE("whatever changes in a frozen month changes its text, unless it is a name") {
    const std::vector<std::function<void(FrozenMonth&)>> changes{
        [](FrozenMonth& month) { month.month = {202611}; },
        [](FrozenMonth& month) { month.closed_on = Day{20760}; },
        [](FrozenMonth& month) { month.closed_by = "Rosa"; },
        [](FrozenMonth& month) { month.timebank = "Mill"; },
        [](FrozenMonth& month) { month.entries = 3; },
        [](FrozenMonth& month) { month.through = 10; },
        [](FrozenMonth& month) { month.next_from = 8; },
        [](FrozenMonth& month) { month.balances[0].account = {2}; },
        [](FrozenMonth& month) { month.balances[0].opening = {6}; },
        [](FrozenMonth& month) { month.balances[0].given = {6}; },
        [](FrozenMonth& month) { month.balances[0].received = {6}; },
        [](FrozenMonth& month) { month.balances[0].other = {6}; },
        [](FrozenMonth& month) { month.balances[0].closing = {6}; },
        [](FrozenMonth& month) { month.balances[0].last_help.reset(); },
        [](FrozenMonth& month) { month.balances.clear(); },
        [](FrozenMonth& month) { month.figures[0].figure = "late"; },
        [](FrozenMonth& month) { month.figures[0].value = 3; },
        [](FrozenMonth& month) { month.help[0].place = 4; },
        [](FrozenMonth& month) { month.help[0].name = "Lifts"; },
        [](FrozenMonth& month) { month.help[0].exchanges = 4; },
        [](FrozenMonth& month) { month.help[0].minutes = {4}; },
        [](FrozenMonth& month) { month.help[0].grouping = FrozenHelp::Grouping::model; },
        [](FrozenMonth& month) { month.overrides[0].planned = 1; },
        [](FrozenMonth& month) { month.overrides[0].override = 1; },
        [](FrozenMonth& month) { month.overrides[0].gate = "pair"; },
        [](FrozenMonth& month) { month.overrides[0].by = "Jo"; },
        [](FrozenMonth& month) { month.overrides[0].second = "Jo"; },
        [](FrozenMonth& month) { month.overrides[0].until = Day{1}; },
        [](FrozenMonth& month) { month.late = {4}; },
        [](FrozenMonth& month) { month.members[1].same_as.reset(); },
        [](FrozenMonth& month) { month.members[1].holder = {2}; },
        [](FrozenMonth& month) { month.members[1].member = {3}; },
    };
    std::set<std::string> texts{canonical_text(a_month())};
    for (const auto& change : changes) {
        FrozenMonth month = a_month();
        change(month);
        CHECK(texts.insert(canonical_text(month)).second);
    }
    FrozenMonth forgotten = a_month();
    forgotten.members[0].name.reset();
    CHECK(canonical_text(forgotten) == canonical_text(a_month()));
}

TEST_CASE("who was forgotten is printed by number") {
    CHECK(former_member({412}) == "Former member 0412");
    CHECK(former_member({12345}) == "Former member 12345");
}

TEST_CASE("the mark of a printed name is that of one member in one month") {
    const EntryMark mark = name_mark({1}, {202610}, "Ann Baker");
    CHECK(mark == name_mark({1}, {202610}, "Ann Baker"));
    CHECK(mark != name_mark({2}, {202610}, "Ann Baker"));
    CHECK(mark != name_mark({1}, {202611}, "Ann Baker"));
    CHECK(mark != name_mark({1}, {202610}, "Ann Barker"));
}
