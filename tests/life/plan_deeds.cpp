// Planned exchanges, gates that are let pass, and pairs that are kept apart.
#include <algorithm>

#include "life.hpp"

namespace timebank::naive {

void Life::keep_apart() {
    const Number one = some_member(), other = some_member();
    const Day from = today_ + static_cast<int>(chance_.within(-20, 20));
    const Span span{from, std::max(from, today_) + 90};
    const std::string no = one == other                    ? "keep_apart_self"
                           : model_.open_apart(one, other) ? "kept_apart"
                                                           : "";
    if (!attempt(no,
                 [&] { ledger_->safeguarding().keep_apart({one}, {other}, span, std::nullopt); }))
        return;
    model_.aparts.push_back({one, other, from, std::nullopt});
    model_.cancel_plans(one, other, from);
}

void Life::end_apart() {
    Number one = some_member(), other = some_member();
    if (!model_.aparts.empty() && chance_.percent(80)) {
        const Apart& some =
            model_.aparts[static_cast<std::size_t>(chance_.below(std::ssize(model_.aparts)))];
        one = model_.person(some.other);
        other = model_.person(some.one);
    }
    Apart* const pair = model_.open_apart(one, other);
    if (attempt(pair == nullptr ? "not_kept_apart" : "",
                [&] { ledger_->safeguarding().end_apart({one}, {other}); }))
        pair->ended_on = today_;
}

Plan Life::some_plan() {
    Plan plan;
    plan.giver = {some_member()};
    plan.receiver = {some_member()};
    plan.on = today_ + static_cast<int>(chance_.within(-1, 15));
    plan.category = chance_.within(1, static_cast<Number>(model_.activities.size()));
    plan.setting = static_cast<Setting>(chance_.within(1, 6));
    if (chance_.percent(30))
        plan.accompanied_by = MemberNumber{some_member()};
    if (chance_.percent(20))
        plan.note = chance_.percent(5) ? std::string(2001, 'n') : "bring gloves";
    return plan;
}

NewOverrides Life::some_overrides() {
    NewOverrides asked;
    for (const Gate gate : all_gates)
        if (chance_.percent(gate == Gate::giver_checks ? 60 : 15))
            asked.gates.push_back(gate);
    asked.second = chance_.percent(90) ? "Joan Tully" : "maria";
    asked.reason = chance_.percent(90) ? "known for years" : "";
    asked.until = today_ + static_cast<int>(chance_.within(-1, 30));
    return asked;
}

std::string Life::why_not_plan(const Plan& plan, const NewOverrides& asked) const {
    if (plan.giver == plan.receiver)
        return "same_member";
    if (plan.accompanied_by == plan.giver || plan.accompanied_by == plan.receiver)
        return "accompanied_same";
    if (plan.on < today_)
        return "plan_in_past";
    if (plan.note && plan.note->size() > 2000)
        return "note_too_long";
    std::set<std::string> unmet = model_.gates_missed(plan);
    if (unmet.contains("kept-apart"))
        return "kept_apart";
    for (const Gate gate : asked.gates) {
        if (gate == Gate::kept_apart)
            return "override_never";
        if (asked.second != "Joan Tully")
            return "override_one_person";
        if (asked.reason.empty())
            return "reason_missing";
        if (asked.until < today_)
            return "override_until_past";
        if (!unmet.contains(std::string(show_gate(gate))))
            return "override_needless";
    }
    for (const Gate gate : asked.gates)
        if (plan.on <= asked.until)
            unmet.erase(std::string(show_gate(gate)));
    std::erase_if(unmet, [&](const std::string& gate) {
        return model_.let_pass_until(plan, gate).has_value();
    });
    return unmet.empty() ? "" : "gate_unmet";
}

void Life::plan() {
    const Plan plan = some_plan();
    const NewOverrides asked = chance_.percent(60) ? NewOverrides() : some_overrides();
    Planned planned;
    if (!attempt(why_not_plan(plan, asked), [&] { planned = ledger_->plan_exchange(plan, asked); }))
        return;
    Planning made{plan, PlanStanding::planned, 0, {}};
    for (const std::string& gate : model_.gates_missed(plan))
        if (const auto until = model_.let_pass_until(plan, gate))
            made.let_pass[gate] = *until;
    for (const Gate gate : asked.gates)
        if (plan.on <= asked.until)
            made.let_pass[std::string(show_gate(gate))] = asked.until;
    model_.plans.push_back(made);
    REQUIRE(planned.record.number == static_cast<Number>(model_.plans.size()));
    for (const Gate gate : asked.gates)
        if (plan.on <= asked.until)
            model_.gates_let_pass.push_back(
                {plan.giver.value, plan.receiver.value, std::string(show_gate(gate)), asked.until});
}

std::string Life::why_not_settle_plan(Number number) const {
    if (number > static_cast<Number>(model_.plans.size()))
        return "plan_unknown";
    return model_.plans[static_cast<std::size_t>(number - 1)].standing == PlanStanding::planned
               ? ""
               : "plan_settled";
}

void Life::done_plan() {
    PlanDone done;
    done.number = chance_.within(1, static_cast<Number>(model_.plans.size()) + 1);
    done.given = {chance_.within(1, 12) * 15};
    if (chance_.percent(80))
        done.on = today_ - static_cast<int>(chance_.below(3));
    done.let_pass = some_let_pass();
    std::string no = why_not_settle_plan(done.number);
    Exchange exchange;
    if (no.empty()) {
        const Plan& plan = model_.plans[static_cast<std::size_t>(done.number - 1)].plan;
        exchange.giver = plan.giver;
        exchange.receiver = plan.receiver;
        exchange.given = done.given;
        exchange.happened_on = done.on.value_or(plan.on);
        exchange.category = plan.category;
        exchange.setting = plan.setting;
        exchange.accompanied_by = plan.accompanied_by;
        exchange.note = plan.note;
        exchange = model_.with_people(exchange);
        no = model_.why_not_exchange(exchange, today_);
        if (no.empty())
            no = model_.why_not_beyond(model_.line_of(exchange, 0), done.let_pass);
    }
    Recorded recorded;
    if (!attempt(no, [&] { recorded = ledger_->done_plan(done); }))
        return;
    const Number entry = model_.add_exchange(exchange, today_, 0);
    for (const auto& [gate, until] :
         model_.plans[static_cast<std::size_t>(done.number - 1)].let_pass)
        if (exchange.happened_on <= until)
            model_.line(entry).reviews.erase(gate);
    expect_recorded(recorded, entry, exchange.given.count, done.let_pass);
    REQUIRE(recorded.review.empty() == model_.line(entry).reviews.empty());
    Planning& planning = model_.plans[static_cast<std::size_t>(done.number - 1)];
    planning.standing = PlanStanding::done;
    planning.entry = entry;
}

void Life::cancel_plan() {
    const Number number = chance_.within(1, static_cast<Number>(model_.plans.size()) + 1);
    if (attempt(why_not_settle_plan(number), [&] { ledger_->cancel_plan(number, "it rained"); }))
        model_.plans[static_cast<std::size_t>(number - 1)].standing = PlanStanding::cancelled;
}

void Life::compare_plans() const {
    const std::vector<PlanRecord> plans = ledger_->plans();
    REQUIRE(plans.size() == model_.plans.size());
    for (const PlanRecord& each : plans) {
        const Planning& planning = model_.plans[static_cast<std::size_t>(each.number - 1)];
        REQUIRE(each.standing == planning.standing);
        REQUIRE(each.entry == planning.entry);
        REQUIRE(each.plan.on == planning.plan.on);
    }
}

} // namespace timebank::naive
