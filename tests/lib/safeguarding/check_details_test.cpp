#include "safeguarding/check_details.hpp"

#include <doctest/doctest.h>

using namespace timebank;

namespace {

constexpr Day day{20759}; // 2 Nov 2026

} // namespace

TEST_CASE("a check in words") {
    Check check;
    CHECK(show_check_details(check) == "");
    check.detail = "passport";
    CHECK(show_check_details(check) == "passport");
    check.detail.reset();
    check.more = Reference{2, day, day + 1, true, "Joan Tully"};
    CHECK(
        show_check_details(check) ==
        "reference 2, asked 2 Nov 2026, received 3 Nov 2026, satisfactory, decided by Joan Tully");
    check.more = Reference{1, day, {}, {}, {}};
    CHECK(show_check_details(check) == "reference 1, asked 2 Nov 2026");
    check.more = DriverPapers{day, day + 1, day + 2, day + 3};
    CHECK(show_check_details(check) ==
          "licence 2 Nov 2026, MOT 3 Nov 2026, tax 4 Nov 2026, insurer 5 Nov 2026");
    check.more = Certificate{Level::enhanced,
                             Workforce::adult,
                             "driver",
                             "regulated",
                             "001",
                             day,
                             Decision::suitable,
                             day,
                             {},
                             {}};
    CHECK(show_check_details(check) ==
          "enhanced, workforce adult, position driver, eligible by regulated, number 001, issued "
          "2 Nov 2026, suitable, update service 2 Nov 2026");
}
