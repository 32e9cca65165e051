// The gates that are about one member: restrictions, driving, and being a child.
#include <fmt/core.h>

#include "safeguarding/gates.hpp"
#include "safeguarding/holding.hpp"

namespace timebank {

namespace {

// What a restriction says no to here; nothing where it lets this pass.
std::string_view what_it_stops(RestrictionKind kind, const Circumstances& how, bool accompanied) {
    switch (kind) {
    case RestrictionKind::two_person:
        return accompanied || how.company == Company::group || how.setting == Setting::online
                   ? ""
                   : "is not to be with one other alone";
    case RestrictionKind::no_home:
        return may_be_home(how) ? "is not to help or be helped at a home" : "";
    case RestrictionKind::no_vehicle:
        return may_be_vehicle(how) ? "is not to be in a vehicle" : "";
    case RestrictionKind::supervised:
        return accompanied ? "" : "is to be accompanied by a named person";
    case RestrictionKind::paused:
        return "is not to be matched";
    }
    return {};
}

bool is_private(const Circumstances& how) {
    if (!how.setting && how.happened)
        return false;
    return how.company == Company::one_to_one && how.setting != Setting::venue &&
           how.setting != Setting::in_public;
}

} // namespace

Unmet why_not_restricted(const PersonFacts& person, const Circumstances& how, bool accompanied,
                         const SafeguardingRecords& records) {
    Unmet unmet;
    for (const Restriction& each : person.restrictions) {
        if (!holds_on(each, how.on))
            continue;
        const std::string_view stops = what_it_stops(each.kind, how, accompanied);
        if (!stops.empty())
            unmet = together(
                std::move(unmet),
                UnmetGate{Gate::restriction,
                          fmt::format("{} {}.", records.named(person.number), stops), each.from,
                          fmt::format("timebank safeguarding lift {} {}",
                                      show_number(person.number), show_restriction(each.kind))});
    }
    return unmet;
}

Unmet why_not_restricted(const Match& match, const SafeguardingRecords& records) {
    const auto& third = match.how.accompanied_by;
    Unmet unmet;
    for (const MemberNumber member : {match.giver, match.receiver})
        unmet = together(std::move(unmet), why_not_restricted(records.of(member), match.how,
                                                              third.has_value(), records));
    // Nobody accompanies another who needs somebody themself.
    if (third)
        unmet = together(std::move(unmet),
                         why_not_restricted(records.of(*third), match.how, false, records));
    return unmet;
}

Unmet why_not_drive(const Match& match, const SafeguardingRecords& records) {
    if (!may_be_vehicle(match.how))
        return std::nullopt;
    const auto lack =
        lack_of(records.of(match.giver), CheckKind::driver, match.how.on, records.policy());
    if (!lack)
        return std::nullopt;
    if (!match.how.setting)
        return UnmetGate{Gate::driver,
                         "It is not told where, and this matters in a vehicle.",
                         {},
                         ask_again(match, "--setting SETTING")};
    return UnmetGate{Gate::driver, fmt::format("{} {}.", records.named(match.giver), lack->what),
                     lack->since, lack->mend};
}

Unmet why_not_child(const PersonFacts& person, const Circumstances& how,
                    const SafeguardingRecords& records) {
    const Age age = age_on(person, how.on, records.policy());
    if (age == Age::adult)
        return std::nullopt;
    const std::string named = records.named(person.number);
    const std::string number = show_number(person.number);
    if (age == Age::not_told)
        return UnmetGate{Gate::under_18,
                         fmt::format("It is not told whether {} is of age.", named),
                         {},
                         fmt::format("timebank safeguarding about {} --adult", number)};
    Unmet unmet;
    const auto add = [&](std::string missing, std::optional<Day> since, std::string mend) {
        unmet = together(std::move(unmet),
                         UnmetGate{Gate::under_18, std::move(missing), since, std::move(mend)});
    };
    if (const auto lack = lack_of(person, CheckKind::guardian_consent, how.on, records.policy()))
        add(fmt::format("{} is a child and {}.", named, lack->what), lack->since, lack->mend);
    if (is_private(how))
        add(fmt::format("{} is a child, and helps and is helped at a venue, in public or at a "
                        "session only.",
                        named),
            {}, "timebank session add --help");
    return unmet;
}

Unmet why_not_child(const Match& match, const SafeguardingRecords& records) {
    const auto age_of = [&](MemberNumber member) {
        return age_on(records.of(member), match.how.on, records.policy());
    };
    const auto& third = match.how.accompanied_by;
    Unmet unmet;
    for (const MemberNumber member : {match.giver, match.receiver})
        unmet = together(std::move(unmet), why_not_child(records.of(member), match.how, records));
    const bool adult_there = third && age_of(*third) == Age::adult;
    if (!adult_there && (age_of(match.giver) == Age::child || age_of(match.receiver) == Age::child))
        unmet = together(std::move(unmet),
                         UnmetGate{Gate::under_18,
                                   "No named adult is there with the child.",
                                   {},
                                   third ? fmt::format("timebank safeguarding about {} --adult",
                                                       show_number(*third))
                                         : ask_again(match, "--accompanied-by MEMBER")});
    if (age_of(match.receiver) == Age::child && !match.receiver_in_credit.value_or(false))
        unmet = together(std::move(unmet),
                         UnmetGate{Gate::under_18,
                                   fmt::format("{} is a child, and has no hours in credit to "
                                               "receive with.",
                                               records.named(match.receiver)),
                                   {},
                                   fmt::format("timebank credit gift FROM {} HOURS",
                                               show_number(match.receiver))});
    return unmet;
}

} // namespace timebank
