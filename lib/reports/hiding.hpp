// Which hours of a release are hidden so that nothing can be worked back, and which categories
// become Other first. Refuses to know what categories and months are called.
#pragma once

#include <vector>

#include "reports/disclosure.hpp"

namespace timebank {

/// Which categories, by their totals, are told together as Other: those that may not be shown,
/// those that are `told_together` already, and, until all these together may be shown, the smallest
/// of the rest (practice: reports, release).
std::vector<bool> choose_other(const std::vector<Amount>& categories,
                               const std::vector<bool>& told_together,
                               const DisclosureRules& rules);

/// First what may not be shown, and what is `hidden_before`; then as little more as is found, until
/// - every hidden amount can be worked back only to a range that is wide enough;
/// - every sum of hidden amounts that can be worked out may itself be shown.
/// So two amounts at least are hidden in every row and column, totals too, that has any. The same
/// table hides the same.
Hidden hide(const HoursTable& table, Hidden hidden_before, const DisclosureRules& rules);

} // namespace timebank
