// A member's standing and its lawful changes: applicant, active, paused, left. Refuses to know
// what a standing stops; the gates do.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

enum class Standing { applicant = 1, active = 2, paused = 3, left = 4 };
std::string_view show_standing(Standing standing); ///< `applicant`, `active`, `paused`, `left`
/// Any case. Answers standing_unreadable.
Answer<Standing> read_standing(std::string_view text);

struct StandingChange {
    Day since;
    Standing standing = Standing::active;
};

/// The standing on a day: that of the last change on or before it; before the first change, the
/// first one's. `changes` oldest first, not empty.
Standing standing_on(const std::vector<StandingChange>& changes, Day day);
/// The change by which it is so.
const StandingChange& standing_change_on(const std::vector<StandingChange>& changes, Day day);

/// Since when somebody has left; nothing of who has not by that day.
std::optional<Day> left_on(const std::vector<StandingChange>& changes, Day day);

/// Lawful: applicant to active or left; active to paused or left; paused to active or left; left
/// to active. standing_already (it is that already), standing_not_lawful (left to paused),
/// standing_before_last (the day is before the last change), day_in_future. `name` is for the
/// sentence, e.g. `M0012 Ann Baker`.
std::optional<Refusal> why_not_change(std::string_view name,
                                      const std::vector<StandingChange>& changes, Standing to,
                                      Day on, Day today);

} // namespace timebank
