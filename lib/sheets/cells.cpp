#include "sheets/cells.hpp"

#include <algorithm>
#include <stdexcept>

#include <fmt/format.h>

namespace timebank {
namespace {

/// Numbers of this size leave room for a multiplication by as many parts as are ever drawn.
constexpr std::uint64_t large = std::uint64_t{1} << 40;

struct OnPaper {
    bool keep_lines;

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

} // namespace

std::string show_cell(const Cell& cell, bool keep_lines) {
    return std::visit(OnPaper{keep_lines}, cell);
}

bool is_figure(const Cell& cell) {
    return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<Minutes>(cell);
}

bool is_empty(const Cell& cell) {
    return std::holds_alternative<std::monostate>(cell);
}

std::optional<std::int64_t> number_of(const Cell& cell) {
    if (const auto* count = std::get_if<std::int64_t>(&cell))
        return *count;
    if (const auto* minutes = std::get_if<Minutes>(&cell))
        return minutes->count;
    return std::nullopt;
}

std::vector<std::size_t> columns_on_paper(const Table& table) {
    std::vector<std::size_t> places;
    for (std::size_t place = 0; place < table.columns.size(); ++place)
        if (table.columns[place].shown != Shown::only_in_data)
            places.push_back(place);
    return places;
}

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

std::size_t place_of(const Table& table, const std::string& key) {
    const auto found = std::ranges::find(table.columns, key, &Column::key);
    if (found == table.columns.end())
        throw std::out_of_range("a chart of a column that is not there: " + key);
    return static_cast<std::size_t>(found - table.columns.begin());
}

std::size_t Reach::parts_of(std::int64_t number, std::size_t parts) const {
    const auto as_size = [](std::int64_t any) {
        const auto bits = static_cast<std::uint64_t>(any);
        return any < 0 ? ~bits + 1 : bits; // the least number of all has no opposite
    };
    std::uint64_t whole = as_size(most) + as_size(least);
    std::uint64_t part = as_size(number);
    while (whole >= large) {
        whole /= 2;
        part /= 2;
    }
    return whole == 0 ? 0 : (part * parts + whole / 2) / whole;
}

Reach reach_of(const Table& table, const std::vector<std::size_t>& places) {
    Reach reach;
    for (const Row& row : table.rows)
        for (const std::size_t place : places) {
            const std::int64_t number = number_of(row.at(place)).value_or(0);
            reach.least = std::min(reach.least, number);
            reach.most = std::max(reach.most, number);
        }
    return reach;
}

std::vector<std::size_t> places_drawn(const Table& table) {
    std::vector<std::size_t> places;
    for (const std::string& key : table.chart->values)
        places.push_back(place_of(table, key));
    return places;
}

} // namespace timebank
