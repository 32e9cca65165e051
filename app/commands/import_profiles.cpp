// timebank import profiles and forget: how kinds of files are read, as the book remembers it.
#include <fmt/core.h>
#include <fmt/ranges.h>

#include "commands/import_verbs.hpp"
#include "imports/profile.hpp"

namespace timebank {

namespace {

struct ProfilesOptions {};

void declare_profiles(CLI::App&, ProfilesOptions&) {}

std::string_view show_order(DateOrder order) {
    return order == DateOrder::month_first ? "mdy" : "dmy";
}

ExitCode run_profiles(const Desk& desk, const ProfilesOptions&) {
    const Ledger ledger = desk.open(Intent::to_look);
    Table table;
    table.key = "profiles";
    table.when_empty = "No profile was saved yet: timebank import apply FILE --save-profile NAME";
    table.columns = {{"profile", "Profile"},
                     {"kind", "Of"},
                     {"columns", "Columns"},
                     {"dates", "Days"},
                     {"category", "Category of rows without one"}};
    for (const ImportProfile& each : ledger.import_memory().profiles())
        table.rows.push_back({each.name, std::string(show_kind(each.kind)), show_mapped(each),
                              std::string(show_order(each.order)),
                              each.category ? Cell(*each.category) : Cell()});
    Sheet sheet;
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    return ExitCode::done;
}

struct ForgetOptions {
    std::string profile;
};

void declare_forget(CLI::App& verb, ForgetOptions& options) {
    verb.add_option("PROFILE", options.profile, "The profile's name")->required()->check(not_empty);
}

ExitCode run_forget(const Desk& desk, const ForgetOptions& options) {
    Ledger ledger = desk.open(Intent::to_write);
    const ImportProfile forgotten = ledger.import_memory().forget_profile(options.profile);
    desk.say(fmt::format("profile {}: forgotten", forgotten.name));
    Sheet sheet;
    if (!desk.is_for_people()) {
        sheet.facts = {fact("profile", "Profile", forgotten.name)};
        desk.print(sheet);
    }
    return ExitCode::done;
}

// What a profile says beyond the headings themselves.
std::string ways_of(const ImportProfile& profile) {
    std::vector<std::string> ways;
    if (const std::string mapped = show_mapped(profile); !mapped.empty())
        ways.push_back(mapped);
    if (profile.order == DateOrder::month_first)
        ways.emplace_back("days with the month first");
    if (profile.category)
        ways.push_back(fmt::format("{} where no category stands", *profile.category));
    if (ways.empty())
        ways.emplace_back("every column by its heading");
    return fmt::format("{}", fmt::join(ways, "; "));
}

} // namespace

void take_profile(const Desk& desk, const Ledger& ledger, const std::string& name,
                  ImportOptions& options) {
    const ImportProfile profile = ledger.import_memory().profile(name);
    options.profile = profile.name;
    options.map = map_of(profile, options.map);
    if (!desk.order_is_typed())
        options.order = profile.order;
    if (!options.category)
        options.category = profile.category;
}

void tell_of_profiles(const Desk& desk, const ImportResult& result, const ImportOptions& options) {
    for (const ImportProfile& each : result.fitting)
        desk.warn(fmt::format("{} has the columns of the profile {}, which reads {}: to read it "
                              "so, --profile \"{}\"",
                              result.file, each.name, ways_of(each), each.name));
    if (result.profile_saved == ImportResult::Saved::anew)
        desk.say(fmt::format("profile {}: saved", *options.save_profile));
    if (result.profile_saved == ImportResult::Saved::in_place_of_another)
        desk.say(
            fmt::format("profile {}: saved in the place of the one before", *options.save_profile));
}

void declare_import_profiles(CLI::App& noun, Errand& errand) {
    add_verb<ProfilesOptions>(noun, errand, "profiles", "List how kinds of files are read",
                              "  timebank import profiles", run_profiles, declare_profiles);
    add_verb<ForgetOptions>(noun, errand, "forget", "Forget how a kind of file is read",
                            "  timebank import forget Library", run_forget, declare_forget);
}

} // namespace timebank
