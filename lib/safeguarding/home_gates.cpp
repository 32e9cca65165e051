// The gates that are about homes.
#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "safeguarding/gates.hpp"
#include "safeguarding/holding.hpp"

namespace timebank {

namespace {

// Somebody else is there: who accompanies the two, or those of a session.
bool others_there(const Match& match) {
    return match.how.accompanied_by || match.how.company == Company::group;
}

// A gate that would be asked at a home, where it is not told whether it is one.
Unmet not_told_where(Gate gate, const Match& match) {
    return UnmetGate{gate,
                     "It is not told where, and this matters at a home.",
                     {},
                     ask_again(match, "--setting SETTING")};
}

// Of what has happened the gate alone is kept, and a million rows may not meet it: they go without
// words.
Unmet alone(Gate gate, bool is_met) {
    return is_met ? Unmet{} : UnmetGate{gate, {}, {}, {}};
}

constexpr std::array checks_of_giver{CheckKind::met, CheckKind::reference,
                                     CheckKind::code_of_conduct};

} // namespace

Unmet why_not_giver(const Match& match, const SafeguardingRecords& records) {
    if (!may_be_home(match.how))
        return std::nullopt;
    if (match.how.happened)
        return alone(Gate::giver_checks, std::ranges::all_of(checks_of_giver, [&](CheckKind kind) {
                         return holds(records.of(match.giver), kind, match.how.on,
                                      records.policy());
                     }));
    Unmet unmet;
    for (const CheckKind kind : checks_of_giver) {
        const auto lack = lack_of(records.of(match.giver), kind, match.how.on, records.policy());
        if (!lack)
            continue;
        if (!match.how.setting)
            return not_told_where(Gate::giver_checks, match);
        unmet = together(std::move(unmet),
                         UnmetGate{Gate::giver_checks,
                                   fmt::format("{} {}.", records.named(match.giver), lack->what),
                                   lack->since, lack->mend});
    }
    return unmet;
}

Unmet why_not_first_visit(const Match& match, const SafeguardingRecords& records) {
    if (!may_be_home(match.how) || others_there(match) ||
        records.history().at_home_before(match.giver, match.receiver, match.how.on))
        return std::nullopt;
    if (!match.how.setting)
        return not_told_where(Gate::first_visit, match);
    const MemberNumber host =
        match.how.setting == Setting::giver_home ? match.giver : match.receiver;
    if (match.how.happened)
        return alone(Gate::first_visit, holds(records.of(host), CheckKind::home_assessment,
                                              match.how.on, records.policy()));
    const auto lack =
        lack_of(records.of(host), CheckKind::home_assessment, match.how.on, records.policy());
    if (!lack)
        return std::nullopt;
    return UnmetGate{Gate::first_visit,
                     fmt::format("It is their first time at a home, nobody accompanies them, and "
                                 "{} {}.",
                                 records.named(host), lack->what),
                     lack->since, lack->mend};
}

Unmet why_not_one_to_one(const Match& match, const SafeguardingRecords& records) {
    if (!may_be_home(match.how) || others_there(match))
        return std::nullopt;
    if (match.how.happened)
        return alone(Gate::one_to_one,
                     records.history().in_company_before(match.giver, match.how.on) &&
                         records.history().in_company_before(match.receiver, match.how.on));
    Unmet unmet;
    for (const MemberNumber member : {match.giver, match.receiver}) {
        if (records.history().in_company_before(member, match.how.on))
            continue;
        if (!match.how.setting)
            return not_told_where(Gate::one_to_one, match);
        unmet = together(std::move(unmet),
                         UnmetGate{Gate::one_to_one,
                                   fmt::format("{} was at no session and in no accompanied "
                                               "exchange before.",
                                               records.named(member)),
                                   {},
                                   ask_again(match, "--accompanied-by MEMBER")});
    }
    return unmet;
}

Unmet why_not_supported(const Match& match, const SafeguardingRecords& records) {
    if (!may_be_home(match.how) || others_there(match))
        return std::nullopt;
    Unmet unmet;
    for (const MemberNumber member : {match.giver, match.receiver}) {
        if (records.of(member).support == Support::none)
            continue;
        if (!match.how.setting)
            return not_told_where(Gate::supported, match);
        unmet = together(
            std::move(unmet),
            UnmetGate{Gate::supported,
                      fmt::format("{} needs a second named person there.", records.named(member)),
                      {},
                      ask_again(match, "--accompanied-by MEMBER")});
    }
    return unmet;
}

} // namespace timebank
