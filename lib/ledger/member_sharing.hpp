// Who shares whose account, and which records are one person, as a members file says it: asked once
// every row is read, because a row may come before the one it names.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "accounts/sharing.hpp"
#include "imports/member_rows.hpp"
#include "ledger/import_run.hpp"
#include "members/member.hpp"

namespace timebank {

using MembersByNumber = std::unordered_map<std::int64_t, Member>;

class MemberSharing {
public:
    /// `members` are those of the book and of the file; must outlive this.
    MemberSharing(ImportRun& run, const MembersByNumber& members);

    /// Takes new members, each with its number. Their problems: member_unknown, what why_not_share
    /// and why_not_merge refuse, and shares_of_merged (a merged record that is said to share an
    /// account of its own). Writes nothing if there is any.
    std::vector<Problem> take(const std::vector<ProposedMember>& members);

    AccountNumber holder(MemberNumber number) const { return shared_.holder(account_of(number)); }

private:
    void take_household(const ProposedMember& member);
    void take_merged(const ProposedMember& member);
    const Member* find(const ProposedMember& member, Field field, MemberNumber number);
    void add(const SharedAccount& shared);
    void add_problem(const ProposedMember& member, Field field, MemberNumber number,
                     const Refusal& refusal);

    ImportRun& run_;
    const MembersByNumber& members_;
    std::vector<SharedAccount> all_, added_;
    SharedAccounts shared_;
    std::vector<Problem> problems_;
};

} // namespace timebank
