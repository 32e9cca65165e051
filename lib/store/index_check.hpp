// Whether the indexes of the journal hold what its rows say. Refuses to know what they are for.
#pragma once

#include <string>
#include <vector>

#include "store/connection.hpp"

namespace timebank {

/// The names of the journal's indexes that are not in order, or do not hold every row of the
/// journal with its values and nothing else; of unique ones, those too that hold a key twice.
/// SQLite's own check looks every row up in every index, which takes ten times as long as reading
/// both through.
std::vector<std::string> find_untrue_indexes(const Connection& connection);

} // namespace timebank
