// Entries that are neither help nor corrections: gifts, welcome credits, grants, donations,
// settlements and openings, as they are kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "journal/entry.hpp"
#include "store/connection.hpp"

namespace timebank {

struct StoredCredit {
    Movement movement;
    std::optional<std::string> note, reason;
    std::string recorded_by;
};

/// In order of entry number.
std::vector<StoredCredit> read_credits(const Connection& connection);

} // namespace timebank
