#include "difference.hpp"

#include <algorithm>
#include <cstddef>

namespace timebank {
namespace {

using Lines = std::vector<std::string>;

// Beyond this many pairs of lines the longest common run is not looked for.
constexpr std::size_t most_pairs = 4'000'000;
constexpr std::size_t lines_around = 3;

/// The middle of the difference, where neither the first nor the last lines are the same.
Lines changed_part(const Lines& first, const Lines& second) {
    const std::size_t width = second.size() + 1;
    Lines made;
    std::size_t i = 0;
    std::size_t j = 0;
    if (first.size() * second.size() <= most_pairs) {
        // common[i, j]: how many lines the rest of first from i and of second from j share.
        std::vector<unsigned> common((first.size() + 1) * width);
        for (i = first.size(); i-- > 0;)
            for (j = second.size(); j-- > 0;)
                common[i * width + j] =
                    first[i] == second[j]
                        ? common[(i + 1) * width + j + 1] + 1
                        : std::max(common[(i + 1) * width + j], common[i * width + j + 1]);
        i = j = 0;
        while (i < first.size() && j < second.size()) {
            if (first[i] == second[j]) {
                made.push_back(" " + first[i++]);
                ++j;
            } else if (common[(i + 1) * width + j] >= common[i * width + j + 1]) {
                made.push_back("-" + first[i++]);
            } else {
                made.push_back("+" + second[j++]);
            }
        }
    }
    while (i < first.size())
        made.push_back("-" + first[i++]);
    while (j < second.size())
        made.push_back("+" + second[j++]);
    return made;
}

/// Leaves out what is far from any change.
Lines shortened(const Lines& lines) {
    std::vector<bool> shown(lines.size(), false);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].front() == ' ')
            continue;
        const std::size_t from = i - std::min(i, lines_around);
        const std::size_t to = std::min(i + lines_around + 1, lines.size());
        for (std::size_t near = from; near < to; ++near)
            shown[near] = true;
    }
    Lines made;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (shown[i])
            made.push_back(lines[i]);
        else if (i == 0 || shown[i - 1])
            made.emplace_back("...");
    }
    return made;
}

} // namespace

Lines difference(const Lines& first, const Lines& second) {
    const std::size_t shorter = std::min(first.size(), second.size());
    std::size_t head = 0;
    while (head < shorter && first[head] == second[head])
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head &&
           first[first.size() - 1 - tail] == second[second.size() - 1 - tail])
        ++tail;

    const auto middle = [&](const Lines& lines) {
        return Lines(lines.begin() + static_cast<std::ptrdiff_t>(head),
                     lines.end() - static_cast<std::ptrdiff_t>(tail));
    };
    Lines all;
    for (std::size_t i = 0; i < head; ++i)
        all.push_back(" " + first[i]);
    for (std::string& line : changed_part(middle(first), middle(second)))
        all.push_back(std::move(line));
    for (std::size_t i = first.size() - tail; i < first.size(); ++i)
        all.push_back(" " + first[i]);
    return shortened(all);
}

} // namespace timebank
