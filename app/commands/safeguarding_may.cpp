// timebank safeguarding may: whether one member may help another, and what stands in the way.
#include <algorithm>

#include <fmt/core.h>

#include "commands/safeguarding_verbs.hpp"

namespace timebank {

namespace {

struct MayOptions {
    std::string giver, receiver, setting, category, accompanied_by, on;
    bool group = false;
};

void declare_may(CLI::App& verb, MayOptions& options) {
    verb.add_option("GIVER", options.giver, "Who would help: number, name or alias")->required();
    verb.add_option("RECEIVER", options.receiver, "Who would be helped")->required();
    verb.add_option("--setting", options.setting,
                    "Where: venue, public, online, giver-home, receiver-home or vehicle");
    verb.add_option("--for", options.category, "What kind of help: a category");
    verb.add_option("--accompanied-by", options.accompanied_by,
                    "The member who would be there too");
    verb.add_option("--on", options.on, "On which day (default today)");
    verb.add_flag("--group", options.group, "At a session, with others");
    add_words(verb, "Exit code 0: they may. 1: they may not. Without --for, help of a kind that is "
                    "arranged is meant.");
}

Table gate_table(const MayAnswer& answer) {
    Table table;
    table.key = "gates";
    table.columns = {{"gate", "Gate"},
                     {"verdict", "Verdict"},
                     {"missing", "What is missing"},
                     {"since", "Since"},
                     {"mend", "To mend it"}};
    for (const Gate gate : all_gates) {
        const std::string name(show_gate(gate));
        const auto unmet = std::ranges::find(answer.unmet, gate, &UnmetGate::gate);
        const bool overridden =
            std::ranges::find(answer.overridden, gate, &Override::gate) != answer.overridden.end();
        if (unmet == answer.unmet.end())
            table.rows.push_back({name, "passed", {}, {}, {}});
        else
            table.rows.push_back({name, overridden ? "overridden" : "failed", unmet->missing,
                                  day_cell(unmet->since),
                                  unmet->mend.empty() ? Cell() : Cell(unmet->mend)});
        if (answer.kept_apart())
            break;
    }
    return table;
}

ExitCode run_may(const Desk& desk, const MayOptions& options) {
    MayQuestion question;
    if (!options.setting.empty())
        question.setting = read_setting(options.setting).or_throw();
    question.on = day_if_any(desk, options.on).value_or(desk.hand().today);
    question.company = options.group ? Company::group : Company::one_to_one;
    const Ledger ledger = desk.open(Intent::to_look);
    question.giver = ledger.find_member(options.giver);
    question.receiver = ledger.find_member(options.receiver);
    if (!options.accompanied_by.empty())
        question.accompanied_by = ledger.find_member(options.accompanied_by);
    if (!options.category.empty())
        question.category = ledger.find_category(options.category);
    const MayAnswer answer = ledger.safeguarding().may(question);
    Sheet sheet;
    sheet.facts = {{"may", "", answer.may, Shown::only_in_data}};
    sheet.tables.push_back(gate_table(answer));
    if (answer.kept_apart() && desk.is_for_people()) {
        sheet.heading = {answer.unmet.front().missing};
        sheet.tables.clear();
    } else {
        sheet.heading = {fmt::format(
            "{} {} help {}{} on {}{}.", answer.giver, answer.may ? "may" : "may not",
            answer.receiver,
            question.category.name.empty() ? "" : " with " + question.category.name,
            show_short(question.on),
            question.setting ? fmt::format(" ({})", show_setting(*question.setting)) : "")};
    }
    desk.print(sheet);
    return answer.may ? ExitCode::done : ExitCode::refused;
}

} // namespace

void declare_safeguarding_may(CLI::App& noun, Errand& errand) {
    add_verb<MayOptions>(
        noun, errand, "may", "Ask all gates whether one member may help another",
        "  timebank safeguarding may \"Ann Baker\" 12 --setting receiver-home --for gardening\n"
        "  timebank safeguarding may 7 12 --setting vehicle --for lifts --accompanied-by 3 "
        "--on 5/11/2026",
        run_may, declare_may);
}

} // namespace timebank
