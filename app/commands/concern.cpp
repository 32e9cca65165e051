// timebank concern: a sealed note for the safeguarding leads. Anyone files one and adds to it; how
// they are looked at stands in a file of its own.
#include <ostream>

#include <fmt/core.h>

#include "commands/commands.hpp"
#include "commands/concern_verbs.hpp"
#include "commands/opening.hpp"
#include "commands/recorded.hpp"
#include "refusals/catalogue.hpp"
#include "sealed_text.hpp"

namespace timebank {

namespace {

// What is known of it in clear, for scripts; for people it was said already.
void print_line(const Desk& desk, const ConcernLine& line) {
    if (desk.is_for_people())
        return;
    Sheet sheet;
    sheet.facts = {{"concern", "", line.number},
                   {"part", "", line.parts},
                   {"severity", "", std::string(show_severity(line.severity))},
                   {"written", "", show_iso(line.written)},
                   {"review_by", "", show_iso(line.review_by)},
                   {"sealed_for", "", line.sealed_for}};
    desk.print(sheet);
}

struct FileOptions {
    std::string severity, exchange, happened, told, from;
    std::vector<std::string> about;
};

void declare_file(CLI::App& verb, FileOptions& options) {
    verb.add_option("--severity", options.severity, "critical, high, medium or low")->required();
    verb.add_option("--about", options.about, "A member it is about, by number; again for more")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)
        ->check(not_empty);
    verb.add_option("--exchange", options.exchange, "The entry of the exchange it is about")
        ->check(not_empty);
    verb.add_option("--happened", options.happened, "The day it happened")->check(not_empty);
    verb.add_option("--told", options.told, "The day somebody was told")->check(not_empty);
    declare_text(verb, options.from);
    add_words(verb, "The text is read from standard input, a file, or an editor ($VISUAL or "
                    "$EDITOR) that begins\nwith the headings of timebank concern template. "
                    "Everything but the severity is sealed. Whoever\nis, or is close to, a member "
                    "named with --about cannot open it. Name members by number: others\non this "
                    "machine may see a command line, and it stays in the shell's history.");
}

NewConcern concern_of(const Desk& desk, const Ledger& ledger, const FileOptions& options) {
    NewConcern concern;
    concern.severity = read_severity(options.severity).or_throw();
    for (const std::string& each : options.about)
        concern.about.push_back(ledger.find_member(each));
    if (!options.exchange.empty())
        concern.exchange = read_entry(options.exchange);
    if (!options.happened.empty())
        concern.happened_on = desk.day(options.happened);
    if (!options.told.empty())
        concern.told_on = desk.day(options.told);
    return concern;
}

ExitCode run_file(const Desk& desk, const FileOptions& options) {
    Ledger ledger = desk.open(Intent::to_write);
    const NewConcern concern = concern_of(desk, ledger, options);
    // Nobody is to write a page that nobody may read.
    ledger.safe().readers(concern.about);
    const Secret text = read_text(options.from, concern_template());
    const ConcernLine filed = ledger.safe().file(concern, text);
    desk.say(fmt::format("concern {} is filed and sealed for {}; severity {}, to be looked at by "
                         "{}",
                         filed.number, listed_names(filed.sealed_for),
                         show_severity(filed.severity), show_short(filed.review_by)));
    print_line(desk, filed);
    return ExitCode::done;
}

struct AddOptions {
    std::string concern, from;
};

void declare_add(CLI::App& verb, AddOptions& options) {
    verb.add_option("CONCERN", options.concern, "Its number")->required();
    declare_text(verb, options.from);
    add_words(verb, "Nothing of it is shown, so no passphrase is needed. What was written stays as "
                    "it is.");
}

ExitCode run_add(const Desk& desk, const AddOptions& options) {
    const std::int64_t number = read_concern_number(options.concern);
    Ledger ledger = desk.open(Intent::to_write);
    ledger.safe().ask_open(number);
    const ConcernLine added = ledger.safe().add(number, read_text(options.from, ""));
    desk.say(fmt::format("part {} of concern {} is sealed for those who can read the others",
                         added.parts, number));
    print_line(desk, added);
    return ExitCode::done;
}

struct CloseOptions {
    std::string concern, outcome, from;
    std::vector<std::string> referred_to;
    OpeningOptions opening;
};

void declare_close(CLI::App& verb, CloseOptions& options) {
    verb.add_option("CONCERN", options.concern, "Its number")->required();
    verb.add_option("--outcome", options.outcome, "resolved, referred, unfounded or recorded");
    verb.add_option("--referred-to", options.referred_to,
                    "adult-care, child-care, police, dbs, regulator, commissioner, insurer or "
                    "other; again for more")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    declare_text(verb, options.from);
    declare_opening(verb, options.opening);
    add_words(verb, std::string("The text says how it was referred, or why it was not; it is "
                                "sealed with the outcome. A\nkeyholder who can read the concern "
                                "closes it.\n") +
                        words_on_passphrases);
}

ExitCode run_close(const Desk& desk, const CloseOptions& options) {
    const std::int64_t number = read_concern_number(options.concern);
    ClosingWords words;
    words.outcome = read_outcome(options.outcome).or_throw();
    for (const std::string& each : options.referred_to)
        words.referrals.push_back(read_referral(each).or_throw());
    Passphrases passphrases(options.opening.descriptor);
    Ledger ledger = desk.open(Intent::to_write);
    const std::string opener = opener_of(desk, options.opening);
    const Secret passphrase = passphrases.ask(ledger.safe().holding(opener).name);
    // Before somebody writes a page.
    ledger.safe().ask_closing(number, {opener, passphrase});
    const Secret text = read_text(options.from, "");
    const ConcernLine closed = ledger.safe().close(number, words, text, {opener, passphrase});
    desk.say(fmt::format("concern {} is closed, by {}", number, closed.closed_by));
    print_line(desk, closed);
    return ExitCode::done;
}

struct TemplateOptions {};

void declare_template(CLI::App&, TemplateOptions&) {}

ExitCode run_template(const Desk& desk, const TemplateOptions&) {
    desk.print([](std::ostream& out) { out << concern_template(); });
    return ExitCode::done;
}

} // namespace

std::int64_t read_concern_number(const std::string& typed) {
    return read_number(typed, rule("concern_unreadable"));
}

void declare_concern(CLI::App& program, Errand& errand) {
    CLI::App& noun = add_noun(program, "concern", "A sealed note for the safeguarding leads");
    add_verb<FileOptions>(noun, errand, "file", "Write a concern down, sealed",
                          "  timebank concern file --severity high --about 12 --exchange 40\n"
                          "  timebank concern file --severity low --from note.txt",
                          run_file, declare_file);
    add_verb<AddOptions>(noun, errand, "add", "Add to a concern what has come up since",
                         "  timebank concern add 3", run_add, declare_add);
    declare_concern_looks(noun, errand);
    add_verb<CloseOptions>(
        noun, errand, "close", "Close a concern, with its outcome",
        "  timebank concern close 3 --outcome referred --referred-to adult-care\n"
        "  timebank concern close 3 --outcome unfounded --keyholder \"Ana Lead\" --from why.txt",
        run_close, declare_close);
    add_verb<TemplateOptions>(noun, errand, "template", "Print headings to write a concern under",
                              "  timebank concern template", run_template, declare_template,
                              {Format::text});
}

} // namespace timebank
