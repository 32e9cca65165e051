// The import of a members file into the book.
#pragma once

#include "ledger/import_run.hpp"

namespace timebank {

/// Reads every row, knows again those who are there (by number, else by name), and adds the rest
/// if the run writes. Opening hours become balanced entries from or to the opening account.
void import_members(ImportRun& run, const Settings& settings);

} // namespace timebank
