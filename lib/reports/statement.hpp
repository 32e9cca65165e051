// A member's statement as plain values: what was given and received, line by line, and where the
// balance stood after each. Refuses to know words, columns and formats.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/account.hpp"
#include "journal/entry.hpp"
#include "members/member.hpp"

namespace timebank {

/// Somebody whom another member's paper may name in part.
struct OtherMember {
    std::string name; ///< in full
    MemberKind kind = MemberKind::person;
};

/// A movement on the account, with what a paper says of it.
struct StatementSource {
    Movement movement;
    std::int64_t session = 0;          ///< of a correction, that of the entry that it undoes
    std::string category;              ///< empty where it is no help
    MemberNumber whose;                ///< who of those that share the account gave or received
    std::optional<OtherMember> other;  ///< the other side; nothing: the timebank's own account
    std::optional<OtherMember> behalf; ///< for whom it was received, where that was somebody else
};

/// What a paper says of another member: a first name, an organisation, or an empty text for one who
/// cannot be named.
using NameForOthers = std::string;

/// One movement, or all those of one session that went the same way for the same person.
struct StatementLine {
    Day on;
    std::int64_t session = 0; ///< 0: none
    EntryKind kind = EntryKind::exchange;
    bool put_right = false;          ///< a later line undoes it, or it undoes an earlier one
    std::optional<EntryKind> undoes; ///< what kind of line this one undoes, where it is among them
    std::string category;            ///< of the line that it undoes too
    MemberNumber whose;              ///< of a household, who gave or received
    std::optional<NameForOthers> with; ///< nothing: the timebank's own account, or several members
    bool several = false;              ///< members on the other side, none of them named
    std::optional<NameForOthers> on_behalf_of; ///< of the line that it undoes too
    Minutes given, received;                   ///< help that stands
    Minutes other;   ///< anything else: above nothing added, below nothing taken
    Minutes balance; ///< after the line
};

/// Standing help that somebody else received for the member: no part of their balance
/// (practice: account rule 9).
struct HelpForLine {
    Day on;
    EntryKind kind = EntryKind::exchange;
    std::string category;
    MemberNumber whose; ///< of a household, for whom
    std::optional<NameForOthers> giver, receiver;
    Minutes minutes;
};

struct Statement {
    Member member;
    std::vector<Member> people; ///< who share the account: the member alone, or a household
    std::string timebank, phone;
    Month from, to;
    Minutes opening, given, received, other, closing;
    std::vector<StatementLine> lines;
    std::vector<HelpForLine> help_for;
};

/// Whether there can be a paper of these months at all; `newest` is the last one in which anything
/// counts. period_backwards, month_not_begun.
std::optional<Refusal> why_not_period(Month from, Month to, std::optional<Month> newest, Day today);

/// Whether there is anything to state: who joined later, and has no line all the same, has no paper
/// of that time. `command` asks for the paper, but for where it begins. statement_before_joining.
std::optional<Refusal> why_not_before_joining(const Member& member, Month to, bool has_lines,
                                              std::string_view command);

/// A first name for somebody else's paper: the first word of a person's name, and nothing for a
/// name of one word; an organisation's name whole (practice: reports, member statement).
NameForOthers name_for_others(std::string_view name, MemberKind kind);
/// The same; nothing for the timebank's own account.
std::optional<NameForOthers> name_for_others(const std::optional<OtherMember>& other);

/// Whether it says that anything was ever written down: a line, or a balance from before.
bool has_lines(const Statement& statement);

/// Lines in the order given, with the balance running from `opening`. `own` are all numbers that
/// are counted on the account; what moved between two of them, and was undone before they became
/// one, moved nothing here and has no line.
Statement state(const std::vector<AccountNumber>& own, Minutes opening,
                const std::vector<StatementSource>& sources);

} // namespace timebank
