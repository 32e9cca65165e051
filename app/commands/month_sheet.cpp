#include "commands/month_sheet.hpp"

#include <string>
#include <utility>
#include <vector>

#include <fmt/core.h>

#include "command.hpp"
#include "commands/month_tables.hpp"
#include "commands/reciprocity_sheet.hpp"

namespace timebank {

namespace {

std::vector<Fact> head_of(const MonthReport& report) {
    std::vector<Fact> facts{{"report", "", std::string("month"), Shown::only_in_data},
                            {"timebank", "", report.timebank, Shown::only_in_data},
                            {"month", "", report.month, Shown::only_in_data},
                            {"closed", "", report.closed.has_value(), Shown::only_in_data}};
    if (!report.closed)
        return facts;
    facts.push_back(fact("closed_on", "Closed on", report.closed->on));
    facts.push_back(fact("closed_by", "Closed by", report.closed->by));
    facts.push_back(fact("entries", "Entries", report.closed->entries));
    facts.push_back(fact("digest", "Digest", report.closed->digest));
    return facts;
}

std::vector<Fact> counts_of(const MonthReport& report) {
    const auto when = [&](const char* what) {
        return fmt::format("{} {}", what, report.closed ? "when it was closed" : "today");
    };
    return {fact("exchanges", "Exchanges", report.exchanges),
            fact("active_members", "Active members", report.active_members),
            fact("late", "Late", static_cast<std::int64_t>(report.late.size())),
            fact("corrections", "Corrections", report.corrections),
            fact("running_minutes", "Running the timebank", report.running),
            fact("overrides", "Gates let pass", static_cast<std::int64_t>(report.overrides.size())),
            fact("review", when("To review"), report.review),
            fact("overdue", when("Overdue"), report.overdue),
            fact("planned_overdue", when("Planned, with no word"), report.planned_overdue)};
}

std::vector<std::pair<std::string, std::string>> definitions_of(const MonthReport& report) {
    std::vector<std::pair<std::string, std::string>> definitions{
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
    if (report.closed)
        definitions.emplace_back(
            "digest", "made of every entry and figure of the month and of the digest before it: "
                      "timebank book audit makes it again, and tells if anything was changed");
    return definitions;
}

} // namespace

Sheet month_sheet(const MonthReport& report) {
    Sheet sheet;
    sheet.heading = {fmt::format("{}: month report, {}", report.timebank, show_long(report.month))};
    mark_internal(sheet);
    sheet.facts = head_of(report);
    sheet.tables.push_back(rows_table(report));
    sheet.closing_facts = counts_of(report);
    for (Table& each : help_tables(report))
        sheet.tables.push_back(std::move(each));
    sheet.tables.push_back(balances_table(report));
    sheet.tables.push_back(sides_table(report));
    sheet.tables.push_back(reciprocity_table(report.reciprocity));
    if (!report.late.empty())
        sheet.tables.push_back(late_table(report));
    if (!report.overrides.empty())
        sheet.tables.push_back(overrides_table(report));
    sheet.definitions = definitions_of(report);
    for (auto& each : definitions_of(report.reciprocity))
        sheet.definitions.push_back(std::move(each));
    return sheet;
}

} // namespace timebank
