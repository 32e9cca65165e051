#include "store/attendance_table.hpp"

namespace timebank {

namespace {
// Roles 1 and 3 lead and help. The entries of a session are undone together.
constexpr const char* select_attendance =
    "SELECT session, member, role IN (1, 3), happened_on FROM session JOIN attendance "
    "USING(session) WHERE EXISTS(SELECT 1 FROM entry WHERE entry.session = session.session "
    "AND NOT EXISTS(SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry))";
} // namespace

void each_attendance(const Connection& connection,
                     const std::function<void(const AttendanceLine&)>& take) {
    Query query(connection, select_attendance);
    while (query.next())
        take({query.integer(0),
              {query.integer(1)},
              query.integer(2) != 0,
              {static_cast<std::int32_t>(query.integer(3))}});
}

} // namespace timebank
