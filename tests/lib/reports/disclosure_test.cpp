#include "reports/disclosure.hpp"

#include <doctest/doctest.h>

using namespace timebank;

namespace {

/// So many people who each gave an hour to an organisation, and one who gave more.
Amount amount_of(std::int64_t people, Minutes more) {
    Amount amount;
    for (std::int64_t number = 1; number <= people; ++number) {
        const Minutes own = number == 1 ? Minutes{60} + more : Minutes{60};
        amount.behind.count({number});
        amount.behind.give({number}, own);
        amount.minutes += own;
    }
    return amount;
}

} // namespace

TEST_CASE("ten people, and nobody more than half") {
    const DisclosureRules rules;
    DisclosureRules five;
    five.hide_below = 5;
    struct {
        std::int64_t people;
        Minutes more;
        const DisclosureRules& rules;
        bool may_show;
    } const circumstances[] = {
        // people, one of them gave more by, rules, may it be shown
        {10, {0}, rules, true},    {9, {0}, rules, false}, {0, {0}, rules, false},
        {10, {480}, rules, true}, // half
        {10, {481}, rules, false}, {5, {0}, five, true},   {4, {0}, five, false},
    };
    for (const auto& each : circumstances) {
        CAPTURE(each.people);
        CAPTURE(each.more.count);
        CHECK(may_show(amount_of(each.people, each.more), each.rules) == each.may_show);
    }
}

TEST_CASE("receivers are people too, and an organisation is none") {
    const DisclosureRules rules;
    Amount amount = amount_of(9, {0});
    amount.behind.receive({20}, {270});
    CHECK_FALSE(may_show(amount, rules)); // an organisation, which is not counted
    amount.behind.count({20});
    CHECK(amount.behind.people() == 10);
    CHECK(may_show(amount, rules));
    amount.behind.receive({20}, {1});
    CHECK(amount.behind.most() == Minutes{271});
    CHECK_FALSE(may_show(amount, rules)); // more than half of all was for one
}

TEST_CASE("amounts add up with the people behind them, each once") {
    Amount sum = amount_of(10, {0});
    sum += amount_of(12, {60});
    CHECK(sum.minutes == Minutes{1380});
    CHECK(sum.behind.people() == 12);
    CHECK(sum.behind.most() == Minutes{180});
}

TEST_CASE("rounding") {
    const DisclosureRules rules;
    for (const auto& [people, told] : {std::pair{10, 10}, {12, 10}, {13, 15}, {14, 15}, {98, 100}})
        CHECK(rounded_count(people, rules) == told);
    DisclosureRules tens;
    tens.round_to = 10;
    for (const auto& [people, told] : {std::pair{5, 10}, {14, 10}, {15, 20}})
        CHECK(rounded_count(people, tens) == told);
    for (const auto& [minutes, told] : {std::pair{29, 0}, {30, 60}, {89, 60}, {90, 120}})
        CHECK(rounded_hours({minutes}) == Minutes{told});
}

TEST_CASE("a table has totals") {
    const HoursTable table({{amount_of(1, {0}), amount_of(2, {0})}, {amount_of(3, {0}), {}}});
    CHECK(table.rows() == 2);
    CHECK(table.columns() == 2);
    CHECK(table.at(0, 2).minutes == Minutes{180});
    CHECK(table.at(1, 2).minutes == Minutes{180});
    CHECK(table.at(2, 0).minutes == Minutes{240});
    CHECK(table.at(2, 2).minutes == Minutes{360});
    CHECK(table.at(2, 2).behind.people() == 3);
    CHECK(table.is_total(2, 0));
    CHECK(table.is_total(0, 2));
    CHECK_FALSE(table.is_total(1, 1));
    CHECK(nothing_hidden(table) == Hidden(3, std::vector<bool>(3)));
}
