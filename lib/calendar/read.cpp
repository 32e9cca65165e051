// Days and months as people write them, read by descent without allocating: an import reads a
// million cells.
#include <chrono>
#include <optional>

#include "calendar/calendar.hpp"
#include "calendar/names.hpp"
#include "reading/cursor.hpp"
#include "reading/quoted.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {
namespace {

/// Longer than any day that a person writes; what is longer is not read at all.
constexpr std::size_t longest_text = 64;
constexpr int first_year = 1900;
constexpr int last_year = 2099;

constexpr std::string_view weekday_names[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                              "Friday", "Saturday", "Sunday"};

/// As written: the month and the day may be any two digits.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;
};

/// One to four digits.
struct Number {
    int value = 0;
    std::size_t digits = 0;
};

/// A longer row of digits is no number, and nothing of it is taken.
std::optional<Number> take_number(Cursor& cursor) {
    Cursor ahead = cursor;
    const std::string_view digits = ahead.take_digits();
    if (digits.empty() || digits.size() > 4)
        return std::nullopt;
    cursor = ahead;
    Number number{0, digits.size()};
    for (const char digit : digits)
        number.value = number.value * 10 + (digit - '0');
    return number;
}

/// What may stand between the parts of a date: `-`, `/`, `.` or `,` among spaces; a space where
/// there is none of them.
char take_separator(Cursor& cursor) {
    cursor.skip_spaces();
    for (const std::string_view each : {"-", "/", ".", ","})
        if (cursor.take(each)) {
            cursor.skip_spaces();
            return each.front();
        }
    return ' ';
}

