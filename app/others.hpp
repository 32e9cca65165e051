// Whether others on this machine may read the book, and whether that was said today. Refuses to
// know what stands in it.
#pragma once

#include <optional>
#include <string>

#include "calendar/calendar.hpp"

namespace timebank {

/// What is to be said of a book that others may read, or whose log they may read: once a day, with
/// what to type. The day is kept in an attribute of the file, so that nothing is written to the
/// book. Where a file has no attributes it is said with every deed that `writes`, and not with a
/// look.
std::optional<std::string> warning_of_others(const std::string& book, Day today, bool writes);

} // namespace timebank
