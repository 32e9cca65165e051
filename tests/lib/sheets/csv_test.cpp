#include <doctest/doctest.h>

#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "sheets/sheet.hpp"

using namespace timebank;

namespace {

std::string csv_of(const Sheet& sheet) {
    std::ostringstream out;
    write_csv(out, sheet);
    return out.str();
}

/// The rows of an RFC 4180 text with LF line ends, as any other program would read them.
std::vector<std::vector<std::string>> parse(const std::string& text) {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::string> row(1);
    bool in_quotes = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (in_quotes && text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"')
            row.back() += text[i++];
        else if (text[i] == '"')
            in_quotes = !in_quotes;
        else if (in_quotes)
            row.back() += text[i];
        else if (text[i] == ',')
            row.emplace_back();
        else if (text[i] == '\n') {
            rows.push_back(row);
            row.assign(1, "");
        } else
            row.back() += text[i];
    }
    return rows;
}

/// What a reader does that knows of the guard: one apostrophe goes from before a formula's first
/// character.
std::string unguard(const std::string& cell) {
    const std::size_t first = cell.find_first_not_of('\'');
    const bool guarded = first != 0 && first != std::string::npos &&
                         std::string("=+-@\t\r").find(cell[first]) != std::string::npos;
    return guarded ? cell.substr(1) : cell;
}

} // namespace

