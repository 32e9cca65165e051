#include "safeguarding/due.hpp"

#include <algorithm>
#include <tuple>

#include <fmt/core.h>

#include "safeguarding/holding.hpp"

namespace timebank {

namespace {

// One person's lines, or those of pairs.
class DueList {
public:
    DueList(std::vector<DueLine>& lines, const Policy& policy, Day today)
        : lines_(lines), policy_(policy), today_(today) {}

    void add(std::optional<MemberNumber> member, Day due_on, std::string what, std::string mend) {
        const int days = due_on - today_;
        if (days > policy_.due_ahead_days)
            return;
        const DueStep step = days < 0                          ? DueStep::overdue
                             : days <= policy_.due_urgent_days ? DueStep::urgent
                             : days <= policy_.due_soon_days   ? DueStep::soon
                                                               : DueStep::ahead;
        lines_.push_back({member, due_on, step, std::move(what), std::move(mend)});
    }

    void add_person(const PersonFacts& person) {
        for (const CheckKind kind : {CheckKind::dbs, CheckKind::pvg, CheckKind::accessni})
            if (const Check* const last = last_check(person.checks, kind, today_))
                add_held(person, *last);
        if (standing_on(person.standings, today_) == Standing::left)
            return;
        for (const CheckKind kind :
             {CheckKind::dbs, CheckKind::pvg, CheckKind::accessni, CheckKind::driver,
              CheckKind::guardian_consent, CheckKind::home_assessment}) {
            const Check* const last = last_check(person.checks, kind, today_);
            if (last != nullptr && is_wanted(person, *last))
                add(person.number, *last->until, what_ends(*last),
                    how_to_check(person.number, kind));
        }
        for (const Restriction& each : person.restrictions)
            if (!each.lifted_on)
                add(person.number, each.review_on,
                    fmt::format("review of restriction {}", show_restriction(each.kind)),
                    fmt::format("timebank safeguarding lift {} {}", show_number(person.number),
                                show_restriction(each.kind)));
    }

private:
    // Held papers are listed early, and the day on which they are due is overdue already.
    void add_held(const PersonFacts& person, const Check& check) {
        const Certificate& certificate = std::get<Certificate>(check.more);
        if (!certificate.held_since ||
            today_ <
                add_months(*certificate.held_since, static_cast<int>(policy_.held_listed_months)))
            return;
        add(person.number,
            add_months(*certificate.held_since, static_cast<int>(policy_.held_months)) - 1,
            fmt::format("{} certificate held on paper", show_check_kind(check.kind)),
            fmt::format("timebank safeguarding check {} {} --destroyed DAY",
                        show_number(person.number), show_check_kind(check.kind)));
    }

    // Whether anybody would have to make it again.
    bool is_wanted(const PersonFacts& person, const Check& check) const {
        if (const auto* const certificate = std::get_if<Certificate>(&check.more))
            return certificate->decision != Decision::not_suitable;
        if (check.kind == CheckKind::guardian_consent)
            return age_on(person, today_, policy_) == Age::child;
        if (check.kind == CheckKind::driver)
            return std::ranges::none_of(person.restrictions, [&](const Restriction& each) {
                return each.kind == RestrictionKind::no_vehicle && holds_on(each, today_);
            });
        return true;
    }

    static std::string what_ends(const Check& check) {
        if (const auto* const papers = std::get_if<DriverPapers>(&check.more))
            return fmt::format("driver check ({})", which_is_earliest(*papers));
        if (check.kind == CheckKind::guardian_consent)
            return "guardian's consent";
        if (check.kind == CheckKind::home_assessment)
            return "home assessment";
        return fmt::format("{} check", show_check_kind(check.kind));
    }

    std::vector<DueLine>& lines_;
    const Policy& policy_;
    Day today_;
};

} // namespace

std::string show_due_step(DueStep step, const Policy& policy) {
    if (step == DueStep::overdue)
        return "overdue";
    return fmt::format("within {} days", step == DueStep::urgent ? policy.due_urgent_days
                                         : step == DueStep::soon ? policy.due_soon_days
                                                                 : policy.due_ahead_days);
}

std::vector<DueLine> due_lines(const std::vector<PersonFacts>& people,
                               const std::vector<KeepApart>& pairs, const Policy& policy,
                               Day today) {
    std::vector<DueLine> lines;
    DueList list(lines, policy, today);
    for (const PersonFacts& person : people)
        list.add_person(person);
    for (const KeepApart& pair : pairs)
        if (!pair.ended_on)
            list.add(std::nullopt, pair.review_on,
                     fmt::format("review of keep-apart {}", pair.number),
                     fmt::format("timebank safeguarding reason keep-apart {}", pair.number));
    std::ranges::stable_sort(lines, [](const DueLine& one, const DueLine& other) {
        return std::tie(one.due_on, one.member) < std::tie(other.due_on, other.member);
    });
    return lines;
}

} // namespace timebank
