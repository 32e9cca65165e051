#include "accounts/leaving.hpp"

#include "members/names.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

std::string_view show_leaving_reason(LeavingReason reason) {
    constexpr std::string_view words[] = {"", "left", "moved", "died"};
    return words[static_cast<int>(reason)];
}

Answer<LeavingReason> read_leaving_reason(std::string_view text) {
    const std::string key = name_key(text);
    for (const LeavingReason each :
         {LeavingReason::left, LeavingReason::moved, LeavingReason::died})
        if (key == show_leaving_reason(each))
            return each;
    return refuse(rule("leaving_reason_unreadable"), text);
}

std::string_view show_balance_to(BalanceTo to) {
    constexpr std::string_view words[] = {"nothing", "pot", "member", "dormant"};
    return words[static_cast<int>(to)];
}

std::optional<BalanceTo> read_balance_to(std::string_view text) {
    for (const BalanceTo each :
         {BalanceTo::nothing, BalanceTo::pot, BalanceTo::member, BalanceTo::dormant})
        if (text == show_balance_to(each))
            return each;
    return std::nullopt;
}

std::optional<Refusal> why_not_balance_to(BalanceTo to, std::string_view named, Minutes balance) {
    if (balance < Minutes{} && to == BalanceTo::member)
        return refuse(rule("settle_debit_to_member"), named);
    return std::nullopt;
}

std::optional<Refusal> why_not_forget(MemberNumber number, std::string_view named,
                                      Standing standing, Minutes balance) {
    if (standing != Standing::left)
        return refuse(rule("erase_not_left"), named, show_standing(standing), show_number(number));
    if (balance > Minutes{})
        return refuse(rule("erase_balance_left"), named, show_balance_words(balance),
                      show_number(number));
    return std::nullopt;
}

} // namespace timebank
