#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "sheets/bars.hpp"
#include "sheets/cells.hpp"
#include "sheets/sheet.hpp"

namespace timebank {
namespace {

/// Columns that all bars of a table have together, and what one has at the least.
constexpr std::size_t all_bars_width = 24, least_bar_width = 8;

/// Lines without spaces at their end, and one blank line between two sections.
class Lines {
public:
    explicit Lines(std::ostream& out) : out_(out) {}

    void section() { gap_ = begun_; }

    void line(std::string_view text) {
        if (gap_)
            out_ << '\n';
        gap_ = false;
        begun_ = true;
        out_ << text.substr(0, text.find_last_not_of(' ') + 1) << '\n';
    }

    /// Lines of the text after the first are indented, so that none can pass for a line of ours.
    void paragraph(std::string_view text) {
        std::size_t end = text.find('\n');
        line(text.substr(0, end));
        while (end != std::string_view::npos) {
            text.remove_prefix(end + 1);
            end = text.find('\n');
            line("  " + std::string(text.substr(0, end)));
        }
    }

private:
    std::ostream& out_;
    bool begun_ = false;
    bool gap_ = false;
};

/// One column as text shows it.
struct LaidColumn {
    std::size_t place; ///< in the table's rows
    std::string title;
    std::size_t width;
    bool figures; ///< aligned to the right
};

LaidColumn lay_out(const Table& table, std::size_t place) {
    LaidColumn laid{place, harmless(table.columns[place].title), 0, holds_figures(table, place)};
    const auto width_in = [&](const Row& row) { return shown_width(show_cell(row.at(place))); };
    laid.width = shown_width(laid.title);
    for (const Row& row : table.rows)
        laid.width = std::max(laid.width, width_in(row));
    if (table.totals)
        laid.width = std::max(laid.width, width_in(*table.totals));
    return laid;
}

/// Appends `text` to `line` in a column's width.
void append(std::string& line, const LaidColumn& column, const std::string& text) {
    const std::string padding(column.width - shown_width(text), ' ');
    line += column.figures ? padding + text : text + padding;
    line += "  ";
}

/// The bars of a table's chart: a column behind the others for each of its values.
class Bars {
public:
    Bars(const Table& table, Letters letters) : letters_(letters) {
        if (!table.chart || table.rows.empty())
            return;
        places_ = places_drawn(table);
        reach_ = reach_of(table, places_);
        if (!reach_.is_nothing() && !places_.empty())
            width_ = std::max(all_bars_width / places_.size(), least_bar_width);
    }

    bool are_none() const { return width_ == 0; }

    /// One bar needs no title: its figures stand in its row. Several say whose they are.
    void append_titles(const Table& table, std::string& titles, std::string& ruled) const {
        for (const std::size_t place : places_) {
            const std::string title =
                places_.size() == 1 ? std::string() : harmless(table.columns[place].title);
            append(titles, laid(title), title);
            ruled += std::string(laid(title).width, '-') + "  ";
        }
    }

    void append_row(const Table& table, const Row& row, std::string& line) const {
        for (const std::size_t place : places_) {
            const std::string title = harmless(table.columns[place].title);
            append(line, laid(places_.size() == 1 ? std::string() : title),
                   bar(number_of(row.at(place)).value_or(0), reach_, width_, letters_));
        }
    }

private:
    LaidColumn laid(const std::string& title) const {
        return {0, title, std::max(width_, shown_width(title)), false};
    }

    Letters letters_;
    std::vector<std::size_t> places_;
    Reach reach_;
    std::size_t width_ = 0;
};

void write_table(Lines& paper, const Table& table, Letters letters) {
    std::vector<LaidColumn> columns;
    for (const std::size_t place : columns_on_paper(table))
        columns.push_back(lay_out(table, place));
    if (columns.empty())
        return;

    paper.section();
    if (!table.caption.empty())
        paper.line(harmless(table.caption));
    if (table.rows.empty() && !table.when_empty.empty()) {
        paper.line(harmless(table.when_empty));
        return;
    }
    const Bars bars(table, letters);
    std::string titles;
    std::string ruled;
    for (const LaidColumn& column : columns) {
        append(titles, column, column.title);
        ruled += std::string(column.width, '-') + "  ";
    }
    const std::string ruled_totals = ruled;
    if (!bars.are_none())
        bars.append_titles(table, titles, ruled);
    const auto line_of = [&](const Row& row) {
        std::string line;
        for (const LaidColumn& column : columns)
            append(line, column, show_cell(row.at(column.place)));
        return line;
    };
    paper.line(titles);
    paper.line(ruled);
    for (const Row& row : table.rows) {
        std::string line = line_of(row);
        if (!bars.are_none())
            bars.append_row(table, row, line);
        paper.line(line);
    }
    if (!table.totals)
        return;
    paper.line(ruled_totals);
    paper.line(line_of(*table.totals));
}

void write_facts(Lines& paper, const std::vector<Fact>& facts) {
    paper.section();
    for (const Fact& fact : facts)
        if (fact.shown != Shown::only_in_data && !fact.title.empty())
            paper.paragraph(harmless(fact.title) + ": " + show_cell(fact.value, true));
}

} // namespace

void write_text(std::ostream& out, const Sheet& sheet, Letters letters) {
    Lines paper(out);
    for (const std::string& line : sheet.heading)
        paper.line(harmless(line));
    write_facts(paper, sheet.facts);
    for (std::size_t i = 0; i < sheet.tables.size(); ++i) {
        write_table(paper, sheet.tables[i], letters);
        if (i == 0)
            write_facts(paper, sheet.closing_facts);
    }
    if (sheet.tables.empty())
        write_facts(paper, sheet.closing_facts);
    paper.section();
    if (!sheet.definitions.empty())
        paper.line(harmless(sheet.paper.definitions_title));
    for (const auto& [term, meaning] : sheet.definitions)
        paper.line(harmless(term) + ": " + harmless(meaning));
    paper.section();
    for (const std::string& note : sheet.notes)
        paper.line(harmless(note));
}

} // namespace timebank
