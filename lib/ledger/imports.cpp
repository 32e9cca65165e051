#include <algorithm>
#include <map>

#include <fmt/core.h>

#include "imports/exchange_rows.hpp"
#include "imports/set_aside.hpp"
#include "imports/text.hpp"
#include "ledger/exchange_import.hpp"
#include "ledger/journal_import.hpp"
#include "ledger/ledger.hpp"
#include "ledger/member_import.hpp"
#include "members/names.hpp"
#include "refusals/catalogue.hpp"
#include "store/deed_table.hpp"
#include "store/erasure_table.hpp"
#include "store/import_table.hpp"
#include "store/member_table.hpp"
#include "store/profile_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

void refuse_for_members(const Header& header, const ImportOptions& options, Day today) {
    if (header.kind != ImportKind::members)
        return;
    if (options.category)
        throw Refused(refuse(rule("category_for_members")));
    if (!options.answers.empty())
        throw Refused(refuse(rule("who_for_members")));
    const Day on = options.opening_on.value_or(today);
    if (on > today)
        throw Refused(refuse(rule("day_in_future"), show_short(on), show_short(today)));
    if (on < Day{})
        throw Refused(refuse(rule("day_too_early"), show_short(on)));
}

void refuse_for_journal(const Header& header, const ImportOptions& options) {
    if (header.kind != ImportKind::journal)
        return;
    const auto refuse_option = [](bool given, std::string_view option) {
        if (given)
            throw Refused(refuse(rule("option_for_journal"), option));
    };
    refuse_option(!options.map.empty(), "--map");
    refuse_option(options.category.has_value(), "--for");
    refuse_option(options.opening_on.has_value(), "--opening-on");
    refuse_option(options.set_aside != nullptr, "--set-aside");
    refuse_option(!options.answers.empty(), "--who");
    refuse_option(options.save_profile.has_value(), "--save-profile");
    refuse_option(options.profile.has_value(), "--profile");
}

// Reads the file into `result` and, where `writes`, into the book; answers the deed's import.
void run_import(ImportRun& run, const Settings& settings) {
    switch (run.header.kind) {
    case ImportKind::members:
        return import_members(run, settings);
    case ImportKind::journal:
        return import_journal(run);
    case ImportKind::exchanges:
    case ImportKind::attendance: // which find_header finds nowhere
        return import_exchanges(run, settings);
    }
}

// A file, and how it is read.
struct OpenedFile {
    Answer<FileText> decoded; ///< not copied: it may be large
    Header header;
    std::vector<ImportProfile> fitting; ///< would read it otherwise
    const FileText& text() const { return decoded.or_throw(); }
};

bool is_for(const ImportProfile& profile, const OpenedFile& file, const ImportOptions& options) {
    const auto header = find_header(file.text().text, map_of(profile, options.map),
                                    options.category || profile.category, file.text().file);
    return header && fits(profile, *header);
}

// Profiles are proposed, never taken: two files may have the same columns and mean other things.
OpenedFile open_file(const Connection& connection, ImportFile file, const ImportOptions& options) {
    OpenedFile opened{decode(file.name, std::move(file.bytes)), {}, {}};
    const Answer<Header> header = find_header(opened.text().text, options.map,
                                              options.category.has_value(), opened.text().file);
    if (!options.profile)
        for (ImportProfile& each : read_profiles(connection))
            if (says_more(each, options.map, options.order, options.category) &&
                is_for(each, opened, options))
                opened.fitting.push_back(std::move(each));
    if (!header) {
        Refusal refusal = header.refusal();
        if (!opened.fitting.empty())
            refusal.hint = fmt::format("it has the columns of the profile '{}': --profile \"{}\"",
                                       opened.fitting.front().name, opened.fitting.front().name);
        throw Refused(std::move(refusal));
    }
    opened.header = *header;
    return opened;
}

ImportResult result_for(const OpenedFile& file) {
    ImportResult result;
    result.file = file.text().file;
    result.kind = file.header.kind;
    result.whole_only = file.header.kind == ImportKind::journal;
    result.unused_headings = file.header.unused;
    result.fitting = file.fitting;
    return result;
}

