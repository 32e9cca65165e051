#include <ostream>

#include <fmt/format.h>

#include "sheets/sheet.hpp"

namespace timebank {
namespace {

/// Whether a spreadsheet takes `text` for a formula, once apostrophes before it are passed over.
bool needs_guard(std::string_view text) {
    const std::size_t first = text.find_first_not_of('\'');
    return first != std::string_view::npos &&
           std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos;
}

std::string joined(const std::vector<std::string>& list) {
    return fmt::format("{}", fmt::join(list, "; "));
}

/// A cell's bytes between two commas. Only text is guarded: a number that begins with a minus
/// sign is a number.
struct InCsv {
    std::string operator()(std::monostate) const { return ""; }
    std::string operator()(const std::string& text) const { return csv_cell(text); }
    std::string operator()(std::int64_t count) const { return fmt::format("{}", count); }
    std::string operator()(Minutes minutes) const { return fmt::format("{}", minutes.count); }
    std::string operator()(Day day) const { return show_iso(day); }
    std::string operator()(Month month) const { return show_iso(month); }
    std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
    std::string operator()(const std::vector<std::string>& list) const {
        return csv_cell(joined(list));
    }
};

/// A line of its own would be blank if its only cell were empty, and readers pass blanks over.
void write_line(std::ostream& out, const std::vector<std::string>& cells) {
    if (cells.size() == 1 && cells.front().empty())
        out << "\"\"\n";
    else
        out << fmt::format("{}\n", fmt::join(cells, ","));
}

void write_table(std::ostream& out, const Table& table) {
    CsvLines lines(out, table.columns);
    for (const Row& row : table.rows)
        lines.write(row);
}

void write_facts(std::ostream& out, const Sheet& sheet) {
    std::vector<std::string> keys;
    std::vector<std::string> values;
    for (const auto* facts : {&sheet.facts, &sheet.closing_facts})
        for (const Fact& fact : *facts)
            if (fact.shown != Shown::only_in_text) {
                keys.push_back(csv_cell(fact.key));
                values.push_back(std::visit(InCsv{}, fact.value));
            }
    if (keys.empty())
        return;
    write_line(out, keys);
    write_line(out, values);
}

} // namespace

std::string csv_cell(std::string_view text) {
    std::string cell = needs_guard(text) ? "'" : "";
    cell += valid_utf8(text);
    if (cell.find_first_of(",\"\r\n") == std::string::npos)
        return cell;
    std::string quoted = "\"";
    for (const char letter : cell) {
        if (letter == '"')
            quoted += '"';
        quoted += letter;
    }
    return quoted + '"';
}

CsvLines::CsvLines(std::ostream& out, const std::vector<Column>& columns)
    : out_(out), columns_(columns) {
    std::vector<std::string> line;
    for (const Column& column : columns_)
        if (column.shown != Shown::only_in_text)
            line.push_back(csv_cell(column.key));
    write_line(out_, line);
}

void CsvLines::write(const Row& row) {
    std::vector<std::string> line;
    for (std::size_t each = 0; each < columns_.size(); ++each)
        if (columns_[each].shown != Shown::only_in_text)
            line.push_back(std::visit(InCsv{}, row.at(each)));
    write_line(out_, line);
}

void write_csv(std::ostream& out, const Sheet& sheet) {
    if (sheet.tables.empty())
        write_facts(out, sheet);
    else
        write_table(out, sheet.tables.front());
}

} // namespace timebank
