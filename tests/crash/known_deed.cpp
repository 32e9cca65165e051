#include "known_deed.hpp"

#include <algorithm>

#include <doctest/doctest.h>
#include <fmt/core.h>

namespace timebank {

namespace fs = std::filesystem;

KnownDeed::KnownDeed(const Deed& deed) : deed_(deed) {
    write_files(folder_);
    CAPTURE(deed.name);
    REQUIRE(run(folder_.path(), deed.before).code == 0);
    before_ = state_of(folder_.path(), deed_.look);
    REQUIRE(before_.audit_is_clean);
    const fs::path done = begin_again();
    const Ended ended = run(done, deed.line);
    CAPTURE(ended.said);
    REQUIRE(ended.code == deed.code);
    told_ = ended.said;
    REQUIRE(told_ != "");
    after_ = state_of(done, deed_.look);
    REQUIRE(after_.audit_is_clean);
    REQUIRE(after_.said != before_.said);
    beside_ = beside_in(done);
}

fs::path KnownDeed::begin_again() const {
    fs::remove_all(spare_.path() / "book");
    fs::copy(folder_.path(), spare_.path() / "book");
    return spare_.path() / "book";
}

Ended KnownDeed::run_with(const fs::path& place, const char* shim, const std::string& told) const {
    return run(place, fmt::format("{} LD_PRELOAD=$SHIMS/{}.so {}", told, shim, deed_.line));
}

long KnownDeed::moments(const char* shim, const std::string& told, const char* count) const {
    const fs::path place = begin_again();
    REQUIRE(run_with(place, shim, fmt::format("{} {}=count", told, count)).code == deed_.code);
    return std::stol(text_of(place / "count"));
}

std::string KnownDeed::beside_in(const fs::path& place) const {
    return deed_.beside == nullptr ? "" : text_of(place / deed_.beside);
}

bool KnownDeed::is_done_in(const fs::path& place) const {
    const BookState found = state_of(place, deed_.look);
    CHECK(found.audit_is_clean);
    const bool done = found.said == after_.said;
    const bool is_all_or_nothing = done || found.said == before_.said;
    CHECK(is_all_or_nothing);
    if (done)
        CHECK(beside_in(place) == beside_);
    return done;
}

void KnownDeed::is_done_again_in(const fs::path& place, bool was_done) const {
    if (was_done && deed_.again_is_more)
        return;
    if (!was_done && deed_.beside != nullptr)
        fs::remove(place / deed_.beside);
    run(place, deed_.line);
    const bool is_done = state_of(place, deed_.look).said == after_.said;
    CHECK(is_done);
}

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

} // namespace timebank
