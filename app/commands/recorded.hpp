// What commands that record have in common: an entry's number as typed, and telling what became
// of it.
#pragma once

#include <string>

#include "desk.hpp"

namespace timebank {

/// Reads the number of an entry; throws Refused with entry_unreadable.
EntryNumber read_entry(const std::string& typed);

/// One line of what was done, then notes, repeats and what went to review; for scripts, CSV or
/// JSON of the same on stdout.
void tell_recorded(const Desk& desk, const Recorded& recorded, const std::string& line);

/// The sheet's number and the line as cells; empty where they were not written down.
Cell sheet_cell(const Exchange& exchange);
Cell line_cell(const Exchange& exchange);

} // namespace timebank
