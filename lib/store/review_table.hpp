// What was recorded and must be looked at.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "journal/entry.hpp"
#include "safeguarding/review.hpp"
#include "store/connection.hpp"

namespace timebank {

struct ReviewItem {
    std::int64_t item = 0;
    EntryNumber entry = 0;
    std::string gate; ///< the gate that would have stopped it
    Day recorded_on;
    std::string recorded_by;
    std::optional<Settled> settled; ///< nothing: still to be looked at
};

void add_review_item(const Connection& connection, EntryNumber entry, const std::string& gate);
/// Oldest first, settled ones too.
std::vector<ReviewItem> read_review_items(const Connection& connection);
std::optional<ReviewItem> read_review_item(const Connection& connection, std::int64_t item);
/// Those that are still to be looked at.
std::int64_t count_review_items(const Connection& connection);
void add_settling(const Connection& connection, std::int64_t item, ReviewOutcome outcome,
                  std::int64_t deed);

} // namespace timebank
