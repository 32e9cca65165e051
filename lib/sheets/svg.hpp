// A table's chart as inline SVG: bars as long as its figures, and its meaning in words. Refuses to
// know colours, which are the style's, and pages.
#pragma once

#include <iosfwd>
#include <string>

#include "sheets/sheet.hpp"

namespace timebank {

/// One `svg` element, as wide as where it stands and never scaled: its letters are as large as
/// those around it at any width. `name` is the beginning of its ids, and stands once in a
/// document. The table has a chart, and a row at least.
void write_svg(std::ostream& out, const Table& table, const std::string& name);

/// Whether a table has anything to be drawn.
bool has_bars(const Table& table);

} // namespace timebank
