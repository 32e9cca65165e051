#include "journal/entry.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

constexpr std::array all_kinds{EntryKind::exchange,   EntryKind::session, EntryKind::gift,
                               EntryKind::welcome,    EntryKind::grant,   EntryKind::donation,
                               EntryKind::settlement, EntryKind::opening, EntryKind::correction,
                               EntryKind::running};

/// Any member's account, among the timebank's own.
constexpr AccountNumber a_member{1};

struct Way {
    AccountNumber from, to;
};
constexpr Way between_members{a_member, a_member}, into_pot{a_member, community_pot},
    out_of_pot{community_pot, a_member}, of_welcome{welcome_account, a_member},
    brought_in{opening_account, a_member}, brought_in_debit{a_member, opening_account},
    of_running{running_account, a_member};

struct Ways {
    EntryKind kind;
    std::array<Way, 3> ways; ///< the last one again where there are fewer
    std::string_view words;
};
constexpr std::string_view from_member_to_member = "from one member to another";
constexpr std::array ways_of_kinds{
    Ways{EntryKind::exchange,
         {between_members, between_members, between_members},
         from_member_to_member},
    Ways{EntryKind::session,
         {between_members, into_pot, out_of_pot},
         "from one member to another, or between a member and the pot"},
    Ways{EntryKind::gift,
         {between_members, between_members, between_members},
         from_member_to_member},
    Ways{EntryKind::welcome, {of_welcome, of_welcome, of_welcome}, "from WELCOME to a member"},
    Ways{EntryKind::grant, {out_of_pot, out_of_pot, out_of_pot}, "from the pot to a member"},
    Ways{EntryKind::donation, {into_pot, into_pot, into_pot}, "from a member to the pot"},
    Ways{EntryKind::settlement,
         {between_members, into_pot, out_of_pot},
         "from one member to another, or between a member and the pot"},
    Ways{EntryKind::opening,
         {brought_in, brought_in_debit, brought_in_debit},
         "between OPENING and a member"},
    Ways{EntryKind::running, {of_running, of_running, of_running}, "from RUNNING to a member"},
};

bool is_side(AccountNumber side, AccountNumber account) {
    return side == a_member ? account.value > 0 : side == account;
}

} // namespace

Answer<EntryKind> read_entry_kind(std::string_view text) {
    for (const EntryKind kind : all_kinds)
        if (same_word(text, show_kind(kind)))
            return kind;
    return refuse(rule("entry_kind_unreadable"), text);
}

std::optional<Refusal> why_not_between(EntryKind kind, AccountNumber from, AccountNumber to) {
    if (from == to)
        return refuse(rule("entry_one_account"), show_code(from));
    const auto* const ways = std::ranges::find(ways_of_kinds, kind, &Ways::kind);
    if (ways == ways_of_kinds.end())
        return std::nullopt;
    const bool lawful = std::ranges::any_of(
        ways->ways, [&](const Way& way) { return is_side(way.from, from) && is_side(way.to, to); });
    if (lawful)
        return std::nullopt;
    return refuse(rule("entry_accounts"), show_kind(kind), ways->words, show_code(from),
                  show_code(to));
}

std::string_view show_kind(EntryKind kind) {
    switch (kind) {
    case EntryKind::exchange:
        return "exchange";
    case EntryKind::session:
        return "session";
    case EntryKind::gift:
        return "gift";
    case EntryKind::welcome:
        return "welcome";
    case EntryKind::grant:
        return "grant";
    case EntryKind::donation:
        return "donation";
    case EntryKind::settlement:
        return "settlement";
    case EntryKind::opening:
        return "opening";
    case EntryKind::correction:
        return "correction";
    case EntryKind::running:
        return "running";
    }
    return {};
}

} // namespace timebank
