// What was recorded and must be looked at.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "journal/entry.hpp"
#include "safeguarding/policy.hpp"
#include "safeguarding/review.hpp"
#include "store/connection.hpp"

namespace timebank {

/// An entry, with all that is to be looked at about it.
struct ReviewItem {
    std::int64_t item = 0;
    EntryNumber entry = 0;
    std::vector<std::string> gates; ///< that would have stopped it, gravest first
    Day recorded_on;
    std::string recorded_by;
    std::optional<Settled> settled; ///< nothing: still to be looked at
};

/// Writes many items with the same prepared query.
class ReviewWriter {
public:
    explicit ReviewWriter(const Connection& connection);
    /// Nothing, if there is no gate.
    void add(EntryNumber entry, const std::vector<Gate>& gates);

private:
    Query insert_;
};
/// One item.
void add_review_item(const Connection& connection, EntryNumber entry,
                     const std::vector<Gate>& gates);
/// By item, settled ones too.
std::vector<ReviewItem> read_review_items(const Connection& connection);
std::optional<ReviewItem> read_review_item(const Connection& connection, std::int64_t item);
/// How many entries are still to be looked at.
std::int64_t count_review_items(const Connection& connection);
void add_settling(const Connection& connection, std::int64_t item, ReviewOutcome outcome,
                  std::int64_t deed);

} // namespace timebank
