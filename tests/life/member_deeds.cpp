#include <algorithm>

#include <fmt/format.h>

#include "life.hpp"

namespace timebank::naive {

std::string Life::why_not_new_member(const NewMember& member) const {
    if (member.name.find_first_not_of(" .") == std::string::npos)
        return "name_empty";
    if (member.name.size() > 200)
        return "name_too_long";
    if (!member.namesake && model_.name_is_taken(member.name, 0))
        return "member_name_taken";
    if (member.contact.email && member.contact.email->find('@') == std::string::npos)
        return "email_unreadable";
    if (member.joined_on && today_ < *member.joined_on)
        return "day_in_future";
    if (member.number && (model_.people.contains(member.number->value) ||
                          model_.same_as.contains(member.number->value)))
        return "member_number_taken";
    return member.shares ? model_.why_not_share(member.kind, member.shares->value) : "";
}

void Life::add_member() {
    NewMember member;
    member.name = chance_.percent(3)   ? "  "
                  : chance_.percent(2) ? std::string(201, 'a')
                                       : some_name();
    member.kind = chance_.percent(15) ? MemberKind::organisation : MemberKind::person;
    member.namesake = chance_.percent(15);
    if (chance_.percent(20))
        member.aliases.push_back(some_name());
    if (chance_.percent(15))
        member.number = MemberNumber{chance_.within(1, model_.next_number() + 2)};
    if (chance_.percent(50))
        member.joined_on = today_ - static_cast<int>(chance_.within(-1, 60));
    if (chance_.percent(20))
        member.contact.email = chance_.percent(80) ? "someone@example.org" : "by phone";
    if (chance_.percent(10))
        member.standing = Standing::applicant;
    if (!model_.people.empty() && chance_.percent(25))
        member.shares = MemberNumber{some_member()};
    MemberNumber number;
    if (!attempt(why_not_new_member(member), [&] { number = ledger_->add_member(member); }))
        return;
    const Number expected = member.number ? member.number->value : model_.next_number();
    REQUIRE(number.value == expected);
    const Day joined = member.joined_on.value_or(today_);
    model_.people[expected] = {
        member.name, member.kind, member.aliases, joined, {{joined, member.standing}}};
    if (member.shares)
        model_.holders[expected] = member.shares->value;
}

void Life::edit_member() {
    const Number number = some_member();
    Person& person = model_.people.at(number);
    MemberChanges changes;
    if (chance_.percent(30))
        changes.name = some_name();
    if (chance_.percent(20))
        changes.kind = MemberKind::organisation;
    if (chance_.percent(20))
        changes.joined_on = today_ - static_cast<int>(chance_.within(-1, 300));
    if (chance_.percent(30))
        changes.remove_aliases.push_back(person.aliases.empty() ? some_name()
                                                                : lower(person.aliases.front()));
    if (chance_.percent(20))
        changes.add_aliases.push_back(some_name());
    if (chance_.percent(10))
        changes.contact.email = "nowhere";
    const auto is_alias = [&](const std::string& name) {
        return std::any_of(person.aliases.begin(), person.aliases.end(),
                           [&](const std::string& each) { return lower(each) == lower(name); });
    };
    const auto& gone = changes.remove_aliases;
    const std::string no =
        changes.nothing()                                             ? "nothing_changed"
        : changes.name && model_.name_is_taken(*changes.name, number) ? "member_name_taken"
        : changes.kind && model_.household(number).size() > 1         ? "household_of_people"
        : changes.joined_on && today_ < *changes.joined_on            ? "day_in_future"
        : !gone.empty() && !is_alias(gone.front())                    ? "alias_unknown"
        : changes.contact.email                                       ? "email_unreadable"
                                                                      : "";
    if (!attempt(no, [&] { ledger_->edit_member({number}, changes); }))
        return;
    person.name = changes.name.value_or(person.name);
    person.kind = changes.kind.value_or(person.kind);
    person.joined = changes.joined_on.value_or(person.joined);
    for (const std::string& alias : gone)
        std::erase_if(person.aliases,
                      [&](const std::string& each) { return lower(each) == lower(alias); });
    for (const std::string& alias : changes.add_aliases)
        if (std::find(person.aliases.begin(), person.aliases.end(), alias) == person.aliases.end())
            person.aliases.push_back(alias);
}

void Life::change_standing() {
    const std::vector<Standing> all{Standing::applicant, Standing::active, Standing::active,
                                    Standing::active, Standing::paused};
    const Number number = some_member();
    Person& person = model_.people.at(number);
    const Standing to = chance_.one_of(all);
    const Day on = chance_.percent(70) ? today_ : some_day();
    if (attempt(model_.why_not_stand(person, to, on, today_),
                [&] { ledger_->change_standing({number}, to, on, "as asked"); }))
        person.standings.push_back({on, to});
}

void Life::leave() {
    const Number member = some_member();
    NewLeaving leaving;
    leaving.on = chance_.percent(70) ? today_ : some_day();
    leaving.reason = static_cast<LeavingReason>(chance_.within(1, 3));
    leaving.balance_to = static_cast<BalanceTo>(chance_.within(1, 3));
    if (leaving.balance_to == BalanceTo::member)
        leaving.heir = MemberNumber{some_member()};
    leaving.let_pass = some_let_pass();
    const Number held = model_.balance(member);
    const bool stays = !model_.those_who_stay(member, today_).empty();
    Left left;
    if (!attempt(model_.why_not_leave(member, leaving, today_),
                 [&] { left = ledger_->leave({member}, leaving); }))
        return;
    model_.people.at(member).standings.push_back({leaving.on, Standing::left});
    REQUIRE(left.balance.count == held);
    REQUIRE(left.stay.empty() == !stays);
    const bool moves = !stays && held != 0 && leaving.balance_to != BalanceTo::dormant;
    REQUIRE((left.settlement != 0) == moves);
    if (!moves)
        return;
    const Number other = leaving.heir ? leaving.heir->value : -1;
    REQUIRE(left.settlement == model_.add_credit(EntryKind::settlement, held < 0 ? other : member,
                                                 held < 0 ? member : other, std::abs(held),
                                                 leaving.on, today_));
    REQUIRE(ledger_->member({member}).balance.count == 0);
}

void Life::merge() {
    const Number record = some_member(), person = some_member();
    const Number welcomes = (model_.standing_welcome(record) != 0 ? 1 : 0) +
                            (model_.standing_welcome(person) != 0 ? 1 : 0);
    std::vector<EntryNumber> both;
    if (!attempt(model_.why_not_merge(record, person),
                 [&] { both = ledger_->merge({record}, {person}, "taken in twice"); }))
        return;
    model_.merge(record, person);
    REQUIRE(static_cast<Number>(both.size()) == welcomes);
    REQUIRE(ledger_->find_member(fmt::format("{}", record)).value == person);
}

void Life::find_member() const {
    const auto& [number, person] = *model_.people.rbegin();
    REQUIRE(ledger_->find_member(fmt::format("m{:04}", number)).value == number);
    if (!model_.name_is_taken(person.name, number))
        REQUIRE(ledger_->find_member(lower(person.name)).value == number);
    const MemberView view = ledger_->member({number});
    REQUIRE(view.standing == standing_at(person, today_));
    REQUIRE(view.balance.count == model_.balance(number));
    std::optional<Day> last;
    for (const Line& line : model_.lines)
        if (line.stands_as_help() &&
            (model_.person(line.from) == number || model_.person(line.to) == number) &&
            (!last || *last < line.day))
            last = line.day;
    for (const Gathering& held : model_.sessions)
        for (const Attendance& part : held.session.attendance)
            if (!held.voided && model_.person(part.member.value) == number &&
                (!last || *last < held.session.happened_on))
                last = held.session.happened_on;
    REQUIRE(view.last_help == last);
}

} // namespace timebank::naive
