// timebank exchange: acts of help, written down and put right.
#include <fmt/core.h>

#include "commands/commands.hpp"
#include "commands/exchange_verbs.hpp"
#include "commands/recorded.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

// What a sheet's line may say beyond who, how long and when.
struct Details {
    std::string setting, sheet, line, note, on_behalf_of, accompanied_by, signed_by, let_pass;
    std::vector<std::string> contacts;
};

void declare_details(CLI::App& verb, Details& details) {
    verb.add_option("--setting", details.setting,
                    "Where: venue, public, online, giver-home, receiver-home or vehicle");
    verb.add_option("--sheet", details.sheet, "The paper sheet's number");
    verb.add_option("--line", details.line, "The line on that sheet");
    verb.add_option("--note", details.note, "A short note; no health, no phone numbers");
    verb.add_option("--on-behalf-of", details.on_behalf_of,
                    "The member for whom the receiver had the hours");
    verb.add_option("--accompanied-by", details.accompanied_by, "The member who was there too");
    verb.add_option("--signed", details.signed_by, "Who signed: giver, receiver, both or none");
    verb.add_option("--contact", details.contacts,
                    "Who acted for an organisation in it; may be given again")
        ->allow_extra_args(false);
    declare_let_pass(verb, details.let_pass);
}

std::optional<std::int64_t> line_of(const Details& details) {
    if (details.line.empty())
        return std::nullopt;
    return read_line(details.line).or_throw();
}

struct AddOptions {
    std::string giver, receiver, hours, on, category;
    Details details;
};

void declare_add(CLI::App& verb, AddOptions& options) {
    verb.add_option("GIVER", options.giver, "Who helped: number, name or alias")->required();
    verb.add_option("RECEIVER", options.receiver, "Who was helped")->required();
    verb.add_option("HOURS", options.hours, "How long: 1.5, 1:30, 1h30, 90m or 1½")->required();
    verb.add_option("--on", options.on, "The day: 2026-10-03, 3/10/2026, 3 Oct 2026, yesterday")
        ->required();
    verb.add_option("--for", options.category, "What kind of help: a category")->required();
    declare_details(verb, options.details);
}

ExitCode run_add(const Desk& desk, const AddOptions& options) {
    Exchange exchange;
    exchange.given = read_hours(options.hours).or_throw();
    exchange.happened_on = desk.day(options.on);
    const Details& details = options.details;
    if (!details.setting.empty())
        exchange.setting = read_setting(details.setting).or_throw();
    if (!details.signed_by.empty())
        exchange.signed_by = read_signed(details.signed_by).or_throw();
    const auto line = line_of(details);
    if (!details.sheet.empty() || line)
        exchange.sheet = SheetLine{details.sheet, line};
    if (!details.note.empty())
        exchange.note = details.note;
    Ledger ledger = desk.open(Intent::to_write);
    exchange.giver = ledger.find_member(options.giver);
    exchange.receiver = ledger.find_member(options.receiver);
    if (!details.on_behalf_of.empty())
        exchange.on_behalf_of = ledger.find_member(details.on_behalf_of);
    if (!details.accompanied_by.empty())
        exchange.accompanied_by = ledger.find_member(details.accompanied_by);
    exchange.contacts = ledger.find_contacts(exchange.giver, exchange.receiver, details.contacts);
    exchange.category = ledger.find_category(options.category).number;
    const Recorded recorded = ledger.add_exchange(exchange, let_pass_of(details.let_pass));
    tell_recorded(desk, recorded,
                  fmt::format("entry {}: {} gave {} {} of {} on {}", recorded.entry, recorded.giver,
                              recorded.receiver, show_clock(recorded.credited), recorded.category,
                              show_short(exchange.happened_on)));
    return ExitCode::done;
}

struct CorrectOptions {
    std::string entry, reason, giver, receiver, hours, on, category;
    Details details;
    bool clear_sheet = false, clear_note = false, clear_contacts = false;
};

