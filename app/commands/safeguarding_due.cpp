// timebank safeguarding due, purge: what is to be done soon, and what is no longer kept.
#include <map>

#include <fmt/core.h>

#include "commands/safeguarding_verbs.hpp"
#include "refusals/catalogue.hpp"
#include "sheets/icalendar.hpp"

namespace timebank {

namespace {

struct DueOptions {
    bool calendar = false;
};

void declare_due(CLI::App& verb, DueOptions& options) {
    verb.add_flag("--calendar", options.calendar,
                  "As an iCalendar file, with members' numbers and nothing else");
}

// A calendar is seen by whoever looks over a shoulder: it says whom to look up, and not why.
std::vector<CalendarDay> calendar_of(const std::vector<DueItem>& items) {
    std::vector<CalendarDay> days;
    std::map<std::string, int> written;
    for (const DueItem& item : items) {
        const std::string whom = item.line.member ? show_number(*item.line.member) : "safeguarding";
        const std::string name = fmt::format("{}-{}", show_iso(item.line.due_on), whom);
        days.push_back(
            {item.line.due_on, fmt::format("{}-{}@timebank", name, ++written[name]), whom});
    }
    return days;
}

ExitCode run_due(const Desk& desk, const DueOptions& options) {
    const Ledger ledger = desk.open(Intent::to_look);
    const Safeguarding safeguarding = ledger.safeguarding();
    const std::vector<DueItem> items = safeguarding.due();
    if (options.calendar) {
        desk.print([&](std::ostream& out) {
            write_icalendar(out, calendar_of(items), desk.hand().today);
        });
        return ExitCode::done;
    }
    const Policy policy = safeguarding.policy();
    Table table;
    table.key = "due";
    table.when_empty = "Nothing is due.";
    table.columns = {{"due", "Due"},
                     {"step", "When"},
                     {"number", "Number", Shown::only_in_data},
                     {"named", "Member", Shown::only_in_text},
                     {"what", "What"},
                     {"mend", "To settle it"}};
    // Of concerns no more than how many: the rest is for those who may read them.
    if (const std::int64_t overdue = ledger.safe().overdue(); overdue > 0)
        table.rows.push_back({{},
                              show_due_step(DueStep::overdue, policy),
                              {},
                              {},
                              overdue == 1 ? std::string("review of 1 concern")
                                           : fmt::format("review of {} concerns", overdue),
                              "timebank concern list"});
    for (const DueItem& item : items)
        table.rows.push_back({item.line.due_on, show_due_step(item.line.step, policy),
                              item.line.member ? Cell(show_number(*item.line.member)) : Cell(),
                              item.line.member ? Cell(item.named) : Cell(), item.line.what,
                              item.line.mend.empty() ? Cell() : Cell(item.line.mend)});
    Sheet sheet;
    mark_internal(sheet);
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    return ExitCode::done;
}

struct PurgeOptions {
    bool yes = false;
};

void declare_purge(CLI::App& verb, PurgeOptions& options) {
    verb.add_flag("--yes", options.yes, "Do not ask");
}

std::string show_checks(std::int64_t count) {
    return fmt::format("{} check{}", count, count == 1 ? "" : "s");
}

ExitCode run_purge(const Desk& desk, const PurgeOptions& options) {
    Ledger ledger = desk.open(Intent::to_write);
    Safeguarding safeguarding = ledger.safeguarding();
    const std::vector<Purgeable> all = safeguarding.purgeable();
    Table table;
    table.key = "removed";
    table.when_empty = "There is nothing to remove.";
    table.columns = {{"number", "Number", Shown::only_in_data},
                     {"named", "Member", Shown::only_in_text},
                     {"check", "Check"},
                     {"why", "Why"},
                     {"since", "Since"}};
    for (const Purgeable& each : all)
        table.rows.push_back({show_number(each.member), ledger.named(each.member),
                              std::string(show_check_kind(each.kind)), std::string(each.why),
                              each.since});
    Sheet sheet;
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    if (all.empty())
        return ExitCode::done;
    const std::string question =
        fmt::format("Remove {} for good?", show_checks(static_cast<std::int64_t>(all.size())));
    if (!options.yes && !desk.confirms(question))
        throw Refused(refuse(rule("purge_unconfirmed")));
    desk.say(fmt::format("{} removed", show_checks(safeguarding.purge())));
    return ExitCode::done;
}

} // namespace

void declare_safeguarding_due(CLI::App& noun, Errand& errand) {
    add_verb<DueOptions>(noun, errand, "due", "What is overdue or due soon, across everything",
                         "  timebank safeguarding due\n"
                         "  timebank safeguarding due --calendar --output due.ics",
                         run_due, declare_due);
    add_verb<PurgeOptions>(noun, errand, "purge", "Remove checks that are no longer kept, for good",
                           "  timebank safeguarding purge\n  timebank safeguarding purge --yes",
                           run_purge, declare_purge);
}

} // namespace timebank
