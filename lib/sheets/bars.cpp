#include "sheets/bars.hpp"

#include <algorithm>
#include <string_view>

namespace timebank {
namespace {

constexpr std::size_t eighths_in_block = 8;
constexpr std::string_view rightwards[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
constexpr std::string_view whole_block = "█", half_block_leftwards = "▐";

/// How long a bar is drawn, and of how many columns.
struct Length {
    std::int64_t number;
    const Reach& reach;
    std::size_t width, room;

    /// In parts of a column: at least one, and no more than there is room for.
    std::size_t in_parts(std::size_t of_column) const {
        return std::clamp<std::size_t>(reach.parts_of(number, width * of_column), 1,
                                       std::max<std::size_t>(room * of_column, 1));
    }
};

std::string repeated(std::string_view text, std::size_t times) {
    std::string all;
    for (std::size_t each = 0; each < times; ++each)
        all += text;
    return all;
}

std::string to_the_right(const Length& length, Letters letters) {
    if (letters == Letters::ascii)
        return repeated("#", length.in_parts(1));
    const std::size_t parts = length.in_parts(eighths_in_block);
    return repeated(whole_block, parts / eighths_in_block) +
           std::string(rightwards[parts % eighths_in_block]);
}

// Only halves of a block are made that stand on its right.
std::string to_the_left(const Length& length, Letters letters) {
    const std::size_t in_column = letters == Letters::ascii ? 1 : 2;
    const std::size_t parts = length.in_parts(in_column);
    const std::size_t whole = parts / in_column;
    const std::size_t half = parts % in_column;
    return std::string(length.room - whole - half, ' ') + repeated(half_block_leftwards, half) +
           repeated(letters == Letters::ascii ? "#" : whole_block, whole);
}

} // namespace

std::string bar(std::int64_t number, const Reach& reach, std::size_t width, Letters letters) {
    if (number == 0)
        return "";
    // Each side that is drawn on has a column at least.
    const std::size_t left = std::clamp<std::size_t>(reach.zero(width), reach.least < 0 ? 1 : 0,
                                                     width - (reach.most > 0 ? 1 : 0));
    if (number < 0)
        return to_the_left({number, reach, width, left}, letters);
    return std::string(left, ' ') + to_the_right({number, reach, width, width - left}, letters);
}

} // namespace timebank
