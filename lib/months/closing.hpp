// Closing a month: in which month an entry counts, and when a month can be closed. Refuses to know
// what a month's figures are, and how they are shown.
#pragma once

#include <optional>

#include "calendar/calendar.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

/// The month in which an entry counts: the one in which it happened while that is open, else the
/// earliest open one (practice: account rule 5). Months before the first that was closed are
/// closed too.
Month counts_in(Day happened_on, std::optional<Month> last_closed);

/// A book that is asked to close a month.
struct MonthsOfBook {
    std::optional<Month> last_closed;
    std::optional<Month> first_with_entry; ///< asked for only while nothing is closed
    Day newest_deed;                       ///< the latest day on which anything was recorded
};

/// The month that is closed next: the one after the last, or the first that has an entry; nothing
/// in a book without entries.
std::optional<Month> next_to_close(const MonthsOfBook& book);

/// In this order: month_closed (already), nothing_to_close (the book has no entry), clock_went_back
/// (something was recorded after today), month_not_next, month_not_ended.
std::optional<Refusal> why_not_close(Month month, const MonthsOfBook& book, Day today);

} // namespace timebank
