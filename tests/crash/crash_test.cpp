// A program that is gone at any moment, or meets a disk that takes no more, leaves the book exactly
// as it was before the deed or exactly as it is after it.
#include "deeds.hpp"

#include <algorithm>
#include <random>

#include <doctest/doctest.h>
#include <fmt/core.h>

namespace timebank {
namespace {

namespace fs = std::filesystem;

constexpr unsigned seed = 20261102;

/// A deed's book before and after, and how often the deed touches a file.
struct Known {
    const Deed& deed;
    WorkFolder folder, spare;
    BookState before, after;
    std::string beside;
    long moments = 0;

    explicit Known(const Deed& known) : deed(known) {
        write_files(folder);
        REQUIRE(run(folder.path(), deed.before).code == 0);
        before = state_of(folder.path());
        REQUIRE(before.audit_is_clean);
        const fs::path done = begin_again();
        const Ended ended = run(done, with_shim("CRASH_COUNT=count"));
        CAPTURE(ended.said);
        REQUIRE(ended.code == deed.code);
        after = state_of(done);
        REQUIRE(after.audit_is_clean);
        REQUIRE(after.said != before.said);
        beside = beside_in(done);
        moments = std::stol(text_of(done / "count"));
    }

    /// A folder with the book as it was before.
    fs::path begin_again() const {
        fs::remove_all(spare.path() / "book");
        fs::copy(folder.path(), spare.path() / "book");
        return spare.path() / "book";
    }

    std::string beside_in(const fs::path& place) const {
        return deed.beside == nullptr ? "" : text_of(place / deed.beside);
    }

    std::string with_shim(const std::string& how) const {
        return fmt::format("{} LD_PRELOAD=$SHIMS/crash_shim.so {}", how, deed.line);
    }

    /// Whether the deed is done; it fails if it is neither that nor as if it had never begun.
    bool is_done_in(const fs::path& place) const {
        const BookState found = state_of(place);
        CHECK(found.audit_is_clean);
        const bool done = found.said == after.said;
        CHECK((done || found.said == before.said));
        if (done)
            CHECK(beside_in(place) == beside);
        return done;
    }

    /// What was not done can be done now, and what was is not done twice.
    void is_done_again_in(const fs::path& place, bool was_done) const {
        if (!was_done && deed.beside != nullptr)
            fs::remove(place / deed.beside);
        run(place, deed.line);
        CHECK(state_of(place).said == after.said);
    }
};

/// The first and the last, where a deed begins and commits, and some of those between.
std::vector<long> some_of(long moments, std::size_t most, std::mt19937& chance) {
    std::vector<long> all;
    for (long each = 1; each <= moments; ++each)
        all.push_back(each);
    if (all.size() <= most)
        return all;
    const std::size_t at_ends = most / 4;
    std::vector<long> chosen(all.begin(), all.begin() + static_cast<long>(at_ends));
    chosen.insert(chosen.end(), all.end() - static_cast<long>(at_ends), all.end());
    std::vector<long> between(all.begin() + static_cast<long>(at_ends),
                              all.end() - static_cast<long>(at_ends));
    while (chosen.size() < most) {
        const auto place = static_cast<long>(chance() % between.size());
        chosen.push_back(between[static_cast<std::size_t>(place)]);
        between.erase(between.begin() + place);
    }
    std::ranges::sort(chosen);
    return chosen;
}

} // namespace

TEST_CASE("a program that is gone at any moment leaves all of a deed, or nothing") {
    std::mt19937 chance(seed);
    std::size_t kills = 0, done = 0;
    for (const Deed& deed : deeds_cut_short()) {
        const Known known(deed);
        std::size_t of_deed = 0;
        for (const long moment : some_of(known.moments, 60, chance)) {
            const char* const way = moment % 2 == 0 ? "kill" : "tear";
            CAPTURE(deed.name);
            CAPTURE(moment);
            CAPTURE(way);
            const fs::path place = known.begin_again();
            const Ended ended =
                run(place, known.with_shim(fmt::format("CRASH_AT={} CRASH_BY={}", moment, way)));
            CHECK(ended.code == 128 + 9);
            const bool is_done = known.is_done_in(place);
            if (++of_deed % 4 == 0)
                known.is_done_again_in(place, is_done);
            ++kills;
            done += is_done ? 1 : 0;
        }
        fmt::print("{}: {} moments, {} kills\n", deed.name, known.moments, of_deed);
    }
    fmt::print("seed {}: {} kills survived, {} with the deed done and {} without, rows lost: 0\n",
               seed, kills, done, kills - done);
    CHECK(kills >= 200);
    CHECK(done > 0);
    CHECK(done < kills);
}

TEST_CASE("a disk that is full from some moment on, or fails once, leaves all of it or nothing") {
    std::mt19937 chance(seed);
    std::size_t met = 0, done = 0;
    for (const Deed& deed : deeds_cut_short()) {
        const Known known(deed);
        for (const long moment : some_of(known.moments, 30, chance)) {
            const bool full = moment % 3 != 0;
            const int error = !full ? EIO : moment % 2 == 0 ? ENOSPC : EFBIG;
            CAPTURE(deed.name);
            CAPTURE(moment);
            CAPTURE(error);
            const fs::path place = known.begin_again();
            const Ended ended =
                run(place, known.with_shim(fmt::format("CRASH_AT={} CRASH_BY={}:{}", moment,
                                                       full ? "stay" : "fail", error)));
            CAPTURE(ended.said);
            CHECK((ended.code == deed.code || ended.code == 3));
            const bool is_done = known.is_done_in(place);
            CHECK((is_done || ended.code == 3));
            if (full && ended.code == 3)
                CHECK(ended.said.find("There is no room left where ") != std::string::npos);
            ++met;
            done += is_done ? 1 : 0;
        }
    }
    fmt::print("{} failing disks met, {} with the deed done and {} without, rows lost: 0\n", met,
               done, met - done);
    CHECK(done > 0);
    CHECK(done < met);
}

} // namespace timebank
