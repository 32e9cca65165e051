// timebank import list, show and undo: what was brought in, and taking it back.
#include <fmt/core.h>

#include "commands/import_verbs.hpp"
#include "commands/problems.hpp"
#include "commands/recorded.hpp"
#include "commands/session_verbs.hpp"
#include "imports/fields.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

std::int64_t read_import_number(const std::string& typed) {
    return read_number(typed, rule("import_unreadable"));
}

struct ListOptions {};

void declare_list(CLI::App&, ListOptions&) {}

ExitCode run_list(const Desk& desk, const ListOptions&) {
    const Ledger ledger = desk.open(Intent::to_look);
    Table table;
    table.key = "imports";
    table.when_empty = "Nothing was imported yet.";
    table.columns = {{"import", "Import"},   {"on", "On"},
                     {"by", "By"},           {"kind", "Of"},
                     {"file", "File"},       {"rows", "Rows"},
                     {"written", "Written"}, {"already_there", "Already there"},
                     {"refused", "Refused"}, {"entries", "Entries"},
                     {"undone", "Undone"}};
    for (const ImportLine& each : ledger.imported().all())
        table.rows.push_back({each.import, each.on, each.by, std::string(show_kind(each.kind)),
                              each.file, each.rows, each.written, each.already_there, each.refused,
                              each.entries, each.undone});
    Sheet sheet;
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    return ExitCode::done;
}

struct ShowOptions {
    std::string import;
    bool rows = false;
};

void declare_show(CLI::App& verb, ShowOptions& options) {
    verb.add_option("IMPORT", options.import, "The import's number")->required();
    verb.add_flag("--rows", options.rows, "List every entry that it wrote, too");
}

// None is no line on paper.
Fact fact_of_some(std::string key, std::string title, std::int64_t count) {
    return {std::move(key), std::move(title), count,
            count > 0 ? Shown::everywhere : Shown::only_in_data};
}

Cell number_if_any(const std::optional<std::int64_t>& number) {
    return number ? Cell(*number) : Cell();
}

Table sheets_table(const ImportView& view) {
    Table table;
    table.key = "sheets";
    table.caption = "Sheets";
    table.when_empty = "It wrote no entry.";
    table.columns = {
        {"sheet", "Sheet"},         {"entries", "Entries"}, {"first_line", "First line"},
        {"last_line", "Last line"}, {"from", "From"},       {"to", "To"},
        {"minutes", "Hours"},       {"undone", "Undone"}};
    for (const ImportedSheet& each : view.sheets)
        table.rows.push_back({each.name.empty() ? Cell() : Cell(each.name), each.entries,
                              number_if_any(each.first_line), number_if_any(each.last_line),
                              each.first, each.last, each.minutes, each.undone});
    return table;
}

Table undoings_table(const ImportView& view) {
    Table table;
    table.key = "undoings";
    table.caption = "Taken back";
    table.columns = {{"on", "On"}, {"by", "By"}, {"entries", "Entries"}, {"reason", "Why"}};
    for (const ImportUndoing& each : view.undoings)
        table.rows.push_back({each.on, each.by, each.entries, each.reason});
    return table;
}

Table rows_table(const ImportView& view) {
    Table table;
    table.key = "entry_rows";
    table.caption = "Entries";
    table.columns = {{"entry", "Entry"}, {"kind", "Kind"}, {"on", "On"},
                     {"from", "From"},   {"to", "To"},     {"minutes", "Hours"},
                     {"sheet", "Sheet"}, {"line", "Line"}, {"standing", "Standing"}};
    for (const auto& [entry, from, to] : view.rows) {
        const RecordStanding standing = entry.replaced_by != 0  ? RecordStanding::corrected
                                        : entry.movement.undone ? RecordStanding::voided
                                                                : RecordStanding::stands;
        table.rows.push_back({entry.movement.entry, std::string(show_kind(entry.movement.kind)),
                              entry.movement.happened_on, from, to, entry.movement.minutes,
                              sheet_cell(entry.sheet), line_cell(entry.sheet),
                              std::string(show_record_standing(standing))});
    }
    return table;
}

ExitCode run_show(const Desk& desk, const ShowOptions& options) {
    const std::int64_t number = read_import_number(options.import);
    const Ledger ledger = desk.open(Intent::to_look);
    const ImportView view = ledger.imported().view(number, options.rows);
    const ImportLine& line = view.line;
    Sheet sheet;
    sheet.facts = {fact("import", "Import", line.import),
                   fact("file", "File", line.file),
                   fact("kind", "Of", std::string(show_kind(line.kind))),
                   fact("on", "Imported on", line.on),
                   fact("by", "By", line.by),
                   fact("rows", "Rows", line.rows),
                   fact("written", "Written", line.written),
                   fact("already_there", "Already there", line.already_there),
                   fact("refused", "Refused", line.refused),
                   fact_if_any("first_entry", "First entry", entry_or_nothing(view.first_entry)),
                   fact_if_any("last_entry", "Last entry", entry_or_nothing(view.last_entry)),
                   fact("entries", "Entries", line.entries),
                   fact("undone", "Undone", line.undone),
                   fact_of_some("other_sheets", "Joined to other sheets", view.other_sheets),
                   fact("minutes", "Hours", view.minutes),
                   fact("undone_minutes", "Hours undone", view.undone_minutes)};
    sheet.tables.push_back(sheets_table(view));
    if (!view.undoings.empty() || !desk.is_for_people())
        sheet.tables.push_back(undoings_table(view));
    if (options.rows)
        sheet.tables.push_back(rows_table(view));
    desk.print(sheet);
    return ExitCode::done;
}

