// timebank book privacy, retention: what is held, why and for how long, and what is kept too long.
#include <fmt/core.h>

#include "commands/book_verbs.hpp"
#include "reports/past_period.hpp"
#include "reports/privacy.hpp"

namespace timebank {

namespace {

struct PrivacyOptions {};

void declare_privacy(CLI::App&, PrivacyOptions&) {}

std::string text_of(std::string_view words) {
    return std::string(words);
}

// As `table.column`.
std::vector<std::string> columns_of(DataKind kind) {
    std::vector<std::string> columns;
    for (const KeptColumns& each : kept_columns()) {
        if (each.kind != kind)
            continue;
        for (std::size_t from = 0; from < each.columns.size();) {
            const std::size_t to = std::min(each.columns.find(' ', from), each.columns.size());
            columns.push_back(
                fmt::format("{}.{}", each.table, each.columns.substr(from, to - from)));
            from = to + 1;
        }
    }
    return columns;
}

// On paper a kind takes three lines, of which none is too wide; in data it is one row.
Sheet privacy_sheet(const KeepingPeriods& periods) {
    Table all, what, why, how;
    all.key = "held";
    all.columns = {{"kind", "", Shown::only_in_data},   {"what", "", Shown::only_in_data},
                   {"why", "", Shown::only_in_data},    {"basis", "", Shown::only_in_data},
                   {"kept", "", Shown::only_in_data},   {"seen_by", "", Shown::only_in_data},
                   {"columns", "", Shown::only_in_data}};
    what.key = "what";
    what.caption = "What is held";
    what.columns = {{"kind", "Kind", Shown::only_in_text}, {"what", "What", Shown::only_in_text}};
    why.key = "why";
    why.caption = "Why";
    why.columns = {{"kind", "Kind", Shown::only_in_text},
                   {"why", "Why", Shown::only_in_text},
                   {"basis", "On what basis", Shown::only_in_text}};
    how.key = "how_long";
    how.caption = "For how long, and who sees it";
    how.columns = {{"kind", "Kind", Shown::only_in_text},
                   {"kept", "Kept", Shown::only_in_text},
                   {"seen_by", "Seen by", Shown::only_in_text}};
    Sheet sheet;
    for (const DataPurpose& each : data_purposes()) {
        const std::string name = text_of(each.name), kept = kept_for(each, periods);
        all.rows.push_back({name, text_of(each.what), text_of(each.why), text_of(each.basis), kept,
                            text_of(each.seen_by), columns_of(each.kind)});
        what.rows.push_back({name, text_of(each.what)});
        why.rows.push_back({name, text_of(each.why), text_of(each.basis)});
        how.rows.push_back({name, kept, text_of(each.seen_by)});
    }
    sheet.tables = {std::move(all), std::move(what), std::move(why), std::move(how)};
    return sheet;
}

ExitCode run_privacy(const Desk& desk, const PrivacyOptions&) {
    const Ledger ledger = desk.open(Intent::to_look);
    const Settings settings = ledger.settings();
    const Policy policy = ledger.safeguarding().policy();
    Sheet sheet = privacy_sheet({settings.keep_contact_months, settings.keep_concerns_months,
                                 policy.keep_checks_months, policy.keep_superseded_months,
                                 policy.keep_consents_months});
    sheet.heading = {fmt::format("What {} holds about people", settings.name)};
    sheet.notes = {"Who has it all is whoever has the file: it holds no password but for what is "
                   "sealed.",
                   "Anybody may ask what is held about them: timebank member export MEMBER; and, "
                   "once they have left, to be forgotten: timebank member erase MEMBER."};
    desk.print(sheet);
    return ExitCode::done;
}

struct RetentionOptions {};

void declare_retention(CLI::App&, RetentionOptions&) {}

ExitCode run_retention(const Desk& desk, const RetentionOptions&) {
    const Ledger ledger = desk.open(Intent::to_look);
    Table table;
    table.key = "past";
    table.when_empty = "Nothing is kept for longer than the book says.";
    table.columns = {{"what", "What"},
                     {"number", "Number", Shown::only_in_data},
                     {"named", "Who", Shown::only_in_text},
                     {"count", "How many"},
                     {"since", "Since"},
                     {"until", "Kept until"},
                     {"mend", "To mend it"}};
    for (const PastPeriod& each : ledger.personal_data().past_periods())
        table.rows.push_back({std::string(show_kept_kind(each.kind)),
                              each.member ? Cell(show_number(*each.member)) : Cell(),
                              each.named.empty() ? Cell() : Cell(each.named), each.count,
                              each.since, each.until ? Cell(*each.until) : Cell(), each.mend});
    Sheet sheet;
    mark_internal(sheet);
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    return ExitCode::done;
}

} // namespace

void declare_book_personal(CLI::App& noun, Errand& errand) {
    add_verb<PrivacyOptions>(noun, errand, "privacy",
                             "What is held about people, why, on what basis and how long",
                             "  timebank book privacy\n"
                             "  timebank book privacy --format html --output privacy.html",
                             run_privacy, declare_privacy);
    add_verb<RetentionOptions>(noun, errand, "retention", "What is kept longer than the book says",
                               "  timebank book retention", run_retention, declare_retention);
}

} // namespace timebank
