// What comes due, or is overdue: checks to be made again, papers held too long, reviews. Of a pair
// that is kept apart only that there is something to look at.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "safeguarding/records.hpp"

namespace timebank {

enum class DueStep { overdue, urgent, soon, ahead };
/// `overdue`, or `within 7 days` by the policy's steps.
std::string show_due_step(DueStep step, const Policy& policy);

struct DueLine {
    std::optional<MemberNumber> member; ///< nothing: a keep-apart, whose pair is not told
    Day due_on;                         ///< from the day after, it is overdue
    DueStep step = DueStep::overdue;
    std::string what;
    std::string mend; ///< the command that settles it
};

/// Earliest first, then by member. Of those who have left, only papers that are still held.
std::vector<DueLine> due_lines(const std::vector<PersonFacts>& people,
                               const std::vector<KeepApart>& pairs, const Policy& policy,
                               Day today);

} // namespace timebank
