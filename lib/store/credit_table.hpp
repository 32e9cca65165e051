// Entries that are neither help nor corrections: gifts, welcome credits, grants, donations,
// settlements, openings and time for running the timebank, as they are kept.
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
    std::optional<std::string> void_reason, voided_by; ///< of what was undone
};

/// In order of entry number.
std::vector<StoredCredit> read_credits(const Connection& connection);

} // namespace timebank
