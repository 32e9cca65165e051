// What members' papers are refused for: statements and letters, and the folder they are written
// to. Part of the catalogue, and asked for through it. Knows nothing of which rule uses which line.
#pragma once

#include <array>

#include "refusals/refusal.hpp"

namespace timebank {

// Laid out by hand, so that a code stands beside what it says.
// clang-format off

inline constexpr std::array paper_rules{
    // statements
    Rule{"statement_before_joining", "{0} joined on {1}, and {2} was over by then.",
         "{3} --from {4}"},                               // member, day, month, command, month
    Rule{"month_not_begun", "{0} has not begun: today is {1}.",
         "name an earlier month, or say what today is with --today"},
    Rule{"points_unreadable", "'{0}' is no size of large print.", "write 16, 18, 20 or 24"},
    Rule{"points_astray", "Only large print comes in several sizes.", "add --paper large-print"},

    // letters
    Rule{"letter_not_asked", "A letter is written only when the member asks for it, and it is not "
                             "said when {0} did.",
         "add --asked-on DAY"},
    Rule{"letter_reader_unreadable", "'{0}' is nobody that a letter is for: dwp or referrer.",
         "write --for dwp, or --for referrer"},
    Rule{"letter_of_organisation", "{0} is an organisation, and a letter tells a person's own "
                                   "hours.",
         "timebank member statement {1}"},                                   // member, number

    // the folder of all papers
    Rule{"output_exists", "{0} already exists; nothing was written.",
         "name another folder with --output, or add --replace"},
    Rule{"folder_failed", "The folder {0} cannot be written: {1}.",
         "name another folder with --output"},
};

// clang-format on

} // namespace timebank
