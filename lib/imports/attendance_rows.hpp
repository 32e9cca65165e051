// Rows of an attendance sheet into those who were there, each with its line, or its problems.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "imports/rows.hpp"
#include "members/find.hpp"
#include "sessions/session.hpp"

namespace timebank {

/// What reading needs to know of the book and the session.
struct AttendanceRules {
    const Directory& members;
    const Knowing& knowing;
    Split split = Split::each;
};

/// Reads every row: `good` gets each attender in file order, `bad` each row that is refused, with
/// all of its problems. Names are taken only when exact (number, name, alias); anything else is
/// member_unknown or member_ambiguous, with suggestions, and the same member on two lines
/// member_repeated. The name of an organisation's guest is not asked for, and not kept. Whoever has
/// no role of their own is a learner, or in a working party a helper; whoever has no hours was
/// there for the whole of it, and no total is compared. What why_not_attend refuses is a problem of
/// the cell that it is about.
RowsRead read_attendance(std::string_view text, const Header& header, const AttendanceRules& rules,
                         const std::function<void(const Attender&)>& good,
                         const std::function<void(const RowText&, std::vector<Problem>)>& bad);

} // namespace timebank
