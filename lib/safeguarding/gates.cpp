#include "safeguarding/gates.hpp"

#include <fmt/core.h>

namespace timebank {

namespace {

void ask_standing(const Party& party, Day day, std::vector<UnmetGate>& unmet) {
    const Standing standing = standing_on(party.standings, day);
    if (standing == Standing::active)
        return;
    const std::string words = standing == Standing::applicant ? "still an applicant"
                              : standing == Standing::paused  ? "paused"
                                                              : "no longer a member";
    unmet.push_back(
        {"standing", fmt::format("{} was {} on {}.", party.named, words, show_short(day))});
}

} // namespace

std::vector<UnmetGate> unmet_gates(const Party& giver, const Party& receiver,
                                   const Category& category, Day happened_on) {
    std::vector<UnmetGate> unmet;
    ask_standing(giver, happened_on, unmet);
    ask_standing(receiver, happened_on, unmet);
    if (category.refused)
        unmet.push_back({"category", fmt::format("{} is not help that this timebank arranges.",
                                                 category.name)});
    return unmet;
}

} // namespace timebank
