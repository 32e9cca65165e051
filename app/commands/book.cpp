// timebank book: the file itself - made, described, set up, audited.
#include <fmt/core.h>

#include "commands/book_verbs.hpp"
#include "commands/commands.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

struct NewOptions {
    std::string name;
};

void declare_new(CLI::App& verb, NewOptions& options) {
    verb.add_option("--name", options.name, "The timebank's name, as papers print it")
        ->check(not_empty);
}

ExitCode run_new(const Desk& desk, const NewOptions& options) {
    Ledger::new_book(desk.book(), desk.hand(), options.name.empty() ? "Timebank" : options.name);
    desk.say(fmt::format("made the book {}", desk.book()));
    return ExitCode::done;
}

struct InfoOptions {};

void declare_info(CLI::App&, InfoOptions&) {}

ExitCode run_info(const Desk& desk, const InfoOptions&) {
    const Ledger ledger = desk.open(Intent::to_look);
    const BookInfo info = ledger.info();
    Sheet sheet;
    sheet.facts = {fact("name", "Timebank", info.name),
                   fact("book", "Book", desk.book()),
                   fact("made_on", "Made on", info.made_on),
                   fact("made_by", "Made by", info.made_by),
                   fact("shape", "Shape of the file", std::int64_t{info.shape}),
                   fact("members", "Members", info.members),
                   fact("entries", "Entries", info.entries),
                   fact_if_any("newest_month", "Newest month",
                               info.newest_month ? Cell(*info.newest_month) : Cell()),
                   fact_if_any("last_closed", "Last closed month",
                               info.last_closed ? Cell(*info.last_closed) : Cell()),
                   fact("review", "To review", info.review_items)};
    desk.print(sheet);
    return ExitCode::done;
}

struct SettingsOptions {
    std::string key, value;
    bool has_value = false;
};

void declare_settings(CLI::App& verb, SettingsOptions& options) {
    verb.add_option("KEY", options.key, "Which setting; without one, all are listed");
    verb.add_option("VALUE", options.value, "Its new value; an empty one clears a phone")
        ->each([&options](const std::string&) { options.has_value = true; });
}

ExitCode run_settings(const Desk& desk, const SettingsOptions& options) {
    if (options.has_value) {
        Ledger ledger = desk.open(Intent::to_write);
        const SettingLine line = ledger.change_setting(options.key, options.value);
        desk.say(fmt::format("{} is now {}", line.key, line.value.empty() ? "empty" : line.value));
        return ExitCode::done;
    }
    const Ledger ledger = desk.open(Intent::to_look);
    const Settings settings = ledger.settings();
    std::vector<SettingLine> lines = list_settings(settings);
    if (!options.key.empty())
        lines = {find_setting(settings, options.key).or_throw()};
    Sheet sheet;
    Table table;
    table.key = "settings";
    table.columns = {{"key", "Setting"}, {"value", "Value"}, {"meaning", "What it does"}};
    for (const SettingLine& line : lines)
        table.rows.push_back({line.key, line.value, line.meaning});
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    return ExitCode::done;
}

struct AuditOptions {};

void declare_audit(CLI::App&, AuditOptions&) {}

AuditReport audited(const Desk& desk) {
    ProgressBar bar = desk.progress("book audit", "entries");
    return desk.open(Intent::to_look).audit(bar.watch());
}

ExitCode run_audit(const Desk& desk, const AuditOptions&) {
    const AuditReport report = audited(desk);
    const bool ok = report.findings.empty();
    Sheet sheet;
    sheet.facts = {fact("ok", "In order", ok), fact("entries", "Entries", report.entries),
                   fact("months_closed", "Months closed", report.months_closed)};
    Table table;
    table.key = "findings";
    table.columns = {{"code", "What"}, {"message", "Where"}};
    table.when_empty = "Nothing was found that cannot be true.";
    for (const Finding& finding : report.findings)
        table.rows.push_back({finding.code, finding.message});
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    if (ok)
        return ExitCode::done;
    throw Refused(
        refuse(rule("audit_failed"), report.findings.size() == 1
                                         ? std::string("one thing")
                                         : fmt::format("{} things", report.findings.size())));
}

struct UpgradeOptions {};

void declare_upgrade(CLI::App&, UpgradeOptions&) {}

ExitCode run_upgrade(const Desk& desk, const UpgradeOptions&) {
    const BookUpgrade upgrade = Ledger::upgrade_book(desk.book(), desk.wait_seconds());
    if (upgrade.from == upgrade.to)
        desk.say(fmt::format("{} has the newest shape already", desk.book()));
    else
        desk.say(fmt::format("brought {} from shape {} to {}; as it was it is kept in {}",
                             desk.book(), upgrade.from, upgrade.to, upgrade.copy));
    return ExitCode::done;
}

} // namespace

void declare_book(CLI::App& program, Errand& errand) {
    CLI::App& noun =
        add_noun(program, "book", "The book: one file that holds a timebank's records");
    add_verb<NewOptions>(noun, errand, "new", "Make a new book; never over an existing file",
                         "  timebank book new --name \"Willow Street\"\n"
                         "  timebank book new --name \"Willow Street\" --book willow.book",
                         run_new, declare_new);
    add_verb<InfoOptions>(noun, errand, "info", "What the book is and how much it holds",
                          "  timebank book info", run_info, declare_info);
    add_verb<SettingsOptions>(noun, errand, "settings", "List settings, or change one",
                              "  timebank book settings\n  timebank book settings step 0:15\n"
                              "  timebank book settings soft-limit-debit -10:00\n"
                              "  timebank book settings phone \"01632 960123\"",
                              run_settings, declare_settings);
    declare_book_copies(noun, errand);
    add_verb<UpgradeOptions>(noun, errand, "upgrade",
                             "Bring an older book to this program's shape, keeping a copy",
                             "  timebank book upgrade", run_upgrade, declare_upgrade);
    add_verb<AuditOptions>(
        noun, errand, "audit", "Prove the books: list everything that cannot be true",
        "  timebank book audit\n  timebank book audit --format json", run_audit, declare_audit);
    declare_book_personal(noun, errand);
}

} // namespace timebank
