#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "sessions/session.hpp"

using namespace timebank;

namespace {

using enum Role;

Session session_of(Split split, std::vector<Attendance> attendance) {
    Session session;
    session.split = split;
    session.happened_on = {20'729}; // 3 October 2026
    session.attendance = std::move(attendance);
    return session;
}

/// `5>1 60` is sixty minutes from account 5 to account 1.
std::string shown(const std::vector<Movement>& movements) {
    std::string all;
    for (const Movement& each : movements)
        all += fmt::format("{}{}>{} {}", all.empty() ? "" : ", ", each.from.value, each.to.value,
                           each.minutes.count);
    return all;
}

Attendance led(std::int64_t member, std::int64_t minutes, std::int64_t preparation = 0) {
    return {{member}, leader, 1, {minutes}, {preparation}};
}
Attendance learnt(std::int64_t member, std::int64_t minutes, std::int64_t people = 1) {
    return {{member}, learner, people, {minutes}, {}};
}
Attendance helped(std::int64_t member, std::int64_t minutes) {
    return {{member}, helper, 1, {minutes}, {}};
}
Attendance received(std::int64_t member) {
    return {{member}, receiver, 1, {}, {}};
}

std::vector<Attendance> class_of_seven(std::int64_t minutes) {
    std::vector<Attendance> attendance{led(1, minutes)};
    for (std::int64_t member = 2; member <= 8; ++member)
        attendance.push_back(learnt(member, minutes));
    return attendance;
}

} // namespace

TEST_CASE("how the hours of a session are shared out") {
    struct Line {
        const char* circumstance;
        Split split;
        std::vector<Attendance> attendance;
        std::int64_t step;
        std::string movements;
    };
    const Line lines[] = {
        {"each: one for one", Split::each, {led(1, 60), learnt(2, 60)}, 15, "2>1 60"},
        {"each: what is left over goes to the pot, in proportion from both",
         Split::each,
         {led(1, 60, 30), learnt(2, 60), learnt(3, 60)},
         15,
         "2>1 45, 2>-1 15, 3>1 45, 3>-1 15"},
        {"each: what is missing comes from the pot",
         Split::each,
         {led(1, 60, 60), learnt(2, 60)},
         15,
         "2>1 60, -1>1 60"},
        {"each: two leaders, one long and one short",
         Split::each,
         {led(1, 120), learnt(2, 60), learnt(3, 120), led(4, 30)},
         15,
         "2>1 40, 2>4 10, 2>-1 10, 3>1 80, 3>4 20, 3>-1 20"},
        {"each: two leaders and the pot beside one learner",
         Split::each,
         {led(1, 60), learnt(2, 60), led(4, 60)},
         15,
         "2>1 30, 2>4 30, -1>1 30, -1>4 30"},
        {"each: everybody's own time follows the step",
         Split::each,
         {led(1, 50), learnt(2, 53), learnt(3, 8)},
         15,
         "2>1 36, 2>-1 24, 3>1 9, 3>-1 6"},
        {"each: hours and preparation are rounded once, together",
         Split::each,
         {led(1, 67, 7), learnt(2, 60)},
         15,
         "2>1 60, -1>1 15"},
        {"each: three guests of an organisation",
         Split::each,
         {led(1, 60), learnt(2, 60), learnt(5, 180, 3)},
         15,
         "2>1 15, 2>-1 45, 5>1 45, 5>-1 135"},
        {"shared: a class of seven, nobody makes or loses a minute", Split::shared,
         class_of_seven(120), 15, "2>1 18, 3>1 17, 4>1 17, 5>1 17, 6>1 17, 7>1 17, 8>1 17"},
        {"shared: a class of seven, an hour", Split::shared, class_of_seven(60), 15,
         "2>1 9, 3>1 9, 4>1 9, 5>1 9, 6>1 8, 7>1 8, 8>1 8"},
        {"shared: in proportion to their time, without a step",
         Split::shared,
         {led(1, 60), learnt(2, 60), learnt(3, 37)},
         15,
         "2>1 37, 3>1 23"},
        {"shared: two leaders, both linked with every learner",
         Split::shared,
         {led(1, 60, 30), learnt(2, 60), learnt(3, 60), led(4, 60)},
         15,
         "2>1 45, 2>4 30, 3>1 45, 3>4 30"},
        {"shared: guests have the shares of so many",
         Split::shared,
         {led(1, 60), learnt(2, 60), learnt(5, 180, 3)},
         15,
         "2>1 15, 5>1 45"},
        {"shared: a minute cannot be cut, so that one link is missing",
         Split::shared,
         {led(1, 1), learnt(2, 60), learnt(3, 60), led(4, 1)},
         1,
         "2>1 1, 3>4 1"},
        {"pot: the pot pays, the learners do not",
         Split::pot,
         {led(1, 60, 20), learnt(2, 60), led(4, 60)},
         15,
         "-1>1 75, -1>4 60"},
        {"working-party: everybody their own, one for all",
         Split::working_party,
         {helped(1, 60), helped(2, 125), received(3), helped(4, 53)},
         15,
         "3>1 60, 3>2 120, 3>4 60"},
        {"working-party: with a leader who prepared it",
         Split::working_party,
         {led(1, 60, 30), helped(2, 60), received(3)},
         15,
         "3>1 90, 3>2 60"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.circumstance);
        const auto movements = movements_of(session_of(line.split, line.attendance), {line.step});
        CHECK(shown(movements) == line.movements);
        for (const Movement& each : movements) {
            CHECK(each.kind == EntryKind::session);
            CHECK(each.happened_on == Day{20'729});
            CHECK(each.counts_in == Month{202610});
        }
    }
}

TEST_CASE("what an account gained or gave") {
    const auto movements =
        movements_of(session_of(Split::each, {led(1, 60, 30), learnt(2, 60), learnt(3, 60)}), {15});
    struct Line {
        AccountNumber account;
        std::int64_t change;
    };
    for (const Line& line :
         {Line{{1}, 90}, {{2}, -60}, {{3}, -60}, {community_pot, 30}, {{9}, 0}}) {
        CAPTURE(line.account.value);
        CHECK(change_of(line.account, movements).count == line.change);
    }
}

namespace {

class Chance {
public:
    std::int64_t within(std::int64_t least, std::int64_t most) {
        return least +
               static_cast<std::int64_t>(numbers_() % static_cast<std::uint64_t>(most - least + 1));
    }

private:
    std::mt19937_64 numbers_{1'003'2026};
};

/// Lawful or not: whoever asks has to look.
Session some_session(Chance& chance) {
    const Split split = static_cast<Split>(chance.within(1, 4));
    std::vector<Attendance> attendance;
    std::int64_t member = 0;
    const auto next = [&] { return member += chance.within(1, 3); };
    const bool working_party = split == Split::working_party;
    for (std::int64_t leaders = chance.within(working_party ? 0 : 1, 4); leaders > 0; --leaders)
        attendance.push_back(led(next(), chance.within(1, 300), chance.within(0, 90)));
    for (std::int64_t others = chance.within(1, 30); others > 0; --others) {
        const std::int64_t people = chance.within(0, 9) == 0 ? chance.within(2, 40) : 1;
        const std::int64_t minutes = chance.within(1, 300) * people;
        attendance.push_back(working_party ? helped(next(), minutes)
                                           : learnt(next(), minutes, people));
    }
    if (working_party)
        attendance.push_back(received(next()));
    // Numbers in any order over the roles.
    for (std::size_t at = attendance.size() - 1; at > 0; --at)
        std::swap(
            attendance[at].member,
            attendance[static_cast<std::size_t>(chance.within(0, static_cast<std::int64_t>(at)))]
                .member);
    std::ranges::sort(attendance, {}, &Attendance::member);
    return session_of(split, attendance);
}

std::int64_t rounded(std::int64_t minutes, std::int64_t step) {
    return (2 * minutes + step) / (2 * step) * step;
}

/// What everybody gains, worked out by itself: nothing here but the rules of practice.
std::map<std::int64_t, std::int64_t> expected_changes(const Session& session, std::int64_t step) {
    std::map<std::int64_t, std::int64_t> changes;
    std::int64_t credited = 0, given = 0, times = 0;
    for (const Attendance& each : session.attendance) {
        const std::int64_t own = rounded(each.minutes.count + each.preparation.count, step);
        if (each.role == leader || each.role == helper)
            credited += changes[each.member.value] = own;
        if (each.role == learner && session.split == Split::each)
            given -= changes[each.member.value] = -own;
        if (each.role == learner)
            times += each.minutes.count;
    }
    if (session.split == Split::each || session.split == Split::pot)
        changes[community_pot.value] = given - credited;
    for (const Attendance& each : session.attendance) {
        if (each.role == receiver)
            changes[each.member.value] = -credited;
        if (each.role == learner && session.split == Split::shared)
            changes[each.member.value] = -credited * each.minutes.count / times; // within one
    }
    return changes;
}

} // namespace

TEST_CASE("every session comes out to the minute, on both sides") {
    Chance chance;
    int checked = 0;
    for (int round = 0; round < 8'000; ++round) {
        const Session session = some_session(chance);
        const std::int64_t step = chance.within(0, 2) == 0 ? 1 : chance.within(0, 1) == 0 ? 5 : 15;
        CAPTURE(round);
        CAPTURE(show_split(session.split));
        const auto refusal = why_not_hold(
            session, [](MemberNumber) { return Known{}; }, {step}, session.happened_on);
        if (refusal) {
            REQUIRE(
                (refusal->code == "hours_below_step" || refusal->code == "session_split_uneven"));
            continue;
        }
        ++checked;
        const auto movements = movements_of(session, {step});
        std::map<std::int64_t, std::int64_t> changes;
        std::map<std::pair<std::int64_t, std::int64_t>, int> pairs;
        for (const Movement& each : movements) {
            REQUIRE(each.minutes.count > 0);
            REQUIRE(each.from != each.to);
            REQUIRE(++pairs[{each.from.value, each.to.value}] == 1);
            changes[each.from.value] -= each.minutes.count;
            changes[each.to.value] += each.minutes.count;
        }
        std::int64_t sum = 0;
        for (const auto& [account, change] : changes)
            sum += change;
        REQUIRE(sum == 0);
        for (const auto& [account, change] : expected_changes(session, step)) {
            CAPTURE(account);
            const bool shares = session.split == Split::shared && change <= 0;
            REQUIRE(std::abs(changes[account] - change) <= (shares ? 1 : 0));
            REQUIRE((change_of({account}, movements).count == changes[account]));
        }
        // Nobody both gives and gets; whoever learnt has a link with the session.
        for (const Movement& each : movements)
            for (const Movement& other : movements)
                REQUIRE(each.from != other.to);
    }
    CHECK(checked > 4'000);
}