TEST_CASE("one cell, quoted and guarded") {
    struct Line {
        std::string text, cell;
    };
    const Line lines[] = {
        {"", ""},
        {"Ann Baker", "Ann Baker"},
        {" Ann ", " Ann "},
        {"Baker, Ann", "\"Baker, Ann\""},
        {"the \"Hub\"", "\"the \"\"Hub\"\"\""},
        {"\"", "\"\"\"\""},
        {"one\ntwo", "\"one\ntwo\""},
        {"one\rtwo", "\"one\rtwo\""},
        {"=1+1", "'=1+1"},
        {"=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""},
        {"+44 20", "'+44 20"},
        {"-1", "'-1"},
        {"-", "'-"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"\t=1", "'\t=1"},
        {"\r=1", "\"'\r=1\""},
        {"'=1", "''=1"},
        {"''=1", "'''=1"},
        {"'", "'"},
        {"''", "''"},
        {"'tis", "'tis"},
        {"O'Neill", "O'Neill"},
        {" =1", " =1"},
        {"1=1", "1=1"},
        {"\x1b[2J\u202e\xff", "\x1b[2J\u202e\uFFFD"},
        {"<b>", "<b>"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.text);
        CHECK(csv_cell(line.text) == line.cell);
        CHECK(unguard(parse(csv_cell(line.text) + "\n").at(0).at(0)) == valid_utf8(line.text));
    }
}

TEST_CASE("hostile text comes back as it was, but for bytes that are not UTF-8") {
    const unsigned seed = 20261003;
    CAPTURE(seed);
    std::mt19937 random(seed);
    const std::string pieces[] = {"'",  "=",    "+",  "-", "@",    "\t",     "\r",
                                  "\n", ",",    "\"", ";", "\x1b", " ",      "\u202e",
                                  "a",  "\xff", "1",  "½", "<b>",  "\u2028", std::string(1, '\0')};
    for (int round = 0; round < 20000; ++round) {
        std::vector<std::string> row(3);
        for (std::string& text : row)
            for (std::size_t count = random() % 7; count > 0; --count)
                text += pieces[random() % std::size(pieces)];
        const auto rows =
            parse(csv_cell(row[0]) + "," + csv_cell(row[1]) + "," + csv_cell(row[2]) + "\n");
        REQUIRE(rows.size() == 1);
        REQUIRE(rows[0].size() == 3);
        for (std::size_t i = 0; i < 3; ++i) {
            CAPTURE(row[i]);
            CHECK(unguard(rows[0][i]) == valid_utf8(row[i]));
            CHECK(std::string("=+-@\t\r").find((rows[0][i] + " ").front()) == std::string::npos);
        }
    }
}

TEST_CASE("the first table is written, and nothing else") {
    Table table;
    table.key = "rows";
    table.caption = "Members";
    table.columns = {{"number", "Number"},
                     {"name", "Name"},
                     {"balance_minutes", "Balance"},
                     {"exchanges", "Exchanges"},
                     {"joined", "Joined"},
                     {"month", "Month"},
                     {"active", "Active"},
                     {"aliases", "Aliases"},
                     {"in_words", "In words", Shown::only_in_text},
                     {"id", "Id", Shown::only_in_data}};
    table.rows = {{std::string("M0001"), std::string("Baker, Ann"), Minutes{-750}, std::int64_t{-3},
                   Day{20729}, Month{202610}, true, std::vector<std::string>{"Annie", "A, B"},
                   std::string("in debit"), std::int64_t{1}},
                  {std::string("M0002"), std::string("-"), Minutes{0}, std::int64_t{0}, Day{0},
                   Month{197001}, false, std::vector<std::string>{}, std::monostate{},
                   std::monostate{}}};
    table.totals = Row(10, std::string("Total"));
    Table second;
    second.columns = {{"other", "Other"}};
    second.rows = {{std::string("second")}};
    Sheet sheet;
    sheet.heading = {"Heading"};
    sheet.facts = {{"report", "", std::string("members")}};
    sheet.tables = {table, second};
    sheet.closing_facts = {{"late", "Late", std::int64_t{2}}};
    sheet.definitions = {{"active", "meaning"}};
    sheet.notes = {"note"};
    CHECK(csv_of(sheet) == "number,name,balance_minutes,exchanges,joined,month,active,aliases,id\n"
                           "M0001,\"Baker, Ann\",-750,-3,2026-10-03,2026-10,yes,\"Annie; A, B\",1\n"
                           "M0002,'-,0,0,1970-01-01,1970-01,no,,\n");
}

TEST_CASE("a list is guarded as the one text it becomes") {
    Table table;
    table.columns = {{"list", "List"}};
    table.rows = {{std::vector<std::string>{"=1", "=2"}}};
    Sheet sheet;
    sheet.tables = {table};
    CHECK(csv_of(sheet) == "list\n'=1; =2\n");
}

TEST_CASE("an empty cell alone in its row does not make a blank line") {
    Table table;
    table.columns = {{"name", "Name"}};
    table.rows = {{std::string("Ann")}, {std::monostate{}}, {std::string("")}};
    Sheet sheet;
    sheet.tables = {table};
    CHECK(csv_of(sheet) == "name\nAnn\n\"\"\n\"\"\n");
}

TEST_CASE("a table without rows is its header") {
    Table table;
    table.columns = {{"number", "Number"}, {"name", "Name"}};
    table.when_empty = "No members yet.";
    Sheet sheet;
    sheet.tables = {table};
    CHECK(csv_of(sheet) == "number,name\n");
}

TEST_CASE("without a table the facts are one row") {
    Sheet sheet;
    sheet.facts = {{"ok", "All is well", true},
                   {"size", "Size", std::string("large"), Shown::only_in_text},
                   {"name", "", std::string("=Willow, Street")}};
    sheet.closing_facts = {{"as_at", "As at", Day{20757}}, {"minutes", "Hours", Minutes{90}}};
    CHECK(csv_of(sheet) == "ok,name,as_at,minutes\n"
                           "yes,\"'=Willow, Street\",2026-10-31,90\n");
    CHECK(csv_of(Sheet{}) == "");
}

TEST_CASE("a table written line by line is the table written whole") {
    Sheet sheet;
    Table& table = sheet.tables.emplace_back();
    table.columns = {{"entry", "Entry"}, {"words", "Words", Shown::only_in_text}, {"note", "Note"}};
    table.rows = {{std::int64_t{1}, std::string("one"), std::string("=1")},
                  {std::int64_t{2}, std::string("two"), std::monostate{}}};
    std::ostringstream out;
    CsvLines lines(out, table.columns);
    for (const Row& row : table.rows)
        lines.write(row);
    CHECK(out.str() == csv_of(sheet));
    CHECK(out.str() == "entry,note\n1,'=1\n2,\n");
}
