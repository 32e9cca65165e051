// What closing a month writes down for good: its figures, and who was in it under which name.
// Names stand apart from everything else, since they alone can be blanked. Refuses to know how the
// figures came about.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/account.hpp"
#include "journal/entry.hpp"
#include "months/digest.hpp"

namespace timebank {

/// One account's month, in minutes, as at its closing.
struct FrozenBalance {
    AccountNumber account;
    Minutes opening, given, received, other, closing;
    std::optional<Day> last_help; ///< latest standing help that counts up to the month
};

/// A figure of the month's report: `exchanges`, `active_members`, ...
struct FrozenFigure {
    std::string figure;
    std::int64_t value = 0;
};

/// Help of the month by one of the report's groupings.
struct FrozenHelp {
    enum class Grouping { category = 1, setting, model };
    Grouping grouping = Grouping::category;
    std::int64_t place = 0; ///< in the order of the report; 0: not recorded
    std::string name;       ///< of a category, as it was called then; else empty
    std::int64_t exchanges = 0;
    Minutes minutes;
};

/// A gate that two people let pass for a plan; of whom the plan is, the report does not say.
struct OverrideUse {
    std::int64_t planned = 0, override = 0;
    std::string gate, by, second;
    Day until;
};

/// A member as the month's papers print them. Written when something of it is not as it was at the
/// closing before.
struct FrozenMember {
    MemberNumber member, holder;         ///< on whose account their hours are counted
    std::optional<MemberNumber> same_as; ///< the person whose merged record this is
    std::optional<std::string> name;     ///< nothing: forgotten at the person's own wish

    friend auto operator<=>(const FrozenMember&, const FrozenMember&) = default;
};

struct FrozenMonth {
    Month month;
    Day closed_on;
    std::string closed_by, timebank;
    std::int64_t entries = 0;            ///< that count in it
    EntryNumber through = 0;             ///< the book's last entry when it was closed
    EntryNumber next_from = 0;           ///< no entry that counts later is numbered below this
    std::vector<FrozenBalance> balances; ///< by account
    std::vector<FrozenFigure> figures;   ///< by name
    std::vector<FrozenHelp> help;        ///< by grouping and place
    std::vector<OverrideUse> overrides;  ///< of what was planned in the month
    std::vector<EntryNumber> late;       ///< that happened in an earlier month
    std::vector<FrozenMember> members;   ///< who is not as at the closing before, by number
};

/// What a paper prints for somebody who was forgotten: `Former member 0412`.
std::string former_member(MemberNumber member);

/// What is kept beside a printed name, to hold it against later. It is this member's and this
/// month's alone, so that no two names can be exchanged together with their marks.
EntryMark name_mark(MemberNumber member, Month month, std::string_view name);

/// All of it but the members' names, line by line, so that nothing of it can be changed without
/// changing the text.
std::string canonical_text(const FrozenMonth& month);

} // namespace timebank
