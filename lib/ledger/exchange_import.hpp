// The import of an exchanges file into the book.
#pragma once

#include "ledger/import_run.hpp"

namespace timebank {

/// Reads every row, knows again those that are there, and writes the rest if the run writes.
/// Raises a review item for every row that a gate would have stopped; drops none for it.
void import_exchanges(ImportRun& run, const Settings& settings);

} // namespace timebank
