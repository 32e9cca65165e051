#include "safeguarding/retention.hpp"

#include <doctest/doctest.h>

#include "small_bank.hpp"

using namespace timebank;

TEST_CASE("what is no longer kept after the book's periods") {
    struct Row {
        const char* what;
        void (*change)(SmallBank& bank);
        const char* removed;
    };
    // clang-format off
    const Row rows[] = {
        {"nothing is superseded",       [](SmallBank&) {}, ""},
        {"superseded a year ago",       [](SmallBank& b) { b.add_driver(add_months(today, -12), today + 9); }, "M0001 driver superseded"},
        {"superseded since less",       [](SmallBank& b) { b.add_driver(add_months(today, -12) + 1, today + 9); }, ""},
        {"but the book keeps it two",   [](SmallBank& b) { b.add_driver(add_months(today, -12), today + 9); b.policy.keep_superseded_months = 24; }, ""},
        {"or not at all",               [](SmallBank& b) { b.add_driver(today, today + 9); b.policy.keep_superseded_months = 0; }, "M0001 driver superseded"},
        {"another reference",           [](SmallBank& b) { b.add_reference(3, add_months(today, -12), true); }, ""},
        {"the same reference",          [](SmallBank& b) { b.add_reference(2, add_months(today, -12), true); }, "M0001 reference superseded"},
        {"a lapsed consent",            [](SmallBank& b) { b.add(bob, CheckKind::guardian_consent, today - 2000, add_months(today, -36) - 1); }, "M0002 guardian-consent lapsed"},
        {"lapsed since less",           [](SmallBank& b) { b.add(bob, CheckKind::guardian_consent, today - 2000, add_months(today, -36)); }, ""},
        {"superseded, lapsed just now", [](SmallBank& b) { b.add(bob, CheckKind::guardian_consent, today - 900, today - 9); b.add(bob, CheckKind::guardian_consent, today - 800, today + 9); }, ""},
        {"left six years ago",          [](SmallBank& b) { b.add(bob, CheckKind::met, today - 2900); b.people[1].standings.push_back({add_months(today, -72), Standing::left}); }, "M0002 met left"},
        {"left since less",             [](SmallBank& b) { b.add(bob, CheckKind::met, today - 2900); b.people[1].standings.push_back({add_months(today, -72) + 1, Standing::left}); }, ""},
        {"left and came back",          [](SmallBank& b) { b.add(bob, CheckKind::met, today - 2900); b.people[1].standings.push_back({add_months(today, -72), Standing::left}); b.people[1].standings.push_back({today, Standing::active}); }, ""},
        {"lapsed not yet, kept for no time", [](SmallBank& b) { b.add(bob, CheckKind::guardian_consent, today - 900, today); b.policy.keep_consents_months = 0; }, ""},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.what);
        SmallBank bank;
        row.change(bank);
        std::string removed;
        for (const Purgeable& each : purgeable(bank.people, bank.policy, today))
            removed += (removed.empty() ? "" : " | ") + show_number(each.member) + " " +
                       std::string(show_check_kind(each.kind)) + " " + std::string(each.why);
        CHECK(removed == row.removed);
    }
}

TEST_CASE("the check that is removed is the old one") {
    SmallBank bank;
    const std::int64_t old = bank.add(bob, CheckKind::met, today - 900).number;
    bank.add(bob, CheckKind::met, today - 800);
    const auto all = purgeable(bank.people, bank.policy, today);
    REQUIRE(all.size() == 1);
    CHECK(all.front().check == old);
    CHECK(all.front().since == today - 800);
}
