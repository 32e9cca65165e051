// Taking an import back: which of its entries can still be undone, each by an opposite one. Refuses
// to know where entries are kept.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "calendar/calendar.hpp"
#include "exchanges/exchange.hpp"
#include "journal/entry.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

/// An entry that came with an import, and what has happened to it since.
struct ImportedEntry {
    Movement movement; ///< with whether a later entry undoes it
    std::int64_t session = 0;
    std::optional<SheetLine> sheet;
    EntryNumber replaced_by = 0; ///< the entry that stands in its place, or 0
    EntryNumber settled_by = 0;  ///< a settlement since, of an account that it moved, or 0
};

/// A deed that took some of an import's entries back.
struct ImportUndoing {
    Day on;
    std::string by, reason;
    std::int64_t entries = 0;
};

/// Whether it still moves minutes: it was not undone, and undoes nothing itself.
bool has_to_be_undone(const ImportedEntry& entry);

/// Whether something later depends on it. In this order: row_put_right (another stands in its
/// place), row_settled (a balance that it is part of was settled, as when somebody leaves).
std::optional<Refusal> why_not_take_back(const ImportedEntry& entry);

} // namespace timebank
