// Cells as paper shows them, in text and in HTML alike, and which columns stand on paper. Refuses
// to know widths and tags.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "sheets/sheet.hpp"

namespace timebank {

/// A cell as paper shows it, harmless: `1:30`, `3 Oct 2026`, `a; b`.
std::string show_cell(const Cell& cell, bool keep_lines = false);

bool is_figure(const Cell& cell); ///< Minutes or a count
bool is_empty(const Cell& cell);
/// Minutes, or a count, as one number to be drawn; nothing otherwise.
std::optional<std::int64_t> number_of(const Cell& cell);

/// Places of the columns that stand on paper, in order.
std::vector<std::size_t> columns_on_paper(const Table& table);
/// Whether a column is one of figures, which stand to the right unless words stand among them.
bool holds_figures(const Table& table, std::size_t place);
/// Where a key stands among the columns. Throws std::out_of_range if it does not.
std::size_t place_of(const Table& table, const std::string& key);

/// The least and the most that a chart's bars go to; never above and never below nothing.
struct Reach {
    std::int64_t least = 0, most = 0;
    bool is_nothing() const { return least == 0 && most == 0; }
    /// Of a whole reach of so many parts, those that `number` has, whichever side it is on, to the
    /// nearest; and those from the least to where nothing stands.
    std::size_t parts_of(std::int64_t number, std::size_t parts) const;
    std::size_t zero(std::size_t parts) const { return parts_of(least, parts); }
};
Reach reach_of(const Table& table, const std::vector<std::size_t>& places);

/// Places of a chart's values in its table.
std::vector<std::size_t> places_drawn(const Table& table);

} // namespace timebank
