#include "safeguarding/gates.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

std::string shown(const std::vector<UnmetGate>& gates) {
    std::string all;
    for (const UnmetGate& gate : gates)
        all += (all.empty() ? "" : " | ") + gate.gate + ": " + gate.sentence;
    return all;
}

} // namespace

TEST_CASE("which gates help on 3 October 2026 did not meet") {
    constexpr Day day{20729};
    using Standings = std::vector<StandingChange>;
    using enum Standing;
    const Standings in_time{{day - 100, active}};
    const Standings on_the_day{{day - 100, applicant}, {day, active}};
    const Standings too_late{{day - 100, applicant}, {day + 1, active}};
    const Standings joined_later{{day + 10, active}};
    const Standings paused_before{{day - 100, active}, {day - 1, paused}};
    const Standings paused_after{{day - 100, active}, {day + 1, paused}};
    const Standings back_again{{day - 100, active}, {day - 9, paused}, {day - 1, active}};
    const Standings gone{{day - 100, active}, {day, left}};
    const Category lifts{1, "Lifts", false, false};
    const Category gas{2, "Gas work", true, false};
    const Category retired{3, "Sewing", false, true};
    struct Line {
        const Standings& giver;
        const Standings& receiver;
        const Category& category;
        const char* unmet;
    };
    // clang-format off
    const Line lines[] = {
        {in_time,       in_time,       lifts,   ""},
        {on_the_day,    in_time,       lifts,   ""},
        {joined_later,  in_time,       lifts,   ""}, // before the first change, the first one's
        {paused_after,  back_again,    lifts,   ""},
        {in_time,       in_time,       retired, ""},
        {too_late,      in_time,       lifts,   "standing: M0001 Ann Baker was still an applicant on 3 Oct 2026."},
        {in_time,       too_late,      lifts,   "standing: M0002 Bob Cole was still an applicant on 3 Oct 2026."},
        {paused_before, in_time,       lifts,   "standing: M0001 Ann Baker was paused on 3 Oct 2026."},
        {in_time,       gone,          lifts,   "standing: M0002 Bob Cole was no longer a member on 3 Oct 2026."},
        {in_time,       in_time,       gas,     "category: Gas work is not help that this timebank arranges."},
        {gone,          paused_before, gas,     "standing: M0001 Ann Baker was no longer a member on 3 Oct 2026. | "
                                                "standing: M0002 Bob Cole was paused on 3 Oct 2026. | "
                                                "category: Gas work is not help that this timebank arranges."},
    };
    // clang-format on
    for (const Line& line : lines)
        CHECK(shown(unmet_gates({"M0001 Ann Baker", line.giver}, {"M0002 Bob Cole", line.receiver},
                                line.category, day)) == line.unmet);
}
