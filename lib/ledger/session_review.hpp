// Which gates a session did not meet, and by which of its entries that is to be looked at. Refuses
// to know tables.
#pragma once

#include <functional>
#include <vector>

#include "exchanges/category.hpp"
#include "journal/entry.hpp"
#include "safeguarding/gates.hpp"
#include "sessions/session.hpp"

namespace timebank {

struct UnmetInSession {
    EntryNumber entry = 0;
    std::vector<UnmetGate> unmet; ///< in the order of the gates
};

/// Whether a member is not in debit, the session counted; asked of children who learn.
using InCredit = std::function<bool(MemberNumber)>;

/// What the book's gates ask of a session, by entry. Others are there, so that nobody is
/// alone with another; who leads or helps is asked what a giver is, and is the named adult whom a
/// child or a supervised member needs. What is unmet stands with the first entry of whom it is
/// about, or, if there is none, of the session; there is at least one movement. The members are as
/// the records number them.
std::vector<UnmetInSession> unmet_in(const Session& session, const std::vector<Movement>& movements,
                                     const Category& category, const SafeguardingRecords& records,
                                     const InCredit& in_credit);

} // namespace timebank
