#include "reports/hiding.hpp"

#include <string>

#include <doctest/doctest.h>

#include "reports/working_back.hpp"

using namespace timebank;

namespace {

const DisclosureRules rules;

/// An amount of so many people, beginning with a number, who each gave as much.
Amount amount_of(int hours, int people, int first = 1) {
    Amount amount{{60 * hours}, {}};
    for (int each = 0; each < people; ++each) {
        amount.behind.count({first + each});
        amount.behind.give({first + each}, {60 * hours / people});
    }
    return amount;
}

/// Row by row, totals last: `x` hidden, `.` shown.
std::string drawn(const Hidden& hidden) {
    std::string rows;
    for (const auto& row : hidden) {
        for (const bool each : row)
            rows += each ? 'x' : '.';
        rows += ' ';
    }
    return rows;
}

} // namespace

TEST_CASE("what is small becomes Other, and Other is made large enough") {
    const Amount large = amount_of(60, 20), middle = amount_of(40, 12), small = amount_of(6, 3),
                 mine = amount_of(5, 2, 30);
    struct {
        const char* what;
        std::vector<Amount> categories;
        std::vector<bool> before, chosen;
    } const circumstances[] = {
        {"none is small", {large, middle}, {false, false}, {false, false}},
        {"one is small, and the next joins it",
         {large, small, middle},
         {false, false, false},
         {false, true, true}},
        {"the small are still few together",
         {small, mine, large},
         {false, false, false},
         {true, true, true}},
        {"what was told with others stays there", {large, middle}, {false, true}, {false, true}},
        {"all are small", {small, mine}, {false, false}, {true, true}},
        {"there is none", {}, {}, {}},
    };
    for (const auto& each : circumstances) {
        CAPTURE(std::string(each.what));
        CHECK(choose_other(each.categories, each.before, rules) == each.chosen);
    }
}

TEST_CASE("small ones that are enough together need nobody else") {
    const std::vector<Amount> categories{amount_of(60, 20), amount_of(6, 6), amount_of(5, 5, 40)};
    CHECK(choose_other(categories, {false, false, false}, rules) ==
          std::vector<bool>{false, true, true});
}

TEST_CASE("a table that may be shown is shown") {
    const HoursTable table(
        {{amount_of(20, 10), amount_of(30, 15)}, {amount_of(40, 20), amount_of(30, 15)}});
    CHECK(drawn(hide(table, nothing_hidden(table), rules)) == "... ... ... ");
}

TEST_CASE("one small amount takes three more with it") {
    const HoursTable table({{amount_of(2, 2), amount_of(20, 20), amount_of(30, 15)},
                            {amount_of(40, 20), amount_of(50, 25), amount_of(60, 15)},
                            {amount_of(70, 20), amount_of(80, 20), amount_of(90, 15)}});
    CHECK(drawn(hide(table, nothing_hidden(table), rules)) == "xx.. xx.. .... .... ");
}

TEST_CASE("small amounts that are few together take others with them") {
    const HoursTable table({{amount_of(20, 2), amount_of(20, 2), amount_of(60, 20)},
                            {amount_of(20, 2), amount_of(20, 2), amount_of(60, 20)},
                            {amount_of(70, 20), amount_of(80, 20), amount_of(90, 15)}});
    // Each of the four could be from nothing to forty; but the same two people are behind them,
    // and with one more hidden in each row and column these are still known: rows less columns.
    CHECK(drawn(hide(table, nothing_hidden(table), rules)) == "xxx. xxx. xxx. .... ");
}

TEST_CASE("what was hidden before stays hidden") {
    const HoursTable table(
        {{amount_of(20, 10), amount_of(30, 15)}, {amount_of(40, 20), amount_of(30, 15)}});
    Hidden before = nothing_hidden(table);
    before[0][0] = true;
    CHECK(drawn(hide(table, before, rules)) == "xx. xx. ... ");
}

TEST_CASE("where nothing may be shown, everything is hidden") {
    const HoursTable table({{amount_of(20, 2), {}}, {{}, amount_of(10, 3)}});
    CHECK(drawn(hide(table, nothing_hidden(table), rules)) == "xxx xxx xxx ");
}
