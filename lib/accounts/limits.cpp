#include "accounts/limits.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "refusals/catalogue.hpp"

namespace timebank {

Limits limits_for(const LimitsByKind& limits, MemberKind kind) {
    return kind == MemberKind::organisation ? limits.organisation : Limits{limits.person, {}};
}

std::optional<std::string> note_beyond(const Limits& limits, std::string_view name,
                                       Minutes balance) {
    const std::string now = fmt::format("{} is now {}. ", name, show_balance_words(balance));
    if (balance < limits.soft.debit && limits.firm.debit)
        return fmt::format("{}It puts them on the talk-to list; their firm limit is {}.", now,
                           show_limit(*limits.firm.debit, balance));
    if (balance < limits.soft.debit)
        return now + "That never stops help; it puts them on the talk-to list.";
    if (balance > limits.soft.credit)
        return now + "It puts them on the talk-to list: ask what they would like help with.";
    return std::nullopt;
}

std::optional<Minutes> firm_limit_passed(const FirmLimits& limits, Minutes before, Minutes after) {
    if (limits.debit && after < *limits.debit && after < before)
        return limits.debit;
    if (limits.credit && after > *limits.credit && after > before)
        return limits.credit;
    return std::nullopt;
}

std::string show_limit(Minutes limit, Minutes balance) {
    return show_words(limit) + (balance < Minutes{} ? " in debit" : " in credit");
}

std::optional<Refusal> why_not_beyond_firm(const FirmLimits& limits, std::string_view name,
                                           Minutes before, Minutes after) {
    const auto limit = firm_limit_passed(limits, before, after);
    if (!limit)
        return std::nullopt;
    return refuse(rule("limit_firm"), name, show_balance_words(after), show_limit(*limit, after));
}

std::optional<Refusal> why_not_from_pot(Minutes balance, Minutes taken, std::string_view hint) {
    if (taken <= balance)
        return std::nullopt;
    return refuse(rule("pot_too_small"), show_words(std::max(balance, Minutes{})),
                  show_words(taken), hint);
}

} // namespace timebank
