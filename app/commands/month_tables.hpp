// The tables of a month's report, and the pictures of them.
#pragma once

#include <vector>

#include "reports/month_report.hpp"
#include "sheets/sheet.hpp"

namespace timebank {

/// `rows`: every account's month, with totals.
Table rows_table(const MonthReport& report);
/// `by_category`, `by_setting`, `by_model`, `by_month`.
std::vector<Table> help_tables(const MonthReport& report);
/// `balances`: how many accounts closed the month with how much.
Table balances_table(const MonthReport& report);
/// `members`: how many gave and received, only gave, only received, or neither.
Table sides_table(const MonthReport& report);
/// `late_sheets`
Table late_table(const MonthReport& report);
/// `let_pass`
Table overrides_table(const MonthReport& report);

} // namespace timebank
