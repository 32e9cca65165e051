// Which checks are no longer kept: those of members who have left, those that another took the
// place of, and consents that have lapsed, each after the book's period. Refuses to know how they
// are removed.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "safeguarding/records.hpp"

namespace timebank {

struct Purgeable {
    std::int64_t check = 0;
    MemberNumber member;
    CheckKind kind = CheckKind::met;
    std::string_view why; ///< `left`, `superseded` or `lapsed`
    Day since;
};

/// By member, then in the order in which the checks were seen.
std::vector<Purgeable> purgeable(const std::vector<PersonFacts>& people, const Policy& policy,
                                 Day today);

} // namespace timebank
