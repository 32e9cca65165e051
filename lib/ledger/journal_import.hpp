// The import of a journal into the book that it came from, or into an empty one.
#pragma once

#include "ledger/import_run.hpp"

namespace timebank {

/// Reads every row, compares those that are in the book already, and writes those that follow on
/// after its last entry, with the days and names of their first recording. Raises review items as
/// the import of exchanges does.
void import_journal(ImportRun& run);

} // namespace timebank
