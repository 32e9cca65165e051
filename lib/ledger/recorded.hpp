// What recording an exchange or a credit takes and answers. Part of the ledger, and asked for
// through it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accounts/account.hpp"
#include "accounts/limits.hpp"
#include "calendar/calendar.hpp"
#include "hours/hours.hpp"
#include "journal/entry.hpp"

namespace timebank {

/// What became of something that was recorded.
struct Recorded {
    EntryNumber entry = 0;
    Minutes given, credited;
    /// `M0012 Ann Baker`, or the timebank's own account. Hours came from the receiver's account to
    /// the giver's; of a credit, too, `receiver` is where they came from.
    std::string giver, receiver;
    std::string category;
    std::vector<std::string> notes;    ///< for the broker: limits, rounding
    std::vector<std::string> warnings; ///< likely repeats
    std::vector<std::string> review;   ///< what it did not meet; it was recorded all the same
    EntryNumber correction = 0;        ///< the entry that undid the old one, or 0
};

struct CreditRecord {
    EntryNumber entry = 0;
    EntryKind kind = EntryKind::gift;
    Day on;
    Month counts_in;
    AccountNumber from, to;
    std::string from_name, to_name;
    Minutes minutes;
    std::optional<std::string> note, reason;
    bool voided = false;
    std::string recorded_by;
    std::optional<std::string> void_reason, voided_by; ///< of what was voided
    std::vector<PassedLimit> limits_passed;            ///< by whoever recorded it
};

struct NewCredit {
    Minutes minutes;
    std::optional<Day> on; ///< nothing: today
    std::optional<std::string> note, reason;
    /// Why an organisation may go beyond its firm limit.
    std::optional<std::string> let_pass = std::nullopt;
};

} // namespace timebank
