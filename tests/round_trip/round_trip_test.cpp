// What the writers write, the importer reads back to the same: hostile texts cell by cell, a
// members list, and the reports and lists that must agree with each other.
#include <cstdlib>
#include <filesystem>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <unistd.h>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "imports/csv.hpp"
#include "imports/rows.hpp"
#include "ledger/ledger.hpp"
#include "members/names.hpp"
#include "sheets/sheet.hpp"
#include "work_folder.hpp"

using namespace timebank;

namespace {

constexpr Day today{20757}; // 31 October 2026

/// Texts made of what readers, spreadsheets and importers trip over.
class Hostile {
public:
    explicit Hostile(unsigned seed) : random_(seed) {}

    std::size_t below(std::size_t most) { return random_() % most; }

    std::string text(std::size_t most_pieces) {
        static const std::vector<std::string> pieces{
            "a",    "Baker", "'",     "''",   "\"",  "\"\"",     ",",   ";",      "=",
            "=1+1", "+",     "-",     "@SUM", "\t",  "\n",       "\r",  "\r\n",   " ",
            "  ",   "é",     "Ł",     "〃",   "\\",  "%",        "{0}", "<b>",    "&",
            "0",    "1:30",  "total", "do",   "M12", "\x1b[31m", "日",  "\u202e", "\u00a0",
            "|",    "#",     "/",     "NULL", "-12", ".",        "ß"};
        std::string text;
        for (std::size_t left = below(most_pieces + 1); left > 0; --left)
            text += pieces[below(pieces.size())];
        return text;
    }

private:
    std::mt19937 random_;
};

using Rows = std::vector<std::vector<std::string>>;

/// Every row as the importer has it, cells without their guard.
Rows read_back(const std::string& csv) {
    Rows rows;
    CsvReader reader(csv, ',');
    CsvRow row;
    while (reader.next(row)) {
        rows.emplace_back();
        for (const std::string_view cell : row.cells)
            rows.back().emplace_back(unguard(cell));
    }
    REQUIRE_FALSE(reader.refusal().has_value());
    return rows;
}

std::string csv_of(const Table& table) {
    Sheet sheet;
    sheet.tables.push_back(table);
    std::ostringstream out;
    write_csv(out, sheet);
    return out.str();
}

} // namespace

TEST_CASE("cells are read back to the texts that were written") {
    for (unsigned seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        Hostile hostile(seed);
        const std::size_t columns = 1 + hostile.below(6);
        Table table;
        for (std::size_t column = 0; column < columns; ++column)
            table.columns.push_back({hostile.text(3), ""});
        Rows expected(1);
        for (const Column& column : table.columns)
            expected.front().push_back(column.key);
        for (std::size_t left = hostile.below(8); left > 0; --left) {
            expected.emplace_back();
            table.rows.emplace_back();
            for (std::size_t column = 0; column < columns; ++column) {
                expected.back().push_back(hostile.text(6));
                table.rows.back().emplace_back(expected.back().back());
            }
        }
        CHECK(read_back(csv_of(table)) == expected);
    }
}

TEST_CASE("a written cell alone reads back, and no spreadsheet takes it for a formula") {
    for (unsigned seed = 1; seed <= 3000; ++seed) {
        CAPTURE(seed);
        const std::string text = Hostile(seed).text(5);
        const std::string cell = csv_cell(text);
        CAPTURE(cell);
        const Rows rows = read_back(cell + ",end\n");
        REQUIRE(rows.size() == 1);
        CHECK(rows.front() == std::vector<std::string>{text, "end"});
        const std::size_t first = cell.starts_with('"') ? 1 : 0;
        CHECK((cell.size() <= first ||
               std::string_view("=+-@\t\r").find(cell[first]) == std::string_view::npos));
    }
}

namespace {

/// Names that a book keeps as they are and an importer can tell from marks and totals.
std::vector<std::string> hostile_names(unsigned seed) {
    Hostile hostile(seed);
    std::vector<std::string> names;
    std::set<std::string> keys;
    while (names.size() < 40) {
        const std::string name = tidy_name(hostile.text(5) + "x" + hostile.text(3));
        if (!why_not_name(name) && keys.insert(name_key(name)).second && !read_number(name))
            names.push_back(name);
    }
    return names;
}

Table members_table(const Ledger& ledger) {
    Table table;
    table.columns = {{"number", ""}, {"name", ""}, {"kind", ""}, {"standing", ""}, {"joined", ""}};
    for (const Member& member : ledger.members())
        table.rows.push_back(
            {show_number(member.number), member.name, std::string(show_kind(member.kind)),
             std::string(show_standing(member.standings.back().standing)), member.joined_on});
    return table;
}

std::vector<std::string> names_in(const Ledger& ledger) {
    std::vector<std::string> names;
    for (const Member& member : ledger.members())
        names.push_back(member.name);
    return names;
}

} // namespace

