#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "sheets/sheet.hpp"

namespace timebank {
namespace {

/// A cell as paper shows it, harmless.
struct InText {
    bool keep_lines = false;

    std::string operator()(std::monostate) const { return ""; }
    std::string operator()(const std::string& text) const { return harmless(text, keep_lines); }
    std::string operator()(std::int64_t count) const { return fmt::format("{}", count); }
    std::string operator()(Minutes minutes) const { return show_clock(minutes); }
    std::string operator()(Day day) const { return show_short(day); }
    std::string operator()(Month month) const { return show_long(month); }
    std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
    std::string operator()(const std::vector<std::string>& list) const {
        return harmless(fmt::format("{}", fmt::join(list, "; ")), keep_lines);
    }
};

bool is_figure(const Cell& cell) {
    return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<Minutes>(cell);
}
bool is_empty(const Cell& cell) {
    return std::holds_alternative<std::monostate>(cell);
}

/// Lines without spaces at their end, and one blank line between two sections.
class Paper {
public:
    explicit Paper(std::ostream& out) : out_(out) {}

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

/// One column as paper shows it.
struct LaidColumn {
    std::size_t place; ///< in the table's rows
    std::string title;
    std::size_t width;
    bool figures; ///< aligned to the right
};

/// Figures stand to the right, unless words stand among them.
bool holds_figures(const Table& table, std::size_t place) {
    if (table.rows.empty())
        return table.totals && is_figure(table.totals->at(place));
    bool figures = false;
    for (const Row& row : table.rows) {
        const Cell& cell = row.at(place);
        if (!is_figure(cell) && !is_empty(cell))
            return false;
        figures = figures || is_figure(cell);
    }
    return figures;
}

LaidColumn lay_out(const Table& table, std::size_t place) {
    LaidColumn laid{place, harmless(table.columns[place].title), 0, holds_figures(table, place)};
    const auto width_in = [&](const Row& row) {
        return shown_width(std::visit(InText{}, row.at(place)));
    };
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

void write_table(Paper& paper, const Table& table) {
    std::vector<LaidColumn> columns;
    for (std::size_t place = 0; place < table.columns.size(); ++place)
        if (table.columns[place].shown != Shown::only_in_data)
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
    std::string titles;
    std::string ruled;
    for (const LaidColumn& column : columns) {
        append(titles, column, column.title);
        ruled += std::string(column.width, '-') + "  ";
    }
    const auto write_row = [&](const Row& row) {
        std::string line;
        for (const LaidColumn& column : columns)
            append(line, column, std::visit(InText{}, row.at(column.place)));
        paper.line(line);
    };
    paper.line(titles);
    paper.line(ruled);
    for (const Row& row : table.rows)
        write_row(row);
    if (!table.totals)
        return;
    paper.line(ruled);
    write_row(*table.totals);
}

void write_facts(Paper& paper, const std::vector<Fact>& facts) {
    paper.section();
    for (const Fact& fact : facts)
        if (fact.shown != Shown::only_in_data && !fact.title.empty())
            paper.paragraph(harmless(fact.title) + ": " + std::visit(InText{true}, fact.value));
}

} // namespace

void write_text(std::ostream& out, const Sheet& sheet) {
    Paper paper(out);
    for (const std::string& line : sheet.heading)
        paper.line(harmless(line));
    write_facts(paper, sheet.facts);
    for (std::size_t i = 0; i < sheet.tables.size(); ++i) {
        write_table(paper, sheet.tables[i]);
        if (i == 0)
            write_facts(paper, sheet.closing_facts);
    }
    if (sheet.tables.empty())
        write_facts(paper, sheet.closing_facts);
    paper.section();
    if (!sheet.definitions.empty())
        paper.line("What the words mean");
    for (const auto& [term, meaning] : sheet.definitions)
        paper.line(harmless(term) + ": " + harmless(meaning));
    paper.section();
    for (const std::string& note : sheet.notes)
        paper.line(harmless(note));
}

} // namespace timebank
