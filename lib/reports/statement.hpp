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

/// Who was on the other side, as far as a member's paper may say it.
struct StatementSource {
    Movement movement;
    std::string category;   ///< empty where it is no help
    std::string other_name; ///< the other member's full name; empty for the timebank's own
    MemberKind other_kind = MemberKind::person;
};

struct StatementLine {
    Day on;
    EntryKind kind = EntryKind::exchange;
    bool put_right = false;          ///< a later line undoes it, or it undoes an earlier one
    std::optional<EntryKind> undoes; ///< what kind of line this one undoes, where it is among them
    std::string category;            ///< of the line that it undoes too
    std::string with;                ///< a first name, an organisation, or nothing
    Minutes given, received;         ///< help that stands
    Minutes other;                   ///< anything else: above nothing added, below nothing taken
    Minutes balance;                 ///< after the line
};

struct Statement {
    Member member;
    std::string timebank, phone;
    Month from, to;
    Minutes opening, given, received, other, closing;
    std::vector<StatementLine> lines;
};

/// A first name for somebody else's paper: the first word of a person's name, and nothing for a
/// name of one word; an organisation's name whole (practice: reports, member statement).
std::string name_for_others(std::string_view name, MemberKind kind);

/// Lines in the order given, with the balance running from `opening`.
Statement state(AccountNumber account, Minutes opening,
                const std::vector<StatementSource>& sources);

} // namespace timebank
