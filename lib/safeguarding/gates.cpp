#include "safeguarding/gates.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "safeguarding/holding.hpp"

namespace timebank {

namespace {

using AskedOfMatch = Unmet (*)(const Match&, const SafeguardingRecords&);

Unmet ask_category(const Match& match, const SafeguardingRecords&) {
    return why_not_category(match.category);
}

struct Asked {
    Gate gate;
    AskedOfMatch ask;
};

constexpr Asked asked[] = {{Gate::kept_apart, why_not_together},
                           {Gate::standing, why_not_standing},
                           {Gate::category, ask_category},
                           {Gate::giver_checks, why_not_giver},
                           {Gate::first_visit, why_not_first_visit},
                           {Gate::one_to_one, why_not_one_to_one},
                           {Gate::supported, why_not_supported},
                           {Gate::restriction, why_not_restricted},
                           {Gate::driver, why_not_drive},
                           {Gate::under_18, why_not_child},
                           {Gate::category_check, why_not_checks_for_category}};

bool is_active(const SafeguardingRecords& records, MemberNumber member, Day on) {
    return standing_on(records.of(member).standings, on) == Standing::active;
}

} // namespace

Unmet why_not_together(const Match& match, const SafeguardingRecords& records) {
    const Day on = match.how.on;
    const auto& third = match.how.accompanied_by;
    if (!records.kept_apart(match.giver, match.receiver, on) &&
        !(third && (records.kept_apart(match.giver, *third, on) ||
                    records.kept_apart(match.receiver, *third, on))))
        return std::nullopt;
    return UnmetGate{Gate::kept_apart, kept_apart().message, {}, {}};
}

Unmet why_not_standing(const Party& party, Day on) {
    const Standing standing = standing_on(party.standings, on);
    if (standing == Standing::active)
        return std::nullopt;
    const std::string words = standing == Standing::applicant ? "still an applicant"
                              : standing == Standing::paused  ? "paused"
                                                              : "no longer a member";
    return UnmetGate{
        Gate::standing, fmt::format("{} was {} on {}.", party.named, words, show_short(on)),
        standing_change_on(party.standings, on).since,
        fmt::format("timebank member {} {}", standing == Standing::applicant ? "admit" : "return",
                    party.named.substr(0, party.named.find(' ')))};
}

Unmet why_not_standing(const Match& match, const SafeguardingRecords& records) {
    Unmet unmet;
    for (const auto& member :
         {std::optional(match.giver), std::optional(match.receiver), match.how.accompanied_by})
        if (member && !is_active(records, *member, match.how.on))
            unmet =
                together(std::move(unmet),
                         why_not_standing({records.named(*member), records.of(*member).standings},
                                          match.how.on));
    return unmet;
}

Unmet why_not_category(const Category& category) {
    if (!category.refused)
        return std::nullopt;
    return UnmetGate{Gate::category,
                     fmt::format("{} is not help that this timebank arranges.", category.name),
                     {},
                     "timebank category list"};
}

Unmet why_not_checks_for_category(const Match& match, const SafeguardingRecords& records) {
    const auto& needed = records.policy().category_checks;
    if (match.category.number == 0 && !match.how.happened && !needed.empty())
        return UnmetGate{Gate::category_check,
                         "It is not told what for, and some help needs a check.",
                         {},
                         ask_again(match, "--for CATEGORY")};
    const auto found = needed.find(match.category.number);
    if (found == needed.end())
        return std::nullopt;
    Unmet unmet;
    for (const CheckKind kind : found->second)
        if (const auto lack =
                lack_of(records.of(match.giver), kind, match.how.on, records.policy()))
            unmet =
                together(std::move(unmet), UnmetGate{Gate::category_check,
                                                     fmt::format("{} {}, and {} needs it.",
                                                                 records.named(match.giver),
                                                                 lack->what, match.category.name),
                                                     lack->since, lack->mend});
    return unmet;
}

std::vector<UnmetGate> unmet_gates(const Match& match, const SafeguardingRecords& records) {
    std::vector<UnmetGate> all;
    for (const auto& [gate, ask] : asked) {
        if (!records.policy().asks(gate))
            continue;
        if (Unmet unmet = ask(match, records))
            all.push_back(std::move(*unmet));
        if (gate == Gate::kept_apart && !all.empty())
            break;
    }
    return all;
}

std::vector<Gate> gates_of(const std::vector<UnmetGate>& unmet) {
    std::vector<Gate> gates;
    for (const UnmetGate& each : unmet)
        gates.push_back(each.gate);
    return gates;
}

std::vector<std::string> told_when_recorded(const std::vector<UnmetGate>& unmet) {
    std::vector<std::string> told;
    for (const UnmetGate& each : unmet) {
        const bool open = each.gate == Gate::kept_apart || each.gate == Gate::standing ||
                          each.gate == Gate::category;
        std::string sentence =
            open ? each.missing : "Not everything was there that this timebank asks before it.";
        if (std::ranges::find(told, sentence) == told.end())
            told.push_back(std::move(sentence));
    }
    return told;
}

bool is_plain(const Match& match, const SafeguardingRecords& records) {
    const Day on = match.how.on;
    return !may_be_home(match.how) && !may_be_vehicle(match.how) && !match.category.refused &&
           !match.how.accompanied_by &&
           !records.policy().category_checks.contains(match.category.number) &&
           records.is_plain(match.giver, on) && records.is_plain(match.receiver, on);
}

bool may_be_home(const Circumstances& how) {
    if (!how.setting)
        return !how.happened;
    return how.setting == Setting::giver_home || how.setting == Setting::receiver_home;
}

bool may_be_vehicle(const Circumstances& how) {
    return how.setting ? how.setting == Setting::vehicle : !how.happened;
}

std::string ask_again(const Match& match, std::string_view change) {
    const Circumstances& how = match.how;
    std::string command = fmt::format("timebank safeguarding may {} {}", show_number(match.giver),
                                      show_number(match.receiver));
    if (!match.category.name.empty())
        command += fmt::format(" --for \"{}\"", match.category.name);
    if (how.setting && !change.starts_with("--setting"))
        command += fmt::format(" --setting {}", show_setting(*how.setting));
    if (how.accompanied_by && !change.starts_with("--accompanied-by"))
        command += " --accompanied-by " + show_number(*how.accompanied_by);
    return fmt::format("{} --on {} {}", command, show_iso(how.on), change);
}

Unmet together(Unmet first, Unmet second) {
    if (!first || !second)
        return first ? first : second;
    first->missing += " " + second->missing;
    if (!first->since || (second->since && *second->since < *first->since))
        first->since = second->since;
    return first;
}

} // namespace timebank
