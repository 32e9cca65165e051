#include "accounts/account.hpp"

#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

std::optional<MemberNumber> holder_of(AccountNumber account) {
    if (account.value <= 0)
        return std::nullopt;
    return MemberNumber{account.value};
}

std::string show_code(AccountNumber account) {
    if (account == community_pot)
        return "POT";
    if (account == welcome_account)
        return "WELCOME";
    if (account == running_account)
        return "RUNNING";
    if (account == opening_account)
        return "OPENING";
    return show_number({account.value});
}

Answer<AccountNumber> read_account(std::string_view text) {
    for (const AccountNumber own : own_accounts)
        if (same_word(text, show_code(own)))
            return own;
    if (const auto number = read_number(text))
        return account_of(*number);
    return refuse(rule("account_unreadable"), text);
}

std::string_view own_account_name(AccountNumber account) {
    if (account == community_pot)
        return "Community pot";
    if (account == welcome_account)
        return "Welcome credits";
    if (account == running_account)
        return "Running the timebank";
    if (account == opening_account)
        return "Opening balances";
    return {};
}

} // namespace timebank
