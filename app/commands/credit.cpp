// timebank credit: welcome credits, gifts, the community pot, time for running the timebank, and
// balances that are settled.
#include <fmt/core.h>

#include "commands/commands.hpp"
#include "commands/credit_verbs.hpp"
#include "commands/recorded.hpp"

namespace timebank {

namespace {

// What every credit may say beyond who and how much.
struct Details {
    std::string on, note, reason, let_pass;
};

void declare_details(CLI::App& verb, Details& details) {
    verb.add_option("--on", details.on, "The day (default today)");
    verb.add_option("--note", details.note, "A short note; no health, no phone numbers");
    declare_let_pass(verb, details.let_pass);
}

void declare_reason(CLI::App& verb, Details& details) {
    verb.add_option("--reason", details.reason, "Why, for whoever reads it later")->required();
}

NewCredit credit_of(const Desk& desk, const Details& details) {
    NewCredit credit;
    if (!details.on.empty())
        credit.on = desk.day(details.on);
    if (!details.note.empty())
        credit.note = details.note;
    if (!details.reason.empty())
        credit.reason = details.reason;
    credit.let_pass = let_pass_of(details.let_pass);
    return credit;
}

NewCredit credit_of(const Desk& desk, const Details& details, const std::string& hours) {
    NewCredit credit = credit_of(desk, details);
    credit.minutes = read_amount(hours).or_throw();
    return credit;
}

// An account's name within a sentence.
std::string in_sentence(const std::string& named) {
    if (named == own_account_name(community_pot))
        return "the community pot";
    if (named == own_account_name(welcome_account))
        return "welcome credits";
    if (named == own_account_name(running_account))
        return "the running account";
    return named == own_account_name(opening_account) ? "opening balances" : named;
}

// Every credit is told in the same way: which entry, how much, from whom to whom, what it was.
void tell_credit(const Desk& desk, const Recorded& recorded, std::string_view what) {
    tell_recorded(desk, recorded,
                  fmt::format("entry {}: {} from {} to {}, {}", recorded.entry,
                              show_clock(recorded.credited), in_sentence(recorded.receiver),
                              in_sentence(recorded.giver), what));
}

struct WelcomeOptions {
    std::string member, hours;
    Details details;
};

void declare_welcome(CLI::App& verb, WelcomeOptions& options) {
    verb.add_option("MEMBER", options.member, "Number, name or alias")->required();
    verb.add_option("HOURS", options.hours, "How much (default the book's setting, welcome)");
    declare_details(verb, options.details);
}

ExitCode run_welcome(const Desk& desk, const WelcomeOptions& options) {
    const NewCredit credit = credit_of(desk, options.details);
    std::optional<Minutes> minutes;
    if (!options.hours.empty())
        minutes = read_amount(options.hours).or_throw();
    Ledger ledger = desk.open(Intent::to_write);
    tell_credit(desk, ledger.welcome(ledger.find_member(options.member), minutes, credit),
                "as a welcome");
    return ExitCode::done;
}

struct GiftOptions {
    std::string from, to, hours;
    Details details;
};

void declare_gift(CLI::App& verb, GiftOptions& options) {
    verb.add_option("FROM", options.from, "Who gives: number, name or alias")->required();
    verb.add_option("TO", options.to, "Who is given")->required();
    verb.add_option("HOURS", options.hours, "How much: 1.5, 1:30, 1h30, 90m or 1½")->required();
    declare_details(verb, options.details);
}

ExitCode run_gift(const Desk& desk, const GiftOptions& options) {
    const NewCredit credit = credit_of(desk, options.details, options.hours);
    Ledger ledger = desk.open(Intent::to_write);
    const MemberNumber from = ledger.find_member(options.from);
    tell_credit(desk, ledger.gift(from, ledger.find_member(options.to), credit), "as a gift");
    return ExitCode::done;
}

struct PotOptions {
    std::string member, hours;
    Details details;
};

void declare_donate(CLI::App& verb, PotOptions& options) {
    verb.add_option("MEMBER", options.member, "Who gives: number, name or alias")->required();
    verb.add_option("HOURS", options.hours, "How much: 1.5, 1:30, 1h30, 90m or 1½")->required();
    declare_details(verb, options.details);
}

ExitCode run_donate(const Desk& desk, const PotOptions& options) {
    const NewCredit credit = credit_of(desk, options.details, options.hours);
    Ledger ledger = desk.open(Intent::to_write);
    tell_credit(desk, ledger.donate(ledger.find_member(options.member), credit), "as a donation");
    return ExitCode::done;
}

void declare_grant(CLI::App& verb, PotOptions& options) {
    verb.add_option("MEMBER", options.member, "Who is given: number, name or alias")->required();
    verb.add_option("HOURS", options.hours, "How much: 1.5, 1:30, 1h30, 90m or 1½")->required();
    declare_details(verb, options.details);
    declare_reason(verb, options.details);
}

ExitCode run_grant(const Desk& desk, const PotOptions& options) {
    const NewCredit credit = credit_of(desk, options.details, options.hours);
    Ledger ledger = desk.open(Intent::to_write);
    tell_credit(desk, ledger.grant(ledger.find_member(options.member), credit), "as a grant");
    return ExitCode::done;
}

ExitCode run_running(const Desk& desk, const PotOptions& options) {
    const NewCredit credit = credit_of(desk, options.details, options.hours);
    Ledger ledger = desk.open(Intent::to_write);
    tell_credit(desk, ledger.running(ledger.find_member(options.member), credit),
                "for running the timebank");
    return ExitCode::done;
}

struct SettleOptions {
    std::string member, to;
    Details details;
};

void declare_settle(CLI::App& verb, SettleOptions& options) {
    verb.add_option("MEMBER", options.member, "Whose balance goes to nothing")->required();
    verb.add_option("--to", options.to, "Who has what is left over (default the community pot)");
    declare_details(verb, options.details);
    declare_reason(verb, options.details);
}

ExitCode run_settle(const Desk& desk, const SettleOptions& options) {
    const NewCredit credit = credit_of(desk, options.details);
    Ledger ledger = desk.open(Intent::to_write);
    const MemberNumber member = ledger.find_member(options.member);
    std::optional<MemberNumber> to;
    if (!options.to.empty())
        to = ledger.find_member(options.to);
    tell_credit(desk, ledger.settle(member, to, credit), "as a settlement");
    return ExitCode::done;
}

struct VoidOptions {
    std::string entry;
    Details details;
};

void declare_void(CLI::App& verb, VoidOptions& options) {
    verb.add_option("ENTRY", options.entry, "The entry to undo")->required();
    declare_reason(verb, options.details);
}

ExitCode run_void(const Desk& desk, const VoidOptions& options) {
    const EntryNumber entry = read_entry(options.entry);
    Ledger ledger = desk.open(Intent::to_write);
    const Recorded recorded = ledger.void_credit(entry, options.details.reason);
    tell_recorded(desk, recorded,
                  fmt::format("entry {} is undone by entry {}: {} went back from {} to {}", entry,
                              recorded.correction, show_clock(recorded.credited),
                              in_sentence(recorded.giver), in_sentence(recorded.receiver)));
    return ExitCode::done;
}

} // namespace

void declare_credit(CLI::App& program, Errand& errand) {
    CLI::App& noun = add_noun(program, "credit", "Hours that move without help being given");
    add_verb<WelcomeOptions>(noun, errand, "welcome", "Welcome credits, once per member",
                             "  timebank credit welcome \"Ann Baker\"\n"
                             "  timebank credit welcome 12 2:00 --on 1/10/2026",
                             run_welcome, declare_welcome);
    add_verb<GiftOptions>(noun, errand, "gift", "One member's hours to another",
                          "  timebank credit gift \"Ann Baker\" 12 1:30 --note \"for the party\"",
                          run_gift, declare_gift);
    add_verb<PotOptions>(noun, errand, "donate", "A member's hours to the community pot",
                         "  timebank credit donate \"Ann Baker\" 2:00", run_donate, declare_donate);
    add_verb<PotOptions>(noun, errand, "grant", "Hours from the community pot to a member",
                         "  timebank credit grant 12 3:00 --reason \"thanks for the summer fair\"",
                         run_grant, declare_grant);
    add_verb<PotOptions>(
        noun, errand, "running", "Hours for broker and committee time, never hours exchanged",
        "  timebank credit running \"Ann Baker\" 2:00 --reason \"committee, October\"", run_running,
        declare_grant);
    add_verb<SettleOptions>(
        noun, errand, "settle", "Take a balance to nothing, when somebody leaves or has died",
        "  timebank credit settle \"Ann Baker\" --reason \"moved away\"\n"
        "  timebank credit settle 12 --to 7 --reason \"her wish, told on 3 October\"",
        run_settle, declare_settle);
    declare_credit_looks(noun, errand);
    add_verb<VoidOptions>(noun, errand, "void", "Undo a credit",
                          "  timebank credit void 12 --reason \"typed twice\"", run_void,
                          declare_void);
}

} // namespace timebank
