#include "naive_bank.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace timebank::naive {

namespace {

void add_members(Chance& chance, Bank& bank) {
    const std::int64_t sizes[][2] = {{2, 12}, {10, 30}, {20, 60}, {40, 200}};
    const auto& size = sizes[chance.below(4)];
    const std::int64_t count = chance.within(size[0], size[1]);
    std::vector<SharedAccount> shared;
    for (std::int64_t number = 1; number <= count; ++number) {
        Member member;
        member.number = {number};
        member.name = fmt::format("Member {}", number);
        if (chance.percent(4))
            member.kind = MemberKind::organisation;
        else if (number > 2 && chance.percent(3) &&
                 bank.members.front().kind == MemberKind::person) {
            member.same_as = MemberNumber{1};
            shared.push_back({member.number, {1}, MemberNumber{1}});
        }
        member.standings = {{Day{}, chance.percent(90) ? Standing::active : Standing::applicant}};
        bank.members.push_back(std::move(member));
    }
    bank.shared = SharedAccounts(std::move(shared));
}

/// Some give nearly everything, some ask for nearly everything.
MemberNumber somebody(Chance& chance, const Bank& bank, std::int64_t skew) {
    const auto count = static_cast<std::int64_t>(bank.members.size());
    const std::int64_t most = chance.percent(skew) ? std::min<std::int64_t>(count, 3) : count;
    return {1 + chance.below(most)};
}

struct Habits {
    std::int64_t giver_skew, receiver_skew, small_share, longest;
};

void add_exchange(Chance& chance, Bank& bank, Month month, std::int64_t category,
                  const Habits& habits) {
    Act act;
    act.category = category;
    const MemberNumber giver = somebody(chance, bank, habits.giver_skew);
    const MemberNumber receiver = somebody(chance, bank, habits.receiver_skew);
    if (bank.shared.person(giver) == bank.shared.person(receiver))
        return;
    act.movement.from = account_of(receiver);
    act.movement.to = account_of(giver);
    act.movement.minutes = {15 * chance.within(1, habits.longest)};
    act.movement.counts_in = month;
    act.movement.happened_on = first_day(month);
    act.movement.undone = chance.percent(3);
    if (chance.percent(3))
        act.on_behalf_of = somebody(chance, bank, 0);
    if (chance.percent(2))
        act.movement.kind = EntryKind::gift;
    bank.acts.push_back(act);
}

/// The pot pays the leader.
void add_session(Chance& chance, Bank& bank, Month month, std::int64_t category) {
    Act act;
    act.category = category;
    act.session = static_cast<std::int64_t>(bank.acts.size()) + 1;
    const MemberNumber leader = somebody(chance, bank, 0);
    act.movement.kind = EntryKind::session;
    act.movement.from = community_pot;
    act.movement.to = account_of(leader);
    act.movement.minutes = {15 * chance.within(2, 16)};
    act.movement.counts_in = month;
    act.movement.happened_on = first_day(month);
    bank.acts.push_back(act);
    bank.parts.push_back({act.session, leader, true});
    for (std::int64_t learners = chance.within(1, 12); learners > 0; --learners)
        bank.parts.push_back({act.session, somebody(chance, bank, 0), false});
}

} // namespace

bool Bank::is_person(MemberNumber member) const {
    return members[static_cast<std::size_t>(member.value) - 1].kind == MemberKind::person;
}

Bank make_bank(Chance& chance, const std::vector<Month>& months) {
    Bank bank;
    add_members(chance, bank);
    for (std::int64_t number = 1, count = chance.within(1, 9); number <= count; ++number)
        bank.categories.push_back({number,
                                   chance.percent(3) ? "other" : fmt::format("Category {}", number),
                                   false, false});
    const Habits habits{chance.percent(30) ? chance.below(90) : 0,
                        chance.percent(30) ? chance.below(90) : 0, chance.within(20, 70),
                        chance.percent(20) ? 40 : 8};
    const auto members = static_cast<std::int64_t>(bank.members.size());
    for (const Month month : months) {
        if (chance.percent(5))
            continue;
        for (std::int64_t acts = chance.below(members * 4 + 4); acts > 0; --acts) {
            // Each category is so much smaller than the one before.
            std::size_t category = 0;
            while (category + 1 < bank.categories.size() && chance.percent(habits.small_share))
                ++category;
            if (chance.percent(3))
                add_session(chance, bank, month, bank.categories[category].number);
            else
                add_exchange(chance, bank, month, bank.categories[category].number, habits);
        }
    }
    return bank;
}

std::optional<Release> release_of(const Bank& bank, Month from, Month to,
                                  const DisclosureRules& rules,
                                  const std::optional<Release>& replaced) {
    ReleaseFold fold(from, to, bank.members, bank.shared);
    for (const Act& act : bank.acts)
        fold.add(act.movement, act.category, act.on_behalf_of, act.session);
    for (const Part& part : bank.parts)
        fold.add_attendance(part.member, part.gave, part.session);
    return fold.finish(bank.categories, rules, replaced);
}

std::set<std::int64_t> Tally::people() const {
    std::set<std::int64_t> both = givers;
    both.insert(receivers.begin(), receivers.end());
    return both;
}

bool Tally::may_show(const DisclosureRules& rules) const {
    for (const auto* side : {&given, &received})
        for (const auto& [member, own] : *side)
            if (2 * own > minutes)
                return false;
    return static_cast<std::int64_t>(people().size()) >= rules.hide_below;
}

Tally tally_of(const Bank& bank, const std::set<Cell>& cells) {
    Tally tally;
    std::set<std::int64_t> sessions;
    for (const Act& act : bank.acts) {
        const Movement& movement = act.movement;
        if (movement.undone || movement.kind == EntryKind::gift ||
            !cells.contains({act.category, movement.counts_in}))
            continue;
        tally.minutes += movement.minutes.count;
        if (movement.to.value > 0) {
            const MemberNumber giver = bank.shared.person({movement.to.value});
            tally.given[giver.value] += movement.minutes.count;
            if (bank.is_person(giver))
                tally.givers.insert(giver.value);
        }
        if (movement.from.value > 0) {
            const MemberNumber receiver = bank.shared.person({movement.from.value});
            tally.received[receiver.value] += movement.minutes.count;
            if (bank.is_person(receiver))
                tally.receivers.insert(receiver.value);
        }
        if (act.on_behalf_of)
            tally.received[bank.shared.person(*act.on_behalf_of).value] += movement.minutes.count;
        sessions.insert(act.session);
    }
    for (const Part& part : bank.parts)
        if (const MemberNumber member = bank.shared.person(part.member);
            sessions.contains(part.session) && bank.is_person(member))
            (part.gave ? tally.givers : tally.receivers).insert(member.value);
    return tally;
}

} // namespace timebank::naive
