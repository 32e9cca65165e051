// Rows of a journal that was exported, each an entry with everything that is written down of it.
// Knows what one row alone can be wrong about; what rows say of each other is asked by
// journal_order.
#pragma once

#include <functional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "accounts/sharing.hpp"
#include "calendar/calendar.hpp"
#include "imports/columns.hpp"
#include "imports/entry_record.hpp"
#include "imports/rows.hpp"

namespace timebank {

/// What reading needs to know of the book and the command.
struct JournalRules {
    const std::unordered_set<std::int64_t>& members; ///< every number, merged records' too
    const SharedAccounts& shared;
    const std::vector<NamedContact>& contacts; ///< of every organisation, ended ones too
    Day today;
    DateOrder order = DateOrder::day_first;
    Watch watch = {};
};

/// Reads every row, in file order, as read_exchanges does. Problems of the row: cell_empty,
/// entry_unreadable, entry_kind_unreadable, account_unreadable, number_unreadable, member_unknown,
/// minutes_unreadable, attendance_unreadable, let_pass_unreadable, contact_unknown, what days,
/// months, settings, signatures, splits, lines, sheets, names and notes are refused for, and what
/// disorders_of has against the entry.
RowsRead read_journal(std::string_view text, const Header& header, const JournalRules& rules,
                      const std::function<std::vector<Problem>(const EntryRecord&)>& good,
                      const std::function<void(const RowText&, std::vector<Problem>)>& bad);

} // namespace timebank
