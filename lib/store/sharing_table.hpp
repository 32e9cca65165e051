// Shared accounts and leavings as they are kept.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "accounts/leaving.hpp"
#include "accounts/sharing.hpp"
#include "store/connection.hpp"

namespace timebank {

SharedAccounts read_shared_accounts(const Connection& connection);
/// The member whom a number means: another where it is the number of a merged record.
MemberNumber read_person(const Connection& connection, MemberNumber number);
/// All numbers of a member: their own, then those of records merged into it.
std::vector<MemberNumber> read_records_of(const Connection& connection, MemberNumber member);
/// Whether both are counted on one account.
bool are_one_account(const Connection& connection, AccountNumber one, AccountNumber other);
void add_shared_account(const Connection& connection, const SharedAccount& shared,
                        std::int64_t deed);
/// The same account, counted on another or another person's.
void move_shared_account(const Connection& connection, const SharedAccount& shared);

/// Why a member left, and where the balance went.
struct Leaving {
    MemberNumber member;
    LeavingReason reason = LeavingReason::left;
    BalanceTo balance_to = BalanceTo::nothing;
};
void add_leaving(const Connection& connection, const Leaving& leaving, std::int64_t deed);
/// The latest one; nothing if the member never left.
std::optional<Leaving> last_leaving(const Connection& connection, MemberNumber member);
/// By member: for each change of standing, in their order, how the member left, if it was a
/// leaving.
std::unordered_map<std::int64_t, std::vector<std::optional<Departure>>>
read_departures(const Connection& connection);

} // namespace timebank
