#include "reports/past_period.hpp"

#include <doctest/doctest.h>

using namespace timebank;

namespace {

constexpr Day today{20759}; // 2 Nov 2026

Member member(std::int64_t number, std::vector<StandingChange> standings) {
    Member member;
    member.number = {number};
    member.name = "Ann Baker";
    member.standings = std::move(standings);
    return member;
}

std::string past(const std::vector<Member>& members, std::int64_t months,
                 const std::vector<MemberNumber>& forgotten = {}) {
    std::string text;
    for (const PastPeriod& each : people_past_period(members, forgotten, months, today))
        text += each.named + " " + show_iso(each.since) + " " + show_iso(*each.until) + " " +
                each.mend + ";";
    return text;
}

} // namespace

TEST_CASE("a period passes on its last day") {
    CHECK(passed_on(add_months(today, -18), 18, today) == today);
    CHECK_FALSE(passed_on(add_months(today, -18) + 1, 18, today));
    CHECK(passed_on(today, 0, today) == today);
    CHECK_FALSE(passed_on(today + 1, 0, today));
}

TEST_CASE("who left too long ago, and was not forgotten") {
    const Day joined = today - 2000, long_ago = add_months(today, -18);
    const Member left = member(12, {{joined, Standing::active}, {long_ago, Standing::left}});
    const char* const line = "M0012 Ann Baker 2025-05-02 2026-11-02 timebank member erase M0012;";
    CHECK(past({left}, 18) == line);
    CHECK(past({left}, 19) == "");
    CHECK(past({left}, 18, {{12}}) == "");
    CHECK(past({left}, 18, {{11}, {13}}) == line);
    CHECK(past({member(12, {{joined, Standing::active}})}, 0) == "");
    CHECK(past({member(12, {{joined, Standing::active},
                            {long_ago, Standing::left},
                            {today - 9, Standing::active}})},
               18) == "");
    Member merged = left;
    merged.same_as = MemberNumber{7};
    CHECK(past({merged}, 18) == "");
}

TEST_CASE("every kind has words") {
    CHECK(show_kept_kind(KeptKind::person) == "member who left");
    CHECK(show_kept_kind(KeptKind::check) == "checks");
    CHECK(show_kept_kind(KeptKind::concern) == "closed concerns");
}
