// Which gates a session did not meet, and by which of its entries that is to be looked at. Refuses
// to know tables.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "exchanges/category.hpp"
#include "journal/entry.hpp"
#include "members/standing.hpp"
#include "safeguarding/gates.hpp"
#include "sessions/session.hpp"

namespace timebank {

struct UnmetInSession {
    EntryNumber entry = 0;
    UnmetGate unmet;
};

/// What the gates ask of a member.
struct Standings {
    std::string named; ///< `M0012 Ann Baker`
    std::vector<StandingChange> changes;
};

/// Standing of everybody who was there, then the category. Each points at the first entry of whom
/// it is about, or, if there is none, of the session; there is at least one movement.
std::vector<UnmetInSession> unmet_in(const Session& session, const std::vector<Movement>& movements,
                                     const Category& category,
                                     const std::function<Standings(MemberNumber)>& standings_of);

} // namespace timebank
