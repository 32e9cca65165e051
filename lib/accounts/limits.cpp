#include "accounts/limits.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "refusals/catalogue.hpp"

namespace timebank {

Limits limits_for(const LimitsByKind& limits, MemberKind kind) {
    return kind == MemberKind::organisation ? limits.organisation : Limits{limits.person, {}};
}

std::optional<std::string> note_beyond(const SoftLimits& limits, std::string_view name,
                                       Minutes balance) {
    if (balance < limits.debit)
        return fmt::format("{} is now {}. That never stops help; it puts them on the talk-to list.",
                           name, show_balance_words(balance));
    if (balance > limits.credit)
        return fmt::format(
            "{} is now {}. It puts them on the talk-to list: ask what they would like "
            "help with.",
            name, show_balance_words(balance));
    return std::nullopt;
}

std::optional<Refusal> why_not_from_pot(Minutes balance, Minutes taken) {
    if (taken <= balance)
        return std::nullopt;
    return refuse(rule("pot_too_small"), show_words(std::max(balance, Minutes{})),
                  show_words(taken));
}

} // namespace timebank
