#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "sheets/cells.hpp"
#include "sheets/html_style.hpp"
#include "sheets/html_text.hpp"
#include "sheets/sheet.hpp"
#include "sheets/svg.hpp"

namespace timebank {
namespace {

class HtmlWriter {
public:
    HtmlWriter(std::ostream& out, const Sheet& sheet)
        : out_(out), sheet_(sheet), direction_(direction_of_language(sheet.paper.language)) {
        for (const std::string& line : sheet.heading)
            if (!line.empty() && line != sheet.paper.internal)
                heading_.push_back(harmless(line));
        if (heading_.empty())
            heading_.push_back(harmless(name_of_the_paper()));
    }

    void write() {
        head();
        out_ << (sheet_.paper.internal.empty() ? "<body>\n" : "<body class=\"stamped\">\n")
             << "<header>\n";
        if (!sheet_.paper.internal.empty())
            paragraph("internal", harmless(sheet_.paper.internal));
        out_ << "<h1 id=\"paper\">" << marked(heading_.front()) << "</h1>\n";
        for (std::size_t each = 1; each < heading_.size(); ++each)
            paragraph("", heading_[each]);
        out_ << "</header>\n<main>\n";
        facts(sheet_.facts);
        for (std::size_t each = 0; each < sheet_.tables.size(); ++each) {
            table(sheet_.tables[each], each + 1);
            if (each == 0)
                facts(sheet_.closing_facts);
        }
        if (sheet_.tables.empty())
            facts(sheet_.closing_facts);
        definitions();
        out_ << "</main>\n";
        notes();
        out_ << "</body>\n</html>\n";
    }

private:
    std::string marked(std::string_view harmless_text) const {
        return marked_html(harmless_text, direction_);
    }

    std::string name_of_the_paper() const {
        if (!sheet_.paper.title.empty())
            return sheet_.paper.title;
        for (const Table& table : sheet_.tables)
            if (!table.caption.empty())
                return table.caption;
        return sheet_.paper.internal.empty() ? "timebank" : sheet_.paper.internal;
    }

    void paragraph(std::string_view css_class, std::string_view harmless_text) {
        out_ << (css_class.empty() ? "<p>" : fmt::format("<p class=\"{}\">", css_class))
             << marked(harmless_text) << "</p>\n";
    }

    // Nothing may be loaded or run, even if something were in a name that could ask for it.
    void head() {
        out_ << fmt::format(
            "<!DOCTYPE html>\n<html lang=\"{}\"{}>\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" "
            "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<title>{}</title>\n<style>{}</style>\n</head>\n",
            escaped_html(sheet_.paper.language),
            direction_ == Direction::right_to_left ? " dir=\"rtl\"" : "",
            escaped_html(fmt::format("{}", fmt::join(heading_, " - "))), style_of(sheet_));
    }

    void facts(const std::vector<Fact>& facts) {
        const auto on_paper = [](const Fact& fact) {
            return fact.shown != Shown::only_in_data && !fact.title.empty();
        };
        if (!std::ranges::any_of(facts, on_paper))
            return;
        out_ << (sheet_.paper.one_page_of_figures ? "<dl class=\"big\">\n"
                                                  : "<dl class=\"facts\">\n");
        for (const Fact& fact : facts)
            if (on_paper(fact))
                out_ << "<div><dt>" << marked(harmless(fact.title)) << "</dt><dd>"
                     << marked(show_cell(fact.value, true)) << "</dd></div>\n";
        out_ << "</dl>\n";
    }

    void table(const Table& table, std::size_t number) {
        const std::vector<std::size_t> places = columns_on_paper(table);
        if (places.empty())
            return;
        if (table.rows.empty() && !table.when_empty.empty()) {
            if (!table.caption.empty())
                paragraph("caption", harmless(table.caption));
            return paragraph("", harmless(table.when_empty));
        }
        if (has_bars(table))
            chart(table, number);
        out_ << "<table" << (table.caption.empty() ? " aria-labelledby=\"paper\">\n" : ">\n");
        if (!table.caption.empty())
            out_ << "<caption>" << marked(harmless(table.caption)) << "</caption>\n";
        std::vector<bool> figures;
        for (const std::size_t place : places)
            figures.push_back(holds_figures(table, place));
        column_heads(table, places, figures);
        out_ << "<tbody>\n";
        for (const Row& each : table.rows)
            row(table, each, places, figures);
        out_ << "</tbody>\n";
        if (table.totals) {
            out_ << "<tfoot>\n";
            row(table, *table.totals, places, figures);
            out_ << "</tfoot>\n";
        }
        out_ << "</table>\n";
    }

    void chart(const Table& table, std::size_t number) {
        out_ << "<figure>\n<figcaption>" << marked(harmless(table.chart->title))
             << "</figcaption>\n";
        write_svg(out_, table, fmt::format("chart-{}", number));
        out_ << "</figure>\n";
    }

    // Roles are written out, since a table that is laid out as blocks would lose them.
    void column_heads(const Table& table, const std::vector<std::size_t>& places,
                      const std::vector<bool>& figures) {
        out_ << "<thead>\n<tr>";
        for (std::size_t each = 0; each < places.size(); ++each)
            out_ << "<th scope=\"col\"" << (figures[each] ? " class=\"figure\">" : ">")
                 << marked(harmless(table.columns[places[each]].title)) << "</th>";
        out_ << "</tr>\n</thead>\n";
    }

    /// The first cell that is not empty says what the row is of.
    void row(const Table& table, const Row& cells, const std::vector<std::size_t>& places,
             const std::vector<bool>& figures) {
        out_ << "<tr>";
        bool named = false;
        for (std::size_t each = 0; each < places.size(); ++each) {
            const Cell& content = cells.at(places[each]);
            const std::string text = show_cell(content);
            const bool names = !named && !text.empty();
            named = named || names;
            const std::string_view look = figures[each] ? " class=\"figure\""
                                          : std::holds_alternative<Day>(content) ? " class=\"day\""
                                          : has_long_word(text)                  ? " class=\"long\""
                                                                                 : "";
            if (names)
                out_ << "<th scope=\"row\"" << look << '>' << marked(text) << "</th>";
            else
                out_ << "<td" << look << " data-label=\""
                     << escaped_html(harmless(table.columns[places[each]].title)) << "\">"
                     << marked(text) << "</td>";
        }
        out_ << "</tr>\n";
    }

    void definitions() {
        if (sheet_.definitions.empty())
            return;
        out_ << "<section aria-labelledby=\"meanings\">\n<h2 id=\"meanings\">"
             << marked(harmless(sheet_.paper.definitions_title))
             << "</h2>\n<dl class=\"meanings\">\n";
        for (const auto& [term, meaning] : sheet_.definitions)
            out_ << "<div><dt>" << marked(harmless(term)) << "</dt><dd>"
                 << marked(harmless(meaning)) << "</dd></div>\n";
        out_ << "</dl>\n</section>\n";
    }

    void notes() {
        const auto has_words = [](const std::string& note) { return !note.empty(); };
        if (!std::ranges::any_of(sheet_.notes, has_words))
            return;
        out_ << "<footer>\n";
        for (const std::string& note : sheet_.notes)
            if (has_words(note))
                paragraph("", harmless(note));
        out_ << "</footer>\n";
    }

    std::ostream& out_;
    const Sheet& sheet_;
    Direction direction_;
    std::vector<std::string> heading_; ///< harmless; never empty
};

} // namespace

void write_html(std::ostream& out, const Sheet& sheet) {
    HtmlWriter(out, sheet).write();
}

} // namespace timebank
