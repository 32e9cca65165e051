// A closed month held against the entries that it was closed with: what was kept of it, and what
// the journal gives today. Refuses to know where either is kept.
#pragma once

#include <vector>

#include "audit/audit.hpp"
#include "months/digest.hpp"
#include "months/frozen.hpp"

namespace timebank {

/// What the book keeps of a closed month.
struct MonthKept {
    FrozenMonth frozen;
    Digest digest{};
    std::vector<EntryMark> marks;
};

/// The same from the journal as it is now. Figures that nobody can add up again, such as what was
/// overdue then, are left out.
struct MonthFound {
    std::vector<EntryNumber> entries; ///< that count in the month, in order of number
    std::vector<EntryMark> marks;     ///< of each
    Digest digest{};
    std::vector<FrozenBalance> balances; ///< by account
    std::vector<FrozenFigure> figures;
    std::vector<FrozenHelp> help; ///< by category and setting, without names
    std::vector<EntryNumber> late;
};

/// month_entry_changed (names the first entry that is not as it was), month_figure_changed (a
/// frozen figure is not what the entries add up to), month_digest_changed (something else of the
/// month is not as it was).
std::vector<Finding> compare(const MonthKept& kept, const MonthFound& found);

/// month_missing: months were closed in order, and one between them is not there.
std::vector<Finding> find_missing(const std::vector<Month>& closed);

} // namespace timebank
