// Limits on balances. Soft ones start a conversation and never refuse (practice: account rule 6);
// firm ones hold for organisations, where the book sets them. The pot's floor is always firm.
// Refuses to know how a balance came about.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "accounts/account.hpp"
#include "hours/hours.hpp"
#include "members/member.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

/// Minutes below nothing (negative) and above nothing at which a member is talked to.
struct SoftLimits {
    Minutes debit{-10 * 60};
    Minutes credit{40 * 60};
};

/// Where a balance goes no further unless a broker lets it pass; nothing: it may go anywhere.
struct FirmLimits {
    std::optional<Minutes> debit, credit;
};

struct Limits {
    SoftLimits soft;
    FirmLimits firm;
};

/// A book's limits: a person's are soft alone.
struct LimitsByKind {
    SoftLimits person;
    Limits organisation;
};

/// The limits of an account, by the kind of member who holds it.
Limits limits_for(const LimitsByKind& limits, MemberKind kind);

/// The note a broker is given when a balance passes a soft limit, in words and without a sign;
/// nothing while it is within them. `name` as `M0012 Ann Baker`.
std::optional<std::string> note_beyond(const Limits& limits, std::string_view name,
                                       Minutes balance);

/// The firm limit that a balance stands beyond after it went further beyond; nothing while it is
/// within, or was brought nearer.
std::optional<Minutes> firm_limit_passed(const FirmLimits& limits, Minutes before, Minutes after);

/// The limit that a balance stands beyond, in words: `20 hours in debit`, `no time in debit`.
std::string show_limit(Minutes limit, Minutes balance);

/// limit_firm: the movement takes an organisation's balance further beyond its firm limit.
/// `name` as `M0012 Willow Court`.
std::optional<Refusal> why_not_beyond_firm(const FirmLimits& limits, std::string_view name,
                                           Minutes before, Minutes after);

/// A firm limit that a broker let pass.
struct PassedLimit {
    AccountNumber account;
    Minutes limit, balance;            ///< the limit as it was then; the balance after the entry
    std::optional<std::string> reason; ///< may be blanked
};

/// pot_too_small: the pot cannot go below nothing. `balance` before, `taken` at least 1 minute;
/// `hint` is the next thing to type.
std::optional<Refusal> why_not_from_pot(Minutes balance, Minutes taken,
                                        std::string_view hint = "timebank report balances");

} // namespace timebank
