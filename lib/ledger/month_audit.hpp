// Every closed month held against the journal as it is now. Refuses to know what a finding means.
#pragma once

#include <vector>

#include "audit/audit.hpp"
#include "store/connection.hpp"

namespace timebank {

/// What is not as it was closed, from the earliest month on: deed_missing (deeds are numbered
/// without gaps), what month_audit.hpp finds, and month_name_changed (a printed name is not the one
/// that was printed).
std::vector<Finding> audit_months(const Connection& connection);

} // namespace timebank
