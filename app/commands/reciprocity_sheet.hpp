// How reciprocity stands on paper, and what its figures mean; for every report that shows it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "reports/reciprocity.hpp"
#include "sheets/sheet.hpp"

namespace timebank {

/// `October 2026`, or `November 2025 to October 2026`.
std::string months_of(const Reciprocity& figures);

/// A figure a line; `reciprocity` in data. Names nobody.
Table reciprocity_table(const Reciprocity& figures);

/// Term and meaning, in the order of the table.
std::vector<std::pair<std::string, std::string>> definitions_of(const Reciprocity& figures);

} // namespace timebank
