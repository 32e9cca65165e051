// What closing months refuses, once each. Part of the catalogue, and asked for through it. Knows
// nothing of which rule uses which line.
#pragma once

#include <array>

#include "refusals/refusal.hpp"

namespace timebank {

// Laid out by hand, so that a code stands beside what it says.
// clang-format off
inline constexpr std::array month_rules{
    Rule{"month_closed", "{0} is closed: everything up to {1} is, and cannot change any more.",
         "timebank month list"},                                         // month, last closed
    Rule{"nothing_to_close", "The book has no entry yet, so there is no month to close.",
         "timebank exchange add --help"},
    Rule{"clock_went_back", "Today is {0}, but something was recorded on {1}: a month is not closed "
                            "by a clock that went back.",
         "say what today is with --today"},                                        // today, newest
    Rule{"month_not_next", "{0} cannot be closed before {1}: months are closed in order.",
         "timebank month close {2}"},                                          // month, next, next
    Rule{"month_not_ended", "{0} has not ended: its last day is {1}.",
         "close it on the day after that, or later"},                             // month, last day
    Rule{"closing_unconfirmed", "Closing {0} cannot be undone, and nobody said yes to it.",
         "timebank month close {1} --yes"},                                          // month, month
    Rule{"entry_in_closed_month", "Entry {0} counts in {1}, which is closed in this book.",
         "if it is not in the book already, let it count in {2} or later"}, // entry, month, open
};
// clang-format on

} // namespace timebank
