// What closing a month takes and answers. Part of the ledger, and asked for through it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "exchanges/plan.hpp"
#include "exchanges/record.hpp"
#include "ledger/review.hpp"

namespace timebank {

/// A month of the book, closed or still open.
struct MonthLine {
    Month month;
    std::int64_t entries = 0; ///< that count in it
    bool ended = false;       ///< its last day has passed
    // Of a closed month:
    std::optional<Day> closed_on;
    std::string closed_by, digest;
    std::int64_t exchanges = 0, late = 0, corrections = 0;
};

/// What should be looked at before a month is closed, since its figures cannot change afterwards.
struct Unsettled {
    std::vector<ExchangeRecord> unsigned_sheets; ///< known to lack a signature
    std::vector<ReviewLine> review;              ///< open items on entries that count in the month
    std::vector<PlanRecord> planned; ///< for a day up to the month's last, with no word since

    bool nothing() const { return unsigned_sheets.empty() && review.empty() && planned.empty(); }
};

} // namespace timebank
