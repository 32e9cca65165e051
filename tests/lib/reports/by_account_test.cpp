#include "reports/by_account.hpp"

#include <cstdint>
#include <limits>

#include <doctest/doctest.h>

using namespace timebank;

TEST_CASE("every number has a place of its own, even one that only a damaged book can hold") {
    constexpr auto greatest = std::numeric_limits<std::int64_t>::max();
    constexpr auto smallest = std::numeric_limits<std::int64_t>::min();
    const std::int64_t numbers[] = {smallest, -1'000'000, -5,      -4,      -1,        0,
                                    1,        12,         999'999, 1000000, 1LL << 40, greatest};
    ByAccount<std::int64_t> held;
    std::int64_t value = 0;
    for (const std::int64_t number : numbers) {
        CHECK(held.at({number}) == 0);
        held[{number}] = ++value;
    }
    value = 0;
    for (const std::int64_t number : numbers)
        CHECK(held.at({number}) == ++value);
}

TEST_CASE("both of two accounts are answered safely, in whichever order") {
    const std::int64_t numbers[] = {-7, -4, 3, 70'000, 2'000'000};
    for (const std::int64_t one : numbers)
        for (const std::int64_t other : numbers) {
            ByAccount<int> held;
            const auto [first, second] = held.both({one}, {other});
            first += 1;
            second += 2;
            CHECK(held.at({one}) == (one == other ? 3 : 1));
            CHECK(held.at({other}) == (one == other ? 3 : 2));
        }
}
