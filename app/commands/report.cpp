// timebank report: everybody's balance, today or as it was, and the reports that stand in files of
// their own.
#include <fmt/core.h>

#include "commands/commands.hpp"
#include "commands/report_verbs.hpp"

namespace timebank {

namespace {

struct BalancesOptions {
    std::string as_at, known_on;
};

void declare_balances(CLI::App& verb, BalancesOptions& options) {
    verb.add_option("--as-at", options.as_at,
                    "Balances at the end of this day, by the day things happened (default today)")
        ->check(not_empty);
    verb.add_option("--as-known-on", options.known_on,
                    "Only what was recorded by the end of this day (then it is the default of "
                    "--as-at, too)")
        ->check(not_empty);
}

ExitCode run_balances(const Desk& desk, const BalancesOptions& options) {
    std::optional<Day> known_on;
    if (!options.known_on.empty())
        known_on = desk.day(options.known_on);
    const Day as_at =
        options.as_at.empty() ? known_on.value_or(desk.hand().today) : desk.day(options.as_at);
    const Ledger ledger = desk.open(Intent::to_look);
    Sheet sheet;
    sheet.heading = {fmt::format("{}: balances at the end of {}{}", ledger.settings().name,
                                 show_long(as_at),
                                 known_on ? ", as known on " + show_long(*known_on) : "")};
    mark_internal(sheet);
    sheet.facts = {{"report", "", std::string("balances"), Shown::only_in_data},
                   {"as_at", "", as_at, Shown::only_in_data}};
    if (known_on)
        sheet.facts.push_back({"as_known_on", "", *known_on, Shown::only_in_data});
    Table table;
    table.key = "rows";
    table.columns = {{"number", "Number"}, {"name", "Name"}, {"balance_minutes", "Balance"}};
    Minutes total;
    for (BalanceRow& row : ledger.balances(as_at, known_on)) {
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
    declare_report_month(noun, errand);
    add_verb<BalancesOptions>(noun, errand, "balances", "Everybody's balance on one page",
                              "  timebank report balances\n"
                              "  timebank report balances --as-at 2026-09-30\n"
                              "  timebank report balances --as-known-on 2026-10-05",
                              run_balances, declare_balances);
    declare_report_talk_to(noun, errand);
    declare_report_reciprocity(noun, errand);
    declare_report_release(noun, errand);
}

} // namespace timebank
