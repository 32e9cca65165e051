// Who was at which session, as reports count it. Refuses to know who paid whom.
#pragma once

#include <cstdint>
#include <functional>

#include "calendar/calendar.hpp"
#include "members/member.hpp"
#include "store/connection.hpp"
#include "store/line_table.hpp"

namespace timebank {

/// Somebody's part in a session.
struct AttendanceLine {
    std::int64_t session = 0;
    MemberNumber member;
    bool gave = false; ///< led or helped; else learned, or was helped
    Day on;
    Month counts_in;
    EntryNumber corrected_by = 0; ///< the first of the entries that undo the session, or 0
};

/// Everybody's part, once, in every session whose first entry is of the range; undone ones too.
void each_attendance(const Connection& connection, const LineRange& range,
                     const std::function<void(const AttendanceLine&)>& take);

} // namespace timebank
