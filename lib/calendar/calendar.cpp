#include "calendar/calendar.hpp"

#include <algorithm>
#include <chrono>

namespace timebank {
namespace {

std::chrono::year_month chrono_month(Month month) {
    return std::chrono::year(month.year()) /
           std::chrono::month(static_cast<unsigned>(month.of_year()));
}

Month from_chrono(std::chrono::year_month month) {
    return {static_cast<int>(month.year()) * 100 +
            static_cast<int>(static_cast<unsigned>(month.month()))};
}

Day from_chrono(std::chrono::sys_days day) {
    return {static_cast<std::int32_t>(day.time_since_epoch().count())};
}

} // namespace

Month month_of(Day day) {
    const std::chrono::year_month_day date{
        std::chrono::sys_days(std::chrono::days(day.since_1970))};
    return from_chrono(date.year() / date.month());
}

Day first_day(Month month) {
    return from_chrono(std::chrono::sys_days(chrono_month(month) / std::chrono::day(1)));
}

Day last_day(Month month) {
    return from_chrono(std::chrono::sys_days(chrono_month(month) / std::chrono::last));
}

Month add_months(Month month, int months) {
    return from_chrono(chrono_month(month) + std::chrono::months(months));
}

Day add_months(Day day, int months) {
    const Month month = month_of(day), other = add_months(month, months);
    return std::min(first_day(other) + (day - first_day(month)), last_day(other));
}

} // namespace timebank
