#include "safeguarding/holding.hpp"

#include <doctest/doctest.h>

#include "small_bank.hpp"

using namespace timebank;

TEST_CASE("what a member lacks of each kind of check") {
    using enum CheckKind;
    struct Row {
        CheckKind kind;
        const char* never;
        const char* lapsed; ///< of those that end
    };
    const Row rows[] = {
        {met, "was not met in person", nullptr},
        {identity, "has not shown who they are", nullptr},
        {code_of_conduct, "has not signed the code of conduct", nullptr},
        {induction, "has had no induction", nullptr},
        {dbs, "has no dbs check", "has a dbs check that is to be made again"},
        {pvg, "has no pvg check", "has a pvg check that is to be made again"},
        {accessni, "has no accessni check", "has an accessni check that is to be made again"},
        {driver, "has no driver check", "has a driver check that has lapsed (MOT)"},
        {guardian_consent, "has no guardian's consent", "has a guardian's consent that has lapsed"},
        {home_assessment, "has no assessment of their home",
         "has an assessment of their home that is to be made again"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.never);
        SmallBank bank;
        const auto before = lack_of(bank.of(bob), row.kind, today, bank.policy);
        REQUIRE(before);
        CHECK(before->what == row.never);
        CHECK_FALSE(before->since);
        CHECK(before->mend == how_to_check(bob, row.kind));
        CHECK(before->mend.starts_with("timebank safeguarding check M0002 "));
        Check& check = bank.add(bob, row.kind, today - 9);
        if (row.kind == driver)
            check.more = DriverPapers{today + 1, today, today + 1, today + 1};
        CHECK_FALSE(lack_of(bank.of(bob), row.kind, today, bank.policy));
        if (row.lapsed == nullptr)
            continue;
        check.until = today;
        CHECK_FALSE(lack_of(bank.of(bob), row.kind, today, bank.policy));
        const auto after = lack_of(bank.of(bob), row.kind, today + 1, bank.policy);
        REQUIRE(after);
        CHECK(after->what == row.lapsed);
        CHECK(after->since == today + 1);
    }
}
