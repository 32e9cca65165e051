// The life of a timebank, from a seed: TIMEBANK_LIFE_SEED and TIMEBANK_LIFE_DEEDS choose another
// and a longer one.
#include "life.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <unistd.h>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "figures.hpp"
#include "refusals.hpp"
#include "refusals/catalogue.hpp"
#include "work_folder.hpp"

namespace timebank::naive {
namespace {

constexpr std::uint64_t usual_seed = 20261003;
#ifdef __SANITIZE_ADDRESS__
constexpr int usual_deeds = 2500; // each takes several times as long
#else
constexpr int usual_deeds = 10'000;
#endif
constexpr int days_lived = 3 * 365;
constexpr int deeds_between_balances = 10, deeds_between_reports = 100, deeds_between_kills = 25,
              times_refused = 40;

/// In memory where there is such a place: thousands of deeds would wait for the disk, and no power
/// is cut here.
std::filesystem::path quick_place() {
    const std::filesystem::path memory = "/dev/shm";
    return access(memory.c_str(), W_OK) == 0 ? memory : std::filesystem::temp_directory_path();
}

std::uint64_t chosen(const char* variable, std::uint64_t usual) {
    const char* const text = std::getenv(variable);
    return text == nullptr ? usual : std::strtoull(text, nullptr, 10);
}

void tell(const Life& life, const Refusals& refusals, std::uint64_t seed) {
    int refused = 0;
    std::string codes;
    std::map<std::string, int> met = refusals.met();
    for (const auto& [code, times] : life.refused()) {
        refused += times;
        met[code] += times;
    }
    for (const auto& [code, times] : met)
        codes += fmt::format("\n  {:5} {}", times, code);
    fmt::print(
        "seed {}: {} deeds done, {} refused; {} members, {} of them forgotten, {} entries{}\n",
        seed, life.done(), refused, life.model().people.size(), life.forgotten(),
        life.model().lines.size(), codes);
    tell_figure("deeds run", life.done() + refused);
    fmt::print("killed {} times, {} with the deed done\n", life.kills(), life.done_and_killed());
    tell_figure("kills survived", life.kills());
    long there = 0, not_met = 0;
    for (const Rule& rule : catalogue) {
        const std::string code(rule.code);
        if (const auto why = never_met().find(code); why != never_met().end()) {
            fmt::print("never met: {}, for {}\n", code, why->second);
            continue;
        }
        CAPTURE(code);
        const bool is_met = met.contains(code);
        CHECK(is_met);
        ++there;
        not_met += is_met ? 0 : 1;
    }
    fmt::print("refusals met: {} of {}\n", there - not_met, there);
    tell_figure("refusals met", there - not_met);
    tell_figure("refusals not met", not_met);
    tell_figure("entries lost", life.lost());
}

} // namespace

TEST_CASE("the life of a timebank") {
    const std::uint64_t seed = chosen("TIMEBANK_LIFE_SEED", usual_seed);
    const auto deeds = static_cast<int>(chosen("TIMEBANK_LIFE_DEEDS", usual_deeds));
    CAPTURE(seed);
    const WorkFolder folder(quick_place());
    Life life(folder.path(), seed, first_day_of(202310));
    Chance chance(seed);
    Refusals refusals(folder.path(), chance);
    const std::filesystem::path copy = folder.path() / "copy.book";
    for (int deed = 1; deed <= deeds; ++deed) {
        CAPTURE(deed);
        const auto days_after = [&](int deeds_done) {
            return static_cast<int>(std::int64_t{deeds_done} * days_lived / deeds);
        };
        if (const int days = days_after(deed) - days_after(deed - 1); days > 0)
            life.pass_days(days);
        if (deed % deeds_between_kills == 0)
            life.crash();
        else
            life.deed();
        if (deed % deeds_between_balances == 0)
            life.compare_balances();
        if (deed % deeds_between_reports == 0) {
            life.compare_reports();
            life.compare_lists();
            life.audit();
        }
        if (deed % std::max(1, deeds / times_refused) == 0) {
            life.copy_to(copy);
            refusals.meet_some(copy, times_refused);
            if (!refusals.is_early())
                life.hold_keys();
        }
    }
    refusals.meet_rest(copy);
    life.compare_everything();
    life.compare_read_back();
    tell(life, refusals, seed);
    CHECK(life.done() > deeds / 3);
    CHECK(life.refused().size() >= 25);
}

TEST_CASE("short lives are read back") {
    for (std::uint64_t seed = 1; seed <= 8; ++seed) {
        CAPTURE(seed);
        const WorkFolder folder(quick_place());
        Life life(folder.path(), seed, first_day_of(202401));
        for (int deed = 0; deed < 150; ++deed) {
            life.pass_days(1);
            life.deed();
        }
        life.compare_read_back();
    }
}

} // namespace timebank::naive
