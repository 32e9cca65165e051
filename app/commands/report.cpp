// timebank report: the month's balance report, everybody's balance, and whom to talk to.
#include <fmt/core.h>

#include "commands/commands.hpp"
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

Row figures_row(Cell number, Cell name, const Figures& figures) {
    return {std::move(number), std::move(name), figures.opening, figures.given,
            figures.received,  figures.other,   figures.closing};
}

Table rows_table(const MonthReport& report) {
    Table table;
    table.key = "rows";
    table.columns = {{"number", "Number"},
                     {"name", "Name"},
                     {"opening_minutes", "Opening"},
                     {"given_minutes", "Given"},
                     {"received_minutes", "Received"},
                     {"other_minutes", "Other"},
                     {"closing_minutes", "Closing"}};
    for (const MonthRow& row : report.rows)
        table.rows.push_back(figures_row(show_code(row.account), row.name, row.figures));
    table.totals = figures_row({}, std::string("Total"), report.totals);
    return table;
}

Table counts_table(const std::string& key, const std::string& title, const std::string& caption) {
    Table table;
    table.key = "by_" + key;
    table.caption = caption;
    table.columns = {{key, title}, {"exchanges", "Exchanges"}, {"minutes", "Hours"}};
    table.when_empty = "No exchanges.";
    return table;
}

Table overrides_table(const MonthReport& report) {
    Table table;
    table.key = "let_pass";
    table.caption = "Gates let pass";
    table.columns = {{"planned", "Planned"},
                     {"gate", "Gate"},
                     {"by", "By"},
                     {"second", "And"},
                     {"until", "Until"}};
    for (const OverrideUse& each : report.overrides)
        table.rows.push_back({each.planned, each.gate, each.by, each.second, each.until});
    return table;
}

Row count_row(std::string name, const HelpCount& count) {
    return {std::move(name), count.exchanges, count.minutes};
}

Sheet month_sheet(const MonthReport& report, const Ledger& ledger) {
    Sheet sheet;
    sheet.heading = {fmt::format("{}: month report, {}", report.timebank, show_long(report.month)),
                     internal};
    sheet.facts = {{"report", "", std::string("month"), Shown::only_in_data},
                   {"timebank", "", report.timebank, Shown::only_in_data},
                   {"month", "", report.month, Shown::only_in_data},
                   {"closed", "", report.closed, Shown::only_in_data}};
    sheet.tables.push_back(rows_table(report));
    sheet.closing_facts = {
        fact("exchanges", "Exchanges", report.exchanges),
        fact("active_members", "Active members", report.active_members),
        fact("late", "Late", report.late),
        fact("corrections", "Corrections", report.corrections),
        fact("running_minutes", "Running the timebank", report.running),
        fact("overrides", "Gates let pass", static_cast<std::int64_t>(report.overrides.size())),
        fact("review", "To review today", report.review),
        fact("overdue", "Overdue today", report.overdue),
        fact("planned_overdue", "Planned, with no word today", report.planned_overdue)};
    Table by_category = counts_table("category", "Category", "By category");
    for (const Category& category : ledger.categories())
        if (const auto found = report.by_category.find(category.number);
            found != report.by_category.end())
            by_category.rows.push_back(count_row(category.name, found->second));
    Table by_setting = counts_table("setting", "Setting", "By setting");
    for (const auto& [setting, count] : report.by_setting)
        by_setting.rows.push_back(
            count_row(setting ? std::string(show_setting(*setting)) : "not recorded", count));
    sheet.tables.push_back(std::move(by_category));
    sheet.tables.push_back(std::move(by_setting));
    if (!report.overrides.empty())
        sheet.tables.push_back(overrides_table(report));
    sheet.definitions = {
        {"given and received", "hours of exchanges and sessions that stand and count in the month; "
                               "what was put right is not in them"},
        {"other", "everything else that moved the balance: gifts, welcome credits, grants, "
                  "donations, settlements, balances brought in, hours for running the timebank, "
                  "corrections and what they undo"},
        {"closing", "opening + given - received + other; all closings together come to nothing"},
        {"exchanges", "exchanges and sessions that stand and count in the month; a session is one, "
                      "with the hours of all its entries"},
        {"active members",
         fmt::format(
             "members who gave or received in an exchange, or were at a session, from {} to {}",
             show_short(report.active_from), show_short(report.active_to))},
        {"running the timebank",
         "hours credited for broker and committee time that stand and count "
         "in the month; they are in other, and never hours exchanged"},
        {"gates let pass", "of what was planned in the month, with two people's reason"},
        {"overdue", "checks, reviews and concerns: timebank safeguarding due"},
        {"late", "exchanges that count in this month and happened in an earlier one"},
        {"hours", "credited hours, rounded to the book's step"}};
    return sheet;
}

ExitCode run_month(const Desk& desk, const MonthOptions& options) {
    const Ledger ledger = desk.open(Intent::to_look);
    const Month month = options.month.empty() ? ledger.usual_month() : desk.month(options.month);
    desk.print(month_sheet(ledger.month_report(month), ledger));
    return ExitCode::done;
}

struct BalancesOptions {
    std::string as_at;
};

void declare_balances(CLI::App& verb, BalancesOptions& options) {
    verb.add_option("--as-at", options.as_at,
                    "Balances at the end of this day, by the day things happened (default today)")
        ->check(not_empty);
}

ExitCode run_balances(const Desk& desk, const BalancesOptions& options) {
    const Day as_at = options.as_at.empty() ? desk.hand().today : desk.day(options.as_at);
    const Ledger ledger = desk.open(Intent::to_look);
    Sheet sheet;
    sheet.heading = {
        fmt::format("{}: balances at the end of {}", ledger.settings().name, show_long(as_at)),
        internal};
    sheet.facts = {{"report", "", std::string("balances"), Shown::only_in_data},
                   {"as_at", "", as_at, Shown::only_in_data}};
    Table table;
    table.key = "rows";
    table.columns = {{"number", "Number"}, {"name", "Name"}, {"balance_minutes", "Balance"}};
    Minutes total;
    for (BalanceRow& row : ledger.balances(as_at)) {
        total += row.balance;
        table.rows.push_back({show_code(row.account), std::move(row.name), row.balance});
    }
    sheet.tables.push_back(std::move(table));
    sheet.closing_facts = {fact("total_minutes", "Total", total)};
    desk.print(sheet);
    return ExitCode::done;
}

} // namespace

void declare_report(CLI::App& program, Errand& errand) {
    CLI::App& noun = add_noun(program, "report", "Reports for the broker");
    add_verb<MonthOptions>(noun, errand, "month",
                           "The month's balance report: every member, ties to nothing",
                           "  timebank report month 2026-10\n"
                           "  timebank report month \"Oct 2026\" --format csv --output october.csv",
                           run_month, declare_month);
    add_verb<BalancesOptions>(noun, errand, "balances", "Everybody's balance on one page",
                              "  timebank report balances\n"
                              "  timebank report balances --as-at 2026-09-30",
                              run_balances, declare_balances);
    declare_report_talk_to(noun, errand);
    declare_report_reciprocity(noun, errand);
}

} // namespace timebank
