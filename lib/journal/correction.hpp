// Putting right without editing: what may be undone, and the entry that undoes it.
#pragma once

#include <optional>
#include <string_view>

#include "journal/entry.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

/// correction_of_correction (a correction is not undone: write the right entry),
/// already_corrected (an entry is undone once), reason_missing (a reason with something in it).
std::optional<Refusal> why_not_undo(const Movement& entry, std::string_view reason);

/// The opposite of an entry: same minutes the other way, on the day the entry happened, kind
/// correction, pointing at it. Number and counting month are the ledger's to give.
Movement opposite_of(const Movement& entry);

} // namespace timebank
