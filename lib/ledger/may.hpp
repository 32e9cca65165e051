// Whether one member may help another: every gate asked of the book as it stands, and what two
// people let pass. Refuses to know what is done with the answer.
#pragma once

#include "ledger/safeguarding_deeds.hpp"
#include "store/connection.hpp"

namespace timebank {

/// The gates that an exchange did not meet, when it is written; nothing is refused for them.
std::vector<UnmetGate> unmet_when_recorded(const Connection& connection, const Exchange& exchange,
                                           const Category& category);

/// Asks all gates, inside whatever transaction is open. same_member, and accompanied_same.
MayAnswer ask_may(const Connection& connection, const MayQuestion& question);

} // namespace timebank
