#include "imports/rows.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "hours/hours.hpp"
#include "reading/cursor.hpp"

using namespace timebank;

namespace {

using Lines = std::vector<std::string>;

constexpr std::string_view exchanges_header = "giver,receiver,hours,day,category,note\n";

struct Walk {
    Lines rows;     ///< `line: cell|cell|...`
    Lines problems; ///< `line column code 'cell'`
    std::string whole_file;
};

std::string shown(const Problem& problem) {
    return std::to_string(problem.line) + ' ' + problem.column + ' ' + problem.code + " '" +
           problem.cell + "'";
}

/// Walks the rows; the hours of each are told as read_hours reads them.
Walk walk(const std::string& text) {
    const auto header = find_header(text, {}, true);
    REQUIRE(header);
    Walk walk;
    RowWalker walker(text, *header);
    RowText row;
    std::vector<Problem> problems;
    while (walker.next(row, problems)) {
        std::string shown_row = std::to_string(row.line) + ':';
        for (std::size_t at = 0; at < row.cells.size(); ++at)
            shown_row += (at == 0 ? " " : "|") + std::string(row.cells[at]);
        walk.rows.push_back(shown_row);
        const bool members = header->kind == ImportKind::members;
        const auto hours =
            read_hours(row.cell(*header, members ? Field::opening_hours : Field::hours));
        walker.add_to_total(hours ? std::optional(hours->count) : std::nullopt);
    }
    for (const Problem& each : problems)
        walk.problems.push_back(shown(each));
    if (walker.whole_file())
        walk.whole_file = shown(*walker.whole_file()) + ' ' + walker.whole_file()->message;
    CHECK(walker.rows() == walk.rows.size());
    return walk;
}

Walk walk_exchanges(std::string_view rows) {
    return walk(std::string(exchanges_header) + std::string(rows));
}

} // namespace

TEST_CASE("white space at the ends of a cell") {
    struct Line {
        std::string_view text, expected;
    };
    const Line table[]{
        {"", ""},
        {"a", "a"},
        {" \t\r\n\v\fa b\f\v\n\r\t ", "a b"},
        {"\u00A0 a\u00A0b \u00A0", "a\u00A0b"},
        {"\uFEFFa\uFEFF", "a"},
        {" \u00A0\uFEFF ", ""},
        {"à", "à"},
        {"Â", "Â"},
    };
    for (const auto& [text, expected] : table) {
        CAPTURE(text);
        CHECK(trim(text) == expected);
    }
}

TEST_CASE("the guard against formulas is taken off once") {
    struct Line {
        std::string_view cell, expected;
    };
    const Line table[]{
        {"", ""},         {"'", "'"},        {"''", "''"},
        {"'=1", "=1"},    {"'+44", "+44"},   {"'-1", "-1"},
        {"'@a", "@a"},    {"'\ta", "\ta"},   {"'\ra", "\ra"},
        {"''=1", "'=1"},  {"'''-1", "''-1"}, {"=1", "=1"},
        {"-1", "-1"},     {"'tis", "'tis"},  {"'' x", "'' x"},
        {"a'=1", "a'=1"}, {"' =1", "' =1"},  {"O'Brien", "O'Brien"},
    };
    for (const auto& [cell, expected] : table) {
        CAPTURE(cell);
        CHECK(unguard(cell) == expected);
    }
}

TEST_CASE("a long cell is shown cut, between characters") {
    const std::string two_hundred(200, 'x'), hundred_ninety_nine(199, 'x');
    CHECK(shown_cell("short") == "short");
    CHECK(shown_cell(two_hundred) == two_hundred);
    CHECK(shown_cell(two_hundred + "y") == two_hundred + "…");
    CHECK(shown_cell(hundred_ninety_nine + "é") == hundred_ninety_nine + "…");
    CHECK(shown_cell(hundred_ninety_nine + "xé") == two_hundred + "…");
}

