// A program that is gone at any moment leaves the book exactly as it was before the deed or exactly
// as it is after it.
#include "known_deed.hpp"

#include <algorithm>
#include <cstdlib>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "figures.hpp"

namespace timebank {
namespace {

constexpr long kills_at_least = 2000;
constexpr std::size_t moments_of_each = 130;

/// How often programs are to be gone in all: more on demand, each round at other moments.
long kills_wanted() {
    const char* const wanted = std::getenv("TIMEBANK_KILLS");
    return wanted == nullptr ? kills_at_least : std::max(kills_at_least, std::atol(wanted));
}

} // namespace

// Who was told that a deed is done finds it done; it may be done without anybody having been told.
TEST_CASE("a program that is gone at any moment leaves all of a deed, or nothing") {
    std::mt19937 chance(seed);
    long kills = 0, done = 0, told = 0, lost = 0;
    for (int round = 0; round == 0 || kills < kills_wanted(); ++round)
        for (const Deed& each : deeds_cut_short()) {
            const KnownDeed deed(each);
            const long moments = deed.moments("crash_shim", "", "CRASH_COUNT");
            long of_deed = 0;
            for (const long moment : some_of(moments, moments_of_each, chance))
                for (const std::string way : {"kill", "tear"}) {
                    CAPTURE(deed.name());
                    CAPTURE(moment);
                    CAPTURE(way);
                    const auto place = deed.begin_again();
                    const Ended ended = deed.run_with(
                        place, "crash_shim", fmt::format("CRASH_AT={} CRASH_BY={}", moment, way));
                    CHECK(ended.code == 128 + 9);
                    const bool is_done = deed.is_done_in(place),
                               was_told = ended.said.starts_with(deed.told());
                    CHECK((is_done || !was_told));
                    if (++of_deed % 4 == 0)
                        deed.is_done_again_in(place, is_done);
                    done += is_done ? 1 : 0;
                    told += was_told ? 1 : 0;
                    lost += was_told && !is_done ? 1 : 0;
                }
            kills += of_deed;
            fmt::print("{}: {} moments, {} kills\n", deed.name(), moments, of_deed);
        }
    fmt::print("seed {}: {} kills, {} with the deed done and {} without; {} had said that it is "
               "done\n",
               seed, kills, done, kills - done, told);
    tell_figure("kills survived", kills);
    tell_figure("entries lost", lost);
    CHECK(kills >= kills_at_least);
    CHECK(told > 0);
    CHECK(told <= done);
    CHECK(done < kills);
}

} // namespace timebank
