// What arranging help, and settling what was recorded although a gate would have stopped it, is
// refused for. Part of the catalogue, and asked for through it. Knows nothing of which rule uses
// which line.
#pragma once

#include <array>

#include "refusals/refusal.hpp"

namespace timebank {

// Laid out by hand, so that a code stands beside what it says.
// clang-format off

inline constexpr std::array arranging_rules{
    // planned exchanges
    Rule{"plan_unreadable", "'{0}' is not the number of a planned exchange.",
         "timebank exchange planned"},
    Rule{"plan_unknown", "There is no planned exchange {0}.", "timebank exchange planned"},
    Rule{"plan_in_past", "{0} has passed, and what is planned is to come; today is {1}.",
         "write down what has happened: timebank exchange add --help"},
    Rule{"plan_settled", "Planned exchange {0} was {1} on {2}.", "{3}"},  // number, what, day, hint
    Rule{"gate_unmet", "{0}", "{1}"},                        // what is missing and since when, hint
    Rule{"gate_unknown", "'{0}' is not a gate.", "one of: {1}"},

    // overrides
    Rule{"override_never", "The gate {0} is never let pass.", "speak to the safeguarding lead"},
    Rule{"override_one_person", "An override takes two people, and {0} and {1} may be one.",
         "have somebody else decide with you: --second NAME"},
    Rule{"override_until_past", "An override until {0} would never hold; today is {1}.",
         "give a day to come with --until"},
    Rule{"override_needless", "The gate {0} does not stand in the way.",
         "leave out --override {0}"},

    // review
    Rule{"review_unreadable", "'{0}' is not the number of a thing to review.",
         "timebank review list"},
    Rule{"review_unknown", "There is nothing to review of number {0}.", "timebank review list"},
    Rule{"review_settled", "Item {0} was {1} on {2} by {3}; it is settled once.",
         "timebank review show {0}"},                            // item, outcome, day, name
    Rule{"review_note_missing", "It is not said why item {0} is settled so.",
         "add --note \"who was asked, and what was found\""},
};

// clang-format on

} // namespace timebank
