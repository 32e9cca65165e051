#include "sheets/svg.hpp"

#include <algorithm>
#include <ostream>

#include <fmt/format.h>

#include "sheets/cells.hpp"
#include "sheets/html_text.hpp"

namespace timebank {
namespace {

// Heights in tenths of a letter's size, widths in hundredths of a per cent of the picture's.
constexpr int line_height = 15, bar_height = 8, gap = 5, field_height = 100;
constexpr int whole_width = 10000, least_length = 30;
/// How many letters of a label are drawn: those for which the narrowest screen has room.
constexpr std::size_t most_letters = 22;

std::string em(int tenths) {
    return fmt::format("{}.{}em", tenths / 10, tenths % 10);
}

std::string percent(int hundredths) {
    return fmt::format("{}.{:02}%", hundredths / 100, hundredths % 100);
}

/// What is cut short is written out in the table.
std::string label_of(const Cell& cell) {
    const std::string whole = show_cell(cell);
    if (shown_width(whole) <= most_letters)
        return escaped_html(whole);
    std::string cut;
    for (std::size_t at = 0; at < whole.size();) {
        std::size_t end = at + 1;
        while (end < whole.size() && (static_cast<unsigned char>(whole[end]) & 0xC0u) == 0x80u)
            ++end;
        const std::string more = cut + whole.substr(at, end - at);
        if (shown_width(more) >= most_letters)
            break;
        cut = more;
        at = end;
    }
    return escaped_html(cut) + "…";
}

/// One table's bars, and how long each is.
class Drawing {
public:
    Drawing(std::ostream& out, const Table& table)
        : out_(out), table_(table), places_(places_drawn(table)), reach_(reach_of(table, places_)),
          label_(place_of(table, table.chart->label)) {}

    int height() const {
        return table_.chart->kind == ChartKind::bars_across ? legend_height() + across_height()
                                                            : legend_height() + along_height();
    }

    void draw() {
        draw_legend();
        if (table_.chart->kind == ChartKind::bars_across)
            draw_across();
        else
            draw_along();
    }

private:
    int bars() const { return static_cast<int>(places_.size()); }
    int rows() const { return static_cast<int>(table_.rows.size()); }
    int legend_height() const { return bars() > 1 ? bars() * line_height + gap : 0; }
    int across_height() const { return rows() * (line_height + bars() * bar_height + gap); }
    static int along_height() { return line_height + field_height + line_height + gap; }

    /// A bar's length where the whole reach is `whole` long; what is not nothing is to be seen.
    int length_of(std::int64_t number, int whole) const {
        if (number == 0)
            return 0;
        const auto length =
            static_cast<int>(reach_.parts_of(number, static_cast<std::size_t>(whole)));
        return std::max({length, whole * least_length / whole_width, 1});
    }
    int zero_at(int whole) const {
        return static_cast<int>(reach_.zero(static_cast<std::size_t>(whole)));
    }
    std::int64_t number_in(const Row& row, std::size_t place) const {
        return number_of(row.at(place)).value_or(0);
    }

    void text(const std::string& x, int baseline, std::string_view more, const std::string& words) {
        out_ << fmt::format("<text x=\"{}\" y=\"{}\"{}>{}</text>\n", x, em(baseline), more, words);
    }
    void rectangle(const std::string& x, int y, const std::string& width, int height,
                   std::size_t value) {
        out_ << fmt::format(
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" class=\"bar-{}\"/>\n", x, em(y),
            width, em(height), value % 3 + 1);
    }

    void draw_legend() {
        if (bars() < 2)
            return;
        for (std::size_t value = 0; value < places_.size(); ++value) {
            const int top = static_cast<int>(value) * line_height;
            rectangle("0.2em", top + 3, "1.0em", bar_height, value);
            text("1.8em", top + 11, "",
                 escaped_html(harmless(table_.columns[places_[value]].title)));
        }
    }

    void axis_across(int zero, int from, int to) {
        out_ << fmt::format("<line x1=\"{0}\" x2=\"{0}\" y1=\"{1}\" y2=\"{2}\" class=\"axis\"/>\n",
                            percent(zero), em(from), em(to));
    }

