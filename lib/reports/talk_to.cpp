#include "reports/talk_to.hpp"

#include <algorithm>
#include <set>
#include <tuple>

namespace timebank {

namespace {

bool holds(const std::vector<TalkReason>& reasons, TalkReason reason) {
    return std::ranges::find(reasons, reason) != reasons.end();
}

TalkReason group_of(const TalkRow& row) {
    return holds(row.reasons, TalkReason::dormant) ? TalkReason::dormant : row.reasons.front();
}

// Who is rung about the balance of each account: its holder, or the next by number of those who
// share it.
std::set<MemberNumber> speakers_of(const std::vector<Member>& to_ring,
                                   const SharedAccounts& shared) {
    std::set<AccountNumber> spoken_for;
    std::set<MemberNumber> speakers;
    const auto speak = [&](const Member& member) {
        if (spoken_for.insert(shared.holder(account_of(member.number))).second)
            speakers.insert(member.number);
    };
    for (const Member& member : to_ring)
        if (shared.holder(account_of(member.number)) == account_of(member.number))
            speak(member);
    for (const Member& member : to_ring)
        speak(member);
    return speakers;
}

Day first_of_last(std::int64_t days, Day today) {
    return today - static_cast<int>(days) + 1;
}

} // namespace

TalkSpans spans_of(const TalkRules& rules, Day today) {
    return {first_of_last(rules.quiet_days, today), first_of_last(rules.new_days, today),
            first_of_last(rules.one_way_days, today),
            add_months(today, -static_cast<int>(rules.dormant_months)) + 1};
}

TalkAsk ask_for(const std::vector<TalkReason>& reasons) {
    using enum TalkReason;
    struct Line {
        TalkReason reason;
        TalkAsk ask;
    };
    constexpr Line lines[] = {
        {dormant, TalkAsk::whether_they_stay}, {over_debit, TalkAsk::their_help},
        {over_credit, TalkAsk::their_wishes},  {only_receives, TalkAsk::their_help},
        {only_gives, TalkAsk::their_wishes},   {new_here, TalkAsk::first_exchange}};
    for (const Line& line : lines)
        if (holds(reasons, line.reason))
            return line.ask;
    return TalkAsk::their_help;
}

void TalkFold::Tally::join(const Tally& other) {
    balance += other.balance;
    given += other.given;
    received += other.received;
    last_help = std::max(last_help, other.last_help); // nothing is before every day
}

TalkFold::TalkFold(const TalkRules& rules, Day today)
    : rules_(rules), today_(today), spans_(spans_of(rules, today)) {}

void TalkFold::add(const Movement& movement, std::optional<MemberNumber> on_behalf_of,
                   std::int64_t session) {
    const auto [from, to] = tallies_.both(movement.from, movement.to);
    from.balance -= movement.minutes;
    to.balance += movement.minutes;
    if (!movement.counts_as_help())
        return;
    const Day on = movement.happened_on;
    add_help(movement.from, Side::received, on, session);
    add_help(movement.to, Side::gave, on, session);
    if (on_behalf_of)
        add_help(account_of(*on_behalf_of), Side::received, on, session);
}

void TalkFold::add_attendance(MemberNumber member, bool gave, Day on, std::int64_t session) {
    add_help(account_of(member), gave ? Side::gave : Side::received, on, session);
}

void TalkFold::add_help(AccountNumber account, Side side, Day on, std::int64_t session) {
    Tally& tally = tallies_[account];
    if (!tally.last_help || *tally.last_help < on)
        tally.last_help = on;
    if (on < spans_.one_way || (session != 0 && !sessions_.insert({session, account, side}).second))
        return;
    ++(side == Side::gave ? tally.given : tally.received);
}

TalkFold::Tally TalkFold::tally_of(MemberNumber person, const SharedAccounts& shared) const {
    Tally tally = tallies_.at(account_of(person));
    for (const MemberNumber record : shared.also(person))
        tally.join(tallies_.at(account_of(record)));
    return tally;
}

Minutes TalkFold::balance_of(AccountNumber holder, const SharedAccounts& shared) const {
    Minutes balance;
    for (const AccountNumber each : shared.counted_on(holder))
        balance += tallies_.at(each).balance;
    return balance;
}

// What somebody does and does not do, balances apart.
std::vector<TalkReason> TalkFold::habits(const Member& member, const Tally& tally) const {
    if (!tally.last_help)
        return {member.joined_on < spans_.recent ? TalkReason::never_asked : TalkReason::new_here};
    std::vector<TalkReason> reasons;
    if (*tally.last_help < spans_.dormant)
        reasons.push_back(TalkReason::dormant);
    else if (*tally.last_help < spans_.quiet)
        reasons.push_back(TalkReason::gone_quiet);
    if (tally.given == 0 && tally.received >= rules_.one_way_exchanges)
        reasons.push_back(TalkReason::only_receives);
    if (tally.received == 0 && tally.given >= rules_.one_way_exchanges)
        reasons.push_back(TalkReason::only_gives);
    return reasons;
}

std::vector<TalkRow> TalkFold::finish(std::vector<Member> members,
                                      const SharedAccounts& shared) const {
    std::erase_if(members, [&](const Member& member) {
        const Standing standing = standing_on(member.standings, today_);
        return member.same_as || (standing != Standing::active && standing != Standing::paused);
    });
    const std::set<MemberNumber> speakers = speakers_of(members, shared);
    std::vector<TalkRow> rows;
    for (Member& member : members) {
        const Tally tally = tally_of(member.number, shared);
        TalkRow row;
        if (standing_on(member.standings, today_) == Standing::active)
            row.reasons = habits(member, tally);
        row.last_exchange = tally.last_help;
        row.balance = balance_of(shared.holder(account_of(member.number)), shared);
        const SoftLimits limits = limits_for(rules_.limits, member.kind).soft;
        const bool speaks = speakers.contains(member.number);
        if (speaks && row.balance < limits.debit)
            row.reasons.push_back(TalkReason::over_debit);
        if (speaks && row.balance > limits.credit)
            row.reasons.push_back(TalkReason::over_credit);
        if (row.reasons.empty())
            continue;
        std::ranges::sort(row.reasons);
        row.ask = ask_for(row.reasons);
        row.member = std::move(member);
        rows.push_back(std::move(row));
    }
    std::ranges::sort(rows, {}, [](const TalkRow& row) {
        return std::tuple(group_of(row), row.last_exchange.value_or(row.member.joined_on),
                          row.member.number);
    });
    return rows;
}

} // namespace timebank
