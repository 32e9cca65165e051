// Days to remember as an iCalendar file (RFC 5545), for whatever calendar a person keeps. Refuses
// to know what the days are for.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"

namespace timebank {

/// An event that lasts a whole day.
struct CalendarDay {
    Day on;
    std::string name;    ///< the same whenever the same event is written; unlike any other's
    std::string summary; ///< one line, any letters
};

/// One calendar, its lines folded at 75 bytes and ended as the standard says. `stamp` is the day
/// on which it was made.
void write_icalendar(std::ostream& out, const std::vector<CalendarDay>& days, Day stamp);

/// A line as the standard folds it: no more than 75 bytes, no letter parted, CRLF behind each.
std::string folded(std::string_view line);
/// TEXT as the standard escapes it: backslash, semicolon, comma and line break; other control
/// characters are left out.
std::string escaped_text(std::string_view text);

} // namespace timebank
