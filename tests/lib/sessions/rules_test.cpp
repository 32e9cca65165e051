#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "sessions/session.hpp"

using namespace timebank;

namespace {

using enum Role;

constexpr Day today{20'729};

/// Members from 90 on are organisations.
Known known(MemberNumber member) {
    return {show_number(member), member.value < 90 ? MemberKind::person : MemberKind::organisation};
}

std::string code_of(const std::optional<Refusal>& refusal) {
    return refusal ? refusal->code : "";
}

} // namespace

TEST_CASE("what one attender cannot be") {
    struct Line {
        Split split;
        std::int64_t member;
        Role role;
        std::int64_t preparation, guests;
        const char* refusal;
    };
    const Line lines[] = {
        {Split::each, 1, leader, 0, 0, ""},
        {Split::each, 1, leader, 30, 0, ""},
        {Split::each, 1, learner, 0, 0, ""},
        {Split::each, 1, learner, 30, 0, "session_preparation_astray"},
        {Split::each, 1, helper, 0, 0, "session_helper_astray"},
        {Split::each, 1, receiver, 0, 0, "session_receiver_astray"},
        {Split::each, 90, learner, 0, 3, ""},
        {Split::each, 90, leader, 0, 1, ""},
        {Split::each, 1, learner, 0, 3, "session_guests_of_person"},
        {Split::shared, 1, helper, 0, 0, "session_helper_astray"},
        {Split::pot, 1, receiver, 0, 0, "session_receiver_astray"},
        {Split::working_party, 1, helper, 0, 0, ""},
        {Split::working_party, 1, leader, 30, 0, ""},
        {Split::working_party, 1, receiver, 0, 0, ""},
        {Split::working_party, 1, receiver, 30, 0, "session_preparation_astray"},
        {Split::working_party, 1, learner, 0, 0, "session_learner_at_work"},
        {Split::working_party, 90, helper, 0, 3, ""},
        {Split::working_party, 1, helper, 0, 3, "session_guests_of_person"},
    };
    for (const Line& line : lines) {
        CAPTURE(show_split(line.split));
        CAPTURE(show_role(line.role));
        const Attender attender{{line.member}, line.role, {}, {line.preparation}, line.guests};
        CHECK(code_of(why_not_attend(attender, line.split, known(attender.member))) ==
              line.refusal);
    }
}

TEST_CASE("whose preparation it was") {
    struct Line {
        std::vector<Attender> attenders;
        std::int64_t whose; ///< 0: nobody is named
        const char* refusal;
        std::vector<std::int64_t> preparation; ///< afterwards
    };
    const Attender ann{{1}, leader, Minutes{60}, {}, 0}, bo{{2}, leader, Minutes{60}, {10}, 0},
        cara{{3}, learner, {}, {}, 0};
    const Line lines[] = {
        {{ann, cara}, 0, "", {30, 0}},
        {{ann, cara}, 1, "", {30, 0}},
        {{ann, bo, cara}, 2, "", {0, 40, 0}},
        {{ann, bo, cara}, 0, "session_preparation_whose", {0, 10, 0}},
        {{cara}, 0, "session_preparation_whose", {0}},
        {{ann, cara}, 3, "session_preparation_astray", {0, 0}},
        {{ann, cara}, 9, "session_preparation_astray", {0, 0}},
    };
    for (const Line& line : lines) {
        CAPTURE(line.whose);
        std::vector<Attender> attenders = line.attenders;
        const std::optional<MemberNumber> whose =
            line.whose == 0 ? std::nullopt : std::optional(MemberNumber{line.whose});
        CHECK(code_of(add_preparation(attenders, whose, {30}, known)) == line.refusal);
        std::vector<std::int64_t> preparation;
        for (const Attender& each : attenders)
            preparation.push_back(each.preparation.count);
        CHECK(preparation == line.preparation);
    }
}

TEST_CASE("what no book can hold of a session") {
    struct Line {
        Split split;
        std::vector<Attendance> attendance;
        const char* refusal;
    };
    const auto part = [](std::int64_t member, Role role, std::int64_t minutes = 60,
                         std::int64_t preparation = 0) {
        return Attendance{{member}, role, 1, {minutes}, {preparation}};
    };
    std::vector<Attendance> crowd{part(1, leader, 7, 1)};
    for (std::int64_t member = 2; member <= 17; ++member)
        crowd.push_back(part(member, learner));
    std::vector<Attendance> class_of_fifteen(crowd.begin(), crowd.end() - 1);
    const auto party = Split::working_party;
    const Line lines[] = {
        {Split::each, {part(1, leader), part(2, learner)}, ""},
        {Split::each, {part(2, learner)}, "session_without_leader"},
        {Split::each, {}, "session_without_leader"},
        {Split::each, {part(1, leader)}, "session_nobody"},
        {Split::pot, {part(1, leader)}, "session_nobody"},
        {Split::pot, {part(1, leader), part(2, learner)}, ""},
        {party, {part(1, helper), part(2, receiver, 0)}, ""},
        {party, {part(1, helper), part(2, receiver, 0), part(3, leader)}, ""},
        {party, {part(2, receiver, 0), part(3, leader)}, "session_nobody"},
        {party, {part(1, helper)}, "session_receiver_missing"},
        {party, {part(1, helper), part(1, receiver, 0)}, "session_named_twice"},
        {party, {part(1, helper), part(1, leader), part(2, receiver, 0)}, "session_named_twice"},
        {Split::each, {part(1, leader), part(1, learner)}, "session_leader_learns"},
        {Split::each, {part(1, learner), part(1, leader)}, "session_leader_learns"},
        {Split::each, {part(1, leader), part(2, learner), part(2, learner)}, "session_named_twice"},
        {Split::each, {part(1, leader), part(1, leader), part(2, learner)}, "session_named_twice"},
        {Split::each, {part(1, leader, 0), part(2, learner)}, "session_time_missing"},
        {party, {part(1, helper, 0), part(2, receiver, 0)}, "session_time_missing"},
        {Split::each, {part(1, leader, 7), part(2, learner)}, "hours_below_step"},
        {Split::each, {part(1, leader, 7, 1), part(2, learner)}, ""},
        {Split::each, {part(1, leader), part(2, learner, 7)}, "hours_below_step"},
        {Split::shared, {part(1, leader), part(2, learner, 7)}, ""},
        {Split::pot, {part(1, leader), part(2, learner, 7)}, ""},
        {party, {part(1, helper, 7), part(2, receiver, 0)}, "hours_below_step"},
        {Split::shared, crowd, "session_split_uneven"},
        {Split::shared, class_of_fifteen, ""},
        {Split::pot, crowd, ""},
        {Split::shared,
         {part(1, leader, 15), part(2, learner, 1'440), part(3, learner, 1)},
         "session_split_uneven"},
    };
    for (std::size_t at = 0; at < std::size(lines); ++at) {
        CAPTURE(at);
        Session session;
        session.split = lines[at].split;
        session.happened_on = today;
        session.attendance = lines[at].attendance;
        CHECK(code_of(why_not_hold(session, known, {15}, today)) == lines[at].refusal);
    }
}

TEST_CASE("a session's day and paper") {
    struct Line {
        Day day;
        std::size_t sheet, note; ///< their lengths
        const char* refusal;
    };
    const Line lines[] = {
        {today, 0, 0, ""},
        {today + 1, 0, 0, "day_in_future"},
        {Day{-1}, 0, 0, "day_too_early"},
        {Day{}, 40, 2'000, ""},
        {today, 41, 2'001, "sheet_too_long"},
        {today, 40, 2'001, "note_too_long"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.refusal);
        Session session;
        session.happened_on = line.day;
        session.sheet = std::string(line.sheet, '1');
        session.note = std::string(line.note, 'x');
        session.attendance = {{{1}, leader, 1, {60}, {}}, {{2}, learner, 1, {60}, {}}};
        CHECK(code_of(why_not_hold(session, known, {15}, today)) == line.refusal);
    }
}

TEST_CASE("nobody gives hours to whom they share an account with") {
    const SharedAccounts shared({{{2}, {1}, std::nullopt}, {{5}, {3}, std::nullopt}});
    struct Line {
        std::int64_t from, to;
        const char* refusal;
    };
    const Line lines[] = {
        {2, 1, "session_same_account"},
        {1, 2, "session_same_account"},
        {2, 3, ""},
        {2, 5, ""},
        {5, 3, "session_same_account"},
        {-1, 1, ""},
        {1, -1, ""},
    };
    for (const Line& line : lines) {
        CAPTURE(line.from);
        CAPTURE(line.to);
        Movement movement;
        movement.from = {line.from};
        movement.to = {line.to};
        const std::vector<Movement> movements{movement};
        CHECK(code_of(why_not_between(movements, shared, known)) == line.refusal);
    }
}
