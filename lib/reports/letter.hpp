// A letter about a member's own hours, week by week, as plain values: for an office or whoever
// referred them, and only when the member asks for it. Names nobody else, and works nothing out
// from the hours (practice: reports, DWP or referrer letter). Refuses to know words and formats.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/account.hpp"
#include "journal/entry.hpp"
#include "members/member.hpp"

namespace timebank {

/// Whom it is for.
enum class LetterReader { dwp, referrer };
std::string_view show_letter_reader(LetterReader reader); ///< `dwp`, `referrer`
/// Any case. Answers letter_reader_unreadable.
Answer<LetterReader> read_letter_reader(std::string_view text);

struct LetterWish {
    MemberNumber member;
    LetterReader reader = LetterReader::dwp;
    Month from, to;
    std::optional<Day> asked_on; ///< the day on which the member asked for it
};

/// From Monday to Sunday, or what of it lies in the letter's time.
struct LetterWeek {
    Day first, last;
    Minutes given, received;
};

struct Letter {
    Member member;
    std::string timebank, phone;
    LetterReader reader = LetterReader::dwp;
    Day asked_on, written_on;
    Minutes step;                  ///< to which hours are rounded
    Day from, to;                  ///< both days included
    std::vector<LetterWeek> weeks; ///< all of them, oldest first
    Minutes given, received;
};

/// The week that a day is in begins on this Monday.
Day monday_of(Day day);

/// The weeks from the first day to the last, with standing help by the day on which it happened.
/// `own` are all numbers of the one person; what moved between two of them is no help.
Letter tell_weeks(const std::vector<AccountNumber>& own, Day from, Day to,
                  const std::vector<Movement>& movements);

/// `named` is `M0012 Ann Baker`. letter_of_organisation, letter_not_asked, and day_in_future of the
/// day on which it was asked for.
std::optional<Refusal> why_not_letter(std::string_view named, const Member& member,
                                      const std::optional<Day>& asked_on, Day today);

} // namespace timebank
