#include "safeguarding/retention.hpp"

#include <optional>

namespace timebank {

namespace {

bool is_over(Day since, std::int64_t months, Day today) {
    return add_months(since, static_cast<int>(months)) <= today;
}

std::optional<Purgeable> purge_of(const PersonFacts& person, const Check& check,
                                  const Policy& policy, Day today) {
    if (const auto left = left_on(person.standings, today);
        left && is_over(*left, policy.keep_checks_months, today))
        return Purgeable{check.number, person.number, check.kind, "left", *left};
    // A consent is kept by the day on which it lapsed, whether or not another followed it.
    if (check.kind == CheckKind::guardian_consent) {
        const Day since = *check.until + 1;
        if (since > today || !is_over(since, policy.keep_consents_months, today))
            return std::nullopt;
        return Purgeable{check.number, person.number, check.kind, "lapsed", since};
    }
    const auto since = superseded_on(person.checks, check);
    if (!since || !is_over(*since, policy.keep_superseded_months, today))
        return std::nullopt;
    return Purgeable{check.number, person.number, check.kind, "superseded", *since};
}

} // namespace

std::vector<Purgeable> purgeable(const std::vector<PersonFacts>& people, const Policy& policy,
                                 Day today) {
    std::vector<Purgeable> all;
    for (const PersonFacts& person : people)
        for (const Check& check : person.checks)
            if (const auto purge = purge_of(person, check, policy, today))
                all.push_back(*purge);
    return all;
}

} // namespace timebank
