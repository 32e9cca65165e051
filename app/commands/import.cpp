// timebank import: paper logs and member lists, typed into CSV by somebody, brought into the book.
#include <algorithm>

#include <fmt/core.h>
#include <fmt/ranges.h>

#include "commands/commands.hpp"
#include "commands/import_verbs.hpp"
#include "commands/problems.hpp"
#include "files.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

struct FileOptions {
    std::string file, category, opening_on, set_aside, profile, save_profile;
    std::vector<std::string> map, who;
    bool join_sheets = false, add_categories = false, interactive = false, learn = false;
};

void declare_file(CLI::App& verb, FileOptions& options) {
    verb.add_option("FILE", options.file, "The CSV file; - is standard input")->required();
    verb.add_option("--map", options.map, "Which column holds what; may be given again")
        ->allow_extra_args(false);
    verb.add_option("--profile", options.profile, "Read the file as this profile of the book says")
        ->check(not_empty);
    verb.add_option("--who", options.who, "Who is meant by a name in the file; may be given again")
        ->allow_extra_args(false);
    verb.add_option("--for", options.category, "The category of rows that name none")
        ->check(not_empty);
    verb.add_flag("--add-categories", options.add_categories,
                  "Add unknown categories instead of refusing their rows");
    verb.add_flag("--join-sheets", options.join_sheets,
                  "A row of giver's and receiver's sheet, each signed by one, is one exchange");
    verb.add_option("--opening-on", options.opening_on,
                    "The day of opening balances in a members file (default today)")
        ->check(not_empty);
    add_words(verb, "A file of exchanges, of members, or a journal that timebank export journal "
                    "wrote; its headings say\nwhich. In a members file, opening hours are what "
                    "somebody brings from another system: 2:30, or\n-1:30 for a debit. They become "
                    "an entry from or to the opening account; a household's stand on\none line. A "
                    "journal is read after the members.");
}

void declare_apply(CLI::App& verb, FileOptions& options) {
    declare_file(verb, options);
    verb.add_option("--set-aside", options.set_aside,
                    "Write the good rows, and put the others in this new file")
        ->check(not_empty);
    verb.add_option("--save-profile", options.save_profile,
                    "Keep how the file is read under this name")
        ->check(not_empty);
    verb.add_flag("--interactive", options.interactive,
                  "Ask on the terminal who is meant by each name that is nobody's");
    verb.add_flag("--learn", options.learn, "Keep what was answered about names as aliases");
}

// What the book must be asked for.
void ask_the_book(const Desk& desk, const Ledger& ledger, const FileOptions& typed,
                  ImportOptions& options) {
    if (!typed.profile.empty())
        take_profile(desk, ledger, typed.profile, options);
    take_answers(ledger, typed.who, options);
}

ImportOptions import_options(const Desk& desk, const FileOptions& typed) {
    ImportOptions options;
    options.order = desk.date_order();
    options.add_categories = typed.add_categories;
    if (!typed.category.empty())
        options.category = typed.category;
    if (!typed.save_profile.empty())
        options.save_profile = typed.save_profile;
    options.learn = typed.learn;
    options.join_sheets = typed.join_sheets;
    if (!typed.opening_on.empty())
        options.opening_on = desk.day(typed.opening_on);
    for (const std::string& each : typed.map)
        options.map.push_back(read_map(each).or_throw());
    if (!typed.set_aside.empty())
        options.set_aside = [path = typed.set_aside](const std::string& csv) {
            write_whole_file(path, csv, Existing::is_kept);
        };
    return options;
}

Sheet import_sheet(const ImportResult& result, bool preview) {
    Sheet sheet;
    sheet.facts = {{"import", "Import", result.import ? Cell(*result.import) : Cell(),
                    result.import ? Shown::everywhere : Shown::only_in_data},
                   fact("file", "File", result.file),
                   fact("rows", "Rows", result.rows),
                   fact("written", preview ? "Would be written" : "Written", result.written),
                   fact("already_there", "Already there", result.already_there),
                   fact("refused", "Refused", result.refused),
                   fact("warnings", "Warnings", result.warnings),
                   fact("review", "To review", result.review)};
    if (result.kind == ImportKind::exchanges)
        sheet.facts.push_back({"", "Hours given", result.given, Shown::only_in_text});
    sheet.tables.push_back(problems_table(result.problems));
    if (result.problems_found > static_cast<std::int64_t>(result.problems.size()))
        sheet.notes.push_back(fmt::format("The first {} problems of {} are listed.",
                                          result.problems.size(), result.problems_found));
    return sheet;
}

