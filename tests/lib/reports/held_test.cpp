#include "reports/held.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace timebank;

namespace {

NamedMember member(std::int64_t number, const char* name, std::vector<std::string> aliases = {},
                   std::vector<MemberNumber> also = {}) {
    return {{number}, name, std::move(aliases), std::move(also)};
}

OtherPeople around_ann() {
    const NamedMember ann = member(1, "Ann Baker", {"Annie"}, {{9}});
    const NamedMember court = member(4, "Willow Court");
    return {ann,
            {ann, member(2, "Bogdan Kowalski", {"Bo"}, {{8}}), member(3, "Cara Dean"), court},
            {court}};
}

} // namespace

TEST_CASE("others have letters in the order in which they are named") {
    OtherPeople others = around_ann();
    CHECK(others.called({3}) == "Person A");
    CHECK(others.called({1}) == "the member");
    CHECK(others.called({9}) == "the member");
    CHECK(others.called({4}) == "Willow Court");
    CHECK(others.called({8}) == "Person B"); // a merged record
    CHECK(others.called({2}) == "Person B");
    CHECK(others.called({3}) == "Person A");
}

TEST_CASE("after Z come two letters") {
    std::vector<NamedMember> everybody;
    for (std::int64_t number = 1; number <= 800; ++number)
        everybody.push_back(member(number, "Somebody"));
    OtherPeople others(everybody.front(), everybody, {});
    std::vector<std::string> called;
    for (std::int64_t number = 2; number <= 800; ++number)
        called.push_back(others.called({number}));
    CHECK(called[0] == "Person A");
    CHECK(called[25] == "Person Z");
    CHECK(called[26] == "Person AA");
    CHECK(called[51] == "Person AZ");
    CHECK(called[52] == "Person BA");
    CHECK(called[701] == "Person ZZ");
    CHECK(called[702] == "Person AAA");
}

TEST_CASE("free words name nobody else") {
    OtherPeople others = around_ann();
    CHECK(others.called({2}) == "Person A");
    CHECK(others.hidden("Annie's key: ask Bogdan Kowalski, Bo or Cara Dean at Willow Court") ==
          "Annie's key: ask Person A, Person A or another person at Willow Court");
    CHECK(others.hidden("Mr Kowalski rang from 01632 960123") ==
          "Mr Person A rang from (number left out)");
    CHECK(others.hidden("") == "");
}

TEST_CASE("every part has a word") {
    CHECK(show_held_part(HeldPart::details) == "details");
    CHECK(show_held_part(HeldPart::closed_month) == "closed month");
    CHECK(show_held_part(HeldPart::text) == "text");
}
