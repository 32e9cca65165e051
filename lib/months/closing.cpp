#include "months/closing.hpp"

#include <algorithm>

#include "refusals/catalogue.hpp"

namespace timebank {

Month counts_in(Day happened_on, std::optional<Month> last_closed) {
    const Month happened_in = month_of(happened_on);
    return last_closed ? std::max(happened_in, add_months(*last_closed, 1)) : happened_in;
}

std::optional<Month> next_to_close(const MonthsOfBook& book) {
    return book.last_closed ? std::optional(add_months(*book.last_closed, 1))
                            : book.first_with_entry;
}

std::optional<Refusal> why_not_close(Month month, const MonthsOfBook& book, Day today) {
    if (book.last_closed && month <= *book.last_closed)
        return refuse(rule("month_closed"), show_long(month), show_iso(*book.last_closed));
    const auto next = next_to_close(book);
    if (!next)
        return refuse(rule("nothing_to_close"));
    if (today < book.newest_deed)
        return refuse(rule("clock_went_back"), show_short(today), show_short(book.newest_deed));
    if (month != *next)
        return refuse(rule("month_not_next"), show_long(month), show_long(*next), show_iso(*next));
    if (today <= last_day(month))
        return refuse(rule("month_not_ended"), show_long(month), show_short(last_day(month)));
    return std::nullopt;
}

} // namespace timebank
