// What help is for: the book's own list of categories, and the kinds of help that a timebank does
// not arrange.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "refusals/refusal.hpp"

namespace timebank {

struct Category {
    std::int64_t number = 0;
    std::string name;
    bool refused = false; ///< never arranged (practice: gate 3); recorded if it has happened
    bool retired = false; ///< kept for old entries, not offered for new ones
};

struct StartingCategory {
    std::string_view name;
    bool refused;
};

/// What a new book begins with: the activities that communities log, and the refused ones of
/// practice (gas, electrical, mains, personal care, medication, goods or cash).
std::span<const StartingCategory> starting_categories();

} // namespace timebank
