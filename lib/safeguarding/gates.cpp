#include "safeguarding/gates.hpp"

#include <fmt/core.h>

namespace timebank {

std::optional<UnmetGate> unmet_standing(const Party& party, Day happened_on) {
    const Standing standing = standing_on(party.standings, happened_on);
    if (standing == Standing::active)
        return std::nullopt;
    const std::string words = standing == Standing::applicant ? "still an applicant"
                              : standing == Standing::paused  ? "paused"
                                                              : "no longer a member";
    return UnmetGate{"standing",
                     fmt::format("{} was {} on {}.", party.named, words, show_short(happened_on))};
}

std::optional<UnmetGate> unmet_category(const Category& category) {
    if (!category.refused)
        return std::nullopt;
    return UnmetGate{"category",
                     fmt::format("{} is not help that this timebank arranges.", category.name)};
}

std::vector<UnmetGate> unmet_gates(const Party& giver, const Party& receiver,
                                   const Category& category, Day happened_on) {
    std::vector<UnmetGate> unmet;
    for (const auto& each : {unmet_standing(giver, happened_on),
                             unmet_standing(receiver, happened_on), unmet_category(category)})
        if (each)
            unmet.push_back(*each);
    return unmet;
}

} // namespace timebank
