// The middle of some numbers, and a part of a whole, in whole numbers. Refuses to know what is
// measured.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace timebank {

/// The number in the middle, or, of an even count, halfway between the two there, rounded down;
/// 0 of none. No number below 0.
std::int64_t median(std::vector<std::int64_t> numbers);

/// `part` of `whole` in tenths of a percent, to the nearest, ties up; nothing where there is no
/// whole. 0 <= part <= whole.
std::optional<std::int64_t> per_mille(std::int64_t part, std::int64_t whole);

} // namespace timebank
