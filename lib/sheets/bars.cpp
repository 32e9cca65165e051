#include "sheets/bars.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace timebank {
namespace {

constexpr std::size_t eighths_in_block = 8;
constexpr std::string_view rightwards[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
constexpr std::string_view whole_block = "█", half_block_leftwards = "▐";

/// A bar's length in parts of a column: at least one, and no more than there is room for.
std::size_t parts_of(double share, std::size_t width, std::size_t room, std::size_t in_column) {
    const auto parts =
        static_cast<std::size_t>(std::lround(share * static_cast<double>(width * in_column)));
    return std::clamp<std::size_t>(parts, 1, std::max<std::size_t>(room * in_column, 1));
}

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t each = 0; each < times; ++each)
        all += text;
    return all;
}

std::string to_the_right(double share, std::size_t width, std::size_t room, Letters letters) {
    if (letters == Letters::ascii)
        return repeated("#", parts_of(share, width, room, 1));
    const std::size_t parts = parts_of(share, width, room, eighths_in_block);
    return repeated(whole_block, parts / eighths_in_block) +
           std::string(rightwards[parts % eighths_in_block]);
}

// Only halves of a block are made that stand on its right.
std::string to_the_left(double share, std::size_t width, std::size_t room, Letters letters) {
    const std::size_t in_column = letters == Letters::ascii ? 1 : 2;
    const std::size_t parts = parts_of(share, width, room, in_column);
    const std::size_t whole = parts / in_column;
    const std::size_t half = parts % in_column;
    return std::string(room - whole - half, ' ') + repeated(half_block_leftwards, half) +
           repeated(letters == Letters::ascii ? "#" : whole_block, whole);
}

} // namespace

std::string bar(std::int64_t number, const Reach& reach, std::size_t width, Letters letters) {
    if (number == 0)
        return "";
    // Each side that is drawn on has a column at least.
    const auto share_left =
        static_cast<std::size_t>(std::lround(reach.zero() * static_cast<double>(width)));
    const std::size_t left =
        std::clamp<std::size_t>(share_left, reach.least < 0 ? 1 : 0, width - (reach.most > 0));
    const double share = reach.share_of(number);
    if (number < 0)
        return to_the_left(share, width, left, letters);
    return std::string(left, ' ') + to_the_right(share, width, width - left, letters);
}

} // namespace timebank
