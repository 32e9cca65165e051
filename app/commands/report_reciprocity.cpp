// timebank report reciprocity: how far members both give and receive, without a name.
#include <fmt/core.h>

#include "commands/reciprocity_sheet.hpp"
#include "commands/report_verbs.hpp"

namespace timebank {

namespace {

struct ReciprocityOptions {
    std::string from, to;
};

void declare_reciprocity(CLI::App& verb, ReciprocityOptions& options) {
    verb.add_option("--from", options.from, "The first month (default: eleven before the last)")
        ->check(not_empty);
    verb.add_option("--to", options.to,
                    "The last month (default: the newest month that has an entry)")
        ->check(not_empty);
}

ExitCode run_reciprocity(const Desk& desk, const ReciprocityOptions& options) {
    const Ledger ledger = desk.open(Intent::to_look);
    const Month to = options.to.empty() ? ledger.usual_month() : desk.month(options.to);
    const Month from = options.from.empty() ? add_months(to, -11) : desk.month(options.from);
    const Reciprocity figures = ledger.reciprocity(from, to);
    const std::string timebank = ledger.settings().name;
    Sheet sheet;
    sheet.heading = {fmt::format("{}: reciprocity, {}", timebank, months_of(figures))};
    mark_internal(sheet);
    sheet.facts = {{"report", "", std::string("reciprocity"), Shown::only_in_data},
                   {"timebank", "", timebank, Shown::only_in_data},
                   {"from", "", from, Shown::only_in_data},
                   {"to", "", to, Shown::only_in_data},
                   {"at", "", figures.at, Shown::only_in_data}};
    Table table = reciprocity_table(figures);
    table.key = "rows";
    table.caption.clear();
    sheet.tables.push_back(std::move(table));
    sheet.definitions = definitions_of(figures);
    desk.print(sheet);
    return ExitCode::done;
}

} // namespace

void declare_report_reciprocity(CLI::App& noun, Errand& errand) {
    add_verb<ReciprocityOptions>(noun, errand, "reciprocity",
                                 "How far members both give and receive, without a name",
                                 "  timebank report reciprocity\n"
                                 "  timebank report reciprocity --from 2026-01 --to 2026-06",
                                 run_reciprocity, declare_reciprocity);
}

} // namespace timebank
