#include "sheets/html_style.hpp"

#include <doctest/doctest.h>

using namespace timebank;

namespace {

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

Sheet sheet_of(std::size_t columns, const Cell& cell) {
    Table table;
    for (std::size_t each = 0; each < columns; ++each)
        table.columns.push_back({"a", "A"});
    table.rows.push_back(Row(columns, cell));
    Sheet sheet;
    sheet.tables = {table};
    return sheet;
}

} // namespace

TEST_CASE("a word longer than a column need be may be parted") {
    CHECK_FALSE(has_long_word(""));
    CHECK_FALSE(has_long_word("Gardening for Margaret"));
    CHECK_FALSE(has_long_word("überüberübe überüberübe")); // eleven letters, not bytes
    CHECK(has_long_word("Gwenllian Prys-Roberts"));
    CHECK(has_long_word(std::string(12, '\xff')));
}

TEST_CASE("a table is as wide as its words, and no wider for words that may be parted") {
    struct Line {
        Cell cell;
        std::size_t width;
    };
    const Line lines[] = {
        {Cell(), 62 + 100}, // its title
        {"one two", 3 * 62 + 100},
        {std::string(11, 'x'), 11 * 62 + 100},
        {std::string(500, 'x'), 11 * 62 + 100},
        {Day{20757}, 11 * 62 + 100}, // 31 Oct 2026, never parted
        {Minutes{90}, 4 * 62 + 100},
        {std::int64_t{1234567890123}, 13 * 62 + 100},
    };
    for (const Line& line : lines) {
        CAPTURE(line.width);
        CHECK(least_width(sheet_of(1, line.cell).tables.front()) == line.width);
    }
    Table table = sheet_of(2, "one").tables.front();
    table.columns[1].shown = Shown::only_in_data;
    CHECK(least_width(table) == 3 * 62 + 100);
}

TEST_CASE("rows are blocks where a table has no room, and a wide one lies across the page") {
    struct Line {
        std::size_t columns;
        int points;
        std::string blocks, page;
        bool parted_on_paper;
    };
    // clang-format off
    const Line lines[] = {
        {1,  12, "(max-width: 30em)", "size: A4;",           false},
        {4,  12, "(max-width: 33em)", "size: A4;",           false},
        {5,  12, "(max-width: 41em)", "size: A4;",           false},
        {4,  24, "(max-width: 66em)", "size: A4 landscape;", false},
        {6,  12, "(max-width: 49em)", "size: A4 landscape;", false},
        {10, 12, "(max-width: 80em)", "size: A4 landscape;", false},
        {11, 12, "(max-width: 88em)", "size: A4 landscape;", true},
    };
    // clang-format on
    for (const Line& line : lines) {
        CAPTURE(line.columns);
        CAPTURE(line.points);
        Sheet sheet = sheet_of(line.columns, std::string(11, 'x'));
        sheet.paper.points = line.points;
        const std::string style = style_of(sheet);
        CHECK(holds(style, line.blocks));
        CHECK(holds(style, line.page));
        CHECK(holds(style, "  th, td { overflow-wrap: anywhere; }") == line.parted_on_paper);
    }
}

TEST_CASE("large letters are large on the screen and on paper") {
    struct Line {
        int points;
        std::string on_screen, on_paper;
    };
    const Line lines[] = {
        {12, "html { font-size: 100%; }", "html { font-size: 12pt; }"},
        {18, "html { font-size: 150%; }", "html { font-size: 18pt; }"},
        {24, "html { font-size: 200%; }", "html { font-size: 24pt; }"},
    };
    for (const Line& line : lines) {
        Sheet sheet;
        sheet.paper.points = line.points;
        CHECK(holds(style_of(sheet), line.on_screen));
        CHECK(holds(style_of(sheet), line.on_paper));
    }
}

TEST_CASE("nothing is loaded, nothing is in italics, and no line ends the style") {
    const std::string style = style_of(Sheet());
    for (const std::string_view never : {"url(", "@import", "italic", "</", "justify"})
        CHECK_FALSE(holds(style, never));
}
