#include "safeguarding/holding.hpp"

#include <fmt/core.h>

namespace timebank {

namespace {

std::string_view arguments_of(CheckKind kind) {
    switch (kind) {
    case CheckKind::met:
    case CheckKind::induction:
        return " --on DAY";
    case CheckKind::identity:
        return " --document KIND --on DAY";
    case CheckKind::reference:
        return " --asked DAY --received DAY --satisfactory yes";
    case CheckKind::code_of_conduct:
        return " --code-version VERSION --on DAY";
    case CheckKind::dbs:
    case CheckKind::pvg:
    case CheckKind::accessni:
        return " --level LEVEL --workforce WORKFORCE --position POSITION --eligibility BASIS "
               "--number NUMBER --issued DAY --decision suitable";
    case CheckKind::driver:
        return " --licence DAY --mot DAY --tax DAY --insurer DAY";
    case CheckKind::guardian_consent:
        return " --guardian NAME --on DAY";
    case CheckKind::home_assessment:
        return " --hazard HAZARD --on DAY";
    }
    return {};
}

std::string never(CheckKind kind) {
    switch (kind) {
    case CheckKind::met:
        return "was not met in person";
    case CheckKind::identity:
        return "has not shown who they are";
    case CheckKind::code_of_conduct:
        return "has not signed the code of conduct";
    case CheckKind::induction:
        return "has had no induction";
    case CheckKind::guardian_consent:
        return "has no guardian's consent";
    case CheckKind::home_assessment:
        return "has no assessment of their home";
    default:
        return fmt::format("has no {} check", show_check_kind(kind));
    }
}

std::string a_kind(CheckKind kind) {
    return fmt::format("{} {}", kind == CheckKind::accessni ? "an" : "a", show_check_kind(kind));
}

std::string no_longer(const Check& check) {
    if (const auto* const papers = std::get_if<DriverPapers>(&check.more))
        return fmt::format("has a driver check that has lapsed ({})", which_is_earliest(*papers));
    if (check.kind == CheckKind::guardian_consent)
        return "has a guardian's consent that has lapsed";
    if (check.kind == CheckKind::home_assessment)
        return "has an assessment of their home that is to be made again";
    return fmt::format("has {} check that is to be made again", a_kind(check.kind));
}

std::int64_t good_references(const PersonFacts& person, Day on, const Policy& policy) {
    std::int64_t good = 0;
    const std::int64_t count = count_references(person.checks, on);
    for (std::int64_t which = 1; which <= count && good < policy.references; ++which)
        if (const Check* const last = last_reference(person.checks, which, on))
            good += is_good(*last) ? 1 : 0;
    return good;
}

bool holds(const Check* last, Day on) {
    return last != nullptr && is_good(*last) && (!last->until || on <= *last->until);
}

} // namespace

std::string how_to_check(MemberNumber member, CheckKind kind) {
    return fmt::format("timebank safeguarding check {} {}{}", show_number(member),
                       show_check_kind(kind), arguments_of(kind));
}

bool holds(const PersonFacts& person, CheckKind kind, Day on, const Policy& policy) {
    if (kind == CheckKind::reference)
        return good_references(person, on, policy) >= policy.references;
    return holds(last_check(person.checks, kind, on), on);
}

std::optional<Lack> lack_of(const PersonFacts& person, CheckKind kind, Day on,
                            const Policy& policy) {
    if (holds(person, kind, on, policy))
        return std::nullopt;
    const std::string mend = how_to_check(person.number, kind);
    if (kind == CheckKind::reference)
        return Lack{fmt::format("has {} of {} satisfactory references",
                                good_references(person, on, policy), policy.references),
                    {},
                    mend};
    const Check* const last = last_check(person.checks, kind, on);
    if (last == nullptr)
        return Lack{never(kind), {}, mend};
    if (!is_good(*last))
        return Lack{
            fmt::format("has a {} check that is not decided to be suitable", show_check_kind(kind)),
            last->seen_on, mend};
    return Lack{no_longer(*last), *last->until + 1, mend};
}

} // namespace timebank