TEST_CASE("rows below the header, trimmed, as wide as it") {
    struct Line {
        std::string_view text;
        Lines rows;
    };
    const Line table[]{
        {"", {}},
        {"A,B,1,d,c,n", {"2: A|B|1|d|c|n"}},
        {" A , B ,\t1,d,c\u00A0,n \n", {"2: A|B|1|d|c|n"}},
        {"A,B,1\n", {"2: A|B|1|||"}},
        {"A,B,1,d,c,n,,,\n", {"2: A|B|1|d|c|n"}},
        {"A,B,1,d,c,\" two\nlines \"\nC,D,2,d,c,\n", {"2: A|B|1|d|c|two\nlines", "4: C|D|2|d|c|"}},
        // blank lines
        {"\n\nA,B,1,d,c,\n,,,,,\n ,\t,,,\" \",\n\u00A0,\nC,D,2,d,c,\n\n",
         {"4: A|B|1|d|c|", "8: C|D|2|d|c|"}},
        // repeats of the header
        {"A,B,1,d,c,\ngiver,receiver,hours,day,category,note\nC,D,2,d,c,\n",
         {"2: A|B|1|d|c|", "4: C|D|2|d|c|"}},
        {"Giver , RECEIVER,hours,day,category,note,,\nA,B,1,d,c,\n", {"3: A|B|1|d|c|"}},
        {"giver,receiver,hours,day,category,\nA,B,1,d,c,\n",
         {"2: giver|receiver|hours|day|category|", "3: A|B|1|d|c|"}},
    };
    for (const auto& [text, rows] : table) {
        CAPTURE(text);
        const Walk got = walk_exchanges(text);
        CHECK(got.rows == rows);
        CHECK(got.problems == Lines{});
        CHECK(got.whole_file == "");
    }
}

TEST_CASE("titles above the header are passed over, whatever stands in them") {
    const Walk got = walk("Willow Street,,,,\n\"October\n2026\",\"\",,\n\n" +
                          std::string(exchanges_header) + "A,B,1,d,c,\n");
    CHECK(got.rows == Lines{"6: A|B|1|d|c|"});
}

TEST_CASE("a ditto mark repeats the cell above") {
    for (const std::string mark : {"\"\"\"\"", "〃", "″", "''", "“", "”", "„", "ditto", "Ditto",
                                   "DITTO", "do", "Do", "do.", "\" ditto \"", " 〃 "}) {
        CAPTURE(mark);
        const Walk got =
            walk_exchanges("A,B,1,d,c,n\n" + mark + ",C,2," + mark + ',' + mark + ",x\n" + mark +
                           ',' + mark + ',' + mark + ',' + mark + ",,\n");
        CHECK(got.rows == Lines{"2: A|B|1|d|c|n", "3: A|C|2|d|c|x", "4: A|C|2|d||"});
        CHECK(got.problems == Lines{});
    }
    for (const std::string no_mark :
         {"doo", "dit", "donna", "'", "\"\"\"\"\"\"", "-", "\"do,\"", "é"}) {
        CAPTURE(no_mark);
        const Walk got = walk_exchanges("A,B,1,d,c,n\n" + no_mark + ",C,2,d,c,x\n");
        CHECK(got.rows.back().substr(0, 5) != "3: A|");
        CHECK(got.problems == Lines{});
    }
}

TEST_CASE("what is above a ditto mark") {
    struct Line {
        std::string_view text;
        Lines rows, problems;
    };
    const Line table[]{
        // blank lines and totals stand between, and change nothing
        {"A,B,1,d,c,\n\n,,,\n〃,C,1,〃,〃,\n", {"2: A|B|1|d|c|", "5: A|C|1|d|c|"}, {}},
        {"A,B,1,d,c,\nTotal,,1:00\n〃,C,1,〃,〃,\n", {"2: A|B|1|d|c|", "4: A|C|1|d|c|"}, {}},
        // nothing above: the first row, an empty cell, a new page's header
        {"〃,B,1,d,c,\n", {"2: |B|1|d|c|"}, {"2 giver ditto_nothing_above '〃'"}},
        {"A,B,1,d,,\nC,D,1,d,do,\n",
         {"2: A|B|1|d||", "3: C|D|1|d||"},
         {"3 category ditto_nothing_above 'do'"}},
        {"A,B,1,d,c,\ngiver,receiver,hours,day,category,note\nC,D,1,ditto,c,\n",
         {"2: A|B|1|d|c|", "4: C|D|1||c|"},
         {"4 day ditto_nothing_above 'ditto'"}},
        // a chain is broken once
        {"〃,B,1,d,c,\n〃,B,1,d,c,\n",
         {"2: |B|1|d|c|", "3: |B|1|d|c|"},
         {"2 giver ditto_nothing_above '〃'", "3 giver ditto_nothing_above '〃'"}},
        // cells with doubled quotes outlive their row
        {"\"Ann \"\"Nan\"\" Baker, of Willow "
         "Street\",B,1,d,c,\n〃,C,1,d,c,\nX,D,1,d,c,\"\"\"\"\"\"\n",
         {"2: Ann \"Nan\" Baker, of Willow Street|B|1|d|c|",
          "3: Ann \"Nan\" Baker, of Willow Street|C|1|d|c|", "4: X|D|1|d|c|\"\""},
         {}},
        {"\"a\"\"b\",B,1,d,c,\n〃,C,1,d,c,\n〃,D,1,d,c,\n\"c\"\"d\",B,1,d,c,\n〃,C,1,d,c,\n",
         {"2: a\"b|B|1|d|c|", "3: a\"b|C|1|d|c|", "4: a\"b|D|1|d|c|", "5: c\"d|B|1|d|c|",
          "6: c\"d|C|1|d|c|"},
         {}},
    };
    for (const auto& [text, rows, problems] : table) {
        CAPTURE(text);
        const Walk got = walk_exchanges(text);
        CHECK(got.rows == rows);
        CHECK(got.problems == problems);
    }
}

