// A gate that two people let somebody pass, for a pair and until a day. Refuses to know what was
// arranged with it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "members/member.hpp"
#include "refusals/refusal.hpp"
#include "safeguarding/gates.hpp"

namespace timebank {

struct Override {
    std::int64_t number = 0;
    MemberNumber giver, receiver;
    Gate gate = Gate::standing;
    std::string by, second, reason; ///< who let it pass, and with whom
    Day until;                      ///< the last day on which it holds
};

/// As show_gate writes it; any case, spaces and `_` for `-`. Answers gate_unknown.
Answer<Gate> read_gate(std::string_view text);

/// In the order in which it is asked (practice: two different names, a reason, an end date):
/// override_never (kept apart is never let pass), override_one_person (one name in two spellings:
/// other case, accents or order, an initial, a letter wrong), reason_missing, note_too_long,
/// override_until_past.
std::optional<Refusal> why_not_override(const Override& asked, Day today);

/// Whether two spellings may be one person's name.
bool may_be_one_person(std::string_view one, std::string_view other);

/// What is left of these unmet gates where these overrides hold on a day, and which of them
/// were needed.
struct Overridden {
    std::vector<UnmetGate> left;
    std::vector<Override> used;
};
Overridden with_overrides(const std::vector<UnmetGate>& unmet,
                          const std::vector<Override>& overrides, Day on);

} // namespace timebank
