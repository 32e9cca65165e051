// Where one member may help, until when, and what is missing: the gates that are about the member
// alone, whoever the other is.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "safeguarding/gates.hpp"

namespace timebank {

struct Clearance {
    std::string place; ///< `venue`, `online`, `home` or `vehicle`; in public is as at a venue
    bool cleared = false;
    bool only_accompanied = false;
    std::optional<Day> until;       ///< the last day; nothing: it does not end by itself
    std::vector<UnmetGate> missing; ///< in the order of the gates
};

/// Of a member of the records, on a day: one for each place. Gates that the book does not ask are
/// left out.
std::vector<Clearance> clearances(MemberNumber member, Day on, const SafeguardingRecords& records);

} // namespace timebank
