// What a release is refused for. Part of the catalogue, and asked for through it. Knows nothing of
// which rule uses which line.
#pragma once

#include <array>

#include "refusals/refusal.hpp"

namespace timebank {

// Laid out by hand, so that a code stands beside what it says.
// clang-format off

inline constexpr std::array release_rules{
    Rule{"release_period_open", "{0} is not closed yet, and a release is of closed months.",
         "timebank month close {1}"},                                       // month, month as typed
    Rule{"release_too_long", "A release is of twelve months at the most, and these are {0}.",
         "timebank report release --from {1} --to {2}"},                    // months, from, to
    Rule{"release_overlaps", "{0} shares months with the release of {1}, and what two releases "
                             "differ by would show small numbers.",
         "timebank report release --from {2} --to {3}"},                  // periods, the other's
    Rule{"release_too_small", "{0}: fewer than {1} people gave or received, which is too few to "
                              "release anything.",
         "take in more months: timebank report release --from {2} --to MONTH"},    // period, people
    Rule{"release_unknown", "There is no release of {0} that could be corrected.",
         "timebank report releases"},                                                // period
    Rule{"release_reason_missing", "It is not said why {0} is released anew.",
         "add --correction \"what was put right\""},                                 // period
};

// clang-format on

} // namespace timebank
