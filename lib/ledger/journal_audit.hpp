// The journal read again, and every closed month held against it. Refuses to know what a finding
// means.
#pragma once

#include "ledger/ledger.hpp"
#include "store/connection.hpp"

namespace timebank {

/// What audit.hpp finds; then what is not as it was closed, from the earliest month on:
/// deed_missing (deeds are numbered without gaps), what month_audit.hpp finds, and
/// month_name_changed (a printed name is not the one that was printed). From one reading of the
/// journal.
AuditReport audit_journal(const Connection& connection, const Watch& watch);

} // namespace timebank