void declare_correct(CLI::App& verb, CorrectOptions& options) {
    verb.add_option("ENTRY", options.entry, "The entry to put right")->required();
    verb.add_option("--reason", options.reason, "Why, for whoever reads it later")->required();
    verb.add_option("--giver", options.giver, "Who really helped");
    verb.add_option("--receiver", options.receiver, "Who was really helped");
    verb.add_option("--hours", options.hours, "How long it really was");
    verb.add_option("--on", options.on, "The day it really was");
    verb.add_option("--for", options.category, "The right category");
    declare_details(verb, options.details);
    verb.add_flag("--no-sheet", options.clear_sheet, "It stood on no sheet");
    verb.add_flag("--no-note", options.clear_note, "Leave the note out");
    verb.add_flag("--no-contact", options.clear_contacts,
                  "Leave out who acted, but for those that --contact names");
}

ExitCode run_correct(const Desk& desk, const CorrectOptions& options) {
    const Details& details = options.details;
    ExchangeChanges changes;
    if (!options.hours.empty())
        changes.given = read_hours(options.hours).or_throw();
    if (!options.on.empty())
        changes.happened_on = desk.day(options.on);
    if (!details.setting.empty())
        changes.setting = read_setting(details.setting).or_throw();
    if (!details.signed_by.empty())
        changes.signed_by = read_signed(details.signed_by).or_throw();
    changes.line = line_of(details);
    if (options.clear_sheet || !details.sheet.empty())
        changes.sheet = details.sheet;
    if (options.clear_note || !details.note.empty())
        changes.note = details.note;
    changes.contacts = details.contacts;
    changes.no_contacts = options.clear_contacts;
    const EntryNumber entry = read_entry(options.entry);
    Ledger ledger = desk.open(Intent::to_write);
    const auto member = [&](const std::string& typed, std::optional<MemberNumber>& to) {
        if (!typed.empty())
            to = ledger.find_member(typed);
    };
    member(options.giver, changes.giver);
    member(options.receiver, changes.receiver);
    member(details.on_behalf_of, changes.on_behalf_of);
    member(details.accompanied_by, changes.accompanied_by);
    if (!options.category.empty())
        changes.category = ledger.find_category(options.category).number;
    const Recorded recorded =
        ledger.correct_exchange(entry, changes, options.reason, let_pass_of(details.let_pass));
    tell_recorded(desk, recorded,
                  fmt::format("entry {} is undone by entry {}, and entry {} stands in its place: "
                              "{} gave {} {} of {}",
                              entry, recorded.correction, recorded.entry, recorded.giver,
                              recorded.receiver, show_clock(recorded.credited), recorded.category));
    return ExitCode::done;
}

struct VoidOptions {
    std::string entry, reason;
};

void declare_void(CLI::App& verb, VoidOptions& options) {
    verb.add_option("ENTRY", options.entry, "The entry to undo")->required();
    verb.add_option("--reason", options.reason, "Why, for whoever reads it later")->required();
}

ExitCode run_void(const Desk& desk, const VoidOptions& options) {
    const EntryNumber entry = read_entry(options.entry);
    Ledger ledger = desk.open(Intent::to_write);
    const Recorded recorded = ledger.void_exchange(entry, options.reason);
    tell_recorded(desk, recorded,
                  fmt::format("entry {} is undone by entry {}: {} went back from {} to {}", entry,
                              recorded.correction, show_clock(recorded.credited), recorded.giver,
                              recorded.receiver));
    return ExitCode::done;
}

} // namespace

void declare_exchange(CLI::App& program, Errand& errand) {
    CLI::App& noun = add_noun(program, "exchange", "Acts of help between members, hour for hour");
    add_verb<AddOptions>(noun, errand, "add", "Write an exchange down",
                         "  timebank exchange add \"Ann Baker\" M0012 1:30 --on 3/10/2026 --for "
                         "gardening\n"
                         "  timebank exchange add 7 12 90m --on yesterday --for lifts --sheet 14 "
                         "--line 3",
                         run_add, declare_add);
    declare_exchange_looks(noun, errand);
    add_verb<CorrectOptions>(noun, errand, "correct",
                             "Put an exchange right: an opposite entry, then the right one",
                             "  timebank exchange correct 12 --hours 2:00 --reason \"misread the "
                             "sheet\"\n"
                             "  timebank exchange correct 12 --giver M0007 --reason \"it was "
                             "Joyce\"",
                             run_correct, declare_correct);
    add_verb<VoidOptions>(noun, errand, "void", "Undo an exchange that never was",
                          "  timebank exchange void 12 --reason \"typed twice\"", run_void,
                          declare_void);
    declare_exchange_plans(noun, errand);
}

} // namespace timebank
