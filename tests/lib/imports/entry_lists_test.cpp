#include "imports/entry_lists.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

const std::vector<NamedContact> known{{{1}, {9}, "Sister Mary", {}, false},
                                      {{2}, {10}, "Joe", {}, false},
                                      {{3}, {9}, "Zoë", {}, true}};

/// As it is written again, or what it is refused for.
std::string attended_again(std::string_view cell) {
    const auto attendance = read_attended(cell);
    return attendance ? show_attended(*attendance)
                      : attendance.refusal().code + ": " + attendance.refusal().message;
}

std::string acted_again(std::string_view cell) {
    const auto contacts = read_acted(cell, known);
    return contacts ? show_acted(*contacts) : contacts.refusal().code;
}

std::string let_pass_again(std::string_view cell) {
    const auto limits = read_let_pass(cell);
    return limits ? show_let_pass(*limits) : limits.refusal().code;
}

} // namespace

TEST_CASE("who was at a session") {
    CHECK(show_attended({{{2}, Role::leader, 1, {90}, {30}},
                         {{9}, Role::learner, 2, {180}, {}},
                         {{12}, Role::receiver, 1, {}, {}}}) ==
          "M0002 leader 90 preparation 30; M0009 learner 180 people 2; M0012 receiver 0");
    const std::string unreadable = "attendance_unreadable: '";
    struct Line {
        std::string_view cell, expected;
    };
    const Line table[]{
        {"", ""},
        {"M0002 leader 90", "M0002 leader 90"},
        {" m2  leader 90 ;9 helper 15", "M0002 leader 90; M0009 helper 15"},
        {"M0009 learner 180 people 2", "M0009 learner 180 people 2"},
        {"M0002 leader 90 preparation 30", "M0002 leader 90 preparation 30"},
        {"M0002 leader 0 preparation 30", "M0002 leader 0 preparation 30"},
        {"M0009 helper 5 people 2 preparation 1", "M0009 helper 5 preparation 1 people 2"},
        {"M0002", "!M0002"},
        {"M0002 leader", "!M0002 leader"},
        {"M0002 boss 90", "!M0002 boss 90"},
        {"Ann leader 90", "!Ann leader 90"},
        {"M0002 leader 1:30", "!M0002 leader 1:30"},
        {"M0002 leader -90", "!M0002 leader -90"},
        {"M0002 leader 99999999999", "!M0002 leader 99999999999"},
        {"M0002 leader 90 preparation", "!M0002 leader 90 preparation"},
        {"M0002 leader 90 preparation 0", "!M0002 leader 90 preparation 0"},
        {"M0002 leader 90 guests 2", "!M0002 leader 90 guests 2"},
        {"M0002 learner 90;;M0003 learner 90", "!"},
    };
    for (const auto& [cell, expected] : table) {
        CAPTURE(cell);
        CHECK(attended_again(cell) == (expected.starts_with('!')
                                           ? unreadable + std::string(expected.substr(1)) +
                                                 "' is nobody's part in a session."
                                           : std::string(expected)));
    }
}

TEST_CASE("who acted for an organisation") {
    struct Line {
        std::string_view cell, expected;
    };
    const Line table[]{
        {"", ""},
        {"M0009: Sister Mary", "M0009: Sister Mary"},
        {"M0010: joe; 9:zoe ;M0009: SISTER MARY", "M0009: Zoë; M0009: Sister Mary; M0010: Joe"},
        {"M0010: Sister Mary", "contact_unknown"},
        {"M0011: Joe", "contact_unknown"},
        {"Joe", "contact_unknown"},
        {"M0009:", "contact_unknown"},
        {"M0009", "contact_unknown"},
    };
    for (const auto& [cell, expected] : table) {
        CAPTURE(cell);
        CHECK(acted_again(cell) == expected);
    }
}

TEST_CASE("limits that were let pass") {
    struct Line {
        std::string_view cell, expected;
    };
    const Line table[]{
        {"", ""},
        {"M0009 limit 600 balance 660", "M0009 limit 600 balance 660"},
        {"m9 limit -600 balance -601 = a late sheet", "M0009 limit -600 balance -601=a late sheet"},
        {"M0009 limit 6 balance 7=a \\; b\\=c; M0010 limit 0 balance 1",
         "M0009 limit 6 balance 7=a \\; b\\=c; M0010 limit 0 balance 1"},
        {"M0009 limit 6 balance 7=", "M0009 limit 6 balance 7="},
        {"M0009 limit 6", "let_pass_unreadable"},
        {"POT limit 6 balance 7", "let_pass_unreadable"},
        {"M0009 limit 6 balance 7=a=b", "let_pass_unreadable"},
        {"M0009 limit six balance 7", "let_pass_unreadable"},
        {"M0009 balance 6 limit 7", "let_pass_unreadable"},
    };
    for (const auto& [cell, expected] : table) {
        CAPTURE(cell);
        CHECK(let_pass_again(cell) == expected);
    }
}