// What was answered becomes an alias, but not where it may mean somebody else another time. Of two
// answers about one name the last counts.
std::vector<LearnedName> learn(const Connection& connection,
                               const std::vector<NameAnswer>& answers) {
    std::vector<LearnedName> learned;
    if (answers.empty())
        return learned;
    const Directory members(read_named_members(connection));
    std::map<std::string, std::size_t> last;
    for (std::size_t at = 0; at < answers.size(); ++at)
        last[name_key(answers[at].name)] = at;
    for (std::size_t at = 0; at < answers.size(); ++at) {
        const std::string& name = answers[at].name;
        if (last[name_key(name)] != at)
            continue;
        const MemberNumber number = read_person(connection, answers[at].member);
        const bool kept = members.may_be_alias(name, number) && !read_erasure(connection, number);
        learned.push_back({name, show_named(number, members.name_of(number)), kept});
        if (!kept)
            continue;
        Member member = read_member(connection, number);
        member.aliases.push_back(tidy_name(name));
        replace_names(connection, member);
    }
    return learned;
}

// In a deed of its own: how a file is read was worked out, even if a row of it is refused.
ImportResult::Saved save_profile(const Connection& connection, const Hand& hand,
                                 const ImportProfile& profile) {
    throw_if(why_not_name(profile.name));
    Writing writing(connection);
    const std::int64_t deed = add_deed(
        connection, {hand.today, hand.broker, "import save-profile", profile.name, std::nullopt});
    const bool replaced = write_profile(connection, profile, deed);
    writing.commit();
    return replaced ? ImportResult::Saved::in_place_of_another : ImportResult::Saved::anew;
}

} // namespace

void ImportRun::problem(std::vector<Problem> found) {
    result.problems_found += static_cast<std::int64_t>(found.size());
    for (Problem& each : found)
        if (result.problems.size() < most_listed)
            result.problems.push_back(std::move(each));
}

void ImportRun::refuse_row(const RowText& row, std::vector<Problem> found) {
    if (set_aside)
        set_aside->add(row, found);
    problem(std::move(found));
}

void ImportRun::warn(std::string line) {
    ++result.warnings;
    if (lists_warnings())
        result.warning_lines.push_back(std::move(line));
}

void ImportRun::finish(const RowsRead& read) {
    result.rows = static_cast<std::int64_t>(read.rows);
    result.refused = static_cast<std::int64_t>(read.refused);
    if (!read.whole_file)
        return;
    // A total that does not match says that some line is not what it was: none can be trusted.
    set_aside = nullptr;
    result.whole_only = true;
    problem({*read.whole_file});
}

ImportResult Ledger::preview_import(ImportFile file, const ImportOptions& options) const {
    Looking looking(*connection_);
    const OpenedFile opened = open_file(*connection_, std::move(file), options);
    refuse_for_members(opened.header, options, hand_.today);
    refuse_for_journal(opened.header, options);
    ImportRun run{*connection_, opened.text().text, opened.header, options, hand_, 0,
                  nullptr,      result_for(opened)};
    run_import(run, settings());
    if (run.result.problems_found > 0)
        run.result.written = run.result.review = run.result.joined = 0;
    return run.result;
}

ImportResult Ledger::apply_import(ImportFile file, const ImportOptions& options) {
    const OpenedFile opened = open_file(*connection_, std::move(file), options);
    refuse_for_members(opened.header, options, hand_.today);
    refuse_for_journal(opened.header, options);
    ImportResult told = result_for(opened);
    if (options.save_profile)
        told.profile_saved = save_profile(
            *connection_, hand_,
            {tidy_name(*options.save_profile), opened.header.kind, options.order,
             options.category ? std::optional(find_category(*options.category, true).name)
                              : std::nullopt,
             columns_of(opened.header, options.map)});
    const std::string digest = file_digest(opened.text().text);
    SetAside aside(opened.header, digest);
    Writing writing(*connection_);
    const std::int64_t deed = record_deed({"import apply", ""});
    ImportRun run{*connection_,
                  opened.text().text,
                  opened.header,
                  options,
                  hand_,
                  deed,
                  options.set_aside ? &aside : nullptr,
                  std::move(told)};
    run_import(run, settings());
    ImportResult& result = run.result;
    const bool all_good = result.problems_found == 0;
    if (!all_good && run.set_aside == nullptr) {
        result.written = result.review = result.joined = 0;
        return std::move(result);
    }
    const bool brings = result.written + result.joined > 0;
    if (brings)
        result.import = add_import(*connection_, {deed, result.file, digest, opened.header.kind,
                                                  result.rows, result.written, result.already_there,
                                                  result.refused, run.first_entry, run.last_entry});
    if (options.learn)
        result.learned = learn(*connection_, options.answers);
    remove_answers(*connection_, digest);
    if (!all_good) {
        options.set_aside(aside.csv());
        result.set_aside = true;
    }
    if (brings || !options.answers.empty())
        writing.commit();
    return std::move(result);
}

} // namespace timebank
