// timebank exchange plan, planned, done, cancel: what is agreed and has not happened yet.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "commands/exchange_verbs.hpp"
#include "commands/recorded.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

std::int64_t read_planned(const std::string& typed) {
    return read_number(typed, rule("plan_unreadable"));
}

std::optional<std::string> unless_empty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

std::string show_plan(const PlanRecord& record) {
    return fmt::format("planned exchange {}: {} for {}, {} on {}", record.number, record.giver_name,
                       record.receiver_name, record.category_name, show_short(record.plan.on));
}

struct PlanOptions {
    std::string giver, receiver, on, category, setting, accompanied_by, note;
    std::vector<std::string> gates;
    std::string second, reason, until;
};

void declare_plan(CLI::App& verb, PlanOptions& options) {
    verb.add_option("GIVER", options.giver, "Who will help: number, name or alias")->required();
    verb.add_option("RECEIVER", options.receiver, "Who will be helped")->required();
    verb.add_option("--on", options.on, "The day: today, or one to come")->required();
    verb.add_option("--for", options.category, "What kind of help: a category")->required();
    verb.add_option("--setting", options.setting,
                    "Where: venue, public, online, giver-home, receiver-home or vehicle")
        ->required();
    verb.add_option("--accompanied-by", options.accompanied_by, "The member who will be there too");
    verb.add_option("--note", options.note, "A short note; no health, no phone numbers");
    CLI::Option& gate =
        *verb.add_option("--override", options.gates,
                         "A gate that is let pass for this pair; may be given again")
             ->allow_extra_args(false);
    const auto with_gate = [&](const char* name, std::string& text, const char* about) {
        gate.needs(verb.add_option(name, text, about)->needs(&gate));
    };
    with_gate("--second", options.second, "Who decides it with you: somebody else");
    with_gate("--reason", options.reason, "Why it is let pass");
    with_gate("--until", options.until, "The last day on which it is");
    add_words(verb,
              "Every gate of the book is asked first, as timebank safeguarding may asks it. A "
              "plan moves no\nhours; when it has happened: timebank exchange done.");
}

ExitCode run_plan(const Desk& desk, const PlanOptions& options) {
    Plan plan;
    plan.on = desk.day(options.on);
    plan.setting = read_setting(options.setting).or_throw();
    plan.note = unless_empty(options.note);
    NewOverrides overrides;
    for (const std::string& gate : options.gates)
        overrides.gates.push_back(read_gate(gate).or_throw());
    overrides.second = options.second;
    overrides.reason = options.reason;
    if (!options.until.empty())
        overrides.until = desk.day(options.until);
    Ledger ledger = desk.open(Intent::to_write);
    plan.giver = ledger.find_member(options.giver);
    plan.receiver = ledger.find_member(options.receiver);
    if (!options.accompanied_by.empty())
        plan.accompanied_by = ledger.find_member(options.accompanied_by);
    plan.category = ledger.find_category(options.category).number;
    const Planned planned = ledger.plan_exchange(plan, overrides);
    desk.say(show_plan(planned.record));
    for (const Override& each : planned.overridden)
        desk.say(fmt::format("note: the gate {} is let pass until {}, by {} and {}.",
                             show_gate(each.gate), show_short(each.until), each.by, each.second));
    return ExitCode::done;
}

struct PlannedOptions {
    bool overdue = false, all = false;
};

void declare_planned(CLI::App& verb, PlannedOptions& options) {
    verb.add_flag("--overdue", options.overdue,
                  "Only those whose day has passed and nobody has said what became of");
    verb.add_flag("--all", options.all, "Those that are done or cancelled too");
}

Row row_of(const PlanRecord& record, Day today) {
    const Plan& plan = record.plan;
    return {record.number,
            plan.on,
            show_number(plan.giver),
            record.giver_name,
            show_number(plan.receiver),
            record.receiver_name,
            record.category_name,
            std::string(show_setting(plan.setting)),
            plan.accompanied_by ? Cell(show_number(*plan.accompanied_by)) : Cell(),
            record.overdue(today) ? std::string("overdue")
                                  : std::string(show_plan_standing(record.standing)),
            entry_or_nothing(record.entry),
            record.recorded_by,
            plan.note ? Cell(*plan.note) : Cell()};
}

