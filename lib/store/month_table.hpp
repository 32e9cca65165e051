// Closed months as they are kept: which are, since when, and what proves them.
#pragma once

#include <optional>
#include <vector>

#include "months/digest.hpp"
#include "months/frozen.hpp"
#include "store/connection.hpp"
#include "store/line_table.hpp"

namespace timebank {

/// The newest; every month up to it is closed.
std::optional<Month> last_closed_month(const Connection& connection);

/// A closed month without its figures.
struct ClosedMonth {
    Month month;
    Day closed_on;
    std::string closed_by, timebank;
    std::int64_t entries = 0;  ///< that count in it
    EntryNumber through = 0;   ///< the book's last entry when it was closed
    EntryNumber next_from = 1; ///< no entry that counts later is numbered below this
    Digest digest{};
};

/// What counts after a closed month, up to another; all of it where nothing is closed.
LineRange lines_since(const std::optional<ClosedMonth>& closed, Month to = LineRange{}.to);

/// The newest closed month before this one; nothing if there is none.
std::optional<ClosedMonth> closed_before(const Connection& connection, Month month);
std::optional<ClosedMonth> read_closed_month(const Connection& connection, Month month);
/// From the earliest on.
std::vector<ClosedMonth> read_closed_months(const Connection& connection);
/// Of the month's entries, in their order.
std::vector<EntryMark> read_marks(const Connection& connection, Month month);

/// Locks the month; everything that belongs to it is written already (frozen_table.hpp).
void add_closed_month(const Connection& connection, const FrozenMonth& month, std::int64_t deed,
                      const Digest& digest, const std::vector<EntryMark>& marks);

/// A month that is open and has entries: how many.
struct OpenMonth {
    Month month;
    std::int64_t entries = 0;
};
/// From the earliest on.
std::vector<OpenMonth> read_open_months(const Connection& connection);

/// The earliest month in which an entry counts, and the latest.
std::optional<Month> oldest_month(const Connection& connection);
std::optional<Month> newest_month(const Connection& connection);

} // namespace timebank
