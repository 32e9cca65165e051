// A day with its time, for what is counted in hours and not in days: local time, to the minute, as
// a clock on the wall shows it. Refuses to know zones: when the clocks change, an hour is an hour
// on the wall.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "calendar/calendar.hpp"

namespace timebank {

struct Moment {
    Day day;
    std::int32_t minute = 0; ///< of the day, from 0 to 1439

    friend constexpr auto operator<=>(Moment, Moment) = default;
};

/// So many hours later; negative is earlier.
Moment add_hours(Moment moment, int hours);

/// The last minute of a day.
Moment end_of(Day day);

/// Reads a time of day, `9:30`, `09:30`, `17.05` or `1705`, as its minute. Answers
/// time_unreadable.
Answer<std::int32_t> read_time(std::string_view text);

std::string show_iso(Moment moment);   ///< `2026-10-03T09:30`
std::string show_short(Moment moment); ///< `3 Oct 2026 09:30`

} // namespace timebank