TEST_CASE("numbers of lines and of members, and our own columns, are never repeated") {
    CHECK(walk("giver,receiver,hours,day,sheet,line,set aside from,reason\nA,B,1,d,S,1,o,r\n"
               "A,B,1,d,do,do,do,do\n")
              .rows == Lines{"2: A|B|1|d|S|1|o|r", "3: A|B|1|d|S|do|do|do"});
    CHECK(walk("number,name,joined\n7,Ann,d\n〃,Bob,〃\n").rows ==
          Lines{"2: 7|Ann|d", "3: 〃|Bob|d"});
}

TEST_CASE("cells beyond the header") {
    const Walk got = walk_exchanges("A,B,1,d,c,dug, planted,,again\n");
    CHECK(got.rows == Lines{"2: A|B|1|d|c|dug"});
    CHECK(got.problems == Lines{"2  cells_beyond_header 'planted,again'"});
    // An empty heading at the end is no heading.
    CHECK(walk("giver,receiver,hours,day,category,note,,\nA,B,1,d,c,dug,planted,\n").problems ==
          Lines{"2  cells_beyond_header 'planted'"});
}

TEST_CASE("a row that was put aside is no total line, even without the ditto marks it had") {
    CHECK(walk("giver,receiver,hours,day,note,set aside from,reason\n,,2,,total,0123:2,r\n"
               ",,2,,total,,\n")
              .rows == Lines{"2: ||2||total|0123:2|r"});
}

TEST_CASE("total lines are passed over and checked") {
    struct Line {
        std::string_view text;
        std::size_t rows;
        std::string_view whole_file;
    };
    const Line table[]{
        {"A,B,1:15,d,c,\nC,D,2,d,c,\nTotal,,3:15,,,\n", 2, ""},
        {"A,B,1:15,d,c,\nC,D,2,d,c,\nTOTAL:,,3.25,,,\n", 2, ""},
        {"A,B,1,d,c,\n,Totals,1,,,\n", 1, ""},
        {"A,B,1,d,c,\n,,1,Total hours,,\n", 1, ""},
        {"A,B,1,d,c,\n,,1,,Sum,\n", 1, ""},
        {"A,B,1,d,c,\n,,1,,,Grand Total\n", 1, ""},
        {"A,B,1,d,c,\nTotal,1h,,,,\n", 1, ""},
        {"A,B,1,d,c,\n,,Total,1h,,\n", 1, ""},
        {"A,B,1,d,c,\nTotal,,,,,\n", 1, ""},
        {"A,B,1,d,c,\nTotal\n\n", 1, ""},
        {"Total,,0:00,,,\n", 0, ""},
        // subtotals, and then all of them, or again only the rest
        {"A,B,1,d,c,\nTotal,,1,,,\nC,D,2,d,c,\nTotal,,2,,,\nGrand total,,3,,,\n", 2, ""},
        {"A,B,1,d,c,\nTotal,,1,,,\nC,D,2,d,c,\nTotal,,3,,,\n", 2, ""},
        // they do not match
        {"A,B,1:15,d,c,\nC,D,2,d,c,\nTotal,,3:30,,,\n", 2,
         "4 hours total_mismatch '3:30' The total says 3:30, and the rows come to 3:15: a line may "
         "be lost, or an amount mistyped."},
        {"A,B,1,d,c,\nTotal,2,,,,\n", 1,
         "3 receiver total_mismatch '2' The total says 2:00, and the rows come to 1:00: a line may "
         "be lost, or an amount mistyped."},
        {"A,B,1,d,c,\nTotal,,1,,,\nC,D,2,d,c,\nTotal,,4,,,\n", 2,
         "5 hours total_mismatch '4' The total says 4:00, and the rows come to 2:00: a line may be "
         "lost, or an amount mistyped."},
        {"A,B,1,d,c,\nTotal,,1,,,\nC,D,2,d,c,\nGrand total,,4,,,\n", 2,
         "5 hours total_mismatch '4' The total says 4:00, and the rows come to 3:00: a line may be "
         "lost, or an amount mistyped."},
        {"A,B,1,d,c,\nTotal,,2,,,\nTotal,,3,,,\n", 1,
         "3 hours total_mismatch '2' The total says 2:00, and the rows come to 1:00: a line may be "
         "lost, or an amount mistyped."},
        {"A,B,1,d,c,\nTotal,,lots,,,\n", 1,
         "3 hours hours_unreadable 'lots' 'lots' is not an amount of hours."},
        // a row whose hours are not known: what goes over it is not compared
        {"A,B,x,d,c,\nC,D,2,d,c,\nTotal,,9,,,\n", 2, ""},
        {"A,B,x,d,c,\nTotal,,9,,,\nC,D,2,d,c,\nTotal,,2,,,\n", 2, ""},
        {"A,B,1,d,c,\nTotal,,1,,,\nC,D,x,d,c,\nTotal,,9,,,\n", 2, ""},
        // no total lines
        {"Total Eclipse Ltd,B,1,d,c,\n", 1, ""},
        {"Total Eclipse Ltd,,1,,,\n", 1, ""},
        {"Total,B,1,d,c,\n", 1, ""},
        {"Total,B,1,,c,\n", 1, ""},
        {"Total,,1,d,c,\n", 1, ""},
        {"A,B,1,,c,Total\n", 1, ""},
        {"A,,1,,c,Total\n", 1, ""},
        {"Total,B,,,,\n", 1, ""},
        {"Total,B,,1,,\n", 1, ""},
        {"Subtotal,,1,,,\n", 1, ""},
    };
    for (const auto& [text, rows, whole_file] : table) {
        CAPTURE(text);
        const Walk got = walk_exchanges(text);
        CHECK(got.rows.size() == rows);
        CHECK(got.whole_file == whole_file);
    }
}