ExitCode run_planned(const Desk& desk, const PlannedOptions& options) {
    const Ledger ledger = desk.open(Intent::to_look);
    Table table;
    table.key = "planned";
    table.when_empty = options.overdue ? "Nothing planned is overdue." : "Nothing is planned.";
    table.columns = {{"planned", "Planned"},
                     {"on", "On"},
                     {"giver", "Giver", Shown::only_in_data},
                     {"giver_name", "Giver", Shown::only_in_text},
                     {"receiver", "Receiver", Shown::only_in_data},
                     {"receiver_name", "Receiver", Shown::only_in_text},
                     {"category", "For"},
                     {"setting", "Setting"},
                     {"accompanied_by", "With"},
                     {"standing", "Standing"},
                     {"entry", "Entry", options.all ? Shown::everywhere : Shown::only_in_data},
                     {"recorded_by", "Recorded by"},
                     {"note", "Note"}};
    for (const PlanRecord& record : ledger.plans()) {
        const bool listed = options.overdue ? record.overdue(desk.hand().today)
                            : options.all   ? true
                                            : record.standing == PlanStanding::planned;
        if (listed)
            table.rows.push_back(row_of(record, desk.hand().today));
    }
    Sheet sheet;
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    return ExitCode::done;
}

struct DoneOptions {
    std::string planned, hours, on, sheet, line, note, signed_by, let_pass;
};

void declare_done(CLI::App& verb, DoneOptions& options) {
    verb.add_option("PLANNED", options.planned, "The planned exchange's number")->required();
    verb.add_option("HOURS", options.hours, "How long it was: 1.5, 1:30, 1h30, 90m or 1½")
        ->required();
    verb.add_option("--on", options.on, "The day it was, if it was another");
    verb.add_option("--sheet", options.sheet, "The paper sheet's number");
    verb.add_option("--line", options.line, "The line on that sheet");
    verb.add_option("--note", options.note, "A short note; no health, no phone numbers");
    verb.add_option("--signed", options.signed_by, "Who signed: giver, receiver, both or none");
    declare_let_pass(verb, options.let_pass);
}

ExitCode run_done(const Desk& desk, const DoneOptions& options) {
    PlanDone done;
    done.number = read_planned(options.planned);
    done.given = read_hours(options.hours).or_throw();
    if (!options.on.empty())
        done.on = desk.day(options.on);
    std::optional<std::int64_t> line;
    if (!options.line.empty())
        line = read_line(options.line).or_throw();
    if (!options.sheet.empty() || line)
        done.sheet = SheetLine{options.sheet, line};
    done.note = unless_empty(options.note);
    if (!options.signed_by.empty())
        done.signed_by = read_signed(options.signed_by).or_throw();
    done.let_pass = let_pass_of(options.let_pass);
    Ledger ledger = desk.open(Intent::to_write);
    const Recorded recorded = ledger.done_plan(done);
    tell_recorded(desk, recorded,
                  fmt::format("planned exchange {} is done: entry {}: {} gave {} {} of {}",
                              done.number, recorded.entry, recorded.giver, recorded.receiver,
                              show_clock(recorded.credited), recorded.category));
    return ExitCode::done;
}

struct CancelOptions {
    std::string planned, reason;
};

void declare_cancel(CLI::App& verb, CancelOptions& options) {
    verb.add_option("PLANNED", options.planned, "The planned exchange's number")->required();
    verb.add_option("--reason", options.reason, "Why; no health");
}

ExitCode run_cancel(const Desk& desk, const CancelOptions& options) {
    Ledger ledger = desk.open(Intent::to_write);
    desk.say(
        show_plan(ledger.cancel_plan(read_planned(options.planned), unless_empty(options.reason))) +
        ", is cancelled");
    return ExitCode::done;
}

} // namespace

void declare_exchange_plans(CLI::App& noun, Errand& errand) {
    add_verb<PlanOptions>(
        noun, errand, "plan", "Plan an exchange, if the gates let it be",
        "  timebank exchange plan 7 12 --on 12/11/2026 --for gardening --setting receiver-home\n"
        "  timebank exchange plan 7 12 --on 12/11/2026 --for gardening --setting receiver-home \\\n"
        "      --override first-visit --second \"Joan Tully\" --reason \"her son is there\" \\\n"
        "      --until 31/12/2026",
        run_plan, declare_plan);
    add_verb<PlannedOptions>(noun, errand, "planned", "List what is planned, and what is overdue",
                             "  timebank exchange planned\n  timebank exchange planned --overdue",
                             run_planned, declare_planned);
    add_verb<DoneOptions>(noun, errand, "done", "Write down that a planned exchange has happened",
                          "  timebank exchange done 3 1:30\n"
                          "  timebank exchange done 3 90m --on yesterday --sheet 14 --line 3",
                          run_done, declare_done);
    add_verb<CancelOptions>(noun, errand, "cancel", "Cancel a planned exchange",
                            "  timebank exchange cancel 3 --reason \"it rained\"", run_cancel,
                            declare_cancel);
}

} // namespace timebank
