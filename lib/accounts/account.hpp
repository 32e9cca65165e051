// Where hours are counted: one account per member, and the timebank's own four. Refuses to know
// how a balance came about.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "members/member.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

/// A member's account has the member's number; the timebank's own are below zero.
struct AccountNumber {
    std::int64_t value = 0;
    friend constexpr auto operator<=>(AccountNumber, AccountNumber) = default;
};

inline constexpr AccountNumber community_pot{-1};
inline constexpr AccountNumber welcome_account{-2}; ///< issues welcome credits
inline constexpr AccountNumber running_account{-3}; ///< broker and committee time
inline constexpr AccountNumber opening_account{-4}; ///< balances brought in

/// The timebank's own accounts, in the order in which reports list them.
inline constexpr std::array own_accounts{community_pot, welcome_account, running_account,
                                         opening_account};

constexpr AccountNumber account_of(MemberNumber member) {
    return {member.value};
}
/// The member whose account it is; nothing for the timebank's own.
std::optional<MemberNumber> holder_of(AccountNumber account);

/// `POT`, `WELCOME`, `RUNNING`, `OPENING`, or `M0012`.
std::string show_code(AccountNumber account);
/// What show_code writes, any case; a member's number as read_number takes it. Answers
/// account_unreadable.
Answer<AccountNumber> read_account(std::string_view text);
/// `Community pot`, `Welcome credits`, `Running the timebank`, `Opening balances`; only for the
/// timebank's own.
std::string_view own_account_name(AccountNumber account);

} // namespace timebank
