#include <doctest/doctest.h>

#include <sstream>
#include <string>

#include "sheets/sheet.hpp"

using namespace timebank;

namespace {

std::string text_of(const Sheet& sheet) {
    std::ostringstream out;
    write_text(out, sheet);
    return out.str();
}

std::string text_of(Table table) {
    Sheet sheet;
    sheet.tables.push_back(std::move(table));
    return text_of(sheet);
}

std::string text_of(Cell value) {
    Sheet sheet;
    sheet.facts.push_back({"key", "Title", std::move(value)});
    return text_of(sheet);
}

const std::string hostile = "\x1b[2J\n\u202e=1\xff<b>";
const std::string made_harmless = "\\x1b[2J\\n\\u202e=1\\xff<b>";

} // namespace

TEST_CASE("a whole paper") {
    Sheet sheet;
    sheet.heading = {"Willow Street Timebank", "Balances, October 2026"};
    sheet.facts = {{"report", "", std::string("balances")},
                   {"as_at", "As at", Day{20757}},
                   {"closed", "Closed", false},
                   {"entries", "Entries", std::int64_t{12}, Shown::only_in_data}};
    Table balances;
    balances.key = "rows";
    balances.caption = "Members";
    balances.columns = {{"number", "Number"},
                        {"name", "Name"},
                        {"balance_minutes", "Balance", Shown::everywhere},
                        {"in_words", "In words", Shown::only_in_text},
                        {"id", "Id", Shown::only_in_data}};
    balances.rows = {
        {std::string("M0001"), std::string("Ann Baker"), Minutes{750}, std::string("in credit"),
         std::int64_t{1}},
        {std::string("M0012"), std::string("王明"), Minutes{-5}, std::string("in debit"),
         std::int64_t{12}},
        {std::string("POT"), std::monostate{}, Minutes{0}, std::monostate{}, std::int64_t{90}}};
    balances.totals = Row{std::monostate{}, std::string("Total"), Minutes{745}, std::monostate{},
                          std::monostate{}};
    Table categories;
    categories.key = "by_category";
    categories.columns = {{"category", "Category"}, {"exchanges", "Exchanges"}};
    categories.rows = {{std::string("Gardening"), std::int64_t{7}},
                       {std::string("Lifts"), std::int64_t{1234}}};
    sheet.tables = {balances, categories};
    sheet.closing_facts = {{"late", "Late sheets", std::int64_t{2}}};
    sheet.definitions = {{"active", "at least one exchange in 90 days"},
                         {"in credit", "has given more"}};
    sheet.notes = {"INTERNAL, NOT FOR RELEASE"};

    CHECK(text_of(sheet) == "Willow Street Timebank\n"
                            "Balances, October 2026\n"
                            "\n"
                            "As at: 31 Oct 2026\n"
                            "Closed: no\n"
                            "\n"
                            "Members\n"
                            "Number  Name       Balance  In words\n"
                            "------  ---------  -------  ---------\n"
                            "M0001   Ann Baker    12:30  in credit\n"
                            "M0012   王明         -0:05  in debit\n"
                            "POT                   0:00\n"
                            "------  ---------  -------  ---------\n"
                            "        Total        12:25\n"
                            "\n"
                            "Late sheets: 2\n"
                            "\n"
                            "Category   Exchanges\n"
                            "---------  ---------\n"
                            "Gardening          7\n"
                            "Lifts           1234\n"
                            "\n"
                            "What the words mean\n"
                            "active: at least one exchange in 90 days\n"
                            "in credit: has given more\n"
                            "\n"
                            "INTERNAL, NOT FOR RELEASE\n");
}

TEST_CASE("every kind of value on paper") {
    struct Line {
        Cell value;
        std::string expected;
    };
    const Line lines[] = {
        {std::monostate{}, "Title:\n"},
        {std::string("Ann"), "Title: Ann\n"},
        {std::string(""), "Title:\n"},
        {std::int64_t{-12}, "Title: -12\n"},
        {Minutes{90}, "Title: 1:30\n"},
        {Minutes{0}, "Title: 0:00\n"},
        {Day{20729}, "Title: 3 Oct 2026\n"},
        {Month{202610}, "Title: October 2026\n"},
        {true, "Title: yes\n"},
        {false, "Title: no\n"},
        {std::vector<std::string>{}, "Title:\n"},
        {std::vector<std::string>{"one", "two"}, "Title: one; two\n"},
    };
    for (const Line& line : lines)
        CHECK(text_of(line.value) == line.expected);
}

TEST_CASE("further lines of a fact are indented, so that none can pass for another fact") {
    CHECK(text_of(Cell(std::string("one\nBalance: 0:00\n\nend"))) ==
          "Title: one\n  Balance: 0:00\n\n  end\n");
}

TEST_CASE("figures stand to the right, unless words stand among them") {
    Table table;
    table.columns = {{"key", "Key"}, {"value", "A value"}, {"count", "Count of all"}};
    table.rows = {{std::string("step"), Minutes{15}, std::int64_t{7}},
                  {std::string("name"), std::string("Willow"), std::monostate{}},
                  {Day{20729}, true, std::int64_t{1000}}};
    CHECK(text_of(table) == "Key         A value  Count of all\n"
                            "----------  -------  ------------\n"
                            "step        0:15                7\n"
                            "name        Willow\n"
                            "3 Oct 2026  yes              1000\n");
}

TEST_CASE("long text is neither cut nor wrapped") {
    const std::string note(300, 'x');
    Table table;
    table.columns = {{"note", "Note"}, {"count", "Count"}};
    table.rows = {{note, std::int64_t{1}}};
    CHECK(text_of(table) == "Note" + std::string(298, ' ') + "Count\n" + std::string(300, '-') +
                                "  -----\n" + note + "      1\n");
}

