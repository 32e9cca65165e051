// A calendar of its own, and the months that are closed.
#include <algorithm>

#include "model.hpp"

namespace timebank::naive {

namespace {

bool is_leap(int year) {
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int days_in(int month) {
    const int of_year = month % 100;
    if (of_year == 2)
        return is_leap(month / 100) ? 29 : 28;
    return of_year == 4 || of_year == 6 || of_year == 9 || of_year == 11 ? 30 : 31;
}

} // namespace

int month_after(int month) {
    return month % 100 == 12 ? month + 89 : month + 1;
}

Day first_day_of(int month) {
    Day day;
    for (int each = 197001; each < month; each = month_after(each))
        day = day + days_in(each);
    return day;
}

Day last_day_of(int month) {
    return first_day_of(month) + (days_in(month) - 1);
}

int month_holding(Day day) {
    static const std::vector<int> months = [] {
        std::vector<int> of_day;
        for (int month = 197001; month < 206001; month = month_after(month))
            of_day.insert(of_day.end(), static_cast<std::size_t>(days_in(month)), month);
        return of_day;
    }();
    return months.at(static_cast<std::size_t>(day.since_1970));
}

int Model::last_closed() const {
    return closed.empty() ? 0 : closed.back().month;
}

const Closure* Model::closure(int month) const {
    for (const Closure& each : closed)
        if (each.month == month)
            return &each;
    return nullptr;
}

int Model::month_for(Day happened_on) const {
    const int month = month_holding(happened_on);
    return month > last_closed() ? month : month_after(last_closed());
}

int Model::next_to_close() const {
    if (!closed.empty())
        return month_after(last_closed());
    int first = 0;
    for (const Line& line : lines)
        first = first == 0 ? line.counts_in : std::min(first, line.counts_in);
    return first;
}

std::string Model::why_not_close(int month, Day today, Day newest_deed) const {
    const int next = next_to_close();
    if (month <= last_closed())
        return "month_closed";
    if (next == 0)
        return "nothing_to_close";
    if (today < newest_deed)
        return "clock_went_back";
    if (month != next)
        return "month_not_next";
    return today <= last_day_of(month) ? "month_not_ended" : "";
}

} // namespace timebank::naive
