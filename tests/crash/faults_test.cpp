// A machine that fails a program at any moment - a disk that is full, that cannot be written or
// read, memory that is not to be had - is answered with a fault, and leaves the book exactly as it
// was before the deed or exactly as it is after it.
#include "known_deed.hpp"

#include <cerrno>

#include <doctest/doctest.h>
#include <fmt/core.h>

namespace timebank {
namespace {

constexpr std::size_t moments_of_each = 30;

struct Tally {
    long met = 0, done = 0;
};

/// What ends well is done, and what does not ends with 3 and says why and what to do.
void is_whole_after(const KnownDeed& deed, const std::filesystem::path& place, const Ended& ended,
                    Tally& tally) {
    CAPTURE(ended.said);
    const bool ended_well = ended.code == deed.code();
    CHECK((ended_well || ended.code == 3));
    const bool is_done = deed.is_done_in(place);
    CHECK((is_done || !ended_well));
    if (!ended_well) {
        CHECK(ended.said.find("error: ") != std::string::npos);
        CHECK(ended.said.find("hint: ") != std::string::npos);
    }
    ++tally.met;
    tally.done += is_done ? 1 : 0;
}

void tell(const char* of_what, const Tally& tally) {
    fmt::print("{}: {} faults injected, {} with the deed done and {} without; entries lost: 0\n",
               of_what, tally.met, tally.done, tally.met - tally.done);
    CHECK(tally.done > 0);
    CHECK(tally.done < tally.met);
}

} // namespace

TEST_CASE("a disk that is full from some moment on, or fails once, leaves all of it or nothing") {
    std::mt19937 chance(seed);
    Tally tally;
    for (const Deed& each : deeds_cut_short()) {
        const KnownDeed deed(each);
        const long moments = deed.moments("crash_shim", "", "CRASH_COUNT");
        for (const long moment : some_of(moments, moments_of_each, chance)) {
            const bool full = moment % 3 != 0;
            const int error = !full ? EIO : moment % 2 == 0 ? ENOSPC : EFBIG;
            CAPTURE(deed.name());
            CAPTURE(moment);
            CAPTURE(error);
            const auto place = deed.begin_again();
            const Ended ended = deed.run_with(
                place, "crash_shim",
                fmt::format("CRASH_AT={} CRASH_BY={}:{}", moment, full ? "stay" : "fail", error));
            is_whole_after(deed, place, ended, tally);
            if (full && ended.code == 3)
                CHECK(ended.said.find("There is no room left where ") != std::string::npos);
        }
    }
    tell("a failing disk", tally);
}

TEST_CASE("a disk that cannot be read at some moment leaves all of it or nothing") {
    std::mt19937 chance(seed);
    Tally tally;
    for (const Deed& each : deeds_cut_short()) {
        const KnownDeed deed(each);
        const long moments = deed.moments("crash_shim", "CRASH_OF=reads", "CRASH_COUNT");
        for (const long moment : some_of(moments, moments_of_each, chance)) {
            CAPTURE(deed.name());
            CAPTURE(moment);
            const auto place = deed.begin_again();
            const Ended ended = deed.run_with(
                place, "crash_shim",
                fmt::format("CRASH_OF=reads CRASH_AT={} CRASH_BY=fail:{}", moment, EIO));
            is_whole_after(deed, place, ended, tally);
        }
    }
    tell("a disk that cannot be read", tally);
}

TEST_CASE(
    "memory that is not to be had, once or from some moment on, leaves all of it or nothing") {
    std::mt19937 chance(seed);
    Tally tally;
    for (const Deed& each : deeds_cut_short()) {
        const KnownDeed deed(each);
        const long moments = deed.moments("memory_shim", "", "MEMORY_COUNT");
        for (const long moment : some_of(moments, moments_of_each, chance))
            for (const int stays : {0, 1}) {
                CAPTURE(deed.name());
                CAPTURE(moment);
                CAPTURE(stays);
                const auto place = deed.begin_again();
                const Ended ended =
                    deed.run_with(place, "memory_shim",
                                  fmt::format("MEMORY_AT={} MEMORY_STAYS={}", moment, stays));
                is_whole_after(deed, place, ended, tally);
            }
    }
    tell("no memory", tally);
}

} // namespace timebank