struct UndoOptions {
    std::string import, sheet, reason;
    bool leave = false;
};

void declare_undo(CLI::App& verb, UndoOptions& options) {
    verb.add_option("IMPORT", options.import, "The import to take back")->required();
    verb.add_option("--sheet", options.sheet, "Only what stands on this sheet")->check(not_empty);
    verb.add_option("--reason", options.reason, "Why, for whoever reads it later")->required();
    verb.add_flag("--leave", options.leave,
                  "Leave what cannot be undone as it is, and undo the others");
    add_words(verb, "Every entry is undone by an opposite one; nothing is deleted. Members whom it "
                    "brought stay. The\nsame file can be imported again afterwards. What was put "
                    "right since, or is part of a balance that\nwas settled since, cannot be "
                    "undone here.");
}

Table left_table(const ImportUndone& undone) {
    Table table;
    table.key = "problems";
    table.when_empty = "Nothing stood in the way.";
    table.columns = {{"entry", "Entry"},
                     {"sheet", "Sheet"},
                     {"line", "Line"},
                     {"code", "Code", Shown::only_in_data},
                     {"message", "Why it cannot be undone"}};
    for (const ImportUndone::Left& each : undone.left)
        table.rows.push_back(
            {each.entry, sheet_cell(each.sheet), line_cell(each.sheet), each.code, each.message});
    return table;
}

std::string show_count(std::int64_t count) {
    return fmt::format("{} entr{}", count, count == 1 ? "y" : "ies");
}

void tell_undone(const Desk& desk, std::int64_t import, const ImportUndone& undone) {
    if (undone.undone > 0)
        desk.say(fmt::format("import {}: {} undone by {}", import, show_count(undone.undone),
                             show_entries(undone.first, undone.last)));
    if (undone.other_sheets > 0)
        desk.say(fmt::format("import {}: {} taken off its sheet again", import,
                             show_count(undone.other_sheets)));
    if (undone.late > 0)
        desk.say(fmt::format("note: {} count in a month that is closed; what undoes them counts in "
                             "the month that is open",
                             show_count(undone.late)));
}

ImportUndone taken_back(const Desk& desk, ImportUndoWish wish) {
    ProgressBar bar = desk.progress(fmt::format("import undo {}", wish.import), "entries");
    wish.watch = bar.watch();
    return desk.open(Intent::to_write).imported().undo(wish);
}

ExitCode run_undo(const Desk& desk, const UndoOptions& options) {
    ImportUndoWish wish;
    wish.import = read_import_number(options.import);
    if (!options.sheet.empty())
        wish.sheet = options.sheet;
    wish.reason = options.reason;
    wish.leave = options.leave;
    const ImportUndone undone = taken_back(desk, wish);
    // Said before anything is printed, which may fail: what was undone is undone.
    if (undone.written)
        tell_undone(desk, wish.import, undone);
    Sheet sheet;
    const auto in_data = [](const char* key, EntryNumber entry) {
        return Fact{key, "", entry_or_nothing(entry), Shown::only_in_data};
    };
    sheet.facts = {fact("import", "Import", wish.import),
                   fact("undone", "Undone", undone.undone),
                   in_data("undone_from", undone.first),
                   in_data("undone_to", undone.last),
                   fact_of_some("other_sheets", "Taken off its sheets", undone.other_sheets),
                   fact("already_undone", "Undone before", undone.already),
                   fact("refused", "Cannot be undone", undone.refused),
                   fact("minutes", "Hours undone", undone.minutes)};
    sheet.tables.push_back(left_table(undone));
    if (undone.refused > std::ssize(undone.left))
        sheet.notes.push_back(
            fmt::format("The first {} of {} are listed.", undone.left.size(), undone.refused));
    desk.print(sheet);
    if (undone.refused == 0)
        return ExitCode::done;
    if (!undone.written)
        throw Refused(refuse(rule("import_undo_refused"), show_count(undone.refused), wish.import));
    throw Refused(refuse(rule("import_undone_in_part"), show_count(undone.refused), wish.import));
}

} // namespace

void declare_import_history(CLI::App& noun, Errand& errand) {
    add_verb<ListOptions>(noun, errand, "list", "List what was imported",
                          "  timebank import list\n  timebank import list --format csv", run_list,
                          declare_list);
    add_verb<ShowOptions>(noun, errand, "show", "Show one import, with its sheets",
                          "  timebank import show 3\n  timebank import show 3 --rows", run_show,
                          declare_show);
    add_verb<UndoOptions>(noun, errand, "undo", "Take an import back, or one sheet of it",
                          "  timebank import undo 3 --reason \"the wrong file\"\n"
                          "  timebank import undo 3 --sheet 14 --reason \"typed twice\"",
                          run_undo, declare_undo);
}

} // namespace timebank
