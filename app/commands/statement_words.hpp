// Every word on a member's statement, in one place, so that it can be had in another language. No
// minus sign stands on it, and nobody is ever told of a debt (practice: words). Amounts and days
// come in words, too: see show_words, show_balance_words, show_long.
#pragma once

#include <string>
#include <string_view>

#include "reports/statement.hpp"

namespace timebank {

namespace words {

inline constexpr std::string_view title = "Statement for {}", holder = "{} ({})",
                                  holder_and = "{} and {}";
inline constexpr std::string_view period = "{} to {}";
inline constexpr std::string_view opening_even = "At the start you were even.";
inline constexpr std::string_view opening_credit = "At the start you had {}.";
inline constexpr std::string_view opening_debit = "At the start you were {}.";
inline constexpr std::string_view nothing = "Nothing was written down for you in this time.";

inline constexpr std::string_view unchanged = "Your own hours did not change in this time.";

inline constexpr std::string_view day = "Day", what = "What", given = "Given",
                                  received = "Received", other = "Other", balance = "You have";
inline constexpr std::string_view added = "{} added", taken = "{} taken off";

inline constexpr std::string_view another_member = "another member";
inline constexpr std::string_view help_for_them = "{}, for {}", help_from = "{}, from {}";
inline constexpr std::string_view session = "{} session";
inline constexpr std::string_view session_for = "{} session, for {}",
                                  session_from = "{} session, from {}";
inline constexpr std::string_view session_by_pot = "{} session, by way of the community pot",
                                  of_whom = "{}: {}", on_behalf_of = "{}, on behalf of {}";
inline constexpr std::string_view gift_to = "Gift to {}", gift_from = "Gift from {}";
inline constexpr std::string_view welcome = "Welcome credits";
inline constexpr std::string_view grant = "From the community pot";
inline constexpr std::string_view donation = "Given to the community pot";
inline constexpr std::string_view settlement = "Balance settled";
inline constexpr std::string_view opening = "Balance brought in";
inline constexpr std::string_view running = "For helping to run the timebank";
inline constexpr std::string_view mistake = "Written by mistake: {}", put_right = "Put right: {}";
inline constexpr std::string_view earlier_line = "a line of an earlier statement";

inline constexpr std::string_view help_for =
                                      "Help that others received for you; it is not in your hours",
                                  hours = "Hours", received_by = "Received by";

inline constexpr std::string_view totals = "In this time you gave {} and received {}.";
inline constexpr std::string_view other_added = "Other changes added {}.";
inline constexpr std::string_view other_taken = "Other changes took off {}.";
inline constexpr std::string_view closing_even = "You are now even.";
inline constexpr std::string_view closing_credit = "You now have {}.";
inline constexpr std::string_view closing_debit = "You are now {}. That is fine.";
inline constexpr std::string_view tell_us = "Please tell us if this is wrong.";
inline constexpr std::string_view tell_us_by_phone = "Please tell us if this is wrong: {}";

} // namespace words

/// The other side of a line, or `another member` where they cannot be named.
std::string name_of(const std::optional<NameForOthers>& other);

/// What a line is: `Gardening, for Joe`, `Gift from another member`.
std::string words_of(const StatementLine& line);
std::string words_of(const HelpForLine& line);

} // namespace timebank
