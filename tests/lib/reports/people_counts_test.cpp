#include "reports/people_counts.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

/// Members from one number to another.
CountedPeople people(std::int64_t from, std::int64_t to) {
    CountedPeople all;
    for (std::int64_t number = from; number <= to; ++number)
        all.push_back({number});
    return all;
}

} // namespace

TEST_CASE("what may be told beside what was told before") {
    struct {
        const char* what;
        std::vector<CountedPeople> told;
        CountedPeople next;
        bool may_tell;
    } const circumstances[] = {
        {"ten people", {}, people(1, 10), true},
        {"nine people", {}, people(1, 9), false},
        {"nobody", {}, {}, false},
        {"some of all, and a few are left", {people(1, 30)}, people(1, 21), false},
        {"some of all, and enough are left", {people(1, 30)}, people(1, 20), true},
        {"all of all", {people(1, 30)}, people(1, 30), true},
        {"more than some, by a few", {people(1, 20)}, people(1, 29), false},
        {"others, where nothing follows", {people(1, 20)}, people(15, 40), true},
        {"two that make a third have few in common",
         {people(1, 40), people(1, 22)},
         people(20, 40),
         false},
        {"two that make a third have enough in common",
         {people(1, 40), people(1, 29)},
         people(20, 40),
         true},
        {"two that make a third have nobody in common",
         {people(1, 40), people(1, 20)},
         people(21, 40),
         true},
        {"the third after the two that make it",
         {people(1, 22), people(20, 41)},
         people(1, 41),
         false},
    };
    for (const auto& each : circumstances) {
        CAPTURE(std::string(each.what));
        PeopleCounts counts{DisclosureRules{}};
        for (const CountedPeople& before : each.told)
            CHECK(counts.tell(before));
        CHECK(counts.tell(each.next) == each.may_tell);
    }
}

TEST_CASE("what was not told takes nothing from what is told later") {
    PeopleCounts counts{DisclosureRules{}};
    CHECK(counts.tell(people(1, 30)));
    CHECK_FALSE(counts.tell(people(1, 25)));
    CHECK(counts.tell(people(6, 20)));
}