TEST_CASE("a table without rows") {
    Table table;
    table.caption = "Exchanges";
    table.columns = {{"giver", "Giver"}, {"minutes", "Hours"}};
    SUBCASE("says what its writer wants it to say") {
        table.when_empty = "No exchanges yet.";
        CHECK(text_of(table) == "Exchanges\nNo exchanges yet.\n");
    }
    SUBCASE("or shows its titles") {
        CHECK(text_of(table) == "Exchanges\nGiver  Hours\n-----  -----\n");
    }
    SUBCASE("and its totals") {
        table.totals = Row{std::string("Total"), Minutes{0}};
        CHECK(text_of(table) ==
              "Exchanges\nGiver  Hours\n-----  -----\n-----  -----\nTotal   0:00\n");
    }
    SUBCASE("and nothing if no column is for paper") {
        for (Column& column : table.columns)
            column.shown = Shown::only_in_data;
        CHECK(text_of(table) == "");
    }
}

TEST_CASE("sections that are empty leave no blank line behind") {
    CHECK(text_of(Sheet{}) == "");

    Sheet notes_only;
    notes_only.notes = {"one", "two"};
    CHECK(text_of(notes_only) == "one\ntwo\n");

    Sheet without_tables;
    without_tables.heading = {"Heading"};
    without_tables.closing_facts = {{"key", "Title", std::int64_t{1}}};
    CHECK(text_of(without_tables) == "Heading\n\nTitle: 1\n");
}

TEST_CASE("hostile text is harmless wherever it stands") {
    Table table;
    table.caption = hostile;
    table.columns = {{"a", hostile}, {"b", "B"}};
    table.rows = {{hostile, std::vector<std::string>{hostile, "end"}}};
    table.totals = Row{hostile, std::monostate{}};
    Table empty;
    empty.columns = {{"a", "A"}};
    empty.when_empty = hostile;
    Sheet sheet;
    sheet.heading = {hostile};
    sheet.facts = {{"key", hostile, std::string("\x1b[2J\u202e")}};
    sheet.tables = {table, empty};
    sheet.closing_facts = {{"key", "Title", std::vector<std::string>{"\x07"}}};
    sheet.definitions = {{hostile, hostile}};
    sheet.notes = {hostile};

    const std::string rule(made_harmless.size(), '-');
    CHECK(text_of(sheet) == made_harmless + "\n\n" +                                     //
                                made_harmless + ": \\x1b[2J\\u202e\n\n" +                //
                                made_harmless + "\n" +                                   //
                                made_harmless + "  B\n" +                                //
                                rule + "  " + std::string(rule.size() + 5, '-') + "\n" + //
                                made_harmless + "  " + made_harmless + "; end\n" +       //
                                rule + "  " + std::string(rule.size() + 5, '-') + "\n" + //
                                made_harmless + "\n\n" +                                 //
                                "Title: \\x07\n\n" +                                     //
                                made_harmless + "\n\n" +                                 //
                                "What the words mean\n" +                                //
                                made_harmless + ": " + made_harmless + "\n\n" +          //
                                made_harmless + "\n");
}

TEST_CASE("a table with a chart has small bars, of what the reader's letters allow") {
    Table table;
    table.key = "by_category";
    table.columns = {{"category", "Category"}, {"minutes", "Hours"}};
    table.rows = {{"Gardening", Minutes{240}}, {"Lifts", Minutes{75}}, {"Other", Minutes{0}}};
    table.totals = Row{"Total", Minutes{315}};
    table.chart = Chart{ChartKind::bars_across, "Hours", "", "category", {"minutes"}};
    Sheet sheet;
    sheet.tables = {table};
    CHECK(text_of(sheet) == "Category   Hours\n"
                            "---------  -----  ------------------------\n"
                            "Gardening   4:00  ████████████████████████\n"
                            "Lifts       1:15  ███████▌\n"
                            "Other       0:00\n"
                            "---------  -----\n"
                            "Total       5:15\n");
    std::ostringstream out;
    write_text(out, sheet, Letters::ascii);
    CHECK(out.str() == "Category   Hours\n"
                       "---------  -----  ------------------------\n"
                       "Gardening   4:00  ########################\n"
                       "Lifts       1:15  ########\n"
                       "Other       0:00\n"
                       "---------  -----\n"
                       "Total       5:15\n");
}

TEST_CASE("several bars in a row say whose they are, and none stand where all is nothing") {
    Table table;
    table.columns = {{"month", "Month"}, {"given", "Given"}, {"received", "Received"}};
    table.rows = {{Month{202609}, Minutes{60}, Minutes{30}},
                  {Month{202610}, Minutes{45}, Minutes{0}}};
    table.chart = Chart{ChartKind::bars_along, "Hours", "", "month", {"given", "received"}};
    CHECK(text_of(table) == "Month           Given  Received  Given         Received\n"
                            "--------------  -----  --------  ------------  ------------\n"
                            "September 2026   1:00      0:30  ████████████  ██████\n"
                            "October 2026     0:45      0:00  █████████\n");
    for (Row& row : table.rows)
        row[1] = row[2] = Minutes{0};
    CHECK(text_of(table) == "Month           Given  Received\n"
                            "--------------  -----  --------\n"
                            "September 2026   0:00      0:00\n"
                            "October 2026     0:00      0:00\n");
}

TEST_CASE("words of the paper's own come from the sheet") {
    Sheet sheet;
    sheet.definitions = {{"aktiv", "mindestens ein Tausch"}};
    sheet.paper.definitions_title = "Was die Wörter bedeuten";
    CHECK(text_of(sheet) == "Was die Wörter bedeuten\naktiv: mindestens ein Tausch\n");
}
