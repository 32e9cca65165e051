// An amount of time credit, in whole minutes: reading it as people write it, showing it, and the
// book's step. Refuses to know dates and members.
#pragma once

#include <compare>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "refusals/refusal.hpp"

namespace timebank {

/// Whole minutes; may be negative where it is a balance.
struct Minutes {
    std::int64_t count = 0;

    friend constexpr auto operator<=>(Minutes, Minutes) = default;
    friend constexpr Minutes operator+(Minutes a, Minutes b) { return {a.count + b.count}; }
    friend constexpr Minutes operator-(Minutes a, Minutes b) { return {a.count - b.count}; }
    friend constexpr Minutes operator-(Minutes a) { return {-a.count}; }
    constexpr Minutes& operator+=(Minutes other) {
        count += other.count;
        return *this;
    }
    constexpr Minutes& operator-=(Minutes other) {
        count -= other.count;
        return *this;
    }
};

/// The most that one exchange can be: 24 hours.
inline constexpr Minutes longest_exchange{24 * 60};

/// Reads the hours of one exchange: `1.5` `1,5` `1:30` `1h30` `1h` `90m` `90 min` `1½` `1 1/2`
/// `1 hour 30 minutes` and their like; a bare number is hours. A spreadsheet's `1:30:00` is
/// 1:30. Answers a refusal: hours_unreadable, hours_zero, hours_negative, hours_too_long (over
/// 24:00), hours_finer_than_minute.
Answer<Minutes> read_hours(std::string_view text);

/// Reads hours that are not one exchange's (a gift, a limit, a control total): as read_hours,
/// without the 24:00. Answers hours_unreadable, hours_zero, hours_negative, hours_too_long (over
/// 100,000 hours), hours_finer_than_minute.
Answer<Minutes> read_amount(std::string_view text);

/// Reads hours that may be below nothing or nothing at all (an opening balance, a soft limit): a
/// leading `-` or `−`, or a trailing `in debit`, takes away; `+` or `in credit` adds. Answers
/// hours_unreadable, hours_too_long (over 100,000 hours), hours_finer_than_minute.
Answer<Minutes> read_balance(std::string_view text);

/// The minutes credited for the minutes given: the nearest whole number of steps, ties up
/// (practice: account rule 1). `given` at least 0, `step` at least 1 minute.
Minutes round_to_step(Minutes given, Minutes step);

/// An amount divided in proportion to weights, exactly: no minute is made or lost. Every share is
/// its part rounded down, and the minutes left over go one each to the largest remainders, ties
/// in the order given (practice: account rule 1). `amount` and every weight at least 0, one of
/// them above; their largest product below 2^63.
std::vector<Minutes> divide(Minutes amount, std::span<const std::int64_t> weights);

/// For tables: `1:30`, `0:05`, `-12:00`.
std::string show_clock(Minutes amount);

/// For members' papers: `1 hour 30 minutes`, `45 minutes`, `no time`; the sign is left to words
/// around it, so a negative amount reads as its size.
std::string show_words(Minutes amount);

/// A balance in words: `2 hours in credit`, `30 minutes in debit`, `even`.
/// Never a sign, never the word debt (practice: words).
std::string show_balance_words(Minutes balance);

} // namespace timebank
