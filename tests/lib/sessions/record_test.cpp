#include "sessions/record.hpp"

#include <doctest/doctest.h>

using namespace timebank;

TEST_CASE("what a record says of a session") {
    SessionRecord record;
    record.session.split = Split::each;
    record.session.attendance = {{{1}, Role::leader, 1, {60}, {30}},
                                 {{2}, Role::learner, 1, {60}, {}},
                                 {{5}, Role::learner, 3, {180}, {}}};
    record.names = {{{1}, "M0001 Ann"}, {{2}, "M0002 Bob"}, {{5}, "M0005 Hall"}};
    record.entries = movements_of(record.session, {15});
    CHECK(record.credited() == Minutes{90});
    CHECK(record.people(Role::leader) == 1);
    CHECK(record.people(Role::learner) == 4);
    CHECK(record.people(Role::helper) == 0);
    CHECK(record.named(Role::leader) == std::vector<std::string>{"M0001 Ann"});
    CHECK(record.named(Role::learner) == std::vector<std::string>{"M0002 Bob", "M0005 Hall"});
    CHECK(record.named(Role::receiver).empty());
    CHECK_FALSE(record.voided());
    record.undone_from = 9;
    CHECK(record.voided());
}
