// Read by descent without allocating: an import reads a million cells. Everything is whole numbers
// and fractions of them, so that 0.1 is six minutes and not nearly six.
#include "hours/size.hpp"

#include <array>
#include <initializer_list>

#include "reading/cursor.hpp"

namespace timebank {
namespace {

/// Longer than any amount that a person writes; what is longer is not read at all.
constexpr std::size_t longest_text = 80;
/// Whole numbers stop growing here: far above every limit, and safe to multiply by 60.
constexpr std::int64_t number_ceiling = 1'000'000'000'000;

struct NumberWord {
    std::string_view word;
    std::int64_t number;
};
constexpr NumberWord number_words[] = {
    {"one", 1},      {"two", 2},     {"three", 3},   {"four", 4},   {"five", 5},    {"six", 6},
    {"seven", 7},    {"eight", 8},   {"nine", 9},    {"ten", 10},   {"eleven", 11}, {"twelve", 12},
    {"fifteen", 15}, {"twenty", 20}, {"thirty", 30}, {"forty", 40}, {"fifty", 50}};

struct FractionSign {
    std::string_view sign;
    std::int64_t part;
    std::int64_t of;
};
constexpr FractionSign fraction_signs[] = {{"½", 1, 2}, {"¼", 1, 4}, {"¾", 3, 4}, {"⅓", 1, 3},
                                           {"⅔", 2, 3}, {"⅕", 1, 5}, {"⅖", 2, 5}, {"⅗", 3, 5},
                                           {"⅘", 4, 5}, {"⅙", 1, 6}, {"⅚", 5, 6}, {"⅛", 1, 8},
                                           {"⅜", 3, 8}, {"⅝", 5, 8}, {"⅞", 7, 8}};

/// whole + part/of of some unit, as written.
struct Quantity {
    std::int64_t whole = 0;
    std::int64_t part = 0;
    std::int64_t of = 1;
    bool plain = true;       ///< written without decimals or fraction, so one may follow
    bool needs_unit = false; ///< "an" alone is no hour
    bool unclear = false;    ///< 1,500 may be one and a half or fifteen hundred
    std::size_t digits = 0;  ///< how many were written; 0 for a word
};

/// The number that digits write, held at the ceiling; `before` stands to their left.
std::int64_t number_of(std::string_view digits, std::int64_t before = 0) {
    for (const char digit : digits) {
        before = before * 10 + (digit - '0');
        if (before > number_ceiling)
            before = number_ceiling;
    }
    return before;
}

/// One of several words, and the full stop that an abbreviation may have.
bool take_unit(Cursor& cursor, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
        if (cursor.take_word(word)) {
            cursor.take(".");
            return true;
        }
    return false;
}

bool take_hours_unit(Cursor& cursor) {
    return take_unit(cursor, {"h", "hr", "hrs", "hour", "hours"});
}

bool take_minutes_unit(Cursor& cursor) {
    return take_unit(cursor, {"m", "min", "mins", "minute", "minutes"});
}

bool take_and(Cursor& cursor) {
    return cursor.take_word("and") || cursor.take("&");
}

/// `1:30`, `:30`, `1:30:00`, `1:30 h`.
std::optional<WrittenSize> take_clock(Cursor& cursor) {
    const std::int64_t hours = number_of(cursor.take_digits());
    if (!cursor.take(":"))
        return std::nullopt;
    const std::string_view minutes = cursor.take_digits();
    if (minutes.size() != 2 || number_of(minutes) > 59)
        return std::nullopt;
    WrittenSize size{hours * 60 + number_of(minutes), false, false};
    if (cursor.take(":")) {
        const std::string_view seconds = cursor.take_digits();
        if (seconds.size() != 2 || number_of(seconds) > 59)
            return std::nullopt;
        size.finer = number_of(seconds) != 0;
    }
    cursor.skip_spaces();
    take_hours_unit(cursor);
    return size;
}

/// `½`, `3/4`, `a half`, `three quarters`. Denominators above 8 are not taken for hours: 3/10 is
/// more often a day that slipped into the wrong column.
std::optional<Quantity> take_fraction(Cursor& cursor) {
    for (const FractionSign& each : fraction_signs)
        if (cursor.take(each.sign))
            return Quantity{0, each.part, each.of, false};

    Cursor ahead = cursor;
    if (const std::string_view part = ahead.take_digits(); !part.empty()) {
        if (!ahead.take("/") && !ahead.take("\u2044"))
            return std::nullopt;
        const std::string_view of = ahead.take_digits();
        if (part.size() != 1 || of.size() != 1 || number_of(of) > 8)
            return std::nullopt;
        if (number_of(part) == 0 || number_of(part) >= number_of(of))
            return std::nullopt;
        cursor = ahead;
        return Quantity{0, number_of(part), number_of(of), false};
    }
    if (ahead.take_word("three")) {
        if (!ahead.take("-"))
            ahead.skip_spaces();
        if (!ahead.take_word("quarters"))
            return std::nullopt;
        cursor = ahead;
        return Quantity{0, 3, 4, false};
    }
    if (ahead.take_word("a"))
        ahead.skip_spaces();
    const bool half = ahead.take_word("half");
    if (!half && !ahead.take_word("quarter"))
        return std::nullopt;
    cursor = ahead;
    return Quantity{0, 1, half ? 2 : 4, false};
}

/// Adds `1,234,567` or the thousands of `1,234.5` to what stands before the first comma.
void take_thousands(Cursor& cursor, Quantity& quantity) {
    if (quantity.digits > 3 || quantity.whole == 0)
        return;
    Cursor ahead = cursor;
    std::int64_t number = quantity.whole;
    int groups = 0;
    while (ahead.is_at(0, ',') && ahead.digit_at(1) && ahead.digit_at(2) && ahead.digit_at(3) &&
           !ahead.digit_at(4)) {
        ahead.take(",");
        number = number_of(ahead.take_digits(), number);
        ++groups;
    }
    const bool decimals_follow = ahead.is_at(0, '.') && ahead.digit_at(1);
    if (groups > 1 || (groups == 1 && decimals_follow)) {
        cursor = ahead;
        quantity.whole = number;
        quantity.plain = false;
    }
    quantity.unclear = groups == 1 && !decimals_follow;
}

/// Decimals behind a point or comma. Three that count never come to whole minutes, in hours or in
/// minutes, so a thousandth stands for all of them.
void take_decimals(Cursor& cursor, Quantity& quantity) {
    const bool separated = cursor.is_at(0, '.') || cursor.is_at(0, ',');
    if (!separated || !cursor.digit_at(1))
        return;
    if (!cursor.take("."))
        cursor.take(",");
    std::string_view digits = cursor.take_digits();
    while (digits.ends_with('0'))
        digits.remove_suffix(1);
    constexpr std::array<std::int64_t, 3> of{1, 10, 100};
    const bool fits = digits.size() < of.size();
    quantity.part = fits ? number_of(digits) : 1;
    quantity.of = fits ? of[digits.size()] : 1000;
    quantity.plain = false;
}

/// `2`, `1.5`, `.5`, `1,234.5`, `two`, `an`.
std::optional<Quantity> take_number(Cursor& cursor) {
    Quantity quantity;
    const std::string_view digits = cursor.take_digits();
    quantity.digits = digits.size();
    quantity.whole = number_of(digits);
    if (!digits.empty())
        take_thousands(cursor, quantity);
    take_decimals(cursor, quantity);
    if (!digits.empty() || !quantity.plain)
        return quantity;

    for (const NumberWord& each : number_words)
        if (cursor.take_word(each.word)) {
            quantity.whole = each.number;
            return quantity;
        }
    if (!cursor.take_word("a") && !cursor.take_word("an"))
        return std::nullopt;
    quantity.whole = 1;
    quantity.needs_unit = true;
    return quantity;
}

/// A number, a fraction, or a whole number and a fraction.
std::optional<Quantity> take_quantity(Cursor& cursor) {
    if (const auto fraction = take_fraction(cursor))
        return fraction;
    auto quantity = take_number(cursor);
    if (!quantity || !quantity->plain)
        return quantity;
    Cursor ahead = cursor;
    ahead.skip_spaces();
    if (take_and(ahead))
        ahead.skip_spaces();
    if (const auto fraction = take_fraction(ahead)) {
        cursor = ahead;
        quantity->part = fraction->part;
        quantity->of = fraction->of;
        quantity->plain = false;
    }
    return quantity;
}

WrittenSize size_of(const Quantity& quantity, std::int64_t minutes_a_unit) {
    const std::int64_t parts = quantity.part * minutes_a_unit;
    return {quantity.whole * minutes_a_unit + parts / quantity.of, parts % quantity.of != 0,
            quantity.unclear};
}

/// What may follow whole hours: `30`, `30m`, `and 30 minutes`, `and a half`. Bare minutes have two
/// digits, as behind a colon: 1h5 may be a slip for 1h50.
std::optional<WrittenSize> take_rest_of_hour(Cursor& cursor, Quantity hours) {
    cursor.skip_spaces();
    if (!take_and(cursor) && !cursor.take(","))
        cursor.take("+");
    cursor.skip_spaces();
    if (const auto fraction = take_fraction(cursor)) {
        hours.part = fraction->part;
        hours.of = fraction->of;
        return size_of(hours, 60);
    }
    const auto minutes = take_number(cursor);
    if (!minutes || !minutes->plain || minutes->whole > 59)
        return std::nullopt;
    cursor.skip_spaces();
    if (!take_minutes_unit(cursor) && minutes->digits != 2)
        return std::nullopt;
    return WrittenSize{hours.whole * 60 + minutes->whole, false, false};
}

std::optional<WrittenSize> take_units(Cursor& cursor) {
    const auto quantity = take_quantity(cursor);
    if (!quantity)
        return std::nullopt;
    cursor.skip_spaces();
    bool needs_unit = quantity->needs_unit;
    if (quantity->whole == 0 && !quantity->plain) { // half an hour, 3/4 of an hour
        needs_unit = cursor.take_word("of");
        cursor.skip_spaces();
        needs_unit = cursor.take_word("an") || cursor.take_word("a") || needs_unit;
        cursor.skip_spaces();
    }
    if (take_minutes_unit(cursor))
        return size_of(*quantity, 1);
    if (!take_hours_unit(cursor))
        return needs_unit ? std::nullopt : std::optional(size_of(*quantity, 60));
    if (cursor.at_end() || !quantity->plain)
        return size_of(*quantity, 60);
    return take_rest_of_hour(cursor, *quantity);
}

} // namespace

std::optional<WrittenSize> read_size(std::string_view text) {
    if (text.size() > longest_text)
        return std::nullopt;
    Cursor cursor(text);
    auto size = take_clock(cursor);
    if (!size) {
        cursor = Cursor(text);
        size = take_units(cursor);
    }
    return cursor.at_end() ? size : std::nullopt;
}

} // namespace timebank
