// timebank category: what help is for, and which kinds of help are not arranged.
#include <fmt/core.h>
#include <fmt/ranges.h>

#include "commands/commands.hpp"

namespace timebank {

namespace {

void print_facts(const Desk& desk, const Category& category) {
    if (desk.is_for_people())
        return;
    Sheet sheet;
    sheet.facts = {fact("category", "", category.name), fact("refused", "", category.refused),
                   fact("in_use", "", !category.retired)};
    desk.print(sheet);
}

struct AddOptions {
    std::string name;
    bool refused = false;
};

void declare_add(CLI::App& verb, AddOptions& options) {
    verb.add_option("NAME", options.name, "What help of this kind is called")->required();
    verb.add_flag("--refused", options.refused,
                  "Help that this timebank does not arrange; recorded, and put to review");
}

ExitCode run_add(const Desk& desk, const AddOptions& options) {
    Ledger ledger = desk.open(Intent::to_write);
    ledger.add_category(options.name, options.refused);
    const Category category = ledger.find_category(options.name);
    desk.say(
        fmt::format("{} is now a{} category", category.name, category.refused ? " refused" : ""));
    print_facts(desk, category);
    return ExitCode::done;
}

struct ListOptions {};

void declare_list(CLI::App&, ListOptions&) {}

ExitCode run_list(const Desk& desk, const ListOptions&) {
    const Ledger ledger = desk.open(Intent::to_look);
    Table table;
    table.key = "categories";
    table.columns = {{"category", "Category"}, {"refused", "Refused"}, {"in_use", "In use"}};
    for (const Category& category : ledger.categories())
        table.rows.push_back({category.name, category.refused, !category.retired});
    Sheet sheet;
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    return ExitCode::done;
}

struct EditOptions {
    std::string category;
    std::optional<std::string> name;
    bool refused = false, allowed = false, retire = false, in_use = false;
};

void declare_edit(CLI::App& verb, EditOptions& options) {
    verb.add_option("NAME", options.category, "The category")->required();
    verb.add_option("--name", options.name, "What it shall be called, on old entries too");
    auto* const refused = verb.add_flag("--refused", options.refused, "Do not arrange it any more");
    verb.add_flag("--allowed", options.allowed, "Arrange it from now on")->excludes(refused);
    auto* const retire =
        verb.add_flag("--retire", options.retire, "Keep it for old entries, take no new ones");
    verb.add_flag("--in-use", options.in_use, "Take new entries again")->excludes(retire);
}

std::optional<bool> either(bool yes, bool no) {
    if (yes || no)
        return yes;
    return std::nullopt;
}

ExitCode run_edit(const Desk& desk, const EditOptions& options) {
    Ledger ledger = desk.open(Intent::to_write);
    const Category before = ledger.find_category(options.category, true);
    ledger.edit_category(before.name, options.name, either(options.refused, options.allowed),
                         either(options.retire, options.in_use));
    const Category after = ledger.find_category(options.name.value_or(before.name), true);
    std::vector<std::string> changes;
    if (options.name)
        changes.push_back("now called " + after.name);
    if (options.refused || options.allowed)
        changes.emplace_back(after.refused ? "now refused" : "now allowed");
    if (options.retire || options.in_use)
        changes.emplace_back(after.retired ? "no longer in use" : "in use again");
    desk.say(fmt::format("{}: {}", before.name, fmt::join(changes, ", ")));
    print_facts(desk, after);
    return ExitCode::done;
}

} // namespace

void declare_category(CLI::App& program, Errand& errand) {
    CLI::App& noun = add_noun(program, "category", "What help is for");
    add_verb<AddOptions>(noun, errand, "add", "Add a kind of help",
                         "  timebank category add \"Bicycle repair\"\n"
                         "  timebank category add \"Roof work\" --refused",
                         run_add, declare_add);
    add_verb<ListOptions>(noun, errand, "list", "List all kinds of help",
                          "  timebank category list\n  timebank category list --format csv",
                          run_list, declare_list);
    add_verb<EditOptions>(noun, errand, "edit", "Rename, refuse or retire a kind of help",
                          "  timebank category edit \"IT help\" --name \"Computers and phones\"\n"
                          "  timebank category edit \"Roof work\" --refused\n"
                          "  timebank category edit \"Bicycle repair\" --retire",
                          run_edit, declare_edit);
}

} // namespace timebank
