// Deeds as they are kept: who did what, and on which day it was typed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "calendar/calendar.hpp"
#include "store/connection.hpp"

namespace timebank {

struct Deed {
    Day recorded_on;
    std::string recorded_by;
    std::string verb;
    std::string about; ///< numbers and keys only
    std::optional<std::string> reason;
};

/// The number of the new deed.
std::int64_t add_deed(const Connection& connection, const Deed& deed);

/// The newest deed's number, or 0. Whatever is written is a deed: two connections that see the same
/// one see the same book.
std::int64_t last_deed(const Connection& connection);

/// The day on which the newest deed was recorded.
Day last_deed_day(const Connection& connection);

/// The latest day on which anything was recorded.
Day newest_deed_day(const Connection& connection);

/// The deed of the book's making.
Deed first_deed(const Connection& connection);

/// Deeds are numbered 1, 2, 3, ... without gaps: the last one's number where there is a gap.
std::optional<std::int64_t> last_deed_if_any_is_gone(const Connection& connection);

} // namespace timebank