/// A month's name in full or its first letters; nothing is taken if there is none.
std::optional<int> take_month_name(Cursor& cursor) {
    const std::string_view letters = cursor.letters();
    for (std::size_t i = 0; i < month_names.size(); ++i) {
        const bool short_form = same_word(letters, month_names[i].substr(0, 3)) ||
                                (i == 8 && same_word(letters, "sept"));
        if (!short_form && !same_word(letters, month_names[i]))
            continue;
        cursor.take(letters);
        return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

/// A weekday in front is not checked: the date is what counts.
void pass_over_weekday(Cursor& cursor) {
    const std::string_view letters = cursor.letters();
    if (letters.size() < 3)
        return;
    for (const std::string_view name : weekday_names)
        if (same_word(letters, name.substr(0, letters.size())) || same_word(letters, "weds")) {
            cursor.take(letters);
            take_separator(cursor);
            return;
        }
}

/// The midnight that spreadsheets and databases write behind a day.
void pass_over_midnight(Cursor& cursor) {
    Cursor ahead = cursor;
    if (!ahead.take_word("t"))
        ahead.skip_spaces();
    const auto hours = take_number(ahead);
    if (!hours || (hours->value != 0 && hours->value != 12) || !ahead.take(":00"))
        return;
    if (ahead.take(":00") && ahead.take("."))
        while (ahead.take("0"))
            continue;
    ahead.skip_spaces();
    const bool morning = ahead.take_word("am");
    if (morning != (hours->value == 12))
        return;
    ahead.take_word("z");
    cursor = ahead;
}

/// Four digits, or two where `short_too`: 20yy, 19yy from 70.
std::optional<int> take_year(Cursor& cursor, bool short_too) {
    const auto number = take_number(cursor);
    if (!number)
        return std::nullopt;
    int year = number->value;
    if (short_too && number->digits == 2)
        year += year < 70 ? 2000 : 1900;
    else if (number->digits != 4)
        return std::nullopt;
    return year >= first_year && year <= last_year ? std::optional(year) : std::nullopt;
}

/// One or two digits.
std::optional<int> take_part(Cursor& cursor) {
    const auto number = take_number(cursor);
    return number && number->digits <= 2 ? std::optional(number->value) : std::nullopt;
}

bool take_ordinal_ending(Cursor& cursor) {
    return cursor.take_word("st") || cursor.take_word("nd") || cursor.take_word("rd") ||
           cursor.take_word("th");
}

/// `2026-10-03`, `2026/10/3`, `2026-Oct-03`.
std::optional<Date> take_year_first(Cursor& cursor) {
    const auto year = take_year(cursor, false);
    const char separator = take_separator(cursor);
    auto month = take_month_name(cursor);
    const bool named = month.has_value();
    if (!named)
        month = take_part(cursor);
    const bool separated = take_separator(cursor) == separator && separator != ',';
    const auto day = take_part(cursor);
    if (!year || !month || !day || !separated || (separator == ' ' && !named))
        return std::nullopt;
    return Date{*year, *month, *day};
}

/// `Oct 3, 2026`, `October 3rd 2026`.
std::optional<Date> take_month_first(Cursor& cursor, int month) {
    take_separator(cursor);
    const auto day = take_part(cursor);
    take_ordinal_ending(cursor);
    take_separator(cursor);
    const auto year = take_year(cursor, true);
    if (!day || !year)
        return std::nullopt;
    return Date{*year, month, *day};
}

/// `3/10/2026`, `03.10.26`, `3 Oct 2026`, `3rd of October, 2026`.
std::optional<Date> take_year_last(Cursor& cursor, DateOrder order) {
    const auto first = take_part(cursor);
    if (!first)
        return std::nullopt;
    const bool ordinal = take_ordinal_ending(cursor);
    const char separator = take_separator(cursor);
    if (separator == ' ' && cursor.take_word("of"))
        cursor.skip_spaces();
    if (const auto month = take_month_name(cursor)) {
        take_separator(cursor);
        const auto year = take_year(cursor, true);
        return year ? std::optional(Date{*year, *month, *first}) : std::nullopt;
    }
    const auto second = take_part(cursor);
    const bool separated = take_separator(cursor) == separator;
    const auto year = take_year(cursor, true);
    if (!second || !year || !separated || ordinal || separator == ' ' || separator == ',')
        return std::nullopt;
    const bool day_first = order == DateOrder::day_first;
    return Date{*year, day_first ? *second : *first, day_first ? *first : *second};
}

/// The date that `text` writes, from its beginning to its end.
std::optional<Date> read_date(std::string_view text, DateOrder order) {
    if (text.size() > longest_text)
        return std::nullopt;
    Cursor cursor(text);
    pass_over_weekday(cursor);
    std::optional<Date> date;
    Cursor ahead = cursor;
    if (const auto month = take_month_name(cursor))
        date = take_month_first(cursor, *month);
    else if (const auto number = take_number(ahead); number && number->digits == 4)
        date = take_year_first(cursor);
    else
        date = take_year_last(cursor, order);
    pass_over_midnight(cursor);
    return cursor.at_end() ? date : std::nullopt;
}

/// `202610`, `2026-10`, `10/2026`, `Oct 2026`; the month may be any two digits.
std::optional<Month> read_written_month(std::string_view text) {
    if (text.size() > longest_text)
        return std::nullopt;
    Cursor cursor(text);
    std::optional<int> month;
    std::optional<int> year;
    Cursor ahead = cursor;
    if (text.size() == 6 && text.find_first_not_of("0123456789") == std::string_view::npos) {
        Cursor year_part(text.substr(0, 4));
        year = take_year(year_part, false);
        cursor = Cursor(text.substr(4));
        month = take_part(cursor);
    } else if (const auto number = take_number(ahead); number && number->digits == 4) {
        year = take_year(cursor, false);
        const char separator = take_separator(cursor);
        month = take_month_name(cursor);
        if (!month && separator != ' ')
            month = take_part(cursor);
    } else {
        month = take_month_name(cursor);
        const bool named = month.has_value();
        if (!named)
            month = take_part(cursor);
        if (take_separator(cursor) == ' ' && !named)
            return std::nullopt;
        year = take_year(cursor, false);
    }
    if (!month || !year || !cursor.at_end() || *month < 1 || *month > 12)
        return std::nullopt;
    return Month{*year * 100 + *month};
}

} // namespace

Answer<Day> read_day(std::string_view text, Day today, DateOrder order) {
    text = trim(text);
    if (same_word(text, "today"))
        return today;
    if (same_word(text, "yesterday"))
        return today - 1;
    const auto date = read_date(text, order);
    if (!date)
        return refuse(rule("day_unreadable"), quoted(text));
    const std::chrono::year_month_day day{std::chrono::year(date->year),
                                          std::chrono::month(static_cast<unsigned>(date->month)),
                                          std::chrono::day(static_cast<unsigned>(date->day))};
    if (!day.ok())
        return refuse(rule("day_does_not_exist"), quoted(text));
    return Day{static_cast<std::int32_t>(std::chrono::sys_days(day).time_since_epoch().count())};
}

Answer<Month> read_month(std::string_view text) {
    text = trim(text);
    if (const auto month = read_written_month(text))
        return *month;
    return refuse(rule("month_unreadable"), quoted(text));
}

} // namespace timebank
