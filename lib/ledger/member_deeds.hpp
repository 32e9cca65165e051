// What the deeds about members are told, and what they answer. Refuses to know how they are done.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accounts/leaving.hpp"
#include "journal/entry.hpp"
#include "members/contacts.hpp"
#include "members/member.hpp"

namespace timebank {

struct NewMember {
    std::string name;
    MemberKind kind = MemberKind::person;
    std::optional<MemberNumber> number; ///< nothing: the next free one
    std::optional<Day> joined_on;       ///< nothing: today
    std::vector<std::string> aliases;
    Contact contact;
    Standing standing = Standing::active;
    bool namesake = false;                   ///< another person of a name that is taken
    std::optional<MemberNumber> shares = {}; ///< whose account it is counted on
    std::vector<WrittenContact> contacts = {};
};

/// What is to change; an empty text takes a contact detail away.
struct MemberChanges {
    std::optional<std::string> name;
    std::optional<MemberKind> kind;
    std::optional<Day> joined_on;
    std::vector<std::string> add_aliases, remove_aliases;
    Contact contact;
    bool namesake = false;
    std::vector<WrittenContact> contacts = {};    ///< new ones, and other phones
    std::vector<std::string> ended_contacts = {}; ///< who no longer act for it

    bool nothing() const;
};

/// How a member leaves.
struct NewLeaving {
    Day on;
    LeavingReason reason = LeavingReason::left;
    BalanceTo balance_to = BalanceTo::dormant;
    std::optional<MemberNumber> heir; ///< of BalanceTo::member
    /// Who decided that a debit is settled from the pot; nothing: the broker.
    std::optional<std::string> decided_by;
    std::optional<std::string> note;
    std::optional<std::string> let_pass; ///< why an organisation's firm limit is let pass
};

/// What became of the balance of a member who left.
struct Left {
    Minutes balance; ///< before
    BalanceTo balance_to = BalanceTo::nothing;
    EntryNumber settlement = 0;     ///< the entry that took it to nothing, or 0
    std::vector<std::string> notes; ///< for the broker: limits
    std::string stay;               ///< who still shares the account, or nothing
};

struct MemberView {
    Member member;
    Minutes balance;
    std::optional<Day> last_help;         ///< the latest standing exchange on either side
    Standing standing = Standing::active; ///< today
    std::vector<std::string> household;   ///< who shares the account, the holder first; or nobody
    std::vector<NamedContact> contacts;   ///< of an organisation, ended ones too
    std::vector<MemberNumber> also;       ///< numbers of records that were merged into this one
    std::optional<LeavingReason> left_because;
    BalanceTo balance_went = BalanceTo::nothing;
};

/// A member as an export writes it.
struct MemberRecord {
    Member member;
    /// For each change of standing, how the member left, if it was a leaving.
    std::vector<std::optional<Departure>> departures;
    std::vector<NamedContact> contacts; ///< of an organisation, ended ones too
};

} // namespace timebank
