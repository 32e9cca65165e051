// Small bars of characters behind the rows of a text report. Refuses to know tables.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "sheets/cells.hpp"

namespace timebank {

/// A bar for `number`, `width` columns wide at the most and all of them where something is below
/// nothing: then what is below nothing grows to the left from where nothing stands, and what is
/// above to the right. Blocks of eighths (to the left, of halves), or `#` in ASCII. What is not
/// nothing is never without a mark. No spaces at the end.
std::string bar(std::int64_t number, const Reach& reach, std::size_t width, Letters letters);

} // namespace timebank
