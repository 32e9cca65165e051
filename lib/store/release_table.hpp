// Releases as they are kept: every figure as it was printed. Refuses to know what is hidden, and
// why.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "reports/release.hpp"
#include "store/connection.hpp"

namespace timebank {

/// Answers its number.
std::int64_t add_release(const Connection& connection, const Release& release, std::int64_t deed);

/// All, in the order in which they were made, without lines and rows.
std::vector<Release> read_releases(const Connection& connection);
/// The newest of just this period, whole.
std::optional<Release> read_release(const Connection& connection, Month from, Month to);
/// The period of a release that has a month of this one, and is of another period.
std::optional<std::pair<Month, Month>> overlapping_release(const Connection& connection, Month from,
                                                           Month to);

} // namespace timebank
