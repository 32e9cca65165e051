#include "safeguarding/clearance.hpp"

#include <algorithm>

namespace timebank {

namespace {

void end_with(std::optional<Day>& until, const std::vector<Check>& checks, CheckKind kind, Day on) {
    const Check* const last = last_check(checks, kind, on);
    if (last != nullptr && last->until)
        until = until ? std::min(*until, *last->until) : *last->until;
}

Clearance clearance(const PersonFacts& person, Setting setting, Day on,
                    const SafeguardingRecords& records) {
    static const Category any_category;
    const Policy& policy = records.policy();
    const Match match{person.number, person.number, any_category, {setting, on}};
    const bool is_child = age_on(person, on, policy) == Age::child;
    Clearance result;
    const auto ask = [&](Gate gate, const Unmet& unmet) {
        if (unmet && policy.asks(gate))
            result.missing.push_back(*unmet);
    };
    if (standing_on(person.standings, on) != Standing::active)
        ask(Gate::standing, why_not_standing({records.named(person.number), person.standings}, on));
    ask(Gate::giver_checks, why_not_giver(match, records));
    const Unmet accompanied = why_not_restricted(person, match.how, true, records);
    ask(Gate::restriction, accompanied);
    ask(Gate::driver, why_not_drive(match, records));
    ask(Gate::under_18, why_not_child(person, match.how, records));
    result.cleared = result.missing.empty();
    const bool supported = person.support != Support::none && may_be_home(match.how);
    result.only_accompanied = (policy.asks(Gate::restriction) && !accompanied &&
                               why_not_restricted(person, match.how, false, records)) ||
                              (policy.asks(Gate::supported) && supported) ||
                              (policy.asks(Gate::under_18) && is_child);
    if (!result.cleared)
        return result;
    if (setting == Setting::vehicle && policy.asks(Gate::driver))
        end_with(result.until, person.checks, CheckKind::driver, on);
    if (is_child && policy.asks(Gate::under_18))
        end_with(result.until, person.checks, CheckKind::guardian_consent, on);
    return result;
}

} // namespace

std::vector<Clearance> clearances(MemberNumber member, Day on, const SafeguardingRecords& records) {
    std::vector<Clearance> all;
    for (const auto& [place, setting] :
         {std::pair{"venue", Setting::venue}, std::pair{"online", Setting::online},
          std::pair{"home", Setting::receiver_home}, std::pair{"vehicle", Setting::vehicle}}) {
        all.push_back(clearance(records.of(member), setting, on, records));
        all.back().place = place;
    }
    return all;
}

} // namespace timebank
