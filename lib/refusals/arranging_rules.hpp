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
