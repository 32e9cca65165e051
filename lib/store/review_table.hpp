// What was recorded and must be looked at.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "journal/entry.hpp"
#include "store/connection.hpp"

namespace timebank {

struct ReviewItem {
    std::int64_t item = 0;
    EntryNumber entry = 0;
    std::string gate; ///< the gate that would have stopped it
};

void add_review_item(const Connection& connection, EntryNumber entry, const std::string& gate);
/// Oldest first.
std::vector<ReviewItem> read_review_items(const Connection& connection);
std::int64_t count_review_items(const Connection& connection);

} // namespace timebank
