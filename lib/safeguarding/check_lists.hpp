// The fixed lists of what is written down of a certificate. For this room only.
#pragma once

#include <array>

#include "safeguarding/check.hpp"
#include "safeguarding/words.hpp"

namespace timebank {

inline constexpr std::array<Word<Level>, 4> check_levels{
    {{Level::basic, "basic"},
     {Level::standard, "standard"},
     {Level::enhanced, "enhanced"},
     {Level::enhanced_barred, "enhanced-barred"}}};

inline constexpr std::array<Word<Workforce>, 4> check_workforces{
    {{Workforce::child, "child"},
     {Workforce::adult, "adult"},
     {Workforce::child_and_adult, "child-and-adult"},
     {Workforce::other, "other"}}};

inline constexpr std::array<Word<Decision>, 4> check_decisions{
    {{Decision::pending, "pending"},
     {Decision::suitable, "suitable"},
     {Decision::with_conditions, "with-conditions"},
     {Decision::not_suitable, "not-suitable"}}};

} // namespace timebank
