#include <algorithm>
#include <numeric>
#include <random>
#include <vector>

#include <doctest/doctest.h>

#include "hours/hours.hpp"

using namespace timebank;

namespace {

using Counts = std::vector<std::int64_t>;

Counts shares_of(std::int64_t amount, const Counts& weights) {
    Counts shares;
    for (const Minutes share : divide({amount}, weights))
        shares.push_back(share.count);
    return shares;
}

} // namespace

TEST_CASE("time is divided exactly, by largest remainder") {
    struct Line {
        std::int64_t amount;
        Counts weights, shares;
    };
    const Line lines[] = {
        {120, {1}, {120}},                                          // one has it all
        {120, {1, 1, 1}, {40, 40, 40}},                             // even
        {120, {1, 1, 1, 1, 1, 1, 1}, {18, 17, 17, 17, 17, 17, 17}}, // a class of seven
        {125, {1, 1, 1, 1, 1, 1, 1}, {18, 18, 18, 18, 18, 18, 17}}, // ties in the order given
        {60, {60, 30}, {40, 20}},                                   // in proportion
        {10, {60, 60, 90}, {3, 3, 4}},                              // 2.86, 2.86, 4.29
        {10, {90, 60, 60}, {4, 3, 3}},                              // whatever the order
        {7, {2, 3}, {3, 4}},                                        // 2.8, 4.2
        {5, {1, 1, 1, 1, 1, 1}, {1, 1, 1, 1, 1, 0}},                // fewer minutes than people
        {1, {1, 1}, {1, 0}},                                        //
        {1, {1, 2}, {0, 1}},                                        //
        {0, {1, 2}, {0, 0}},                                        // nothing to divide
        {9, {0, 1, 0, 2}, {0, 3, 0, 6}},                            // who has no part has no share
        {7, {0, 1, 1}, {0, 4, 3}},                                  // nor a minute left over
        {1'440'000, {1'440'000, 1}, {1'439'999, 1}},                // large ones
    };
    for (const Line& line : lines) {
        CAPTURE(line.amount);
        CHECK(shares_of(line.amount, line.weights) == line.shares);
    }
}

TEST_CASE("dividing never makes or loses a minute, and is fair to within one") {
    std::mt19937_64 chance(20261003);
    for (int round = 0; round < 20'000; ++round) {
        const auto below = [&](std::uint64_t most) {
            return static_cast<std::int64_t>(chance() % most);
        };
        const std::int64_t amount = below(round % 2 == 0 ? 100 : 1'000'000);
        Counts weights(static_cast<std::size_t>(1 + below(40)));
        for (std::int64_t& weight : weights)
            weight = below(round % 3 == 0 ? 3 : 1'500);
        weights[static_cast<std::size_t>(below(weights.size()))] += 1;
        const std::int64_t all = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
        CAPTURE(round);
        const Counts shares = shares_of(amount, weights);
        REQUIRE(shares.size() == weights.size());
        REQUIRE(std::accumulate(shares.begin(), shares.end(), std::int64_t{0}) == amount);
        for (std::size_t at = 0; at < shares.size(); ++at) {
            REQUIRE(std::abs(shares[at] * all - amount * weights[at]) < all);
            REQUIRE((weights[at] > 0 || shares[at] == 0));
            for (std::size_t other = at + 1; other < shares.size(); ++other)
                REQUIRE((weights[at] != weights[other] || shares[at] == shares[other] ||
                         shares[at] == shares[other] + 1));
        }
    }
}
