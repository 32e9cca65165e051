// What one entry of a journal cannot be, whatever the others are. Refuses to know files and tables.
#pragma once

#include <vector>

#include "accounts/sharing.hpp"
#include "calendar/calendar.hpp"
#include "imports/entry_record.hpp"

namespace timebank {

/// In this order: entry_one_account, entry_accounts (accounts between which its kind does not move
/// hours), counts_too_early, entry_cell_astray (a column that entries of its kind do not fill),
/// cell_empty (one that they must fill), contact_unknown (of somebody else), let_pass_astray, then
/// what the rules of its noun have against an exchange or a session, whatever the book's step is.
std::vector<Disorder> disorders_of(const EntryRecord& record, const SharedAccounts& shared,
                                   Day today);

} // namespace timebank
