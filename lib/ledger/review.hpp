// The review list's lines: what was recorded although a gate would have stopped it, and what was
// decided of it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "accounts/account.hpp"
#include "exchanges/record.hpp"
#include "safeguarding/review.hpp"

namespace timebank {

struct ReviewLine {
    std::int64_t item = 0;
    std::vector<std::string> gates; ///< gravest first
    EntryNumber entry = 0;
    std::int64_t session = 0; ///< of which it is an entry, or 0
    Day on;
    AccountNumber giver, receiver;
    std::string giver_name, receiver_name; ///< `M0012 Ann Baker` or `Community pot`
    Minutes credited;
    std::string category;
    std::optional<SheetLine> sheet;
    RecordStanding standing = RecordStanding::stands;
    Day recorded_on;
    std::string recorded_by;
    std::optional<Settled> settled;
};

enum class ReviewQuery { open, all };

/// What became of a thing that was settled.
struct ReviewSettling {
    ReviewLine line;
    std::vector<std::int64_t> items; ///< which were settled: of a session undone, all of its own
    /// The entries that undid it, first and last, or 0.
    EntryNumber undone_from = 0, undone_to = 0;
};

} // namespace timebank
