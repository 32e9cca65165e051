#include <algorithm>

#include "ledger/ledger.hpp"
#include "refusals/catalogue.hpp"
#include "store/attendance_table.hpp"
#include "store/line_table.hpp"
#include "store/member_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

Reciprocity Ledger::reciprocity(Month from, Month to) const {
    if (from > to)
        throw Refused(refuse(rule("period_backwards"), show_long(from), show_long(to)));
    Looking looking(*connection_);
    ReciprocityFold fold(from, to);
    each_line(*connection_, {}, [&](const JournalLine& line) {
        fold.add(line.movement, line.on_behalf_of, line.session);
    });
    each_attendance(*connection_, {}, [&](const AttendanceLine& line) {
        if (line.corrected_by == 0)
            fold.add_attendance(line.member, line.gave, line.on, line.session);
    });
    return fold.finish(read_members(*connection_), read_shared_accounts(*connection_),
                       std::min(last_day(to), hand_.today));
}

} // namespace timebank
