// timebank safeguarding reason: opens why a member is restricted, or why two are kept apart.
#include <ostream>

#include <fmt/core.h>

#include "commands/opening.hpp"
#include "commands/safeguarding_verbs.hpp"
#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"
#include "sealed_text.hpp"

namespace timebank {

namespace {

struct ReasonOptions {
    std::string kind, number;
    OpeningOptions opening;
};

void declare_which(CLI::App& verb, std::string& kind, std::string& number) {
    verb.add_option("KIND", kind, "restriction or keep-apart")->required();
    verb.add_option("NUMBER", number, "Its number, as timebank safeguarding show or due tells it")
        ->required();
}

void declare_reason(CLI::App& verb, ReasonOptions& options) {
    declare_which(verb, options.kind, options.number);
    declare_opening(verb, options.opening);
    add_words(verb, words_on_passphrases);
}

std::int64_t read_reason_number(ReasonOf what, const std::string& typed) {
    if (const auto number = read_whole_number(typed))
        return *number;
    throw Refused(refuse(rule("limit_unknown"), show_reason_of(what), typed));
}

void print_reason(std::ostream& out, const OpenedReason& reason) {
    print_wiped(out, fmt::format("{}: {}", reason.kind, listed_names(reason.members)));
    out << fmt::format("From {}, to be looked at again on {}\n", show_short(reason.from),
                       show_short(reason.review_on));
    for (const OpenedNote& part : reason.parts) {
        out << fmt::format("{}Written {} by {}\n\n", &part == &reason.parts.front() ? "" : "\n",
                           show_short(part.written), harmless(part.recorded_by));
        print_wiped(out, part.text());
    }
}

ExitCode run_reason(const Desk& desk, const ReasonOptions& options) {
    const ReasonOf what = read_reason_of(options.kind).or_throw();
    const std::int64_t number = read_reason_number(what, options.number);
    Passphrases passphrases(options.opening.descriptor);
    Ledger ledger = desk.open(Intent::to_write);
    const std::string opener = opener_of(desk, options.opening);
    const Secret passphrase = passphrases.ask(ledger.safe().holding(opener).name);
    const OpenedReason reason = ledger.safeguarding().reason(what, number, {opener, passphrase});
    if (desk.prints_to_file())
        desk.warn("That file is not sealed: keep it where nobody else can read it.");
    desk.print([&](std::ostream& out) { print_reason(out, reason); });
    return ExitCode::done;
}

struct AddReasonOptions {
    std::string kind, number, from;
};

void declare_add_reason(CLI::App& verb, AddReasonOptions& options) {
    declare_which(verb, options.kind, options.number);
    declare_text(verb, options.from);
}

ExitCode run_add_reason(const Desk& desk, const AddReasonOptions& options) {
    const ReasonOf what = read_reason_of(options.kind).or_throw();
    const std::int64_t number = read_reason_number(what, options.number);
    Ledger ledger = desk.open(Intent::to_write);
    ledger.safeguarding().add_reason(what, number, read_text(options.from, ""));
    desk.say(fmt::format("a reason is sealed with {} {}", show_reason_of(what), number));
    return ExitCode::done;
}

} // namespace

void declare_safeguarding_reason(CLI::App& noun, Errand& errand) {
    add_verb<ReasonOptions>(noun, errand, "reason",
                            "Open why somebody is restricted, or why two are kept apart",
                            "  timebank safeguarding reason restriction 31\n"
                            "  timebank safeguarding reason keep-apart 40 --keyholder \"Ana Lead\"",
                            run_reason, declare_reason, {Format::text});
    add_verb<AddReasonOptions>(
        noun, errand, "add-reason", "Seal a reason, or more of it, with what has none yet",
        "  timebank safeguarding add-reason restriction 31 --from as_told.txt\n"
        "  timebank safeguarding add-reason keep-apart 40",
        run_add_reason, declare_add_reason);
}

} // namespace timebank