// Warnings and notes; `preview` speaks of what would be.
void tell_around(const Desk& desk, const ImportResult& result, bool preview) {
    for (const std::string& line : result.warning_lines)
        desk.warn(line);
    if (result.warnings > static_cast<std::int64_t>(result.warning_lines.size()))
        desk.warn(fmt::format("the first {} warnings of {} are listed", result.warning_lines.size(),
                              result.warnings));
    if (!result.unused_headings.empty())
        desk.say(fmt::format("note: columns that were not read: {}",
                             fmt::join(result.unused_headings, ", ")));
    if (!result.new_categories.empty())
        desk.say(fmt::format("note: new categories: {}", fmt::join(result.new_categories, ", ")));
    tell_what_to_write(desk, result.problems);
    const bool unknown_category =
        std::any_of(result.problems.begin(), result.problems.end(),
                    [](const Problem& each) { return each.code == "category_unknown"; });
    if (unknown_category)
        desk.say("note: --add-categories adds the categories that the book does not know");
    const bool unknown_name =
        std::any_of(result.problems.begin(), result.problems.end(), is_about_a_name);
    if (unknown_name && result.kind == ImportKind::exchanges)
        desk.say("note: --interactive asks who is meant by each name; --who \"Mrs Thorne\"=M0012 "
                 "says it");
    if (result.joined > 0)
        desk.say(
            fmt::format("note: {} on the other sheet of an exchange: both have signed it",
                        show_rows(result.joined) + (result.joined == 1 ? " stands" : " stand")));
    if (result.late > 0)
        desk.say(
            fmt::format("note: late: {} happened in a month that is closed; that counts in the "
                        "month that is open",
                        show_rows(result.late)));
    if (result.review > 0)
        desk.say(preview ? "note: rows for the review list would be recorded all the same"
                         : "note: rows for the review list were recorded all the same: timebank "
                           "review list");
}

bool is_refused(const ImportResult& result) {
    return result.problems_found > 0;
}

// The bar is gone before anything is said of the import.
template <class Import>
ImportResult watched(const Desk& desk, std::string_view verb, const std::string& file,
                     ImportOptions& options, const Import& import) {
    ProgressBar bar = desk.progress(fmt::format("import {} {}", verb, file), "rows");
    options.watch = bar.watch();
    ImportResult result = import();
    options.watch = nullptr;
    return result;
}

ExitCode run_preview(const Desk& desk, const FileOptions& options) {
    ImportOptions read = import_options(desk, options);
    ImportFile file{name_of_file(options.file), read_whole_file(options.file)};
    const Ledger ledger = desk.open(Intent::to_look);
    ask_the_book(desk, ledger, options, read);
    const ImportResult result = watched(desk, "preview", file.name, read, [&] {
        return ledger.preview_import(std::move(file), read);
    });
    desk.print(import_sheet(result, true));
    tell_around(desk, result, true);
    tell_of_profiles(desk, result, read);
    if (is_refused(result))
        desk.say(fmt::format("nothing was written, and nothing would be: {} refused",
                             refused_part(result.file, result.refused, result.rows)));
    else
        desk.say(fmt::format("nothing was written: timebank import apply {} would write {} of {}",
                             options.file, result.written, show_rows(result.rows)));
    return is_refused(result) ? ExitCode::refused : ExitCode::done;
}

void tell_applied(const Desk& desk, const ImportResult& result) {
    if (result.import)
        desk.say(fmt::format("import {}: {} of {} written, {} already there", *result.import,
                             show_rows(result.written), result.file, result.already_there));
    else if (result.rows == 0)
        desk.say(fmt::format("nothing was written: {} has no rows", result.file));
    else if (result.refused < result.rows)
        desk.say(fmt::format("nothing was written: {} of {} of {} already there",
                             result.already_there, show_rows(result.rows), result.file));
    else
        desk.say("nothing was written");
}

ExitCode run_apply(const Desk& desk, const FileOptions& options) {
    ImportOptions read = import_options(desk, options);
    ImportFile file{name_of_file(options.file), read_whole_file(options.file)};
    Ledger ledger = desk.open(Intent::to_write);
    ask_the_book(desk, ledger, options, read);
    if (options.interactive)
        ask_who_is_meant(desk, ledger, file, options.file, read);
    const ImportResult result = watched(desk, "apply", file.name, read,
                                        [&] { return ledger.apply_import(std::move(file), read); });
    const bool stopped = is_refused(result) && !result.set_aside;
    // Said before anything is printed, which may fail: what was written is written.
    if (!stopped)
        tell_applied(desk, result);
    desk.print(import_sheet(result, false));
    tell_around(desk, result, false);
    tell_of_profiles(desk, result, read);
    tell_of_learned(desk, result);
    if (stopped)
        throw Refused(
            refuse(rule("import_refused"), refused_part(result.file, result.refused, result.rows),
                   result.whole_only || !options.set_aside.empty()
                       ? "mend the file, and apply it again"
                       : "mend what is wrong, or write the good rows with --set-aside FILE"));
    if (is_refused(result))
        throw Refused(refuse(rule("import_set_aside"),
                             refused_part(result.file, result.refused, result.rows),
                             options.set_aside));
    return ExitCode::done;
}

} // namespace

void declare_import(CLI::App& program, Errand& errand) {
    CLI::App& noun = add_noun(program, "import", "Members and paper logs from CSV files");
    add_verb<FileOptions>(noun, errand, "preview", "Show what apply would do, and write nothing",
                          "  timebank import preview august.csv\n"
                          "  timebank import preview august.csv --map hours=\"Time taken\"",
                          run_preview, declare_file);
    add_verb<FileOptions>(noun, errand, "apply",
                          "Bring a file into the book: all of it, or nothing",
                          "  timebank import apply members.csv --opening-on 2026-07-31\n"
                          "  timebank import apply august.csv\n"
                          "  timebank import apply august.csv --set-aside mend.csv\n"
                          "  timebank import apply august.csv --interactive --learn\n"
                          "  timebank import apply library.csv --map giver=Host --dates mdy "
                          "--save-profile Library",
                          run_apply, declare_apply);
    declare_import_history(noun, errand);
    declare_import_profiles(noun, errand);
}

} // namespace timebank
