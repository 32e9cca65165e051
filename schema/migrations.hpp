// The shapes a book has had, oldest first, as SQL text. Knows nothing of how they are applied.
#pragma once

#include <span>

namespace timebank {

struct Migration {
    int number;       ///< 1, 2, 3, ...: the book's user_version once it is applied
    const char* noun; ///< what the step brings
    const char* sql;
};

/// Every migration, in order and without gaps.
std::span<const Migration> migrations();

} // namespace timebank
