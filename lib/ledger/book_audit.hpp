// The whole audit of a book, of whatever holds it. Refuses to know what a finding means.
#pragma once

#include "ledger/ledger.hpp"
#include "store/connection.hpp"

namespace timebank {

/// What store/audit_queries.hpp finds in the file, then what ledger/journal_audit.hpp finds in the
/// journal, which is read by a thread of its own: both connections must see one state of the book.
AuditReport audit_book(const Connection& connection, const Connection& beside, const Watch& watch);

} // namespace timebank
