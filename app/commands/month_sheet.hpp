// A month's report as it is laid on paper, all of it.
#pragma once

#include "reports/month_report.hpp"
#include "sheets/sheet.hpp"

namespace timebank {

Sheet month_sheet(const MonthReport& report);

} // namespace timebank
