#include "accounts/leaving.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace timebank;

TEST_CASE("why a member left is one of three words") {
    struct Case {
        std::string typed, read; ///< nothing: refused
    };
    const Case cases[] = {
        {"left", "left"},   {"Moved", "moved"}, {" DIED ", "died"},
        {"moved away", ""}, {"", ""},           {"dormant", ""},
    };
    for (const Case& each : cases) {
        CAPTURE(each.typed);
        const auto reason = read_leaving_reason(each.typed);
        CHECK((reason ? std::string(show_leaving_reason(*reason)) : "") == each.read);
        if (!reason)
            CHECK(reason.refusal().code == "leaving_reason_unreadable");
    }
}

TEST_CASE("where a balance may go") {
    struct Case {
        BalanceTo to;
        std::int64_t balance;
        std::string refused;
    };
    const Case cases[] = {
        {BalanceTo::pot, 60, ""},     {BalanceTo::pot, -60, ""},
        {BalanceTo::member, 60, ""},  {BalanceTo::member, -60, "settle_debit_to_member"},
        {BalanceTo::dormant, 60, ""}, {BalanceTo::dormant, -60, ""},
        {BalanceTo::member, 0, ""},
    };
    for (const Case& each : cases) {
        CAPTURE(each.balance);
        const auto refusal = why_not_balance_to(each.to, "M0012 Ann Baker", {each.balance});
        CHECK((refusal ? refusal->code : "") == each.refused);
    }
}

TEST_CASE("the words for where a balance goes") {
    CHECK(show_balance_to(BalanceTo::nothing) == "nothing");
    CHECK(show_balance_to(BalanceTo::pot) == "pot");
    CHECK(show_balance_to(BalanceTo::member) == "member");
    CHECK(show_balance_to(BalanceTo::dormant) == "dormant");
    for (const BalanceTo to :
         {BalanceTo::nothing, BalanceTo::pot, BalanceTo::member, BalanceTo::dormant})
        CHECK(read_balance_to(show_balance_to(to)) == to);
    CHECK_FALSE(read_balance_to("").has_value());
    CHECK_FALSE(read_balance_to("Pot").has_value());
}

TEST_CASE("who may be forgotten, as far as the account goes") {
    struct Case {
        Standing standing;
        std::int64_t balance;
        std::string refused;
    };
    const Case cases[] = {
        {Standing::left, 0, ""},
        {Standing::left, 1, "erase_balance_left"},
        {Standing::left, -1, ""},
        {Standing::active, 0, "erase_not_left"},
        {Standing::paused, 1, "erase_not_left"},
        {Standing::applicant, 0, "erase_not_left"},
    };
    for (const Case& each : cases) {
        CAPTURE(each.refused);
        const auto no =
            why_not_forget({12}, "M0012 Ann Baker", each.standing, Minutes{each.balance});
        CHECK((no ? no->code : "") == each.refused);
    }
}
