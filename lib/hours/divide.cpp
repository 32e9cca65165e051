#include "hours/hours.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace timebank {

std::vector<Minutes> divide(Minutes amount, std::span<const std::int64_t> weights) {
    const std::int64_t all = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    std::vector<Minutes> shares;
    std::vector<std::int64_t> remainders;
    Minutes left = amount;
    for (const std::int64_t weight : weights) {
        shares.push_back({amount.count * weight / all});
        remainders.push_back(amount.count * weight % all);
        left -= shares.back();
    }
    std::vector<std::size_t> largest_first(weights.size());
    std::iota(largest_first.begin(), largest_first.end(), std::size_t{0});
    std::ranges::stable_sort(largest_first, std::ranges::greater{},
                             [&](std::size_t at) { return remainders[at]; });
    for (std::int64_t each = 0; each < left.count; ++each)
        shares[largest_first[static_cast<std::size_t>(each)]] += {1};
    return shares;
}

} // namespace timebank
