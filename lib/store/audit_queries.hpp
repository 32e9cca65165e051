// What the audit asks of the file itself: SQLite's own checks, and the links between rows.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/connection.hpp"

namespace timebank {

/// One thing that is not as it should be: which of the checks, and where.
struct Irregularity {
    std::string code;
    std::string message;
};

/// Asks everything below; an empty answer is a clean file. At most 100 of each kind.
/// integrity (SQLite's own check, and of the journal's indexes ours), link_broken (foreign keys),
/// correction_astray (a correction that is not the opposite of a standing entry), corrected_twice,
/// replacement_astray, entry_lopsided (no minutes, or from and to the same),
/// account_without_member, name_missing, household_astray (a shared account that is not flat),
/// contact_astray (a contact of neither side), limit_astray, member_without_standing,
/// identity_astray (an exchange whose identity is another day's), session_astray (a session and its
/// entries are not one deed), session_unattended, session_undone_in_part, concern_astray (not the
/// parts that its deeds tell of), sealed_note_astray, guard_missing, guard_changed, guard_foreign
/// (a table, index, trigger or view is not as the migrations made it), closing_astray and
/// closing_missing (closed months and the deeds that closed them).
std::vector<Irregularity> find_irregularities(const Connection& connection);

/// The sum of all balances; 0 in every book that is not damaged.
std::int64_t sum_of_balances(const Connection& connection);

} // namespace timebank
