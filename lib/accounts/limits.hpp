// Soft limits: where a balance starts a conversation. They never refuse (practice: account rule
// 6). The pot's floor is firm.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hours/hours.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

/// Minutes below nothing (negative) and above nothing at which a member is talked to.
struct SoftLimits {
    Minutes debit{-10 * 60};
    Minutes credit{40 * 60};
};

/// The note a broker is given when a balance passes a soft limit, in words and without a sign;
/// nothing while it is within them. `name` as `M0012 Ann Baker`.
std::optional<std::string> note_beyond(const SoftLimits& limits, std::string_view name,
                                       Minutes balance);

/// pot_too_small: the pot cannot go below nothing. `balance` before, `taken` at least 1 minute.
std::optional<Refusal> why_not_from_pot(Minutes balance, Minutes taken);

} // namespace timebank
