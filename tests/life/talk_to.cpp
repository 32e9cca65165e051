// Whom the naive model would ring, held against the talk-to list.
#include <algorithm>
#include <set>
#include <tuple>

#include "life.hpp"

namespace timebank::naive {

namespace {

struct Habits {
    Day last{-1};
    Number gave = 0, received = 0;
};

Habits habits_of(const Model& model, Number member, Day today) {
    Habits habits;
    for (const Line& line : model.lines) {
        if (!line.is_exchange() || !line.stands_as_help())
            continue;
        const auto& behalf = line.exchange.on_behalf_of;
        const bool gave = model.person(line.to) == member;
        Number received = model.person(line.from) == member ? 1 : 0;
        received += behalf && model.person(behalf->value) == member ? 1 : 0;
        if (!gave && received == 0)
            continue;
        habits.last = std::max(habits.last, line.day);
        if (today - line.day >= 180)
            continue;
        habits.gave += gave ? 1 : 0;
        habits.received += received;
    }
    for (const Gathering& held : model.sessions)
        for (const Attendance& part : held.session.attendance) {
            if (held.voided || model.person(part.member.value) != member)
                continue;
            const Day on = held.session.happened_on;
            const bool gave = part.role == Role::leader || part.role == Role::helper;
            habits.last = std::max(habits.last, on);
            if (today - on < 180)
                ++(gave ? habits.gave : habits.received);
        }
    return habits;
}

Day a_year_before(Day day) {
    const int month = month_holding(day), before = month - 100;
    return std::min(first_day_of(before) + (day - first_day_of(month)), last_day_of(before));
}

// Who of those that share an account is rung about its balance.
Number speaker_of(const Model& model, Number member, Day today) {
    std::vector<Number> members = model.household(member);
    std::stable_partition(members.begin(), members.end(),
                          [&](Number each) { return each == model.holder(member); });
    for (const Number each : members) {
        const Standing standing = standing_at(model.people.at(each), today);
        if (standing == Standing::active || standing == Standing::paused)
            return each;
    }
    return 0;
}

std::set<TalkReason> reasons_of(const Model& model, Number member, Day today) {
    using enum TalkReason;
    const Person& person = model.people.at(member);
    const Standing standing = standing_at(person, today);
    std::set<TalkReason> reasons;
    if (speaker_of(model, member, today) == member) {
        const bool organisation = person.kind == MemberKind::organisation;
        const Number held = model.balance(model.holder(member));
        if (held < (organisation ? model.organisation_debit : model.debit))
            reasons.insert(over_debit);
        if (held > (organisation ? model.organisation_credit : model.credit))
            reasons.insert(over_credit);
    }
    if (standing != Standing::active)
        return reasons;
    const Habits habits = habits_of(model, member, today);
    if (habits.last < Day{0})
        reasons.insert(today - person.joined < 60 ? new_here : never_asked);
    else if (habits.last <= a_year_before(today))
        reasons.insert(dormant);
    else if (today - habits.last >= 60)
        reasons.insert(gone_quiet);
    if (habits.gave == 0 && habits.received >= 3)
        reasons.insert(only_receives);
    if (habits.received == 0 && habits.gave >= 3)
        reasons.insert(only_gives);
    return reasons;
}

} // namespace

void Life::compare_talk_to() const {
    std::map<Number, std::set<TalkReason>> expected;
    for (const auto& [number, person] : model_.people)
        if (auto reasons = reasons_of(model_, number, today_); !reasons.empty())
            expected.emplace(number, std::move(reasons));
    const TalkList list = ledger_->talk_to();
    REQUIRE(list.rows.size() == expected.size());
    std::tuple<TalkReason, Day, Number> before{TalkReason::new_here, Day{-1}, 0};
    for (const TalkRow& row : list.rows) {
        const Number number = row.member.number.value;
        const std::set<TalkReason> met(row.reasons.begin(), row.reasons.end());
        REQUIRE(expected.contains(number));
        REQUIRE(met == expected.at(number));
        REQUIRE(row.balance.count == model_.balance(model_.holder(number)));
        const Day last = habits_of(model_, number, today_).last;
        REQUIRE(row.last_exchange.value_or(Day{-1}) == last);
        const std::tuple place{met.contains(TalkReason::dormant) ? TalkReason::dormant
                                                                 : *met.begin(),
                               last < Day{0} ? row.member.joined_on : last, number};
        REQUIRE(before < place);
        before = place;
    }
}

} // namespace timebank::naive
