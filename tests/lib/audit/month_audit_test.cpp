#include "audit/month_audit.hpp"

#include <functional>
#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

EntryMark mark(std::uint8_t first) {
    return {first};
}

struct Pair {
    MonthKept kept;
    MonthFound found;
};

Pair a_month() {
    Pair pair;
    FrozenMonth& frozen = pair.kept.frozen;
    frozen.month = {202610};
    frozen.balances = {{{1}, {0}, {60}, {0}, {0}, {60}, Day{20729}},
                       {{2}, {0}, {0}, {60}, {0}, {-60}, Day{20729}}};
    frozen.figures = {{"exchanges", 2}, {"review", 7}};
    frozen.help = {{FrozenHelp::Grouping::category, 3, "Gardening", 2, {60}},
                   {FrozenHelp::Grouping::model, 1, "", 2, {60}}};
    frozen.late = {3};
    pair.kept.marks = {mark(1), mark(2)};
    pair.found = {{3, 5},
                  {mark(1), mark(2)},
                  {},
                  frozen.balances,
                  {{"exchanges", 2}},
                  {{FrozenHelp::Grouping::category, 3, "", 2, {60}}},
                  {3}};
    return pair;
}

} // namespace

TEST_CASE("a month that is as it was closed gives nothing to find") {
    const Pair pair = a_month();
    CHECK(compare(pair.kept, pair.found).empty());
}

TEST_CASE("what differs from the closing is named, entries before figures before the digest") {
    struct Line {
        std::function<void(Pair&)> change;
        const char* code;
        const char* says;
    };
    const std::vector<Line> lines{
        {[](Pair& pair) { pair.found.marks[1] = mark(9); }, "month_entry_changed", "entry 5"},
        {[](Pair& pair) { pair.found.marks[0] = mark(9); }, "month_entry_changed", "entry 3"},
        {[](Pair& pair) {
             pair.found.marks.pop_back();
             pair.found.entries.pop_back();
         },
         "month_entry_changed", "after entry 3 is gone"},
        {[](Pair& pair) {
             pair.found.marks.clear();
             pair.found.entries.clear();
         },
         "month_entry_changed", "all its entries are gone"},
        {[](Pair& pair) {
             pair.found.marks.push_back(mark(3));
             pair.found.entries.push_back(8);
         },
         "month_entry_changed", "entry 8 was not in it"},
        {[](Pair& pair) { pair.found.balances[1].closing = {-50}; }, "month_figure_changed",
         "M0002"},
        {[](Pair& pair) { pair.found.balances[0].last_help.reset(); }, "month_figure_changed",
         "M0001"},
        {[](Pair& pair) { pair.kept.frozen.balances.pop_back(); }, "month_figure_changed",
         "M0002, which are gone"},
        {[](Pair& pair) { pair.kept.frozen.figures[0].value = 3; }, "month_figure_changed",
         "'exchanges'"},
        {[](Pair& pair) { pair.kept.frozen.figures.clear(); }, "month_figure_changed",
         "'exchanges'"},
        {[](Pair& pair) { pair.kept.frozen.help[0].minutes = {61}; }, "month_figure_changed",
         "by category"},
        {[](Pair& pair) { pair.kept.frozen.late.clear(); }, "month_figure_changed", "late sheets"},
        {[](Pair& pair) { pair.kept.digest = {1}; }, "month_digest_changed", "its digest is 00"},
    };
    for (const Line& line : lines) {
        Pair pair = a_month();
        line.change(pair);
        const auto findings = compare(pair.kept, pair.found);
        REQUIRE(findings.size() == 1);
        CHECK(findings[0].code == line.code);
        CHECK(findings[0].message.find("2026-10") != std::string::npos);
        CAPTURE(findings[0].message);
        CHECK(findings[0].message.find(line.says) != std::string::npos);
    }
}

TEST_CASE("a month between two closed ones cannot be open") {
    CHECK(find_missing({}).empty());
    CHECK(find_missing({Month{202612}, Month{202701}}).empty());
    const auto findings = find_missing({Month{202610}, Month{202612}});
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].code == "month_missing");
    CHECK(findings[0].message.find("2026-11") != std::string::npos);
}
