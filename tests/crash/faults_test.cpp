// A machine that fails a program at any moment - a disk that is full, that cannot be written or
// read, memory that is not to be had - is answered with a fault, and leaves the book exactly as it
// was before the deed or exactly as it is after it.
#include "known_deed.hpp"

#include <cerrno>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/core.h>

#include "figures.hpp"

namespace timebank {
namespace {

constexpr std::size_t moments_of_each = 30;

struct Tally {
    long met = 0, done = 0, lost = 0;
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
    tally.lost += ended_well && !is_done ? 1 : 0;
}

/// What fails a deed at a moment.
struct Fault {
    std::string told; ///< to the shim
    bool fills_disk = false;
};

/// Whatever the shim counts may fail: every deed meets the faults that `at` tells for some of those
/// moments, each in a book of its own.
template <class At>
void fail_every_deed(const char* of_what, const char* shim, const char* counted, const char* count,
                     const At& at) {
    std::mt19937 chance(seed);
    Tally tally;
    for (const Deed& each : deeds_cut_short()) {
        const KnownDeed deed(each);
        const long moments = deed.moments(shim, counted, count);
        for (const long moment : some_of(moments, moments_of_each, chance))
            for (const Fault& fault : at(moment)) {
                CAPTURE(deed.name());
                CAPTURE(fault.told);
                const auto place = deed.begin_again();
                const Ended ended = deed.run_with(place, shim, fault.told);
                is_whole_after(deed, place, ended, tally);
                if (fault.fills_disk && ended.code == 3)
                    CHECK(ended.said.find("There is no room left where ") != std::string::npos);
            }
    }
    fmt::print("{}: {} faults, {} with the deed done and {} without\n", of_what, tally.met,
               tally.done, tally.met - tally.done);
    tell_figure("faults injected", tally.met);
    tell_figure("entries lost", tally.lost);
    CHECK(tally.done > 0);
    CHECK(tally.done < tally.met);
}

} // namespace

TEST_CASE("a disk that is full from some moment on, or fails once, leaves all of it or nothing") {
    fail_every_deed("a failing disk", "crash_shim", "", "CRASH_COUNT", [](long moment) {
        const bool full = moment % 3 != 0;
        const int error = !full ? EIO : moment % 2 == 0 ? ENOSPC : EFBIG;
        return std::vector<Fault>{
            {fmt::format("CRASH_AT={} CRASH_BY={}:{}", moment, full ? "stay" : "fail", error),
             full}};
    });
}

TEST_CASE("a disk that cannot be read at some moment leaves all of it or nothing") {
    fail_every_deed("a disk that cannot be read", "crash_shim", "CRASH_OF=reads", "CRASH_COUNT",
                    [](long moment) {
                        return std::vector<Fault>{{fmt::format(
                            "CRASH_OF=reads CRASH_AT={} CRASH_BY=fail:{}", moment, EIO)}};
                    });
}

TEST_CASE(
    "memory that is not to be had, once or from some moment on, leaves all of it or nothing") {
    fail_every_deed("no memory", "memory_shim", "", "MEMORY_COUNT", [](long moment) {
        return std::vector<Fault>{{fmt::format("MEMORY_AT={} MEMORY_STAYS=0", moment)},
                                  {fmt::format("MEMORY_AT={} MEMORY_STAYS=1", moment)}};
    });
}

} // namespace timebank
