#include "accounts/limits.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace timebank;

TEST_CASE("a balance past a soft limit is worth a note") {
    struct Case {
        Limits limits;
        std::int64_t balance;
        std::string_view note;
    };
    const Limits usual;
    const Limits none{{{0}, {0}}, {}};
    const Limits firm{{}, {Minutes{-1200}, Minutes{6000}}};
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
        {firm,   -600, ""},
        {firm,   -720, "M0012 Ann Baker is now 12 hours in debit. It "
                       "puts them on the talk-to list; their firm limit is 20 hours in debit."},
        {firm,   2401, "M0012 Ann Baker is now 40 hours 1 minute in credit. It "
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

TEST_CASE("a firm limit stops what goes further beyond it, and nothing else") {
    struct Case {
        FirmLimits limits;
        std::int64_t before, after;
        std::string_view message; ///< nothing: it may be
    };
    const FirmLimits none;
    const FirmLimits both{Minutes{-1200}, Minutes{3600}};
    const FirmLimits debit{Minutes{-1200}, std::nullopt};
    const FirmLimits nothing{Minutes{0}, Minutes{0}};
    // clang-format off
    const Case cases[] = {
        {none,       0, -90000, ""},
        {none,       0,  90000, ""},
        {both,   -1100,  -1200, ""},
        {both,   -1100,  -1201, "M0012 Willow Court would be 20 hours 1 minute in debit, and its firm limit is 20 hours in debit."},
        {both,   -1300,  -1301, "M0012 Willow Court would be 21 hours 41 minutes in debit, and its firm limit is 20 hours in debit."},
        {both,   -1300,  -1300, ""},
        {both,   -1300,  -1250, ""}, // brought back
        {both,   -1300,   3600, ""},
        {both,    3600,   3601, "M0012 Willow Court would be 60 hours 1 minute in credit, and its firm limit is 60 hours in credit."},
        {both,    3700,   3650, ""},
        {both,   -1300,   3601, "M0012 Willow Court would be 60 hours 1 minute in credit, and its firm limit is 60 hours in credit."},
        {debit,      0,   9000, ""},
        {debit,      0,  -9000, "M0012 Willow Court would be 150 hours in debit, and its firm limit is 20 hours in debit."},
        {nothing,    0,     -1, "M0012 Willow Court would be 1 minute in debit, and its firm limit is no time in debit."},
        {nothing,    0,      1, "M0012 Willow Court would be 1 minute in credit, and its firm limit is no time in credit."},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.before);
        CAPTURE(each.after);
        const auto no =
            why_not_beyond_firm(each.limits, "M0012 Willow Court", {each.before}, {each.after});
        CHECK((no ? no->code : "") == (each.message.empty() ? "" : "limit_firm"));
        CHECK((no ? no->message : "") == each.message);
    }
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
