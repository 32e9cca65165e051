// One line of the journal: minutes from one account to another, so that it sums to nothing by its
// shape. Never changed, never deleted. Refuses to know who helped whom with what.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "accounts/account.hpp"
#include "calendar/calendar.hpp"
#include "hours/hours.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

enum class EntryKind {
    exchange = 1,
    session = 2,
    gift = 3,
    welcome = 4,
    grant = 5,
    donation = 6,
    settlement = 7,
    opening = 8,
    correction = 9,
    running = 10, ///< broker and committee time
};
std::string_view show_kind(EntryKind kind);
/// The word that show_kind writes, any case. Answers entry_kind_unreadable.
Answer<EntryKind> read_entry_kind(std::string_view text);

/// Only exchanges and sessions are hours exchanged; nothing else ever counts as activity
/// (practice: account rule 4).
constexpr bool is_help(EntryKind kind) {
    return kind == EntryKind::exchange || kind == EntryKind::session;
}

using EntryNumber = std::int64_t;

/// What of an entry moves hours: enough for every balance. Of an exchange, `from` is the
/// receiver's account and `to` the giver's.
struct Movement {
    EntryNumber entry = 0;
    EntryKind kind = EntryKind::exchange;
    AccountNumber from, to;
    Minutes minutes; ///< credited, above nothing
    Day happened_on;
    Month counts_in;
    bool undone = false;      ///< a later entry corrects it
    EntryNumber corrects = 0; ///< the entry that this one undoes, or 0

    /// Help that stands: the only thing that activity figures count.
    bool counts_as_help() const { return is_help(kind) && !undone; }
};

/// entry_one_account (from and to are the same), entry_accounts (entries of this kind move nothing
/// between these two). A correction goes wherever its entry came from.
std::optional<Refusal> why_not_between(EntryKind kind, AccountNumber from, AccountNumber to);

} // namespace timebank
