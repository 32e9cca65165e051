#include "hours/hours.hpp"

#include <fmt/format.h>

namespace timebank {
namespace {

/// The size of an amount; unsigned, so that the smallest number there is has one too.
std::uint64_t size_of(Minutes amount) {
    const auto bits = static_cast<std::uint64_t>(amount.count);
    return amount.count < 0 ? 0 - bits : bits;
}

std::string counted(std::uint64_t count, std::string_view unit) {
    return fmt::format("{} {}{}", count, unit, count == 1 ? "" : "s");
}

} // namespace

std::string show_clock(Minutes amount) {
    const std::uint64_t size = size_of(amount);
    return fmt::format("{}{}:{:02}", amount.count < 0 ? "-" : "", size / 60, size % 60);
}

std::string show_words(Minutes amount) {
    const std::uint64_t hours = size_of(amount) / 60;
    const std::uint64_t minutes = size_of(amount) % 60;
    if (hours == 0 && minutes == 0)
        return "no time";
    if (minutes == 0)
        return counted(hours, "hour");
    if (hours == 0)
        return counted(minutes, "minute");
    return counted(hours, "hour") + " " + counted(minutes, "minute");
}

std::string show_balance_words(Minutes balance) {
    if (balance.count == 0)
        return "even";
    return show_words(balance) + (balance.count > 0 ? " in credit" : " in debit");
}

} // namespace timebank
