#include "ledger/session_review.hpp"

#include <algorithm>

namespace timebank {

std::vector<UnmetInSession> unmet_in(const Session& session, const std::vector<Movement>& movements,
                                     const Category& category,
                                     const std::function<Standings(MemberNumber)>& standings_of) {
    const EntryNumber first = movements.front().entry;
    std::vector<UnmetInSession> all;
    for (const Attendance& each : session.attendance) {
        const Standings standings = standings_of(each.member);
        const auto unmet =
            why_not_standing(Party{standings.named, standings.changes}, session.happened_on);
        if (!unmet)
            continue;
        const AccountNumber account = account_of(each.member);
        const auto own = std::ranges::find_if(movements, [&](const Movement& movement) {
            return movement.from == account || movement.to == account;
        });
        all.push_back({own == movements.end() ? first : own->entry, *unmet});
    }
    if (const auto unmet = why_not_category(category))
        all.push_back({first, *unmet});
    return all;
}

} // namespace timebank
