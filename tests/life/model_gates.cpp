// The gates that recorded help did not meet, of those that the
// policy asks, in a book where nothing that they ask was ever checked of anybody.
#include "model.hpp"

namespace timebank::naive {

namespace {

bool is_home(const std::optional<Setting>& setting) {
    return setting == Setting::giver_home || setting == Setting::receiver_home;
}

} // namespace

bool Model::apart(Number one, Number other, Day day) const {
    for (const Apart& pair : aparts)
        if (pair.from <= day && (!pair.ended_on || day < *pair.ended_on) &&
            std::set{person(pair.one), person(pair.other)} == std::set{person(one), person(other)})
            return true;
    return false;
}

Apart* Model::open_apart(Number one, Number other) {
    for (Apart& pair : aparts)
        if (!pair.ended_on &&
            std::set{person(pair.one), person(pair.other)} == std::set{person(one), person(other)})
            return &pair;
    return nullptr;
}

void Model::cancel_plans(Number one, Number other, Day from) {
    for (Planning& each : plans) {
        std::set<Number> there{person(each.plan.giver.value), person(each.plan.receiver.value)};
        if (each.plan.accompanied_by)
            there.insert(person(each.plan.accompanied_by->value));
        if (each.standing == PlanStanding::planned && each.plan.on >= from &&
            there.contains(person(one)) && there.contains(person(other)))
            each.standing = PlanStanding::cancelled;
    }
}

std::set<std::string> Model::gates_missed(const Plan& plan) const {
    Exchange exchange;
    exchange.giver = plan.giver;
    exchange.receiver = plan.receiver;
    exchange.happened_on = plan.on;
    exchange.category = plan.category;
    exchange.setting = plan.setting;
    exchange.accompanied_by = plan.accompanied_by;
    return gates_missed(exchange);
}

std::optional<Day> Model::let_pass_until(const Plan& plan, const std::string& gate) const {
    for (const GateLetPass& each : gates_let_pass)
        if (each.gate == gate && plan.on <= each.until &&
            person(each.giver) == person(plan.giver.value) &&
            person(each.receiver) == person(plan.receiver.value))
            return each.until;
    return std::nullopt;
}

bool Model::at_home_before(Number one, Number other, Day day) const {
    for (const Line& line : lines)
        if (line.is_exchange() && line.stands_as_help() && line.day < day &&
            is_home(line.exchange.setting))
            if (const std::set pair{person(line.from), person(line.to)};
                pair.contains(person(one)) && pair.contains(person(other)))
                return true;
    return false;
}

bool Model::in_company_before(Number member, Day day) const {
    for (const Line& line : lines)
        if (line.is_exchange() && line.stands_as_help() && line.day < day &&
            line.exchange.accompanied_by &&
            (person(line.from) == person(member) || person(line.to) == person(member)))
            return true;
    for (const Gathering& held : sessions)
        if (!held.voided && held.session.happened_on < day && was_at(held, member))
            return true;
    return false;
}

std::set<std::string> Model::gates_missed(const Exchange& exchange) const {
    const Day day = exchange.happened_on;
    std::set<std::string> gates;
    const auto& third = exchange.accompanied_by;
    if (apart(exchange.giver.value, exchange.receiver.value, day) ||
        (third && (apart(exchange.giver.value, third->value, day) ||
                   apart(exchange.receiver.value, third->value, day))))
        return {"kept-apart"};
    for (const auto& member :
         {std::optional(exchange.giver), std::optional(exchange.receiver), exchange.accompanied_by})
        if (member && standing_at(people.at(person(member->value)), day) != Standing::active)
            gates.insert("standing");
    if (activities.at(static_cast<std::size_t>(exchange.category - 1)).refused)
        gates.insert("category");
    if (exchange.setting == Setting::vehicle)
        gates.insert("driver");
    if (!is_home(exchange.setting))
        return asked(gates);
    gates.insert("giver-checks");
    if (exchange.accompanied_by)
        return asked(gates);
    const Number giver = exchange.giver.value, receiver = exchange.receiver.value;
    if (!at_home_before(giver, receiver, day))
        gates.insert("first-visit");
    if (!in_company_before(giver, day) || !in_company_before(receiver, day))
        gates.insert("one-to-one");
    return asked(gates);
}

std::set<std::string> Model::asked(std::set<std::string> gates) const {
    std::erase_if(gates, [&](const std::string& gate) { return gates_off.contains(gate); });
    return gates;
}

std::set<std::string> Model::gates_missed(const Session& session, const Attendance& part) const {
    std::set<std::string> gates;
    if (standing_at(people.at(part.member.value), session.happened_on) != Standing::active)
        gates.insert("standing");
    const bool gives = part.role == Role::leader || part.role == Role::helper;
    if (gives && is_home(session.setting))
        gates.insert("giver-checks");
    if (gives && session.setting == Setting::vehicle)
        gates.insert("driver");
    return asked(gates);
}

} // namespace timebank::naive
