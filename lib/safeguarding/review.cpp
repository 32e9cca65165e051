#include "safeguarding/review.hpp"

#include <algorithm>

#include "exchanges/exchange.hpp"
#include "members/names.hpp"
#include "refusals/catalogue.hpp"
#include "safeguarding/policy.hpp"

namespace timebank {

std::string_view show_outcome(ReviewOutcome outcome) {
    switch (outcome) {
    case ReviewOutcome::upheld:
        return "upheld";
    case ReviewOutcome::voided:
        return "voided";
    case ReviewOutcome::referred:
        return "referred";
    }
    return {};
}

int gravity(std::string_view gate) {
    return static_cast<int>(std::ranges::find(all_gates, gate, show_gate) - all_gates.begin()) + 1;
}

std::optional<Refusal> why_not_settle(std::int64_t item, const std::optional<Settled>& settled,
                                      std::string_view note) {
    if (settled)
        return refuse(rule("review_settled"), item, show_outcome(settled->outcome),
                      show_short(settled->on), settled->by);
    if (name_key(note).empty())
        return refuse(rule("review_note_missing"), item);
    return why_not_note(note);
}

} // namespace timebank
