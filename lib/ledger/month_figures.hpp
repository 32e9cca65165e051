// The figures of one month: added up from the last closed one on while it is open, and as they were
// frozen once it is closed. Refuses to know who asks.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "accounts/sharing.hpp"
#include "ledger/settings.hpp"
#include "months/frozen.hpp"
#include "reports/month_report.hpp"
#include "store/connection.hpp"
#include "store/line_table.hpp"

namespace timebank {

/// Everybody whose hours are counted, as papers print them.
struct Everybody {
    /// In the order of every report: members' accounts by number, a household's with the names of
    /// all who share it, then the timebank's own.
    std::vector<std::pair<AccountNumber, std::string>> accounts;
    std::vector<AccountNumber> numbers; ///< every account that can hold minutes
    SharedAccounts shared;
};
Everybody everybody_of(const std::vector<FrozenMember>& members);

/// Adds the accounts whose latest standing help may have been undone by this correction after the
/// month it counts in was closed; nothing if that month is not up to `closed`.
void add_undone(std::set<AccountNumber>& touched, const Connection& connection,
                const JournalLine& correction, Month closed);

struct MonthAddedUp {
    MonthFold fold;
    ReciprocityFold reciprocity;
};
/// Adds an open month up from the last closed one before it.
MonthAddedUp fold_month(const Connection& connection, const Settings& settings, Month month,
                        Day today);
/// The report of what was added up; reciprocity, and what a broker has to look at, are not in it.
MonthReport finish_month(const Connection& connection, const MonthFold& fold,
                         const Everybody& everybody);
/// The month's reciprocity among those who are members on the report's last day of activity.
Reciprocity finish_reciprocity(const Connection& connection, MonthAddedUp& added,
                               const Everybody& everybody, const MonthReport& report);

/// Everything of a report that is kept for good. `before` are the members as the closing before
/// printed them.
FrozenMonth freeze(const MonthReport& report, const MonthFold& fold, const Everybody& everybody,
                   const std::vector<FrozenMember>& members,
                   const std::vector<FrozenMember>& before);
/// Everything that was frozen of a closed month.
FrozenMonth read_frozen(const Connection& connection, Month month);
/// The report of a closed month, as it was when it was closed.
MonthReport read_closed_report(const Connection& connection, Month month);

} // namespace timebank
