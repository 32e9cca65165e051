// What becomes of a recorded thing that a gate would have stopped: somebody looks at it, and says
// what they decided. Refuses to know what it was.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "calendar/calendar.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

/// It stands as it was recorded; it was undone; a concern took it up.
enum class ReviewOutcome { upheld = 1, voided, referred };
/// `upheld`, `voided`, `referred`
std::string_view show_outcome(ReviewOutcome outcome);

/// How soon a gate's items are to be looked at: 1 for the first of practice's gates, then up.
int gravity(std::string_view gate);

struct Settled {
    ReviewOutcome outcome = ReviewOutcome::upheld;
    Day on;
    std::string by;
    std::optional<std::string> note; ///< may be blanked
};

/// review_settled (once is enough), review_note_missing, note_too_long.
std::optional<Refusal> why_not_settle(std::int64_t item, const std::optional<Settled>& settled,
                                      std::string_view note);

} // namespace timebank
