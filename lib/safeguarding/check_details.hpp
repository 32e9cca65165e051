// What was written down of a check, in words. Refuses to know on which paper.
#pragma once

#include <string>

#include "safeguarding/check.hpp"

namespace timebank {

/// What its kind has beyond what every check has: `licence 1 May 2031, MOT 3 Apr 2025, ...`.
std::string show_check_details(const Check& check);

} // namespace timebank
