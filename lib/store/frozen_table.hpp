// The frozen figures of closed months as they are kept. Refuses to know how they came about.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "months/digest.hpp"
#include "months/frozen.hpp"
#include "store/connection.hpp"

namespace timebank {

/// Everything of a month but its own row, which comes last and locks it (month_table.hpp).
void add_frozen(const Connection& connection, const FrozenMonth& month);

/// By account.
std::vector<FrozenBalance> read_frozen_balances(const Connection& connection, Month month);
std::vector<FrozenFigure> read_frozen_figures(const Connection& connection, Month month);
std::vector<FrozenHelp> read_frozen_help(const Connection& connection, Month month);
std::vector<OverrideUse> read_frozen_overrides(const Connection& connection, Month month);
std::vector<EntryNumber> read_frozen_late(const Connection& connection, Month month);
/// Those who were written down at this closing alone, by number.
std::vector<FrozenMember> read_frozen_changes(const Connection& connection, Month month);
/// Everybody as the month's papers print them, by number.
std::vector<FrozenMember> read_frozen_members(const Connection& connection, Month month);
/// One figure by month, from a month to a month.
std::map<Month, std::int64_t> read_frozen_figure(const Connection& connection,
                                                 const std::string& figure, Month from, Month to);

/// Everybody as papers would print them today, by number.
std::vector<FrozenMember> read_members_as_printed(const Connection& connection);

/// Members whose printed name is not the one that was printed, by the mark that was kept of it.
std::vector<std::pair<MemberNumber, Month>> read_changed_names(const Connection& connection);

} // namespace timebank