    void draw_across() {
        const int zero = zero_at(whole_width);
        int top = legend_height();
        for (const Row& row : table_.rows) {
            text("0", top + 11, "", label_of(row.at(label_)));
            if (bars() == 1)
                text("100%", top + 11, " text-anchor=\"end\"", show_cell(row.at(places_.front())));
            top += line_height;
            for (std::size_t value = 0; value < places_.size(); ++value) {
                const std::int64_t number = number_in(row, places_[value]);
                const int length = length_of(number, whole_width);
                const int begin =
                    std::clamp(number < 0 ? zero - length : zero, 0, whole_width - length);
                if (length > 0)
                    rectangle(percent(begin), top, percent(length), bar_height - 1, value);
                top += bar_height;
            }
            if (reach_.least < 0)
                axis_across(zero, top - bars() * bar_height, top);
            top += gap;
        }
    }

    void draw_along() {
        const int top = legend_height() + line_height;
        const int zero = top + field_height - zero_at(field_height);
        text("0", top - 4, "", most_and_least());
        const int part = whole_width / rows();
        const int inner = part * 8 / 10 / bars();
        for (int each = 0; each < rows(); ++each)
            for (std::size_t value = 0; value < places_.size(); ++value) {
                const std::int64_t number =
                    number_in(table_.rows[static_cast<std::size_t>(each)], places_[value]);
                const int length = length_of(number, field_height);
                if (length > 0)
                    rectangle(percent(each * part + part / 10 + static_cast<int>(value) * inner),
                              number < 0 ? zero : zero - length,
                              percent(std::max(inner - inner / 10, 1)), length, value);
            }
        out_ << fmt::format("<line x1=\"0\" x2=\"100%\" y1=\"{0}\" y2=\"{0}\" class=\"axis\"/>\n",
                            em(zero));
        draw_labels(top + field_height + 12, part);
    }

    /// The first and the last row's, and where there is room one between them.
    void draw_labels(int baseline, int part) {
        const auto label = [&](int row) {
            return label_of(table_.rows[static_cast<std::size_t>(row)].at(label_));
        };
        const int middle = rows() / 2;
        text("0", baseline, "", label(0));
        if (rows() > 2)
            text(percent(middle * part + part / 2), baseline,
                 " text-anchor=\"middle\" class=\"between\"", label(middle));
        if (rows() > 1)
            text("100%", baseline, " text-anchor=\"end\"", label(rows() - 1));
    }

    /// The figures that the field goes from and to: `0:00 - 45:30`.
    std::string most_and_least() const {
        const auto shown = [&](std::int64_t number) {
            for (const Row& row : table_.rows)
                for (const std::size_t place : places_)
                    if (std::holds_alternative<Minutes>(row.at(place)))
                        return show_cell(Minutes{number});
            return show_cell(number);
        };
        return fmt::format("{} – {}", shown(reach_.least), shown(reach_.most));
    }

    std::ostream& out_;
    const Table& table_;
    std::vector<std::size_t> places_;
    Reach reach_;
    std::size_t label_;
};

} // namespace

bool has_bars(const Table& table) {
    return table.chart && !table.rows.empty() && !table.chart->values.empty() &&
           !reach_of(table, places_drawn(table)).is_nothing();
}

void write_svg(std::ostream& out, const Table& table, const std::string& name) {
    Drawing drawing(out, table);
    out << fmt::format("<svg role=\"img\" aria-labelledby=\"{0}-title {0}-words\" width=\"100%\" "
                       "height=\"{1}\" direction=\"ltr\">\n"
                       "<title id=\"{0}-title\">{2}</title>\n<desc id=\"{0}-words\">{3}</desc>\n",
                       name, em(drawing.height()), escaped_html(harmless(table.chart->title)),
                       escaped_html(harmless(table.chart->summary)));
    drawing.draw();
    out << "</svg>\n";
}

} // namespace timebank
