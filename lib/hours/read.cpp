#include <optional>

#include "hours/hours.hpp"
#include "hours/size.hpp"
#include "reading/cursor.hpp"
#include "reading/quoted.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {
namespace {

/// What read_amount and read_balance take.
constexpr Minutes longest_amount{100'000 * 60};

/// Takes a sign off the front; 0 if there is none.
int take_sign(std::string_view& text) {
    const auto take = [&](std::string_view sign) {
        if (!text.starts_with(sign))
            return false;
        text = trim(text.substr(sign.size()));
        return true;
    };
    if (take("-") || take("\u2212") || take("\u2013"))
        return -1;
    return take("+") ? 1 : 0;
}

/// Takes `in credit` or `in debit` off the end; 0 if there is neither.
int take_side(std::string_view& text) {
    const auto take = [&](std::string_view words) {
        if (text.size() < words.size())
            return false;
        if (!same_word(text.substr(text.size() - words.size()), words))
            return false;
        text = trim(text.substr(0, text.size() - words.size()));
        return true;
    };
    if (take("in debit"))
        return -1;
    return take("in credit") ? 1 : 0;
}

bool is_over(const WrittenSize& reading, Minutes limit) {
    return reading.minutes > limit.count || (reading.minutes == limit.count && reading.finer);
}

/// What read_hours and read_amount share: more than nothing and at most `limit`.
Answer<Minutes> read_more_than_nothing(std::string_view text, Minutes limit,
                                       std::string_view limit_in_words, bool unclear_is_decimal) {
    text = trim(text);
    std::string_view size = text;
    const bool negative = take_sign(size) < 0;
    const auto reading = read_size(size);
    if (!reading || (reading->unclear && !unclear_is_decimal))
        return refuse(rule("hours_unreadable"), quoted(text));
    if (reading->minutes == 0 && !reading->finer)
        return refuse(rule("hours_zero"), quoted(text));
    if (negative)
        return refuse(rule("hours_negative"), quoted(text));
    if (is_over(*reading, limit))
        return refuse(rule("hours_too_long"), quoted(text), limit_in_words);
    if (reading->finer)
        return refuse(rule("hours_finer_than_minute"), quoted(text));
    return Minutes{reading->minutes};
}

} // namespace

Answer<Minutes> read_hours(std::string_view text) {
    // No exchange has fifteen hundred hours, so 1,500 can only be one and a half.
    return read_more_than_nothing(text, longest_exchange, "24 hours", true);
}

Answer<Minutes> read_amount(std::string_view text) {
    return read_more_than_nothing(text, longest_amount, "100,000 hours", false);
}

Answer<Minutes> read_balance(std::string_view text) {
    text = trim(text);
    std::string_view size = text;
    if (same_word(size, "even"))
        return Minutes{0};
    const int side = take_side(size);
    const int sign = take_sign(size);
    const auto reading = read_size(size);
    if (!reading || reading->unclear || (side != 0 && sign != 0))
        return refuse(rule("hours_unreadable"), quoted(text));
    if (is_over(*reading, longest_amount))
        return refuse(rule("hours_too_long"), quoted(text), "100,000 hours");
    if (reading->finer)
        return refuse(rule("hours_finer_than_minute"), quoted(text));
    return Minutes{side + sign < 0 ? -reading->minutes : reading->minutes};
}

} // namespace timebank
