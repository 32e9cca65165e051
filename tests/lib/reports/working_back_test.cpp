#include "reports/working_back.hpp"

#include <string>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace timebank;

namespace {

HoursTable table_of(const std::vector<std::vector<int>>& hours) {
    std::vector<std::vector<Amount>> cells;
    for (const auto& row : hours) {
        cells.emplace_back();
        for (const int each : row)
            cells.back().push_back({{60 * each}, {}});
    }
    return HoursTable(std::move(cells));
}

/// What is hidden, drawn with totals: `x` hidden, `.` shown.
Hidden drawn(const std::vector<std::string>& rows) {
    Hidden hidden;
    for (const std::string& row : rows) {
        hidden.emplace_back();
        for (const char each : row)
            hidden.back().push_back(each == 'x');
    }
    return hidden;
}

std::string range(const HoursTable& table, const Hidden& hidden, Place place) {
    const Range range = range_of(table, hidden, place);
    return fmt::format("{} to {}", range.low.count / 60,
                       range.high ? std::to_string(range.high->count / 60) : "any");
}

const HoursTable three_by_three = table_of({{2, 20, 30}, {40, 50, 60}, {70, 80, 90}});

} // namespace

TEST_CASE("a hidden amount alone in its row follows") {
    CHECK(range(three_by_three, drawn({"x...", "....", "....", "...."}), {0, 0}) == "2 to 2");
    CHECK(range(three_by_three, drawn({"x...", "x...", "....", "...."}), {0, 0}) == "2 to 2");
    CHECK(range(three_by_three, drawn({"xx..", "....", "....", "...."}), {0, 0}) == "2 to 2");
}

TEST_CASE("four at the corners of a rectangle hide each other as far as they reach") {
    const Hidden corners = drawn({"xx..", "xx..", "....", "...."});
    CHECK(range(three_by_three, corners, {0, 0}) == "0 to 22");
    CHECK(range(three_by_three, corners, {0, 1}) == "0 to 22");
    CHECK(range(three_by_three, corners, {1, 0}) == "20 to 42");
    CHECK(range(three_by_three, corners, {1, 1}) == "48 to 70");
}

TEST_CASE("with its totals hidden too, an amount has no end") {
    const Hidden totals = drawn({"x..x", "....", "....", "x..x"});
    CHECK(range(three_by_three, totals, {0, 0}) == "0 to any");
    CHECK(range(three_by_three, totals, {3, 3}) == "440 to any");
    // The total of all is the sum of the others.
    CHECK(range(three_by_three, drawn({"x..x", "....", "....", "x..."}), {0, 0}) == "2 to 2");
}

TEST_CASE("the way round goes through what costs least") {
    const Hidden one = drawn({"x...", "....", "....", "...."});
    Hidden hidden = one;
    const auto hide = [&](Minutes need) {
        hidden = one;
        for (const Place place : way_round(three_by_three, hidden, {0, 0}, need))
            hidden[place.row][place.column] = true;
        return hidden;
    };
    CHECK(hide({600}) == drawn({"xx..", "xx..", "....", "...."}));
    // Nothing in the first row is large enough to give so much away, nor any column's.
    CHECK(hide({100 * 60}) == drawn({"x..x", "....", "....", "x..x"}));
    for (const int need : {1, 10, 20, 30, 70, 110, 500}) {
        CAPTURE(need);
        hide({need * 60});
        const Range after = range_of(three_by_three, hidden, {0, 0});
        CHECK((!after.high || *after.high - after.low >= Minutes{need * 60}));
    }
    // What is hidden already costs nothing.
    CHECK(
        way_round(three_by_three, drawn({"xx..", "xx..", "....", "...."}), {0, 0}, {600}).empty());
}

TEST_CASE("sums that can be worked out") {
    const auto knows = [](const std::vector<std::string>& picture, std::vector<bool> rows,
                          std::vector<bool> columns) {
        const Hidden hidden = drawn(picture);
        const auto marks = [&](const KnownSum& sum) {
            std::string all;
            for (std::size_t row = 0; row < 3; ++row)
                for (std::size_t column = 0; column < 3; ++column)
                    all += hidden[row][column] && sum.holds(row, column) ? 'x' : '.';
            return all;
        };
        const std::string sought = marks({std::move(rows), std::move(columns)});
        return find_known_sum(three_by_three, hidden,
                              [&](const KnownSum& sum) { return marks(sum) == sought; })
            .has_value();
    };
    const std::vector<bool> all{true, true, true}, first{true, false, false},
        last{false, false, true}, first_two{true, true, false};
    // A row's, a column's.
    CHECK(knows({"xx..", "xx..", "....", "...."}, first, all));
    CHECK(knows({"xx..", "xx..", "....", "...."}, all, first));
    CHECK_FALSE(knows({"xx..", "xx..", "....", "...."}, first, first));
    // Two rows, less the two columns that have nothing elsewhere.
    CHECK(knows({"xx..", "xxx.", "..x.", "...."}, first_two, last));
    // Two columns, less the two rows.
    CHECK(knows({"xx..", "xx..", ".xx.", "...."}, last, first_two));
    // A row without its total is known by all less the other rows, if the total of all is shown.
    CHECK(knows({"x.xx", "x.x.", "....", "x.x."}, first, all));
    CHECK_FALSE(knows({"x.xx", "x.x.", "....", "x.xx"}, first, all));
    // A row and a column without their totals, less all: where they meet.
    CHECK(knows({"xxx.", "x..x", "x..x", ".xx."}, first, first));
    CHECK_FALSE(knows({"xxx.", "x..x", "x..x", ".xxx"}, first, first));
}
