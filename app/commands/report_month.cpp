// timebank report month: the month's balance report, of an open month as it stands today, of a
// closed one as it was closed.
#include "commands/month_sheet.hpp"
#include "commands/report_verbs.hpp"

namespace timebank {

namespace {

struct MonthOptions {
    std::string month;
};

void declare_month(CLI::App& verb, MonthOptions& options) {
    verb.add_option("MONTH", options.month,
                    "2026-10 or Oct 2026 (default: the newest month that has an entry)")
        ->check(not_empty);
}

ExitCode run_month(const Desk& desk, const MonthOptions& options) {
    const Ledger ledger = desk.open(Intent::to_look);
    const Month month = options.month.empty() ? ledger.usual_month() : desk.month(options.month);
    desk.print(month_sheet(ledger.month_report(month)));
    return ExitCode::done;
}

} // namespace

void declare_report_month(CLI::App& noun, Errand& errand) {
    add_verb<MonthOptions>(noun, errand, "month",
                           "The month's balance report: every member, ties to nothing",
                           "  timebank report month 2026-10\n"
                           "  timebank report month \"Oct 2026\" --format csv --output october.csv",
                           run_month, declare_month);
}

} // namespace timebank