TEST_CASE("a members file's total stands alone with its hours") {
    struct Line {
        std::string_view text;
        std::size_t rows;
        std::string_view code;
    };
    const Line table[]{
        {"1,Ann,,2\n2,Bob,,3\n,Total,,5\n", 2, ""},
        {"1,Ann,,2\n2,Bob,,3\nTotal,,,6\n", 2, "4 balance total_mismatch '6'"},
        {"1,Ann,,2\n,Total,,\n", 1, ""},
        {"1,Ann,,2\n2,Total,,2\n", 2, ""},
        {"1,Ann,,2\n,Sum,077,2\n", 2, ""},
    };
    for (const auto& [text, rows, code] : table) {
        CAPTURE(text);
        const Walk got = walk("number,name,phone,balance\n" + std::string(text));
        CHECK(got.rows.size() == rows);
        CHECK(got.whole_file.substr(0, code.empty() ? 99 : code.size()) == code);
    }
}

TEST_CASE("a fault of form is a problem of the whole file, below the rows before it") {
    const Walk got = walk_exchanges("A,B,1,d,c,\n\"C,D,1,d,c,\n");
    CHECK(got.rows == Lines{"2: A|B|1|d|c|"});
    CHECK(got.whole_file ==
          "3  quote_unterminated '' The quote that opens on line 3 is never closed.");
}

TEST_CASE("the cells of an export mean what they say") {
    const Walk exported = walk("number,name,standing_history,phone\n1, Ann ,,\"\"\"\"\n2,do,, \n\n"
                               ",Total,,\n ,,\t,\n");
    CHECK(exported.rows == Lines{"2: 1| Ann ||\"", "3: 2|do|| ", "5: |Total||"});
    CHECK(exported.problems.empty());
    const Walk typed = walk("number,name,phone\n1, Ann ,1\n2,do,\"\"\"\"\n,Total,\n");
    CHECK(typed.rows == Lines{"2: 1|Ann|1", "3: 2|Ann|1"});
}

TEST_CASE("whoever watches is told of bytes and rows now and then, and at the end") {
    std::string text(exchanges_header);
    std::size_t at_first = 0;
    for (std::int64_t row = 1; row <= 2 * told_every + 5; ++row) {
        text += row % 3 == 0 ? "A,B,1,d,c,\"one\ntwo\"\n\n" : "A,B,1,d,c,\n";
        if (row == told_every)
            at_first = text.size();
    }
    const auto header = find_header(text, {}, true);
    REQUIRE(header);
    std::vector<Progress> told;
    RowWalker walker(text, *header, [&](const Progress& progress) { told.push_back(progress); });
    RowText row;
    std::vector<Problem> problems;
    while (walker.next(row, problems)) {
    }
    const auto size = static_cast<std::int64_t>(text.size());
    REQUIRE(told.size() == 3);
    CHECK(told[0].count == told_every);
    CHECK(told[0].done == static_cast<std::int64_t>(at_first));
    CHECK(told[1].count == 2 * told_every);
    CHECK(told[1].done > told[0].done);
    CHECK(told[2].count == 2 * told_every + 5);
    CHECK(told[2].done == size);
    for (const Progress& each : told)
        CHECK(each.of == size);
}
