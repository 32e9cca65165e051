#include <algorithm>

#include <fmt/core.h>

#include "imports/exchange_rows.hpp"
#include "imports/set_aside.hpp"
#include "imports/text.hpp"
#include "ledger/exchange_import.hpp"
#include "ledger/journal_import.hpp"
#include "ledger/ledger.hpp"
#include "ledger/member_import.hpp"
#include "refusals/catalogue.hpp"
#include "store/import_table.hpp"

namespace timebank {

namespace {

void refuse_for_members(const Header& header, const ImportOptions& options, Day today) {
    if (header.kind != ImportKind::members)
        return;
    if (options.category)
        throw Refused(refuse(rule("category_for_members")));
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

ImportResult result_for(const FileText& text, const Header& header) {
    ImportResult result;
    result.file = text.file;
    result.kind = header.kind;
    result.whole_only = header.kind == ImportKind::journal;
    result.unused_headings = header.unused;
    return result;
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
    if (result.warning_lines.size() < most_listed)
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
    const Answer<FileText> decoded = decode(file.name, std::move(file.bytes));
    const FileText& text = decoded.or_throw(); // not copied: it may be large
    const Header header =
        find_header(text.text, options.map, options.category.has_value(), text.file).or_throw();
    refuse_for_members(header, options, hand_.today);
    refuse_for_journal(header, options);
    Looking looking(*connection_);
    ImportRun run{*connection_, text.text, header,  options,
                  hand_,        0,         nullptr, result_for(text, header)};
    run_import(run, settings());
    if (run.result.problems_found > 0)
        run.result.written = run.result.review = 0;
    return run.result;
}

ImportResult Ledger::apply_import(ImportFile file, const ImportOptions& options) {
    const Answer<FileText> decoded = decode(file.name, std::move(file.bytes));
    const FileText& text = decoded.or_throw(); // not copied: it may be large
    const Header header =
        find_header(text.text, options.map, options.category.has_value(), text.file).or_throw();
    refuse_for_members(header, options, hand_.today);
    refuse_for_journal(header, options);
    const std::string digest = file_digest(text.text);
    SetAside aside(header, digest);
    Writing writing(*connection_);
    const std::int64_t deed = record_deed({"import apply", ""});
    ImportRun run{*connection_,
                  text.text,
                  header,
                  options,
                  hand_,
                  deed,
                  options.set_aside ? &aside : nullptr,
                  result_for(text, header)};
    run_import(run, settings());
    ImportResult& result = run.result;
    const bool all_good = result.problems_found == 0;
    if (!all_good && run.set_aside == nullptr) {
        result.written = result.review = 0;
        return std::move(result);
    }
    if (result.written > 0)
        result.import = add_import(*connection_, {deed, result.file, digest, header.kind,
                                                  result.rows, result.written, result.already_there,
                                                  result.refused, run.first_entry, run.last_entry});
    if (!all_good) {
        options.set_aside(aside.csv());
        result.set_aside = true;
    }
    if (result.written > 0)
        writing.commit();
    return std::move(result);
}

} // namespace timebank
