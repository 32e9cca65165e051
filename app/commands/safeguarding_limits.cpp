// timebank safeguarding restrict, lift, keep-apart, end-apart: what limits a member, and pairs that
// are never matched.
#include <fmt/core.h>

#include "commands/safeguarding_verbs.hpp"
#include "sealed_text.hpp"

namespace timebank {

namespace {

constexpr const char* member_about = "Number, name or alias";
constexpr const char* kind_about = "two-person, no-home, no-vehicle, supervised or paused";

void declare_days(CLI::App& verb, std::string& from, std::string& review) {
    verb.add_option("--from", from, "From which day (default today)")->type_name("DAY");
    verb.add_option("--review", review,
                    "The day on which it is looked at again (default after the policy's months)")
        ->type_name("DAY");
}

void declare_reason(CLI::App& verb, std::string& from) {
    verb.add_option("--reason-from", from,
                    "The reason's file (default standard input, or an editor)")
        ->type_name("FILE");
    add_words(verb, "The reason is sealed for the keyholders; timebank safeguarding reason opens "
                    "it. It may follow later, with\ntimebank safeguarding add-reason. Name members "
                    "by number: others on this machine may see a command line.");
}

std::optional<Secret> read_reason(const Safeguarding& safeguarding,
                                  const std::vector<MemberNumber>& about, const std::string& from) {
    return read_reason_if_any(from, safeguarding.can_seal_about(about));
}

void tell_reason_missing(const Desk& desk, const std::optional<Secret>& reason, ReasonOf what,
                         std::int64_t number) {
    if (!reason)
        desk.warn(fmt::format("No reason is sealed with it: timebank safeguarding add-reason {} {}",
                              show_reason_of(what), number));
}

struct RestrictOptions {
    std::string member, kind, from, review, reason_from;
};

void declare_restrict(CLI::App& verb, RestrictOptions& options) {
    verb.add_option("MEMBER", options.member, member_about)->required();
    verb.add_option("KIND", options.kind, kind_about)->required();
    declare_days(verb, options.from, options.review);
    declare_reason(verb, options.reason_from);
}

ExitCode run_restrict(const Desk& desk, const RestrictOptions& options) {
    const RestrictionKind kind = read_restriction(options.kind).or_throw();
    const auto from = day_if_any(desk, options.from), review = day_if_any(desk, options.review);
    Ledger ledger = desk.open(Intent::to_write);
    const MemberNumber member = ledger.find_member(options.member);
    Safeguarding safeguarding = ledger.safeguarding();
    const Span span = safeguarding.span(from, review);
    safeguarding.ask_restrict(member, kind, span);
    const auto reason = read_reason(safeguarding, {member}, options.reason_from);
    const Restriction made = safeguarding.restrict(member, kind, span, reason);
    desk.say(fmt::format("{}: {} from {}, to be looked at again on {}", ledger.named(member),
                         show_restriction(kind), show_short(span.from),
                         show_short(span.review_on)));
    tell_reason_missing(desk, reason, ReasonOf::restriction, made.number);
    if (desk.is_for_people())
        return ExitCode::done;
    Sheet sheet;
    sheet.facts = {fact("number", "", show_number(member)),
                   fact("restriction", "", std::string(show_restriction(kind))),
                   fact("reason_number", "", made.number), fact("from", "", span.from),
                   fact("review", "", span.review_on)};
    desk.print(sheet);
    return ExitCode::done;
}

struct LiftOptions {
    std::string member, kind;
};

void declare_lift(CLI::App& verb, LiftOptions& options) {
    verb.add_option("MEMBER", options.member, member_about)->required();
    verb.add_option("KIND", options.kind, kind_about)->required();
}

ExitCode run_lift(const Desk& desk, const LiftOptions& options) {
    const RestrictionKind kind = read_restriction(options.kind).or_throw();
    Ledger ledger = desk.open(Intent::to_write);
    const MemberNumber member = ledger.find_member(options.member);
    ledger.safeguarding().lift(member, kind);
    desk.say(
        fmt::format("{}: {} is lifted from today", ledger.named(member), show_restriction(kind)));
    if (desk.is_for_people())
        return ExitCode::done;
    Sheet sheet;
    sheet.facts = {fact("number", "", show_number(member)),
                   fact("lifted", "", std::string(show_restriction(kind)))};
    desk.print(sheet);
    return ExitCode::done;
}

struct PairOptions {
    std::string one, other, from, review, reason_from;
};

void declare_pair(CLI::App& verb, PairOptions& options) {
    verb.add_option("MEMBER", options.one, member_about)->required();
    verb.add_option("OTHER", options.other, "The other one; which is named first is no matter")
        ->required();
}

void declare_keep_apart(CLI::App& verb, PairOptions& options) {
    declare_pair(verb, options);
    declare_days(verb, options.from, options.review);
    declare_reason(verb, options.reason_from);
}

void print_pair(const Desk& desk, MemberNumber one, MemberNumber other, bool apart) {
    if (desk.is_for_people())
        return;
    Sheet sheet;
    sheet.facts = {fact("one", "", show_number(one)), fact("other", "", show_number(other)),
                   fact("kept_apart", "", apart)};
    desk.print(sheet);
}

ExitCode run_keep_apart(const Desk& desk, const PairOptions& options) {
    const auto from = day_if_any(desk, options.from), review = day_if_any(desk, options.review);
    Ledger ledger = desk.open(Intent::to_write);
    const MemberNumber one = ledger.find_member(options.one);
    const MemberNumber other = ledger.find_member(options.other);
    Safeguarding safeguarding = ledger.safeguarding();
    const Span span = safeguarding.span(from, review);
    safeguarding.ask_keep_apart(one, other, span);
    const auto reason = read_reason(safeguarding, {one, other}, options.reason_from);
    const std::int64_t number = safeguarding.keep_apart(one, other, span, reason);
    desk.say(fmt::format("{} and {} are kept apart from {}, to be looked at again on {}",
                         ledger.named(one), ledger.named(other), show_short(span.from),
                         show_short(span.review_on)));
    tell_reason_missing(desk, reason, ReasonOf::keep_apart, number);
    print_pair(desk, one, other, true);
    return ExitCode::done;
}

ExitCode run_end_apart(const Desk& desk, const PairOptions& options) {
    Ledger ledger = desk.open(Intent::to_write);
    const MemberNumber one = ledger.find_member(options.one);
    const MemberNumber other = ledger.find_member(options.other);
    ledger.safeguarding().end_apart(one, other);
    desk.say(fmt::format("{} and {} are kept apart no longer, from today", ledger.named(one),
                         ledger.named(other)));
    print_pair(desk, one, other, false);
    return ExitCode::done;
}

} // namespace

void declare_safeguarding_limits(CLI::App& noun, Errand& errand) {
    add_verb<RestrictOptions>(
        noun, errand, "restrict", "Limit what a member is matched for",
        "  timebank safeguarding restrict \"Ann Baker\" no-home --review 1/3/2027\n"
        "  timebank safeguarding restrict 12 supervised --from 5/11/2026 --review 1/3/2027",
        run_restrict, declare_restrict);
    add_verb<LiftOptions>(noun, errand, "lift", "Lift a restriction, from today",
                          "  timebank safeguarding lift \"Ann Baker\" no-home", run_lift,
                          declare_lift);
    add_verb<PairOptions>(noun, errand, "keep-apart", "Never match these two members",
                          "  timebank safeguarding keep-apart \"Ann Baker\" 12 --review 1/3/2027",
                          run_keep_apart, declare_keep_apart);
    add_verb<PairOptions>(noun, errand, "end-apart", "Keep two members apart no longer, from today",
                          "  timebank safeguarding end-apart \"Ann Baker\" 12", run_end_apart,
                          declare_pair);
}

} // namespace timebank
