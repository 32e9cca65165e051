// timebank member statement: the paper that a member is handed, in plain words; one, or everybody's
// in a folder.
#include <sstream>

#include <fmt/core.h>

#include "commands/member_verbs.hpp"
#include "folder.hpp"
#include "papers/statement_paper.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

struct StatementOptions {
    std::string member, month, from, to, paper, points;
    bool all = false, replace = false;
};

void declare_statement(CLI::App& verb, StatementOptions& options) {
    auto* const member =
        verb.add_option("MEMBER", options.member, "Number, name or alias")->check(not_empty);
    auto* const all =
        verb.add_flag("--all", options.all, "Everybody's, each a file in the folder --output")
            ->excludes(member);
    auto* const month =
        verb.add_option("--month", options.month, "Which month (default the newest in the book)");
    verb.add_option("--from", options.from, "The first of several months")->excludes(month);
    verb.add_option("--to", options.to, "The last of several months")
        ->excludes(month)
        ->type_name("MONTH");
    verb.add_option("--paper", options.paper,
                    "standard, large-print or easy-read (default: what is written down for the "
                    "member)");
    verb.add_option("--points", options.points,
                    "The size of large print: 16, 18 (default), 20 or 24");
    verb.add_flag("--replace", options.replace, "Files that are in the folder may be replaced")
        ->needs(all);
}

struct Period {
    Month from, to;
};

Period period_of(const Desk& desk, const Ledger& ledger, const StatementOptions& options) {
    if (!options.month.empty()) {
        const Month month = desk.month(options.month);
        return {month, month};
    }
    const Month to = options.to.empty() ? ledger.usual_month() : desk.month(options.to);
    return {options.from.empty() ? to : desk.month(options.from), to};
}

PaperWish wish_of(const StatementOptions& options) {
    PaperWish wish;
    if (!options.paper.empty())
        wish.kind = read_paper(options.paper).or_throw();
    if (!options.points.empty())
        wish.points = read_points(options.points).or_throw();
    if (wish.points && wish.kind && wish.kind != PaperKind::large_print)
        throw Refused(refuse(rule("points_astray")));
    return wish;
}

ExitCode run_one(const Desk& desk, const StatementOptions& options) {
    const PaperWish wish = wish_of(options);
    const Ledger ledger = desk.open(Intent::to_look);
    const MemberNumber number = ledger.find_member(options.member);
    const Period period = period_of(desk, ledger, options);
    const Statement statement = ledger.papers().statement(number, period.from, period.to);
    const PaperForm form = form_for(statement.member, wish);
    if (wish.points && form.kind != PaperKind::large_print)
        throw Refused(refuse(rule("points_astray")));
    desk.print(statement_sheet(statement, form));
    if (form.other_language)
        desk.say(fmt::format("note: there are no words of {} yet; the paper is in English",
                             *statement.member.contact.language));
    return ExitCode::done;
}

// Without a name, which the folder would show to whoever looks over a shoulder.
std::string file_name(const Period& period, MemberNumber number, const std::string& ending) {
    const std::string span =
        period.from == period.to
            ? show_iso(period.to)
            : fmt::format("{}-to-{}", show_iso(period.from), show_iso(period.to));
    return fmt::format("statement-{}-{}.{}", span, show_number(number), ending);
}

ExitCode run_all(const Desk& desk, const StatementOptions& options) {
    if (!desk.prints_to_file())
        throw Refused(refuse(rule("argument_missing"), "--all needs a folder to write to.",
                             "add --output FOLDER"));
    const PaperWish wish = wish_of(options);
    const Ledger ledger = desk.open(Intent::to_look);
    const Period period = period_of(desk, ledger, options);
    OutputFolder folder(desk.output(), options.replace ? Existing::is_replaced : Existing::is_kept);
    int in_english = 0;
    ledger.papers().each_statement(period.from, period.to, [&](const Statement& statement) {
        const PaperForm form = form_for(statement.member, wish);
        in_english += form.other_language ? 1 : 0;
        std::ostringstream paper;
        desk.write(paper, statement_sheet(statement, form));
        folder.add(file_name(period, statement.member.number, desk.file_ending()), paper.str());
    });
    folder.put_in_place();
    desk.say(fmt::format("{} statement{} written to {}", folder.count(),
                         folder.count() == 1 ? "" : "s", desk.output()));
    if (in_english > 0)
        desk.say(fmt::format("note: {} of them in English, for want of words in the member's own "
                             "language",
                             in_english));
    return ExitCode::done;
}

ExitCode run_statement(const Desk& desk, const StatementOptions& options) {
    if (options.all)
        return run_all(desk, options);
    if (options.member.empty())
        throw Refused(refuse(rule("argument_missing"), "It is not said whose statement this is.",
                             "timebank member statement M0012, or --all --output FOLDER"));
    return run_one(desk, options);
}

} // namespace

void declare_member_statement(CLI::App& noun, Errand& errand) {
    add_verb<StatementOptions>(
        noun, errand, "statement", "A member's own paper: given, received, and where they stand",
        "  timebank member statement \"Ann Baker\" --month 2026-10\n"
        "  timebank member statement 12 --from \"Aug 2026\" --to \"Oct 2026\" --output ann.txt\n"
        "  timebank member statement 12 --paper large-print --points 24\n"
        "  timebank member statement --all --month 2026-10 --output october --format html",
        run_statement, declare_statement);
}

} // namespace timebank
