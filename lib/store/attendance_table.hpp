// Who was at which session, as reports count it. Refuses to know who paid whom.
#pragma once

#include <cstdint>
#include <functional>

#include "calendar/calendar.hpp"
#include "members/member.hpp"
#include "store/connection.hpp"

namespace timebank {

/// Somebody's part in a session that stands.
struct AttendanceLine {
    std::int64_t session = 0;
    MemberNumber member;
    bool gave = false; ///< led or helped; else learned, or was helped
    Day on;
};

/// Everybody's part in every session that stands, once.
void each_attendance(const Connection& connection,
                     const std::function<void(const AttendanceLine&)>& take);

} // namespace timebank
