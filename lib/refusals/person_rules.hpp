// What forgetting a person is refused for. Part of the catalogue, and asked for through it. Knows
// nothing of which rule uses which line.
#pragma once

#include <array>

#include "refusals/refusal.hpp"

namespace timebank {

// Laid out by hand, so that a code stands beside what it says.
// clang-format off

inline constexpr std::array person_rules{
    Rule{"erase_not_left", "{0} is {1}, and only who has left is forgotten.",
         "timebank member leave {2}"},                                  // member, standing, number
    Rule{"erase_balance_left", "{0} is {1}, which nobody could claim any more.",
         "timebank credit settle {2} --reason \"to be forgotten\""},    // member, balance, number
    Rule{"erase_lead_unasked", "Whether anything about {0} is still needed to keep people safe, only "
                               "{1} can say.",
         "ask, then add --asked \"{2}\""},                               // member, names, a name
    Rule{"erase_checks_kept", "The checks of {0} are kept until {1}, and the book has no "
                              "safeguarding lead who could say that they are not needed.",
         "timebank safeguarding keyholder add NAME --role lead"},        // member, day
    Rule{"erase_unconfirmed", "{0} was not forgotten: this cannot be undone.",
         "timebank member erase {1} --yes"},                             // member, number
    Rule{"member_erased", "{0} was forgotten on {1}, and stays so.",
         "if they are back: timebank member add NAME"},                  // member, day
};

// clang-format on

} // namespace timebank
