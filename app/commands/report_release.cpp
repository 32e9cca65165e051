// timebank report release and releases: what leaves the timebank, with small numbers hidden, and
// what has left it.
#include <fmt/core.h>

#include "commands/report_verbs.hpp"

namespace timebank {

namespace {

struct ReleaseOptions {
    std::string from, to;
    std::optional<std::string> correction;
};

void declare_release(CLI::App& verb, ReleaseOptions& options) {
    verb.add_option("--from", options.from, "The first month")->required()->check(not_empty);
    verb.add_option("--to", options.to, "The last month")->required()->check(not_empty);
    verb.add_option(
        "--correction", options.correction,
        "Release the period anew, for this reason: what was released before is replaced");
    add_words(verb, "The first time, the release is written down for good; from then on it is\n"
                    "printed as it was, whatever is entered, corrected or renamed later.");
}

constexpr const char* hidden_word = "hidden";

std::string_view key_of(ReleaseFigure figure) {
    constexpr std::string_view keys[] = {"members", "active", "gave", "received", "hours"};
    return keys[static_cast<std::size_t>(figure) - 1];
}

std::string_view title_of(ReleaseFigure figure) {
    constexpr std::string_view titles[] = {"Members at the end", "Active members", "Gave",
                                           "Received", "Hours"};
    return titles[static_cast<std::size_t>(figure) - 1];
}

/// People or hours; nothing where it is hidden.
Cell amount_of(const ReleaseLine& line) {
    if (!line.amount)
        return {};
    return line.figure == ReleaseFigure::hours ? Cell(Minutes{*line.amount}) : Cell(*line.amount);
}

/// Every figure on a line of its own, for data.
Table lines_table(const Release& release) {
    Table table;
    table.key = "rows";
    table.columns = {
        {"figure", "", Shown::only_in_data},        {"category", "", Shown::only_in_data},
        {"month", "", Shown::only_in_data},         {"people", "", Shown::only_in_data},
        {"hours_minutes", "", Shown::only_in_data}, {"hidden", "", Shown::only_in_data}};
    for (const ReleaseLine& line : release.lines) {
        const bool of_hours = line.figure == ReleaseFigure::hours;
        table.rows.push_back(
            {std::string(key_of(line.figure)), line.row == 0 ? Cell() : Cell(line.category),
             line.month ? Cell(*line.month) : Cell(), of_hours ? Cell() : amount_of(line),
             of_hours ? amount_of(line) : Cell(), !line.amount});
    }
    return table;
}

/// The same as a person reads it, of people or of hours: a column for each month, and for all of
/// them unless there is one alone.
Table paper_table(const Release& release, bool of_hours) {
    Table table;
    table.key = of_hours ? "hours" : "people";
    table.caption = of_hours ? "Hours of help" : "People";
    table.columns = {{"row", of_hours ? "Category" : "Who", Shown::only_in_text}};
    const std::vector<Month> months = months_between(release.from, release.to);
    if (months.size() > 1)
        for (const Month month : months)
            table.columns.push_back({show_iso(month), show_long(month), Shown::only_in_text});
    table.columns.push_back({"period", months.size() > 1 ? "Whole period" : show_long(release.to),
                             Shown::only_in_text});
    for (const ReleaseLine& line : release.lines) {
        if ((line.figure == ReleaseFigure::hours) != of_hours)
            continue;
        if (line.month == std::optional(release.from))
            table.rows.push_back({!of_hours       ? std::string(title_of(line.figure))
                                  : line.row == 0 ? std::string("All categories")
                                                  : line.category});
        if (!line.month || months.size() > 1)
            table.rows.back().push_back(line.amount ? amount_of(line)
                                                    : Cell(std::string(hidden_word)));
    }
    return table;
}

std::vector<std::pair<std::string, std::string>> definitions_of(const Release& release) {
    const DisclosureRules& rules = release.rules;
    return {
        {std::string(hidden_word),
         fmt::format("fewer than {0} people; or, of hours, fewer than {0} people behind them, or "
                     "one who gave or received more than half; or what would let such a figure be "
                     "worked out{1}. None at all is hidden too",
                     rules.hide_below, release.replaced ? "; or what the release before hid" : "")},
        {"people", fmt::format("counts of {} and more, rounded to the nearest {}; organisations "
                               "are not counted",
                               rules.hide_below, rules.round_to)},
        {"active members", "people who gave or received, or were at a session, in an exchange or "
                           "session that stands and counts in the month or period"},
        {"gave", "people who gave in an exchange, or led or helped in a session"},
        {"received", "people who received in an exchange, or learned in a session"},
        {"members at the end", "people whose standing is active on the last day"},
        {"hours", "credited hours of exchanges and sessions that stand, by the month in which they "
                  "count, rounded to whole hours; totals are rounded on their own, so they may "
                  "differ from the sum of what is shown"},
        {"Other", "categories too small to be told alone; one that is not listed is among them, or "
                  "had no hours"}};
}

Sheet release_sheet(const Release& release) {
    Sheet sheet;
    sheet.heading = {fmt::format("{}: {}", release.timebank, show_period(release.from, release.to)),
                     fmt::format("Released on {}", show_long(release.made_on))};
    if (release.replaced)
        sheet.heading.push_back(
            fmt::format("CORRECTED, replaces the release of {}", show_long(*release.replaced)));
    const auto in_data = [](std::string key, Cell value) {
        return Fact{std::move(key), "", std::move(value), Shown::only_in_data};
    };
    sheet.facts = {
        in_data("report", std::string("release")),
        in_data("timebank", release.timebank),
        in_data("from", release.from),
        in_data("to", release.to),
        in_data("released_on", release.made_on),
        in_data("corrected", release.replaced.has_value()),
        in_data("replaces_release_of", release.replaced ? Cell(*release.replaced) : Cell()),
        in_data("hide_below", release.rules.hide_below),
        in_data("round_to", release.rules.round_to)};
    sheet.tables = {lines_table(release), paper_table(release, false), paper_table(release, true)};
    sheet.definitions = definitions_of(release);
    return sheet;
}

/// What was released before is only looked up, so that it can be printed from a book that cannot be
/// written to.
std::optional<Release> released_before(const Desk& desk, Month from, Month to) {
    return desk.open(Intent::to_look).releases().find(from, to);
}

ExitCode run_release(const Desk& desk, const ReleaseOptions& options) {
    const Month from = desk.month(options.from), to = desk.month(options.to);
    if (!options.correction)
        if (const auto release = released_before(desk, from, to)) {
            desk.print(release_sheet(*release));
            return ExitCode::done;
        }
    const Ledger ledger = desk.open(Intent::to_write);
    Releases releases = ledger.releases();
    const Release release = options.correction ? releases.correct(from, to, *options.correction)
                                               : releases.make(from, to);
    desk.say(fmt::format("{} {}: release {}.",
                         options.correction ? "Corrected the release of" : "Released",
                         show_period(release.from, release.to), release.number));
    desk.print(release_sheet(release));
    return ExitCode::done;
}

struct ReleasesOptions {};

void declare_releases(CLI::App&, ReleasesOptions&) {}

ExitCode run_releases(const Desk& desk, const ReleasesOptions&) {
    const Ledger ledger = desk.open(Intent::to_look);
    Sheet sheet;
    sheet.heading = {fmt::format("{}: what was released", ledger.settings().name)};
    mark_internal(sheet);
    sheet.facts = {{"report", "", std::string("releases"), Shown::only_in_data}};
    Table table;
    table.key = "rows";
    table.columns = {{"release", "Release"},      {"from", "From"}, {"to", "To"},
                     {"released_on", "Released"}, {"by", "By"},     {"replaces", "Replaces"},
                     {"reason", "Reason"}};
    table.when_empty = "Nothing was released yet.";
    for (Release& release : ledger.releases().all())
        table.rows.push_back({release.number, release.from, release.to, release.made_on,
                              std::move(release.made_by),
                              release.replaces == 0 ? Cell() : Cell(release.replaces),
                              release.reason ? Cell(*release.reason) : Cell()});
    sheet.tables.push_back(std::move(table));
    desk.print(sheet);
    return ExitCode::done;
}

} // namespace

void declare_report_release(CLI::App& noun, Errand& errand) {
    add_verb<ReleaseOptions>(
        noun, errand, "release", "For funders and steering groups: small numbers are hidden",
        "  timebank report release --from 2026-07 --to 2026-09\n"
        "  timebank report release --from 2026-07 --to 2026-09 --format csv --output funder.csv\n"
        "  timebank report release --from 2026-07 --to 2026-09 \\\n"
        "      --correction \"the walking group was counted twice\"",
        run_release, declare_release);
    add_verb<ReleasesOptions>(noun, errand, "releases", "What was released, when and by whom",
                              "  timebank report releases", run_releases, declare_releases);
}

} // namespace timebank
