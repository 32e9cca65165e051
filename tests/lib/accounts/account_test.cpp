#include "accounts/account.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace timebank;

TEST_CASE("every account has a code, and the timebank's own a name") {
    struct Case {
        AccountNumber account;
        std::string_view code, name;
        std::int64_t holder; ///< 0: the timebank itself
    };
    // clang-format off
    const Case cases[] = {
        {community_pot,    "POT",     "Community pot",        0},
        {welcome_account,  "WELCOME", "Welcome credits",      0},
        {running_account,  "RUNNING", "Running the timebank", 0},
        {opening_account,  "OPENING", "Opening balances",     0},
        {account_of({1}),  "M0001",   "",                     1},
        {account_of({12}), "M0012",   "",                     12},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.code);
        CHECK(show_code(each.account) == each.code);
        CHECK(own_account_name(each.account) == each.name);
        const auto holder = holder_of(each.account);
        CHECK((holder ? holder->value : 0) == each.holder);
    }
}

TEST_CASE("the timebank's own accounts stand in the order of reports") {
    std::string codes;
    for (const AccountNumber account : own_accounts)
        codes += show_code(account) + " ";
    CHECK(codes == "POT WELCOME RUNNING OPENING ");
}

TEST_CASE("an account is read as its code is shown") {
    struct Case {
        std::string_view text;
        std::int64_t account; ///< 0: unreadable
    };
    const Case cases[] = {{"POT", -1},     {"pot", -1},   {"WELCOME", -2}, {"RUNNING", -3},
                          {"OPENING", -4}, {"M0012", 12}, {"12", 12},      {"m12345", 12345},
                          {"", 0},         {"BANK", 0},   {"Ann", 0},      {"-1", 0},
                          {"M0000", 0}};
    for (const Case& each : cases) {
        CAPTURE(each.text);
        const auto account = read_account(each.text);
        CHECK((account ? account->value : 0) == each.account);
        if (!account)
            CHECK(account.refusal().code == "account_unreadable");
    }
}
