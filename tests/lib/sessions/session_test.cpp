#include "sessions/session.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace timebank;

namespace {

std::string shown(const std::vector<Attendance>& attendance) {
    std::string all;
    for (const Attendance& each : attendance)
        all += fmt::format("{}{} {}x{} {}+{}", all.empty() ? "" : ", ", each.member.value,
                           show_role(each.role), each.people, each.minutes.count,
                           each.preparation.count);
    return all;
}

Attender attender(std::int64_t member, Role role, std::optional<Minutes> minutes = std::nullopt,
                  std::int64_t guests = 0, Minutes preparation = {}) {
    return {{member}, role, minutes, preparation, guests};
}

} // namespace

TEST_CASE("what somebody did is read as it stands on a sheet") {
    struct Line {
        std::string_view text, expected;
    };
    const Line lines[] = {
        {"leader", "leader"},
        {"Led", "leader"},
        {"led it", "leader"},
        {"TUTOR", "leader"},
        {"teacher", "leader"},
        {"organizer", "leader"},
        {"learner", "learner"},
        {"Attended", "learner"},
        {"student", "learner"},
        {"participant", "learner"},
        {"helper", "helper"},
        {"Volunteer", "helper"},
        {"receiver", "role_unreadable"},
        {"", "role_unreadable"},
        {"x", "role_unreadable"},
        {"leaders", "role_unreadable"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.text);
        const auto role = read_role(line.text);
        CHECK((role ? show_role(*role) : role.refusal().code) == line.expected);
    }
}

TEST_CASE("a split is read by its name") {
    struct Line {
        std::string_view text, expected;
    };
    const Line lines[] = {
        {"each", "each"},
        {"Shared", "shared"},
        {"pot", "pot"},
        {"working-party", "working-party"},
        {"Working Party", "working-party"},
        {"working_party", "working-party"},
        {"half", "split_unreadable"},
        {"", "split_unreadable"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.text);
        const auto split = read_split(line.text);
        CHECK((split ? show_split(*split) : split.refusal().code) == line.expected);
    }
}

TEST_CASE("every split has its rule in words") {
    for (const Split split : {Split::each, Split::shared, Split::pot, Split::working_party}) {
        CHECK(words_of_split(split).size() > 40);
        CHECK(words_of_split(split).ends_with('.'));
    }
}

TEST_CASE("everybody's part, by number") {
    using enum Role;
    struct Line {
        std::vector<Attender> attenders;
        std::string expected;
    };
    const Line lines[] = {
        {{}, ""},
        // whoever has no time of their own was there for the whole of it
        {{attender(2, leader, Minutes{90}), attender(1, learner)},
         "1 learnerx1 90+0, 2 leaderx1 90+0"},
        {{attender(2, leader, Minutes{90}), attender(1, learner, Minutes{30})},
         "1 learnerx1 30+0, 2 leaderx1 90+0"},
        // the longest leader's hours, without preparation
        {{attender(2, leader, Minutes{60}, 0, {120}), attender(3, leader, Minutes{90}),
          attender(1, learner)},
         "1 learnerx1 90+0, 2 leaderx1 60+120, 3 leaderx1 90+0"},
        {{attender(2, leader), attender(3, leader, Minutes{90})},
         "2 leaderx1 90+0, 3 leaderx1 90+0"},
        // guests are counted together, each with their own time
        {{attender(2, leader, Minutes{60}), attender(5, learner, std::nullopt, 3)},
         "2 leaderx1 60+0, 5 learnerx3 180+0"},
        {{attender(2, leader, Minutes{60}), attender(5, learner, std::nullopt, 1),
          attender(5, learner, Minutes{20}, 2)},
         "2 leaderx1 60+0, 5 learnerx3 100+0"},
        // the organisation itself, or the same member again, stays for the rules to refuse
        {{attender(2, leader, Minutes{60}), attender(5, learner), attender(5, learner, {}, 1)},
         "2 leaderx1 60+0, 5 learnerx1 60+0, 5 learnerx1 60+0"},
        {{attender(5, leader, Minutes{60}), attender(5, learner, {}, 1)},
         "5 leaderx1 60+0, 5 learnerx1 60+0"},
        // a receiver spends no time; without a leader there is no length to go by
        {{attender(9, receiver, Minutes{60}), attender(1, helper, Minutes{30}),
          attender(2, helper)},
         "1 helperx1 30+0, 2 helperx1 0+0, 9 receiverx1 0+0"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.expected);
        CHECK(shown(attendance_of(line.attenders)) == line.expected);
    }
}
