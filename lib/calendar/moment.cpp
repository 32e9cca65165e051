#include "calendar/moment.hpp"

#include <fmt/format.h>

#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

constexpr std::int32_t minutes_of_day = 24 * 60;

int number_of(std::string_view digits) {
    int number = 0;
    for (const char digit : digits)
        number = number * 10 + (digit - '0');
    return number;
}

} // namespace

Moment add_hours(Moment moment, int hours) {
    const std::int32_t minutes = moment.minute + hours * 60;
    const std::int32_t days =
        (minutes < 0 ? minutes - minutes_of_day + 1 : minutes) / minutes_of_day;
    return {moment.day + days, minutes - days * minutes_of_day};
}

Moment end_of(Day day) {
    return {day, minutes_of_day - 1};
}

Answer<std::int32_t> read_time(std::string_view text) {
    Cursor cursor(trim(text));
    std::string_view hour = cursor.take_digits(), minute;
    if (cursor.take(":") || cursor.take(".")) {
        minute = cursor.take_digits();
    } else if (hour.size() == 4) {
        minute = hour.substr(2);
        hour = hour.substr(0, 2);
    }
    const bool good = cursor.at_end() && !hour.empty() && hour.size() <= 2 && minute.size() == 2 &&
                      number_of(hour) < 24 && number_of(minute) < 60;
    if (!good)
        return refuse(rule("time_unreadable"), text);
    return number_of(hour) * 60 + number_of(minute);
}

std::string show_iso(Moment moment) {
    return fmt::format("{}T{:02}:{:02}", show_iso(moment.day), moment.minute / 60,
                       moment.minute % 60);
}

std::string show_short(Moment moment) {
    return fmt::format("{} {:02}:{:02}", show_short(moment.day), moment.minute / 60,
                       moment.minute % 60);
}

} // namespace timebank
