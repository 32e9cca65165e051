#include "accounts/sharing.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace timebank;

namespace {

// 2 and 4 live with 1; 5 is another record of 4; 7 is another record of 6, who lives alone.
const SharedAccounts village({{{2}, {1}, std::nullopt},
                              {{4}, {1}, std::nullopt},
                              {{5}, {1}, MemberNumber{4}},
                              {{7}, {6}, MemberNumber{6}}});

std::string numbers(const auto& all) {
    std::string text;
    for (const auto& each : all)
        text += std::to_string(each.value) + " ";
    return text;
}

std::string code_of(const std::optional<Refusal>& refusal) {
    return refusal ? refusal->code : "";
}

constexpr auto person = MemberKind::person, organisation = MemberKind::organisation;

} // namespace

TEST_CASE("where minutes are counted, and who a number means") {
    struct Case {
        std::int64_t number, holder, person;
        std::string household, counted_on, also; ///< of the holder, and of the number
    };
    const Case cases[] = {
        {1, 1, 1, "1 2 4 ", "1 2 4 5 ", ""}, {2, 1, 2, "1 2 4 ", "1 2 4 5 ", ""},
        {3, 3, 3, "3 ", "3 ", ""},           {4, 1, 4, "1 2 4 ", "1 2 4 5 ", "5 "},
        {5, 1, 4, "1 2 4 ", "1 2 4 5 ", ""}, {6, 6, 6, "6 ", "6 7 ", "7 "},
        {7, 6, 6, "6 ", "6 7 ", ""},         {-1, -1, -1, "-1 ", "-1 ", ""},
    };
    for (const Case& each : cases) {
        CAPTURE(each.number);
        const AccountNumber holder = village.holder({each.number});
        CHECK(holder.value == each.holder);
        CHECK(village.person({each.number}).value == each.person);
        CHECK(numbers(village.household({holder.value})) == each.household);
        CHECK(numbers(village.counted_on(holder)) == each.counted_on);
        CHECK(numbers(village.also({each.number})) == each.also);
    }
    CHECK(village.one_account({2}, {5}));
    CHECK_FALSE(village.one_account({2}, {6}));
    CHECK(SharedAccounts().none());
    CHECK_FALSE(village.none());
}

TEST_CASE("who may share whose account") {
    struct Case {
        MemberKind kind;
        std::int64_t holder;
        MemberKind holder_kind;
        std::string refused;
    };
    const Case cases[] = {
        {person, 3, person, ""},
        {person, 1, person, ""}, // one more in the household
        {person, 6, person, ""}, // who has a merged record
        {person, 2, person, "household_in_household"},
        {organisation, 3, person, "household_of_people"},
        {person, 3, organisation, "household_of_people"},
        {person, 2, organisation, "household_of_people"}, // asked first
    };
    for (const Case& each : cases) {
        CAPTURE(each.holder);
        CHECK(code_of(why_not_share({{9}, "M0009 Joe", each.kind},
                                    {{each.holder}, "the holder", each.holder_kind}, village)) ==
              each.refused);
    }
}

TEST_CASE("which records may be merged, and what follows") {
    struct Case {
        std::int64_t record, person;
        MemberKind record_kind;
        std::string refused;
        std::string changes; ///< account>holder=same_as
    };
    const Case cases[] = {
        {3, 9, person, "", "3>9=9 "},
        {3, 2, person, "", "3>1=2 "},       // into somebody of a household
        {6, 3, person, "", "7>3=3 6>3=3 "}, // and what was merged before
        {4, 2, person, "", "5>1=2 4>1=2 "}, // both of one household
        {4, 1, person, "", "5>1=1 4>1=1 "},
        {3, 3, person, "merge_same", ""},
        {3, 9, organisation, "merge_kinds", ""},
        {2, 9, person, "merge_household", ""}, // shares with others than the person
        {1, 9, person, "merge_household", ""}, // others share with the record
        {1, 2, person, "merge_household", ""}, // the holder stays who they are
    };
    for (const Case& each : cases) {
        CAPTURE(each.record);
        CAPTURE(each.person);
        const auto refusal = why_not_merge({{each.record}, "a record", each.record_kind},
                                           {{each.person}, "a person", person}, village);
        CHECK(code_of(refusal) == each.refused);
        if (refusal)
            continue;
        std::string changes;
        for (const SharedAccount& change : merged({each.record}, {each.person}, village))
            changes += std::to_string(change.account.value) + ">" +
                       std::to_string(change.holder.value) + "=" +
                       std::to_string(change.same_as->value) + " ";
        CHECK(changes == each.changes);
    }
}

TEST_CASE("a merge that only fits the other way round says so") {
    const auto refusal =
        why_not_merge({{1}, "M0001 Ann", person}, {{3}, "M0003 Anne", person}, village);
    REQUIRE(refusal);
    CHECK(refusal->hint.find("timebank member merge M0003 --into M0001") != std::string::npos);
    const SharedAccounts two_homes({{{2}, {1}, std::nullopt}, {{4}, {3}, std::nullopt}});
    const auto neither =
        why_not_merge({{1}, "M0001 Ann", person}, {{3}, "M0003 Anne", person}, two_homes);
    REQUIRE(neither);
    CHECK(neither->hint == "timebank member show M0001");
}
