// Rows of a journal that was exported, each an entry with everything that is written down of it.
// Knows what one row alone can be wrong about; what rows say of each other is asked by
// journal_order.
#pragma once

#include <functional>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "calendar/calendar.hpp"
#include "imports/columns.hpp"
#include "imports/entry_record.hpp"
#include "imports/rows.hpp"

namespace timebank {

/// What reading needs to know of the book and the command.
struct JournalRules {
    const std::unordered_set<std::int64_t>& members; ///< every number, merged records' too
    Day today;
    DateOrder order = DateOrder::day_first;
};

/// Reads every row, in file order, as read_exchanges does. Problems of the row: cell_empty,
/// entry_unreadable, entry_kind_unreadable, account_unreadable, number_unreadable, member_unknown,
/// minutes_unreadable, what days, months, settings, signatures, lines, sheets, names and notes are
/// refused for, counts_too_early (in a month before it happened), entry_one_account (from and to
/// are the same), entry_accounts (accounts between which its kind does not move hours),
/// entry_cell_astray (a column that entries of its kind do not fill), and what why_not_record has
/// against an exchange.
RowsRead read_journal(std::string_view text, const Header& header, const JournalRules& rules,
                      const std::function<std::vector<Problem>(const EntryRecord&)>& good,
                      const std::function<void(const RowText&, std::vector<Problem>)>& bad);

} // namespace timebank
