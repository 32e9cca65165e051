#include "safeguarding/records.hpp"

#include <doctest/doctest.h>

#include "small_bank.hpp"

using namespace timebank;

TEST_CASE("how old somebody is, as far as it was told") {
    using enum Age;
    struct Row {
        MemberKind kind;
        std::optional<Day> born_on;
        bool adult;
        std::int64_t adult_unless_told;
        Age age;
    };
    const Day eighteen_today = add_months(today, -18 * 12);
    constexpr auto person = MemberKind::person, organisation = MemberKind::organisation;
    const Row rows[] = {
        {person, std::nullopt, false, 0, not_told},
        {person, std::nullopt, true, 0, adult},
        {person, std::nullopt, false, 1, adult},
        {person, eighteen_today, false, 0, adult},
        {person, eighteen_today + 1, false, 0, child},
        {person, eighteen_today + 1, true, 1, child}, // a day of birth says more than a word
        {person, Day{-20000}, false, 0, adult},
        {organisation, std::nullopt, false, 0, adult},
    };
    for (const Row& row : rows) {
        PersonFacts facts;
        facts.kind = row.kind;
        facts.born_on = row.born_on;
        facts.adult = row.adult;
        Policy policy;
        policy.adult_unless_told = row.adult_unless_told;
        CHECK(age_on(facts, today, policy) == row.age);
    }
    CHECK(birthday(Day{12112}, 16) == add_months(Day{12112}, 192));
}

TEST_CASE("what is told later is taken, and what is not told stays") {
    PersonFacts facts;
    facts.take({1, ann, Day{14000}, false, Support::referred});
    facts.take({1, ann, std::nullopt, true, std::nullopt});
    CHECK(facts.born_on == Day{14000});
    CHECK(facts.adult);
    CHECK(facts.support == Support::referred);
    facts.take({1, ann, Day{15000}, false, Support::none});
    CHECK(facts.born_on == Day{15000});
    CHECK(facts.support == Support::none);
}

TEST_CASE("whether a member is supported is read as it is shown") {
    for (const Support support : {Support::none, Support::referred, Support::says_so})
        CHECK(*read_support(show_support(support)) == support);
    CHECK(read_support("dementia").refusal().code == "support_unreadable");
}

TEST_CASE("history knows the first time, whoever is named first") {
    History history;
    history.add_home(ann, bob, today - 5);
    history.add_home(bob, ann, today - 9);
    history.add_home(ann, bob, today - 1);
    history.add_company(cara, today - 3);
    history.add_company(cara, today);
    CHECK(history.at_home_before(ann, bob, today - 8));
    CHECK(history.at_home_before(bob, ann, today));
    CHECK_FALSE(history.at_home_before(ann, bob, today - 9));
    CHECK_FALSE(history.at_home_before(ann, cara, today));
    CHECK(history.in_company_before(cara, today));
    CHECK_FALSE(history.in_company_before(cara, today - 3));
    CHECK_FALSE(history.in_company_before(ann, today));
}

TEST_CASE("records are looked up by member and by pair") {
    SmallBank bank;
    bank.keep_apart(cara, bob);
    const auto records = bank.records();
    CHECK(records.of(bob).number == bob);
    CHECK(records.kept_apart(bob, cara, today));
    CHECK(records.kept_apart(cara, bob, today));
    CHECK_FALSE(records.kept_apart(ann, bob, today));
    CHECK_FALSE(records.kept_apart(ann, ann, today));
    CHECK(records.named(cara) == "M0003");
    CHECK(records.people().size() == 3);
}
