// What somebody can work out of the hidden amounts of a table from the shown ones: the view of
// whoever attacks a release. Refuses to know which amounts ought to be hidden.
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <vector>

#include "reports/disclosure.hpp"

namespace timebank {

/// A place in a table, totals too.
struct Place {
    std::size_t row = 0, column = 0;
};

/// What a hidden amount may be, as far as all that is shown tells, to the minute, and no amount is
/// below nothing; without `high` there is no end to it.
struct Range {
    Minutes low;
    std::optional<Minutes> high;
};

/// A table with its totals is a flow that goes round: what leaves a row's node comes into the
/// columns', and the totals lead back. So a hidden amount can grow by as much as can flow through
/// the other hidden ones from where it comes in to where it leaves, and shrink by as much as can
/// flow the other way. The bounds are exact.
Range range_of(const HoursTable& table, const Hidden& hidden, Place place);

/// The shown amounts that cost least to hide so that the one in `place` can grow by `need`: those
/// on the cheapest way round through which so much can flow. What is shown costs its hours, and a
/// total more than anything that is none; there is always a way, through the totals.
std::vector<Place> way_round(const HoursTable& table, const Hidden& hidden, Place place,
                             Minutes need);

/// Rows and columns, no totals, whose hidden amounts together come to a sum that can be worked out;
/// rows without any are among them, where hiding one of theirs would make the sum larger.
struct KnownSum {
    std::vector<bool> rows, columns;

    bool holds(std::size_t row, std::size_t column) const { return rows[row] && columns[column]; }
};

/// The first known sum of which `is_sought` is true. Those that are made of several others without
/// a part in common are left out: if each of them may be shown, they together may. Looks at each
/// choice of columns, so that a table should have no more than a year's.
std::optional<KnownSum> find_known_sum(const HoursTable& table, const Hidden& hidden,
                                       const std::function<bool(const KnownSum&)>& is_sought);

} // namespace timebank
