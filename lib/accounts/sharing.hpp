// Accounts that are counted on another's: the members of a household, and two records of one
// person. Refuses to know how a balance came about.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "accounts/account.hpp"
#include "members/member.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

/// An account whose minutes are counted on another's.
struct SharedAccount {
    MemberNumber account;
    MemberNumber holder;                 ///< on whose account; never itself shared
    std::optional<MemberNumber> same_as; ///< the person this record also is; nothing: a household
};

/// Who shares whose account, all of it.
class SharedAccounts {
public:
    SharedAccounts() = default;
    explicit SharedAccounts(std::vector<SharedAccount> shared);

    bool none() const { return shared_.empty(); }
    /// The account on which its minutes are counted: itself, unless it is shared.
    AccountNumber holder(AccountNumber account) const;
    /// The member whom the number means: another where it is the number of a merged record.
    MemberNumber person(MemberNumber number) const;
    /// Whether both are counted on one account, so that nothing can move between them.
    bool one_account(AccountNumber one, AccountNumber other) const;
    /// Every number whose minutes are counted on this holder's account: the holder's, then the
    /// others from the smallest.
    std::vector<AccountNumber> counted_on(AccountNumber holder) const;
    /// The people who share this holder's account: the holder first, then the others by number;
    /// records that were merged are not people.
    std::vector<MemberNumber> household(MemberNumber holder) const;
    /// The numbers of merged records that are this person, from the smallest.
    std::vector<MemberNumber> also(MemberNumber person) const;

private:
    const SharedAccount* find(std::int64_t account) const;

    std::vector<SharedAccount> shared_; ///< by account
    std::unordered_map<std::int64_t, std::size_t> place_;
    std::unordered_map<std::int64_t, std::vector<std::size_t>> held_; ///< places, by holder
};

/// A member about to share an account, or about to be merged, as far as the rules ask.
struct Sharer {
    MemberNumber number;
    std::string_view named; ///< `M0012 Ann Baker`
    MemberKind kind = MemberKind::person;
};

/// Whether a new member can share the account of `holder`. In this order: household_of_people (an
/// organisation shares with nobody), household_in_household (the holder shares another's).
std::optional<Refusal> why_not_share(const Sharer& sharer, const Sharer& holder,
                                     const SharedAccounts& shared);

/// Whether `record` is another record of `person`. In this order: merge_same (one record),
/// merge_kinds (a person and an organisation), merge_household (the record shares an account with
/// somebody else than the person).
std::optional<Refusal> why_not_merge(const Sharer& record, const Sharer& person,
                                     const SharedAccounts& shared);

/// The shared accounts that a lawful merge adds or changes: those of records that were merged into
/// this one before, then its own.
std::vector<SharedAccount> merged(MemberNumber record, MemberNumber person,
                                  const SharedAccounts& shared);

} // namespace timebank
