// A session as the book holds it: what was written down, its entries, and what became of them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "accounts/limits.hpp"
#include "sessions/session.hpp"

namespace timebank {

struct SessionRecord {
    std::int64_t number = 0;
    Session session;
    Month counts_in;
    std::string category_name;
    std::vector<Movement> entries;              ///< in order of number, never empty
    std::map<AccountNumber, std::string> names; ///< `M0012 Ann Baker`, of everybody in it
    std::vector<PassedLimit> limits_passed;     ///< by whoever recorded it
    EntryNumber undone_from = 0, undone_to = 0; ///< the entries that undo it, or 0
    std::optional<std::string> undone_by, reason;
    Day recorded_on;
    std::string recorded_by;

    bool voided() const { return undone_from != 0; }
    /// What was credited to those who led or helped: everything that was given, but for what is
    /// left over for the pot.
    Minutes credited() const;
    std::int64_t people(Role role) const;
    std::vector<std::string> named(Role role) const;
};

} // namespace timebank
