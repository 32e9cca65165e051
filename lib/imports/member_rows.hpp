// Rows of a members file into proposed members, each with its line, or its problems.
#pragma once

#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "accounts/leaving.hpp"
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
    std::vector<std::string> aliases;     ///< one cell, a list between `;` or `/` or line ends
    std::vector<WrittenContact> contacts; ///< of an organisation, one cell between `;`
    MemberKind kind = MemberKind::person;
    std::optional<Day> joined_on;
    Contact contact;
    std::optional<Standing> standing;
    /// `applicant 2025-01-03; active 2025-02-01; left 2026-09-30=moved=pot`, or none.
    std::vector<StandingChange> standings;
    std::vector<std::optional<Departure>> departures; ///< as many: how the member left
    std::optional<MemberNumber> shares;               ///< whose account it is counted on
    std::optional<MemberNumber> same_as;              ///< of a merged record: the member it also is
    Minutes opening;                                  ///< 0: none
};

/// Reads every row of a members file, as read_exchanges does. Problems of the file itself:
/// member_repeated (a name twice without numbers that tell them apart, or a number twice),
/// number_unreadable, cell_empty (no name), name_too_long, day_unreadable, day_does_not_exist,
/// day_in_future, member_kind_unreadable, standing_unreadable, hours_unreadable,
/// email_unreadable, channel_unreadable, paper_unreadable, text_too_long, contact_for_person,
/// contact_twice. An empty kind is a person. Of a standing history: standing_change_unreadable,
/// what standings, days and reasons of leaving are refused for, what why_not_change has against a
/// change, and standing_not_last (the standing's own column says another).
RowsRead read_members(std::string_view text, const Header& header, Day today, DateOrder order,
                      const std::function<std::vector<Problem>(const ProposedMember&)>& good,
                      const std::function<void(const RowText&, std::vector<Problem>)>& bad,
                      const Watch& watch = {});

} // namespace timebank
