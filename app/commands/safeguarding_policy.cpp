// timebank safeguarding policy: which gates the book asks, with which numbers, and which checks a
// category needs.
#include <fmt/core.h>

#include "commands/safeguarding_verbs.hpp"

namespace timebank {

namespace {

struct ListOptions {};

void declare_list(CLI::App&, ListOptions&) {}

ExitCode run_list(const Desk& desk, const ListOptions&) {
    const Ledger ledger = desk.open(Intent::to_look);
    const Safeguarding safeguarding = ledger.safeguarding();
    Table policy;
    policy.key = "policy";
    policy.columns = {{"key", "Gate or number"}, {"value", "Value"}, {"meaning", "Meaning"}};
    for (const PolicyLine& line : list_policy(safeguarding.policy()))
        policy.rows.push_back({line.key, line.value, line.meaning});
    Table needs;
    needs.key = "category_checks";
    needs.caption = "Checks that a category needs of the giver";
    needs.when_empty = "None.";
    needs.columns = {{"category", "Category"}, {"checks", "Checks"}};
    for (const CategoryNeeds& each : safeguarding.category_needs()) {
        std::vector<std::string> checks;
        for (const CheckKind kind : each.checks)
            checks.emplace_back(show_check_kind(kind));
        needs.rows.push_back({each.category, checks});
    }
    Sheet sheet;
    sheet.tables = {policy, needs};
    desk.print(sheet);
    return ExitCode::done;
}

struct SetOptions {
    std::string key, value;
};

void declare_set(CLI::App& verb, SetOptions& options) {
    verb.add_option("KEY", options.key, "A gate or a number, as the list names it")->required();
    verb.add_option("VALUE", options.value, "on or off, or a whole number")->required();
}

ExitCode run_set(const Desk& desk, const SetOptions& options) {
    const Ledger ledger = desk.open(Intent::to_write);
    const PolicyLine line = ledger.safeguarding().set_policy(options.key, options.value);
    desk.say(fmt::format("{} is now {}", line.key, line.value));
    if (desk.is_for_people())
        return ExitCode::done;
    Sheet sheet;
    sheet.facts = {fact("key", "", line.key), fact("value", "", line.value)};
    desk.print(sheet);
    return ExitCode::done;
}

struct NeedOptions {
    std::string category, kind;
};

void declare_need(CLI::App& verb, NeedOptions& options) {
    verb.add_option("CATEGORY", options.category, "A category, by name")->required();
    verb.add_option("KIND", options.kind, list_check_kinds())->required();
}

template <bool needed>
ExitCode run_need(const Desk& desk, const NeedOptions& options) {
    const CheckKind kind = read_check_kind(options.kind).or_throw();
    const Ledger ledger = desk.open(Intent::to_write);
    const Category category = ledger.find_category(options.category);
    if constexpr (needed)
        ledger.safeguarding().require_check(category, kind);
    else
        ledger.safeguarding().waive_check(category, kind);
    desk.say(fmt::format("{} {} {} check of the giver", category.name,
                         needed ? "now needs the" : "no longer needs the", show_check_kind(kind)));
    if (desk.is_for_people())
        return ExitCode::done;
    Sheet sheet;
    sheet.facts = {fact("category", "", category.name),
                   fact("check", "", std::string(show_check_kind(kind))),
                   fact("needed", "", needed)};
    desk.print(sheet);
    return ExitCode::done;
}

} // namespace

void declare_safeguarding_policy(CLI::App& noun, Errand& errand) {
    CLI::App& policy = add_noun(noun, "policy", "The gates that this book asks, and their numbers");
    add_examples(noun, policy, "  timebank safeguarding policy list");
    policy.footer("Examples:");
    add_verb<ListOptions>(policy, errand, "list", "List gates, numbers and needed checks",
                          "  timebank safeguarding policy list", run_list, declare_list);
    add_verb<SetOptions>(policy, errand, "set", "Switch a gate on or off, or change a number",
                         "  timebank safeguarding policy set first-visit off\n"
                         "  timebank safeguarding policy set assessment-months 6",
                         run_set, declare_set);
    add_verb<NeedOptions>(policy, errand, "require", "A category needs a check of the giver",
                          "  timebank safeguarding policy require lifts dbs", run_need<true>,
                          declare_need);
    add_verb<NeedOptions>(policy, errand, "waive", "A category needs a check no longer",
                          "  timebank safeguarding policy waive lifts dbs", run_need<false>,
                          declare_need);
}

} // namespace timebank
