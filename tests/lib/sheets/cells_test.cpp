#include "sheets/cells.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <stdexcept>

using namespace timebank;

TEST_CASE("cells as paper shows them") {
    struct Line {
        Cell cell;
        std::string shown;
        bool figure;
    };
    const Line lines[] = {
        {std::monostate{}, "", false},
        {std::string("Ann\x1b"), "Ann\\x1b", false},
        {std::int64_t{-12}, "-12", true},
        {Minutes{-90}, "-1:30", true},
        {Day{20757}, "31 Oct 2026", false},
        {Month{202610}, "October 2026", false},
        {true, "yes", false},
        {false, "no", false},
        {std::vector<std::string>{"a", "b\n"}, "a; b\\n", false},
    };
    for (const Line& line : lines) {
        CAPTURE(line.shown);
        CHECK(show_cell(line.cell) == line.shown);
        CHECK(is_figure(line.cell) == line.figure);
        CHECK(number_of(line.cell).has_value() == line.figure);
        CHECK(is_empty(line.cell) == line.shown.empty());
    }
    CHECK(show_cell(std::string("a\nb"), true) == "a\nb");
}

TEST_CASE("columns on paper, and which are of figures") {
    Table table;
    table.columns = {{"number", "", Shown::only_in_data},
                     {"name", ""},
                     {"minutes", ""},
                     {"words", "", Shown::only_in_text}};
    table.rows = {{std::int64_t{1}, "Ann", Minutes{1}, Cell()},
                  {std::int64_t{2}, "Joe", Cell(), "two"}};
    CHECK(columns_on_paper(table) == std::vector<std::size_t>{1, 2, 3});
    CHECK_FALSE(holds_figures(table, 1));
    CHECK(holds_figures(table, 2));
    CHECK_FALSE(holds_figures(table, 3));
    CHECK(place_of(table, "words") == 3);
    CHECK_THROWS_AS(place_of(table, "none"), std::out_of_range);
}

TEST_CASE("a chart reaches from its least to its most, and nothing is always in it") {
    constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
    constexpr std::int64_t least = std::numeric_limits<std::int64_t>::min();
    struct Line {
        std::vector<std::int64_t> numbers;
        std::int64_t least, most;
        std::size_t zero, first; ///< of a hundred
    };
    // clang-format off
    const Line lines[] = {
        {{0, 0},        0,     0,    0,  0},
        {{5, 10},       0,     10,   0,  50},
        {{-5, -10},     -10,   0,    100, 50},
        {{-5, 15},      -5,    15,   25, 25},
        {{most, least}, least, most, 50, 50},
    };
    // clang-format on
    for (const Line& line : lines) {
        CAPTURE(line.least);
        CAPTURE(line.most);
        Table table;
        table.columns = {{"each", ""}};
        for (const std::int64_t number : line.numbers)
            table.rows.push_back({number});
        table.rows.push_back({Cell()});
        const Reach reach = reach_of(table, {0});
        CHECK(reach.least == line.least);
        CHECK(reach.most == line.most);
        CHECK(reach.zero(100) == line.zero);
        CHECK(reach.parts_of(line.numbers.front(), 100) == line.first);
        CHECK(reach.is_nothing() == (line.most == 0 && line.least == 0));
    }
}
