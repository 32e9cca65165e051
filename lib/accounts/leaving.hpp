// What becomes of a balance whose member leaves or has died (practice: account rule 8): it goes to
// the pot or to a named member, or stays dormant; a debit is never chased. Refuses to know who
// helped whom.
#pragma once

#include <optional>
#include <string_view>

#include "hours/hours.hpp"
#include "members/member.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

enum class LeavingReason { left = 1, moved = 2, died = 3 };
std::string_view show_leaving_reason(LeavingReason reason);
/// `left`, `moved`, `died`, any case. Answers leaving_reason_unreadable.
Answer<LeavingReason> read_leaving_reason(std::string_view text);

/// Where a balance goes. `nothing` where there was none, or it stays with the household.
enum class BalanceTo { nothing = 0, pot = 1, member = 2, dormant = 3 };
std::string_view show_balance_to(BalanceTo to);
/// The word that show_balance_to writes; nothing for any other.
std::optional<BalanceTo> read_balance_to(std::string_view text);

/// Why somebody left, and where their balance went.
struct Departure {
    LeavingReason reason = LeavingReason::left;
    BalanceTo balance_to = BalanceTo::nothing;
};

/// settle_debit_to_member: a debit is nobody else's. `named` as `M0012 Ann Baker`.
std::optional<Refusal> why_not_balance_to(BalanceTo to, std::string_view named, Minutes balance);

/// What is asked of the account before a person is forgotten, in this order: erase_not_left,
/// erase_balance_left (a credit; one that stays with the household is no longer theirs: hand in
/// nothing). A debit stays under the number: it is never chased, and the pot may be empty.
std::optional<Refusal> why_not_forget(MemberNumber number, std::string_view named,
                                      Standing standing, Minutes balance);

} // namespace timebank
