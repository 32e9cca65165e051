// Days, months and times of day as anybody may write them: what is read exists, and reads back as
// it is shown.
#include <charconv>

#include "calendar/calendar.hpp"
#include "calendar/moment.hpp"
#include "target.hpp"

namespace timebank {
namespace {

constexpr Day today{20'759}; // 2026-11-02
constexpr int first_year = 1900, last_year = 2099;

int number_at(std::string_view text, std::size_t at, std::size_t digits) {
    int number = 0;
    const char* const begin = text.data() + at;
    const auto [end, error] = std::from_chars(begin, begin + digits, number);
    hold(error == std::errc{} && end == begin + digits, "a shown day is of digits", text);
    return number;
}

bool is_leap(int year) {
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

int days_in(int year, int month) {
    constexpr int days[]{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year) ? 1 : 0);
}

/// A day counted off on fingers, so that the calendar is not asked about itself.
Day counted(int year, int month, int day) {
    int days = day - 1;
    for (int each = 1; each < month; ++each)
        days += days_in(year, each);
    for (int each = 1970; each < year; ++each)
        days += is_leap(each) ? 366 : 365;
    for (int each = year; each < 1970; ++each)
        days -= is_leap(each) ? 366 : 365;
    return {days};
}

/// `2026-10-03`: valid, in range, and the day that it says.
void hold_iso(Day day, std::string_view text) {
    const std::string iso = show_iso(day);
    hold(iso.size() == 10 && iso[4] == '-' && iso[7] == '-', "a day is shown as ISO has it", text);
    const int year = number_at(iso, 0, 4), month = number_at(iso, 5, 2), of = number_at(iso, 8, 2);
    hold(year >= first_year && year <= last_year, "a day that is read is in range", text);
    hold(month >= 1 && month <= 12 && of >= 1 && of <= days_in(year, month),
         "a day that is read exists", text);
    hold(counted(year, month, of) == day, "a day is shown as the one it is", text);
}

void hold_months(Day day, std::string_view text) {
    const Month month = month_of(day);
    hold(first_day(month) <= day && day <= last_day(month), "a day is in its month", text);
    hold(add_months(add_months(month, 5), -5) == month, "months go there and back", text);
    for (const std::string& shown : {show_iso(month), show_long(month)})
        hold(same_answer(Answer<Month>(month), read_month(shown)), "a month reads back", shown);
}

void hold_day(std::string_view text, DateOrder order) {
    const Answer<Day> day = read_day(text, today, order);
    hold(same_answer(day, read_day("\u00a0 " + std::string(text) + " \r\n", today, order)),
         "spaces around a day change nothing", text);
    hold(same_answer(day, read_day(in_capitals(text), today, order)), "capitals change no day",
         text);
    if (!day)
        return hold_said(day.refusal(), text);
    hold_iso(*day, text);
    hold_months(*day, text);
    for (const DateOrder other : {DateOrder::day_first, DateOrder::month_first})
        for (const std::string& shown : {show_iso(*day), show_short(*day), show_long(*day)})
            hold(same_answer(day, read_day(shown, today, other)), "a day reads back as it is shown",
                 shown);
}

/// 3/10 is the third of October or the tenth of March, and nothing else.
void hold_orders(std::string_view text) {
    const auto day_first = read_day(text, today, DateOrder::day_first);
    const auto month_first = read_day(text, today, DateOrder::month_first);
    if (!day_first || !month_first || *day_first == *month_first)
        return;
    const std::string one = show_iso(*day_first), other = show_iso(*month_first);
    hold(one.substr(0, 5) == other.substr(0, 5) && one.substr(5, 2) == other.substr(8, 2) &&
             one.substr(8, 2) == other.substr(5, 2),
         "the orders of a date differ in day and month", text);
}

void hold_month(std::string_view text) {
    const Answer<Month> month = read_month(text);
    hold(same_answer(month, read_month(in_capitals(text))), "capitals change no month", text);
    if (!month)
        return hold_said(month.refusal(), text);
    hold(month->year() >= first_year && month->year() <= last_year && month->of_year() >= 1 &&
             month->of_year() <= 12,
         "a month that is read exists", text);
    hold_iso(first_day(*month), text);
    hold_iso(last_day(*month), text);
    hold_months(first_day(*month), text);
}

void hold_time(std::string_view text) {
    const Answer<std::int32_t> minute = read_time(text);
    if (!minute)
        return hold_said(minute.refusal(), text);
    hold(*minute >= 0 && *minute < 24 * 60, "a time that is read is of one day", text);
    const std::string shown = show_iso(Moment{today, *minute}).substr(11);
    hold(same_answer(minute, read_time(shown)), "a time reads back as it is shown", shown);
}

} // namespace

void try_input(std::string_view input) {
    hold_day(input, DateOrder::day_first);
    hold_day(input, DateOrder::month_first);
    hold_orders(input);
    hold_month(input);
    hold_time(input);
}

} // namespace timebank
