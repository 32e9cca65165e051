// Rows of a members file into proposed members, each with its line, or its problems.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "hours/hours.hpp"
#include "imports/exchange_rows.hpp"
#include "imports/rows.hpp"
#include "members/contacts.hpp"
#include "members/member.hpp"

namespace timebank {

struct ProposedMember {
    std::size_t line = 0;
    std::optional<MemberNumber> number; ///< as the file gives it
    std::string name;
    std::vector<std::string> aliases;     ///< one cell, split at `;` or `/` or a line end
    std::vector<WrittenContact> contacts; ///< of an organisation, likewise split at `;`
    MemberKind kind = MemberKind::person;
    std::optional<Day> joined_on;
    Contact contact;
    std::optional<Standing> standing;
    Minutes opening; ///< 0: none
};

/// Reads every row of a members file, as read_exchanges does. Problems of the file itself:
/// member_repeated (a name twice without numbers that tell them apart, or a number twice),
/// number_unreadable, cell_empty (no name), name_too_long, day_unreadable, day_does_not_exist,
/// day_in_future, member_kind_unreadable, standing_unreadable, hours_unreadable,
/// email_unreadable, channel_unreadable, paper_unreadable, text_too_long, contact_for_person,
/// contact_twice. An empty kind is a
/// person.
RowsRead read_members(std::string_view text, const Header& header, Day today, DateOrder order,
                      const std::function<std::vector<Problem>(const ProposedMember&)>& good,
                      const std::function<void(const RowText&, std::vector<Problem>)>& bad);

} // namespace timebank
