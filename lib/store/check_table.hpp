// Safeguarding checks as they are kept: added to, never changed, removed by a purge only.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "safeguarding/check.hpp"
#include "store/connection.hpp"

namespace timebank {

/// Its number is that of the deed that writes it down.
void add_check(const Connection& connection, const Check& check);
/// And overwrites where they stood in the file. The newest deed must be that of the purge.
void remove_checks(const Connection& connection, const std::vector<std::int64_t>& numbers);

/// Every check in the order of the day it was seen on, then of its number.
void each_check(const Connection& connection, const std::function<void(Check)>& take);
/// Those of one record.
void each_check_of(const Connection& connection, MemberNumber record,
                   const std::function<void(Check)>& take);

} // namespace timebank
