// A day and a month of the Gregorian calendar: reading them as people write them, and showing
// them. Refuses to know what today is: whoever needs it hands it in.
#pragma once

#include <compare>
#include <cstdint>
#include <string>
#include <string_view>

#include "refusals/refusal.hpp"

namespace timebank {

/// A day, as days since 1970-01-01.
struct Day {
    std::int32_t since_1970 = 0;

    friend constexpr auto operator<=>(Day, Day) = default;
    friend constexpr Day operator+(Day day, int days) { return {day.since_1970 + days}; }
    friend constexpr Day operator-(Day day, int days) { return {day.since_1970 - days}; }
    friend constexpr int operator-(Day a, Day b) { return a.since_1970 - b.since_1970; }
};

/// A month as a number that a person can read: 202610 is October 2026.
struct Month {
    std::int32_t number = 197001;

    friend constexpr auto operator<=>(Month, Month) = default;
    constexpr int year() const { return number / 100; }
    constexpr int of_year() const { return number % 100; }
};

/// Whether 3/10 is the third of October or the tenth of March.
enum class DateOrder { day_first, month_first };

Month month_of(Day day);
Day first_day(Month month);
Day last_day(Month month);
/// `month` moved by whole months; negative goes back.
Month add_months(Month month, int months);
/// The same day of another month, or that month's last where it has no such day.
Day add_months(Day day, int months);

/// Reads a day from 1900 to 2099: `2026-10-03` `3/10/2026` `03.10.26` `3-10-2026` `3 Oct 2026`
/// `3rd October 2026` `Sat 3 Oct 2026` `Oct 3, 2026` `today` `yesterday`; a spreadsheet's
/// `2026-10-03 00:00:00` is that day. Two-digit years are 20yy (19yy from 70). English month
/// names in full or their first three letters, any case.
/// Answers day_unreadable, or day_does_not_exist (31 June, 29 February 2027, month 13).
Answer<Day> read_day(std::string_view text, Day today, DateOrder order = DateOrder::day_first);

/// Reads a month: `2026-10` `10/2026` `Oct 2026` `October 2026` `202610`. Answers
/// month_unreadable.
Answer<Month> read_month(std::string_view text);

std::string show_iso(Day day);      ///< `2026-10-03`
std::string show_iso(Month month);  ///< `2026-10`
std::string show_short(Day day);    ///< `3 Oct 2026`, for broker's tables and sentences
std::string show_long(Day day);     ///< `3 October 2026`, for papers
std::string show_long(Month month); ///< `October 2026`

} // namespace timebank
