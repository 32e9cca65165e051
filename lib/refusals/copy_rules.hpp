// What copies of a book, and putting one back, are refused for, and how they fail, once each. Part
// of the catalogue, and asked for through it. Knows nothing of which rule uses which line.
#pragma once

#include <array>

#include "refusals/refusal.hpp"

namespace timebank {

// Laid out by hand, so that a code stands beside what it says.
// clang-format off

inline constexpr std::array copy_rules{
    Rule{"copy_exists", "{0} already exists, and a copy takes no other file's place.",
         "name another file, or keep dated copies beside it: --keep 7"},
    Rule{"copy_is_book", "{0} is the book itself, or belongs to it.", "name another file"},
    Rule{"copy_audit_failed", "The audit of {0} found {1} that cannot be true, so {2}.", "{3}"},
                                                               // copy, how many, what, hint
    Rule{"copy_not_ours", "{0} is no copy of a timebank's book.",
         "name a file that timebank book backup has written"},
    Rule{"copy_damaged", "{0} is no whole copy of a book: {1}.", "take another copy"},
    Rule{"copy_passphrase_wrong", "This passphrase does not open {0}.",
         "try again with the passphrase of that day"},
    Rule{"copy_too_large", "{0} is larger than {1}, the most that is copied.",
         "copy it while nobody has it open: cp {0} FILE"},
};

// clang-format on

} // namespace timebank
