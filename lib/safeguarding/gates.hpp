// What stops help from being arranged. Asked of help that has already happened, a gate stops
// nothing: it says what must be looked at (practice: arranging is gated, recording never loses).
// Refuses to know hours and accounts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "exchanges/category.hpp"
#include "members/standing.hpp"

namespace timebank {

/// A gate that help did not meet, and what a broker is told of it.
struct UnmetGate {
    std::string gate; ///< `standing` or `category`, as review items keep it
    std::string sentence;
};

/// One of the two members, as far as the gates ask.
struct Party {
    std::string named; ///< `M0012 Ann Baker`
    const std::vector<StandingChange>& standings;
};

/// Gate 2: applicant, paused or left on that day.
std::optional<UnmetGate> unmet_standing(const Party& party, Day happened_on);
/// Gate 3: a refused category.
std::optional<UnmetGate> unmet_category(const Category& category);

/// The gates that help on a day did not meet, in the order of practice's table: standing
/// of either, then category.
std::vector<UnmetGate> unmet_gates(const Party& giver, const Party& receiver,
                                   const Category& category, Day happened_on);

} // namespace timebank
