// timebank exchange list and show: acts of help, looked up.
#include <vector>

#include <fmt/core.h>

#include "commands/exchange_verbs.hpp"
#include "commands/recorded.hpp"
#include "members/find.hpp"

namespace timebank {

namespace {

struct ListOptions {
    std::string month, member, category, sheet;
};

void declare_list(CLI::App& verb, ListOptions& options) {
    verb.add_option("--month", options.month, "Only what counts in this month")->check(not_empty);
    verb.add_option("--member", options.member, "Only what this member gave or received")
        ->check(not_empty);
    verb.add_option("--for", options.category, "Only this category")->check(not_empty);
    verb.add_option("--sheet", options.sheet, "Only this paper sheet")->check(not_empty);
}

Cell name_of_setting(const std::optional<Setting>& setting) {
    if (!setting)
        return {};
    return std::string(show_setting(*setting));
}

Row row_of(const ExchangeRecord& record) {
    const Exchange& exchange = record.exchange;
    return {record.entry,
            exchange.happened_on,
            record.counts_in,
            show_number(exchange.giver),
            show_named(exchange.giver, record.giver_name),
            show_number(exchange.receiver),
            show_named(exchange.receiver, record.receiver_name),
            record.credited,
            record.category_name,
            name_of_setting(exchange.setting),
            sheet_cell(exchange.sheet),
            line_cell(exchange.sheet),
            exchange.note ? Cell(*exchange.note) : Cell(),
            std::string(show_record_standing(record.standing))};
}

ExitCode run_list(const Desk& desk, const ListOptions& options) {
    const Ledger ledger = desk.open(Intent::to_look);
    ExchangeQuery query;
    if (!options.month.empty())
        query.month = desk.month(options.month);
    if (!options.member.empty())
        query.member = ledger.find_member(options.member);
    if (!options.category.empty())
        query.category = ledger.find_category(options.category, true).number;
    if (!options.sheet.empty())
        query.sheet = options.sheet;
    Table table;
    table.key = "exchanges";
    table.when_empty = "No exchanges.";
    table.columns = {{"entry", "Entry"},
                     {"on", "On"},
                     {"counts_in", "Counts in"},
                     {"giver", "Giver", Shown::only_in_data},
                     {"giver_name", "Giver", Shown::only_in_text},
                     {"receiver", "Receiver", Shown::only_in_data},
                     {"receiver_name", "Receiver", Shown::only_in_text},
                     {"minutes", "Hours"},
                     {"category", "For"},
                     {"setting", "Setting"},
                     {"sheet", "Sheet"},
                     {"line", "Line"},
                     {"note", "Note"},
                     {"standing", "Standing"}};
    for (const ExchangeRecord& record : ledger.exchanges(query))
        table.rows.push_back(row_of(record));
    Sheet sheet;
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    return ExitCode::done;
}

struct ShowOptions {
    std::string entry;
};

void declare_show(CLI::App& verb, ShowOptions& options) {
    verb.add_option("ENTRY", options.entry, "The entry's number")->required();
}

// A member by number in data, and by number and name on paper.
void add_member(Sheet& sheet, const Ledger& ledger, const std::string& key,
                const std::string& title, std::optional<MemberNumber> member) {
    sheet.facts.push_back(
        {key, title, member ? Cell(show_number(*member)) : Cell(), Shown::only_in_data});
    if (member)
        sheet.facts.push_back({"", title, ledger.named(*member), Shown::only_in_text});
}

// For data, as they may be typed back.
void add_contacts(Sheet& sheet, const Ledger& ledger, const std::vector<NamedContact>& contacts) {
    std::vector<std::string> typed, named;
    for (const NamedContact& each : contacts) {
        typed.push_back(fmt::format("{}: {}", show_number(each.organisation), each.name));
        named.push_back(fmt::format("{} for {}", each.name, ledger.named(each.organisation)));
    }
    sheet.facts.push_back({"contacts", "", typed, Shown::only_in_data});
    if (!contacts.empty())
        sheet.facts.push_back({"", "Contact", named, Shown::only_in_text});
}

void add_sheet_line(Sheet& sheet, const Exchange& exchange, const std::optional<SheetLine>& other) {
    sheet.facts.push_back(fact_if_any("sheet", "Sheet", sheet_cell(exchange.sheet)));
    sheet.facts.push_back(fact_if_any("line", "Line", line_cell(exchange.sheet)));
    sheet.facts.push_back(fact_if_any("other_sheet", "Other sheet", sheet_cell(other)));
    sheet.facts.push_back(fact_if_any("other_line", "Other line", line_cell(other)));
    sheet.facts.push_back(fact_if_any(
        "signed", "Signed",
        exchange.signed_by ? Cell(std::string(show_signed(*exchange.signed_by))) : Cell()));
}

void add_history(Sheet& sheet, const ExchangeRecord& record) {
    for (Fact& each : std::vector<Fact>{
             fact("recorded_on", "Recorded on", record.recorded_on),
             fact("recorded_by", "Recorded by", record.recorded_by),
             fact("standing", "Standing", std::string(show_record_standing(record.standing))),
             fact_if_any("replaces", "In place of entry", entry_or_nothing(record.replaces)),
             fact_if_any("corrected_by", "Undone by entry", entry_or_nothing(record.corrected_by)),
             fact_if_any("replaced_by", "Replaced by entry", entry_or_nothing(record.replaced_by)),
             fact_if_any("reason", "Reason", record.reason ? Cell(*record.reason) : Cell())})
        sheet.facts.push_back(std::move(each));
}

ExitCode run_show(const Desk& desk, const ShowOptions& options) {
    const Ledger ledger = desk.open(Intent::to_look);
    const ExchangeRecord record = ledger.exchange(read_entry(options.entry));
    const Exchange& exchange = record.exchange;
    Sheet sheet;
    sheet.facts = {fact("entry", "Entry", record.entry), fact("on", "On", exchange.happened_on),
                   fact("counts_in", "Counts in", record.counts_in)};
    add_member(sheet, ledger, "giver", "Giver", exchange.giver);
    add_member(sheet, ledger, "receiver", "Receiver", exchange.receiver);
    sheet.facts.push_back(fact("given_minutes", "Given", exchange.given));
    sheet.facts.push_back(fact("minutes", "Credited", record.credited));
    sheet.facts.push_back(fact("category", "For", record.category_name));
    sheet.facts.push_back(fact_if_any("setting", "Setting", name_of_setting(exchange.setting)));
    add_sheet_line(sheet, exchange, record.other_sheet);
    add_contacts(sheet, ledger, record.contacts);
    add_member(sheet, ledger, "on_behalf_of", "On behalf of", exchange.on_behalf_of);
    add_member(sheet, ledger, "accompanied_by", "Accompanied by", exchange.accompanied_by);
    sheet.facts.push_back(
        fact_if_any("note", "Note", exchange.note ? Cell(*exchange.note) : Cell()));
    add_history(sheet, record);
    sheet.facts.push_back(
        list_if_any("limits_let_pass", "Limit let pass",
                    show_passed(ledger, record.limits_passed, record.recorded_by)));
    desk.print(sheet);
    return ExitCode::done;
}

} // namespace

void declare_exchange_looks(CLI::App& noun, Errand& errand) {
    add_verb<ListOptions>(noun, errand, "list", "List exchanges, all or some",
                          "  timebank exchange list --month 2026-10\n"
                          "  timebank exchange list --member \"Ann Baker\" --format csv",
                          run_list, declare_list);
    add_verb<ShowOptions>(noun, errand, "show", "Everything that is known of one exchange",
                          "  timebank exchange show 12", run_show, declare_show);
}

} // namespace timebank
