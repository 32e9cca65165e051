#include <chrono>

#include <fmt/format.h>

#include "calendar/calendar.hpp"
#include "calendar/names.hpp"

namespace timebank {
namespace {

struct Date {
    int year;
    unsigned month;
    unsigned day;
};

Date date_of(Day day) {
    const std::chrono::year_month_day date{
        std::chrono::sys_days(std::chrono::days(day.since_1970))};
    return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
            static_cast<unsigned>(date.day())};
}

} // namespace

std::string show_iso(Day day) {
    const Date date = date_of(day);
    return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day);
}

std::string show_iso(Month month) {
    return fmt::format("{:04}-{:02}", month.year(), month.of_year());
}

std::string show_short(Day day) {
    const Date date = date_of(day);
    return fmt::format("{} {} {}", date.day, month_names.at(date.month - 1).substr(0, 3),
                       date.year);
}

std::string show_long(Day day) {
    const Date date = date_of(day);
    return fmt::format("{} {} {}", date.day, month_names.at(date.month - 1), date.year);
}

std::string show_long(Month month) {
    return fmt::format("{} {}", month_names.at(static_cast<std::size_t>(month.of_year() - 1)),
                       month.year());
}

} // namespace timebank
