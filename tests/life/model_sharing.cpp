#include <algorithm>

#include "model.hpp"

namespace timebank::naive {

Number Model::holder(Number account) const {
    const auto found = holders.find(account);
    return found == holders.end() ? account : found->second;
}

Number Model::person(Number number) const {
    const auto found = same_as.find(number);
    return found == same_as.end() ? number : found->second;
}

Exchange Model::with_people(Exchange exchange) const {
    exchange.giver = {person(exchange.giver.value)};
    exchange.receiver = {person(exchange.receiver.value)};
    for (auto* each : {&exchange.on_behalf_of, &exchange.accompanied_by})
        if (*each)
            *each = MemberNumber{person((*each)->value)};
    return exchange;
}

std::vector<Number> Model::household(Number account) const {
    std::vector<Number> members;
    for (const auto& [number, person] : people)
        if (holder(number) == holder(account))
            members.push_back(number);
    return members;
}

std::string Model::name_of(Number account) const {
    std::string names;
    for (const Number each : household(account))
        names += (names.empty() ? "" : " and ") + people.at(each).name;
    return names;
}

std::string Model::why_not_share(MemberKind kind, Number with) const {
    if (kind == MemberKind::organisation || people.at(with).kind == MemberKind::organisation)
        return "household_of_people";
    return holder(with) == with ? "" : "household_in_household";
}

std::vector<Number> Model::those_who_stay(Number leaver, Day today) const {
    std::vector<Number> stay = household(leaver);
    std::erase_if(stay, [&](Number each) {
        return each == leaver || standing_at(people.at(each), today) == Standing::left;
    });
    return stay;
}

bool Model::was_at(const Gathering& held, Number member) const {
    return !held.voided && std::ranges::any_of(held.session.attendance, [&](const auto& part) {
        return person(part.member.value) == member;
    });
}

std::string Model::why_not_leave(Number member, const NewLeaving& leaving, Day today) const {
    if (auto no = why_not_stand(people.at(member), Standing::left, leaving.on, today); !no.empty())
        return no;
    for (const Line& line : lines)
        if ((person(line.from) == member || person(line.to) == member) && line.corrects == 0 &&
            line.corrected_by == 0 && leaving.on < line.day)
            return "entries_after_leaving";
    for (const Gathering& held : sessions)
        if (was_at(held, member) && leaving.on < held.session.happened_on)
            return "entries_after_leaving";
    const bool moves = leaving.balance_to != BalanceTo::dormant;
    if (!those_who_stay(member, today).empty())
        return moves ? "balance_of_household" : "";
    const Number held = balance(member);
    if (held == 0 || !moves)
        return "";
    Line line;
    line.from = member;
    line.to = leaving.balance_to == BalanceTo::member ? leaving.heir->value : -1;
    line.minutes = held;
    if (held < 0 && leaving.balance_to == BalanceTo::member)
        return "settle_debit_to_member";
    if (line.to == member)
        return "same_member";
    if (holder(line.to) == holder(member))
        return "same_account";
    if (line.to > 0 && apart(member, line.to, leaving.on))
        return "kept_apart";
    if (held < 0) {
        std::swap(line.from, line.to);
        line.minutes = -held;
        if (line.minutes > balance(-1))
            return "pot_too_small";
    }
    return why_not_beyond(line, leaving.let_pass);
}

std::string Model::why_not_merge(Number record, Number into) const {
    if (record == into)
        return "merge_same";
    if (people.at(record).kind != people.at(into).kind)
        return "merge_kinds";
    const bool beside = holder(record) != record && holder(record) == holder(into);
    const bool alone = holder(record) == record && household(record).size() == 1;
    if (!beside && !alone)
        return "merge_household";
    for (const Apart& pair : aparts)
        if (!pair.ended_on && std::set{person(pair.one), person(pair.other)} ==
                                  std::set{person(record), person(into)})
            return "kept_apart";
    for (const Line& line : lines) {
        const Number from = holder(line.from), to = holder(line.to);
        const bool between = (from == holder(record) && to == holder(into)) ||
                             (from == holder(into) && to == holder(record));
        if (between && line.corrects == 0 && line.corrected_by == 0)
            return "merge_exchanged";
    }
    for (const Gathering& held : sessions)
        if (was_at(held, record) && was_at(held, into))
            return "merge_attended";
    return "";
}

void Model::merge(Number record, Number into) {
    const Person& from = people.at(record);
    Person& person = people.at(into);
    std::vector<std::string> names{from.name};
    names.insert(names.end(), from.aliases.begin(), from.aliases.end());
    for (const std::string& name : names) {
        const auto same = [&](const std::string& each) { return lower(each) == lower(name); };
        if (!same(person.name) && std::none_of(person.aliases.begin(), person.aliases.end(), same))
            person.aliases.push_back(name);
    }
    person.joined = std::min(person.joined, from.joined);
    person.contacts.insert(person.contacts.end(), from.contacts.begin(), from.contacts.end());
    std::sort(person.contacts.begin(), person.contacts.end(),
              [](const Acting& one, const Acting& other) { return one.number < other.number; });
    people.erase(record);
    for (auto& [number, who] : same_as)
        if (who == record)
            who = into;
    same_as[record] = into;
    for (const auto& [number, who] : same_as)
        if (who == into)
            holders[number] = holder(into);
    // What came without a line is counted under the one member from now on.
    std::map<Content, Number> counted;
    for (const auto& [content, times] : contents) {
        Content now = content;
        std::get<0>(now) = this->person(std::get<0>(now));
        std::get<1>(now) = this->person(std::get<1>(now));
        counted[now] += times;
    }
    contents = counted;
    for (const Apart& pair : aparts)
        if (!pair.ended_on && (this->person(pair.one) == into || this->person(pair.other) == into))
            cancel_plans(pair.one, pair.other, pair.from);
}

} // namespace timebank::naive
