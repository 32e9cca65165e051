#include "store/attendance_table.hpp"

namespace timebank {

namespace {
// Roles 1 and 3 lead and help. The entries of a session are undone together.
constexpr const char* select_attendance =
    "SELECT e.session, member, role IN (1, 3), e.happened_on, e.counts_in, coalesce("
    "(SELECT later.entry FROM entry AS later WHERE later.corrects = e.entry), 0) "
    "FROM entry AS e CROSS JOIN attendance AS a ON a.session = e.session "
    "WHERE e.session IS NOT NULL AND e.entry >= :from AND e.counts_in > :after "
    "AND e.counts_in <= :to AND NOT EXISTS(SELECT 1 FROM entry AS earlier "
    "WHERE earlier.session = e.session AND earlier.entry < e.entry)";
} // namespace

void each_attendance(const Connection& connection, const LineRange& range,
                     const std::function<void(const AttendanceLine&)>& take) {
    Query query(connection, select_attendance);
    query.with(":from", range.from).with(":after", range.after.number).with(":to", range.to.number);
    while (query.next())
        take({query.integer(0),
              {query.integer(1)},
              query.integer(2) != 0,
              query.day(3),
              {static_cast<std::int32_t>(query.integer(4))},
              query.integer(5)});
}

} // namespace timebank
