#include <algorithm>

#include <fmt/core.h>

#include "ledger/ledger.hpp"
#include "ledger/may.hpp"
#include "refusals/catalogue.hpp"
#include "store/category_table.hpp"
#include "store/plan_table.hpp"

namespace timebank {

namespace {

// Every gate that is left unmet, with since when; the command mends the first.
Refusal refusal_of(const std::vector<UnmetGate>& left, const MayQuestion& question) {
    std::string missing;
    for (const UnmetGate& each : left) {
        missing += (missing.empty() ? "" : " ") + each.missing;
        if (each.since)
            missing += fmt::format(" (since {})", show_short(*each.since));
    }
    const std::string& mend = left.front().mend;
    return refuse(rule("gate_unmet"), missing,
                  mend.empty()
                      ? fmt::format("timebank safeguarding may {} {} --setting {} --for "
                                    "\"{}\"",
                                    show_number(question.giver), show_number(question.receiver),
                                    show_setting(*question.setting), question.category.name)
                      : mend);
}

} // namespace

PlanRecord Ledger::plan_in(std::int64_t number) const {
    auto record = read_plan(*connection_, number);
    if (!record)
        throw Refused(refuse(rule("plan_unknown"), number));
    record->giver_name = named(record->plan.giver);
    record->receiver_name = named(record->plan.receiver);
    return *std::move(record);
}

Planned Ledger::plan_exchange(const Plan& plan, const NewOverrides& asked) {
    Writing writing(*connection_);
    throw_if(why_not_plan(plan, hand_.today));
    const MayQuestion question{plan.giver,   plan.receiver,
                               plan.setting, read_category(*connection_, plan.category),
                               plan.on,      plan.accompanied_by};
    const MayAnswer answer = ask_may(*connection_, question);
    if (answer.kept_apart())
        throw Refused(kept_apart());
    std::vector<Override> overrides = answer.overridden;
    for (const Gate gate : asked.gates) {
        const Override each{
            0,          plan.giver, plan.receiver, gate, hand_.broker, asked.second, asked.reason,
            asked.until};
        throw_if(why_not_override(each, hand_.today));
        if (std::ranges::find(answer.unmet, gate, &UnmetGate::gate) == answer.unmet.end())
            throw Refused(refuse(rule("override_needless"), show_gate(gate)));
        overrides.insert(overrides.begin(), each);
    }
    Overridden passed = with_overrides(answer.unmet, overrides, plan.on);
    if (!passed.left.empty())
        throw Refused(refusal_of(passed.left, question));
    const std::int64_t deed =
        record_deed({"exchange plan",
                     fmt::format("{} {}", show_number(plan.giver), show_number(plan.receiver))});
    const std::int64_t number = add_plan(*connection_, plan, deed);
    for (Override& each : passed.used) {
        if (each.number == 0)
            each.number = add_override(*connection_, each, deed);
        use_override(*connection_, number, each.number);
    }
    Planned planned{plan_in(number), std::move(passed.used)};
    writing.commit();
    return planned;
}

std::vector<PlanRecord> Ledger::plans() const {
    Looking looking(*connection_);
    std::vector<PlanRecord> plans = read_plans(*connection_);
    for (PlanRecord& each : plans) {
        each.giver_name = named(each.plan.giver);
        each.receiver_name = named(each.plan.receiver);
    }
    return plans;
}

Recorded Ledger::done_plan(const PlanDone& done) {
    Writing writing(*connection_);
    const PlanRecord record = plan_in(done.number);
    throw_if(why_not_settle(record));
    Exchange exchange;
    exchange.giver = record.plan.giver;
    exchange.receiver = record.plan.receiver;
    exchange.given = done.given;
    exchange.happened_on = done.on.value_or(record.plan.on);
    exchange.category = record.plan.category;
    exchange.setting = record.plan.setting;
    exchange.sheet = done.sheet;
    exchange.note = done.note ? done.note : record.plan.note;
    exchange.accompanied_by = record.plan.accompanied_by;
    exchange.signed_by = done.signed_by;
    const std::int64_t deed = record_deed({"exchange done", std::to_string(done.number)});
    Recorded recorded = record_exchange(exchange, deed, std::nullopt, done.let_pass,
                                        read_overrides_of(*connection_, done.number));
    settle_plan(*connection_, done.number, recorded.entry, deed);
    writing.commit();
    return recorded;
}

PlanRecord Ledger::cancel_plan(std::int64_t number, const std::optional<std::string>& reason) {
    Writing writing(*connection_);
    throw_if(why_not_settle(plan_in(number)));
    throw_if(why_not_note(reason.value_or("")));
    settle_plan(*connection_, number, 0,
                record_deed({"exchange cancel", std::to_string(number), reason}));
    PlanRecord cancelled = plan_in(number);
    writing.commit();
    return cancelled;
}

} // namespace timebank
