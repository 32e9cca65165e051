#include "reports/measures.hpp"

#include <algorithm>

namespace timebank {

std::int64_t median(std::vector<std::int64_t> numbers) {
    if (numbers.empty())
        return 0;
    std::ranges::sort(numbers);
    return (numbers[(numbers.size() - 1) / 2] + numbers[numbers.size() / 2]) / 2;
}

std::optional<std::int64_t> per_mille(std::int64_t part, std::int64_t whole) {
    if (whole == 0)
        return std::nullopt;
    return (2000 * part + whole) / (2 * whole);
}

} // namespace timebank
