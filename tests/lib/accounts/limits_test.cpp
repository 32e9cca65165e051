#include "accounts/limits.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace timebank;

TEST_CASE("a balance past a soft limit is worth a note") {
    struct Case {
        SoftLimits limits;
        std::int64_t balance;
        std::string_view note;
    };
    const SoftLimits usual;
    const SoftLimits none{{0}, {0}};
    // clang-format off
    const Case cases[] = {
        {usual,     0, ""},
        {usual,  -600, ""},
        {usual,  -601, "M0012 Ann Baker is now 10 hours 1 minute in debit. That "
                       "never stops help; it puts them on the talk-to list."},
        {usual,  -720, "M0012 Ann Baker is now 12 hours in debit. That "
                       "never stops help; it puts them on the talk-to list."},
        {usual,  2400, ""},
        {usual,  2401, "M0012 Ann Baker is now 40 hours 1 minute in credit. It "
                       "puts them on the talk-to list: ask what they would like help with."},
        {none,      0, ""},
        {none,     -1, "M0012 Ann Baker is now 1 minute in debit. That "
                       "never stops help; it puts them on the talk-to list."},
        {none,     60, "M0012 Ann Baker is now 1 hour in credit. It "
                       "puts them on the talk-to list: ask what they would like help with."},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.balance);
        CHECK(note_beyond(each.limits, "M0012 Ann Baker", {each.balance}).value_or("") ==
              each.note);
    }
}

TEST_CASE("the limits of an account are those of its holder's kind") {
    const LimitsByKind limits{{{-60}, {120}}, {{{-180}, {240}}, {Minutes{-300}, Minutes{360}}}};
    const Limits person = limits_for(limits, MemberKind::person);
    CHECK(person.soft.debit.count == -60);
    CHECK(person.soft.credit.count == 120);
    CHECK_FALSE(person.firm.debit);
    CHECK_FALSE(person.firm.credit);
    const Limits organisation = limits_for(limits, MemberKind::organisation);
    CHECK(organisation.soft.debit.count == -180);
    CHECK(organisation.soft.credit.count == 240);
    CHECK(organisation.firm.debit == Minutes{-300});
    CHECK(organisation.firm.credit == Minutes{360});
}

TEST_CASE("the pot cannot go below nothing") {
    struct Case {
        std::int64_t balance, taken;
        std::string_view message;
    };
    // clang-format off
    const Case cases[] = {
        { 60,  1, ""},
        { 60, 60, ""},
        { 60, 61, "The community pot holds 1 hour; 1 hour 1 minute cannot come out of it."},
        {  0,  1, "The community pot holds no time; 1 minute cannot come out of it."},
        {-30, 15, "The community pot holds no time; 15 minutes cannot come out of it."},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.balance);
        CAPTURE(each.taken);
        const auto no = why_not_from_pot({each.balance}, {each.taken});
        CHECK((no ? no->code : "") == (each.message.empty() ? "" : "pot_too_small"));
        CHECK((no ? no->message : "") == each.message);
    }
}