TEST_CASE("members with hostile names come in from a file, and out of a list, as they are") {
    for (unsigned seed = 1; seed <= 8; ++seed) {
        CAPTURE(seed);
        const WorkFolder folder;
        const std::vector<std::string> names = hostile_names(seed);
        std::string csv = "Name,Joined\n";
        for (const std::string& name : names)
            csv += csv_cell(name) + ",1/10/2026\n";
        Ledger::new_book(folder.file("one.book"), {today, "Maria"}, "One");
        Ledger one(folder.file("one.book"), Intent::to_write, {today, "Maria"}, 1);
        const ImportResult first = one.apply_import({"members.csv", csv}, {});
        for (const Problem& problem : first.problems)
            FAIL_CHECK(problem.line << " '" << problem.cell << "': " << problem.message);
        REQUIRE(names_in(one) == names);

        // The list, as the program prints it, makes the same book anew.
        const std::string listed = csv_of(members_table(one));
        Ledger::new_book(folder.file("two.book"), {today, "Maria"}, "Two");
        Ledger two(folder.file("two.book"), Intent::to_write, {today, "Maria"}, 1);
        const ImportResult second = two.apply_import({"list.csv", listed}, {});
        for (const Problem& problem : second.problems)
            FAIL_CHECK(problem.line << " '" << problem.cell << "': " << problem.message);
        CHECK(names_in(two) == names);
        CHECK(csv_of(members_table(two)) == listed);
        CHECK(one.apply_import({"list.csv", listed}, {}).already_there == 40);
    }
}

TEST_CASE("the month's report and the list of its exchanges agree, read back from CSV") {
    const WorkFolder folder;
    Ledger::new_book(folder.file("sums.book"), {today, "Maria"}, "Sums");
    Ledger ledger(folder.file("sums.book"), Intent::to_write, {today, "Maria"}, 1);
    for (const char* name : {"Ann", "Bob", "Cara", "Dev"})
        ledger.add_member({name, MemberKind::person, {}, today - 60, {}, {}, Standing::active});
    std::mt19937 random(17);
    const auto below = [&](unsigned most) { return static_cast<int>(random() % most); };
    for (int each = 0; each < 120; ++each) {
        const int giver = below(4), receiver = (giver + 1 + below(3)) % 4;
        Exchange exchange;
        exchange.giver = {giver + 1};
        exchange.receiver = {receiver + 1};
        exchange.given = {1 + below(180) + 7};
        exchange.happened_on = today - below(60);
        exchange.category = 1 + below(20);
        const EntryNumber entry = ledger.add_exchange(exchange).entry;
        ExchangeChanges changes;
        changes.given = Minutes{30};
        if (below(6) == 0)
            ledger.correct_exchange(entry, changes, "misread");
        else if (below(6) == 0)
            ledger.void_exchange(entry, "typed twice");
    }
    ledger.gift({1}, {2}, {Minutes{45}, std::nullopt, std::nullopt, std::nullopt});
    for (const int month : {202609, 202610}) {
        CAPTURE(month);
        Table exchanges;
        exchanges.columns = {{"giver", ""}, {"receiver", ""}, {"minutes", ""}, {"standing", ""}};
        for (const ExchangeRecord& record : ledger.exchanges({Month{month}, {}, {}, {}}))
            exchanges.rows.push_back({show_number(record.exchange.giver),
                                      show_number(record.exchange.receiver), record.credited,
                                      std::string(show_record_standing(record.standing))});
        std::map<std::string, std::pair<long, long>> summed;
        for (const auto& row : read_back(csv_of(exchanges)))
            if (row[3] == "stands") {
                summed[row[0]].first += std::stol(row[2]);
                summed[row[1]].second += std::stol(row[2]);
            }
        const MonthReport month_report = ledger.month_report({month});
        Table report;
        report.columns = {{"number", ""},          {"given_minutes", ""}, {"received_minutes", ""},
                          {"opening_minutes", ""}, {"other_minutes", ""}, {"closing_minutes", ""}};
        for (const MonthRow& row : month_report.rows)
            report.rows.push_back({show_code(row.account), row.figures.given, row.figures.received,
                                   row.figures.opening, row.figures.other, row.figures.closing});
        Rows rows = read_back(csv_of(report));
        rows.erase(rows.begin());
        CHECK(rows.size() == 8);
        long closing = 0;
        for (const auto& row : rows) {
            CAPTURE(row[0]);
            CHECK(std::stol(row[1]) == summed[row[0]].first);
            CHECK(std::stol(row[2]) == summed[row[0]].second);
            CHECK(std::stol(row[5]) ==
                  std::stol(row[3]) + std::stol(row[1]) - std::stol(row[2]) + std::stol(row[4]));
            closing += std::stol(row[5]);
        }
        CHECK(closing == 0);
    }
}
