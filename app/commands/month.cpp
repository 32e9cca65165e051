// timebank month: which months are closed, and closing the next one.
#include <fmt/core.h>

#include "commands/commands.hpp"
#include "commands/recorded.hpp"
#include "commands/report_verbs.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

struct ListOptions {};

void declare_list(CLI::App&, ListOptions&) {}

std::string standing_of(const MonthLine& line) {
    if (line.closed_on)
        return "closed";
    return line.ended ? "open" : "running";
}

ExitCode run_list(const Desk& desk, const ListOptions&) {
    const Ledger ledger = desk.open(Intent::to_look);
    Table table;
    table.key = "months";
    table.when_empty = "No month has an entry yet.";
    table.columns = {
        {"month", "Month"},         {"standing", "Standing"},   {"entries", "Entries"},
        {"exchanges", "Exchanges"}, {"late", "Late"},           {"corrections", "Corrections"},
        {"closed_on", "Closed on"}, {"closed_by", "Closed by"}, {"digest", "Digest"}};
    for (const MonthLine& each : ledger.months()) {
        const auto if_closed = [&](Cell cell) { return each.closed_on ? std::move(cell) : Cell(); };
        table.rows.push_back({each.month, standing_of(each), each.entries,
                              if_closed(each.exchanges), if_closed(each.late),
                              if_closed(each.corrections),
                              each.closed_on ? Cell(*each.closed_on) : Cell(),
                              if_closed(each.closed_by), if_closed(each.digest)});
    }
    Sheet sheet;
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    return ExitCode::done;
}

struct CloseOptions {
    std::string month;
    bool yes = false;
};

void declare_close(CLI::App& verb, CloseOptions& options) {
    verb.add_option("MONTH", options.month, "2026-10 or Oct 2026: the next one that is not closed")
        ->required();
    verb.add_flag("--yes", options.yes, "Do not ask");
    add_words(
        verb,
        "Lists first what is unsettled, and asks. A closed month cannot be opened again: what "
        "comes\nlate for it counts in the month that is open then, and is on its report.");
}

Table unsigned_table(const Unsettled& unsettled) {
    Table table;
    table.key = "unsigned";
    table.caption = "Not signed by both";
    table.when_empty = "Every sheet that says who signed was signed by both.";
    table.columns = {{"entry", "Entry"},   {"on", "On"},           {"sheet", "Sheet"},
                     {"line", "Line"},     {"giver", "Giver"},     {"receiver", "Receiver"},
                     {"minutes", "Hours"}, {"signed", "Signed by"}};
    for (const ExchangeRecord& each : unsettled.unsigned_sheets)
        table.rows.push_back({each.entry, each.exchange.happened_on,
                              sheet_cell(each.exchange.sheet), line_cell(each.exchange.sheet),
                              each.giver_name, each.receiver_name, each.credited,
                              std::string(show_signed(*each.exchange.signed_by))});
    return table;
}

Table review_table(const Unsettled& unsettled) {
    Table table;
    table.key = "review";
    table.caption = "To review: timebank review list";
    table.when_empty = "Nothing to review.";
    table.columns = {{"item", "Item"},    {"gates", "Why"},   {"entry", "Entry"},
                     {"on", "On"},        {"giver", "Giver"}, {"receiver", "Receiver"},
                     {"minutes", "Hours"}};
    for (const ReviewLine& each : unsettled.review)
        table.rows.push_back({each.item, each.gates, each.entry, each.on, each.giver_name,
                              each.receiver_name, each.credited});
    return table;
}

Table planned_table(const Unsettled& unsettled) {
    Table table;
    table.key = "planned";
    table.caption = "Planned, with no word: timebank exchange done, or cancel";
    table.when_empty = "Nothing planned is without a word.";
    table.columns = {{"planned", "Planned"},
                     {"on", "On"},
                     {"giver", "Giver"},
                     {"receiver", "Receiver"},
                     {"category", "For"}};
    for (const PlanRecord& each : unsettled.planned)
        table.rows.push_back(
            {each.number, each.plan.on, each.giver_name, each.receiver_name, each.category_name});
    return table;
}

Sheet unsettled_sheet(Month month, const Unsettled& unsettled) {
    Sheet sheet;
    sheet.heading = {fmt::format("Before closing {}", show_long(month))};
    mark_internal(sheet);
    sheet.facts = {{"month", "", month, Shown::only_in_data}};
    sheet.tables = {unsigned_table(unsettled), review_table(unsettled), planned_table(unsettled)};
    return sheet;
}

void add_closing(Sheet& sheet, const MonthLine& line) {
    sheet.facts.push_back(fact("closed_on", "Closed on", *line.closed_on));
    sheet.facts.push_back(fact("closed_by", "Closed by", line.closed_by));
    sheet.facts.push_back(fact("entries", "Entries", line.entries));
    sheet.facts.push_back(fact("exchanges", "Exchanges", line.exchanges));
    sheet.facts.push_back(fact("late", "Late", line.late));
    sheet.facts.push_back(fact("corrections", "Corrections", line.corrections));
    sheet.facts.push_back(fact("digest", "Digest", line.digest));
}

ExitCode run_close(const Desk& desk, const CloseOptions& options) {
    const Month month = desk.month(options.month);
    Ledger ledger = desk.open(Intent::to_write);
    const Unsettled unsettled = ledger.unsettled(month);
    Sheet sheet = unsettled_sheet(month, unsettled);
    if (!options.yes) {
        desk.print(sheet);
        if (!desk.confirms(fmt::format("Close {} for good?", show_long(month))))
            throw Refused(refuse(rule("closing_unconfirmed"), show_long(month), show_iso(month)));
        sheet.tables.clear();
    }
    const MonthLine line = ledger.close_month(month);
    sheet.heading.front() = fmt::format("{} is closed", show_long(month));
    add_closing(sheet, line);
    desk.print(sheet);
    desk.say(fmt::format("{} is closed for good", show_long(month)));
    return ExitCode::done;
}

} // namespace

void declare_month(CLI::App& program, Errand& errand) {
    CLI::App& noun = add_noun(program, "month", "Closing months");
    add_verb<ListOptions>(noun, errand, "list", "Every month, closed or open",
                          "  timebank month list\n  timebank month list --format csv", run_list,
                          declare_list);
    add_verb<CloseOptions>(noun, errand, "close", "Freeze a month's figures for good",
                           "  timebank month close 2026-10\n"
                           "  timebank month close \"Oct 2026\" --yes",
                           run_close, declare_close);
}

} // namespace timebank
