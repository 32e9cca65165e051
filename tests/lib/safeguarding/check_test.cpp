#include "safeguarding/check.hpp"

#include <doctest/doctest.h>

#include "small_bank.hpp"

using namespace timebank;

TEST_CASE("kinds of checks are read as they are shown, in any case") {
    for (int kind = 1; kind <= 11; ++kind) {
        const auto shown = show_check_kind(static_cast<CheckKind>(kind));
        CHECK_FALSE(shown.empty());
        CHECK(*read_check_kind(shown) == static_cast<CheckKind>(kind));
    }
    CHECK(*read_check_kind("Code of Conduct") == CheckKind::code_of_conduct);
    CHECK(*read_check_kind("home_assessment") == CheckKind::home_assessment);
    CHECK(read_check_kind("crb").refusal().code == "check_kind_unreadable");
    CHECK(list_check_kinds().ends_with("guardian-consent or home-assessment"));
    CHECK(is_certificate(CheckKind::pvg));
    CHECK_FALSE(is_certificate(CheckKind::driver));
}

TEST_CASE("the earliest of a driver's four dates governs") {
    struct Row {
        DriverPapers papers;
        int earliest;
        const char* which;
    };
    const Row rows[] = {
        {{today + 1, today + 2, today + 3, today + 4}, 1, "licence"},
        {{today + 9, today + 2, today + 3, today + 4}, 2, "MOT"},
        {{today + 9, today + 8, today + 3, today + 4}, 3, "tax"},
        {{today + 9, today + 8, today + 7, today - 4}, -4, "insurer"},
        {{today, today, today, today}, 0, "licence"},
    };
    for (const Row& row : rows) {
        CHECK(earliest_of(row.papers) == today + row.earliest);
        CHECK(which_is_earliest(row.papers) == row.which);
    }
}

TEST_CASE("a reference and a certificate say yes only if it was decided so") {
    SmallBank bank;
    CHECK(is_good(bank.add(ann, CheckKind::met, today)));
    CHECK(is_good(bank.add_reference(3, today, true)));
    CHECK_FALSE(is_good(bank.add_reference(3, today, false)));
    CHECK(is_good(bank.add_certificate(Decision::suitable, today)));
    CHECK(is_good(bank.add_certificate(Decision::with_conditions, today)));
    CHECK_FALSE(is_good(bank.add_certificate(Decision::pending, today)));
    CHECK_FALSE(is_good(bank.add_certificate(Decision::not_suitable, today)));
}

TEST_CASE("the last check of a day is the last that had been seen by then") {
    SmallBank bank;
    bank.take_away(ann, CheckKind::met);
    const std::int64_t first = bank.add(ann, CheckKind::met, today - 9).number;
    const std::int64_t second = bank.add(ann, CheckKind::met, today - 3).number;
    const auto& checks = bank.of(ann).checks;
    CHECK(last_check(checks, CheckKind::met, today - 10) == nullptr);
    CHECK(last_check(checks, CheckKind::met, today - 9)->number == first);
    CHECK(last_check(checks, CheckKind::met, today)->number == second);
    CHECK(last_check(checks, CheckKind::dbs, today) == nullptr);
    CHECK(count_references(checks, today) == 2);
    CHECK(count_references(checks, today - 295) == 1);
    CHECK(last_reference(checks, 2, today)->seen_on == today - 290);
    CHECK(last_reference(checks, 3, today) == nullptr);
}

TEST_CASE(
    "a check is superseded by the next of its kind, a reference by the next of the same one") {
    SmallBank bank;
    bank.add_reference(1, today - 5, true);
    bank.add(ann, CheckKind::met, today - 4);
    const auto& checks = bank.of(ann).checks;
    struct Row {
        std::size_t check;
        std::optional<Day> since;
    };
    const Row rows[] = {{0, today - 4},    // met
                        {1, today - 5},    // reference 1
                        {2, std::nullopt}, // reference 2
                        {3, std::nullopt}, {4, std::nullopt}, {5, std::nullopt}, {6, std::nullopt}};
    REQUIRE(checks.size() == std::size(rows));
    for (const Row& row : rows)
        CHECK(superseded_on(checks, checks[row.check]) == row.since);
}
