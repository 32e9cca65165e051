#include "exchanges/plan.hpp"

#include <fmt/core.h>

#include "refusals/catalogue.hpp"

namespace timebank {

std::string_view show_plan_standing(PlanStanding standing) {
    switch (standing) {
    case PlanStanding::planned:
        return "planned";
    case PlanStanding::done:
        return "done";
    case PlanStanding::cancelled:
        return "cancelled";
    }
    return {};
}

std::optional<Refusal> why_not_plan(const Plan& plan, Day today) {
    if (plan.giver == plan.receiver)
        return refuse(rule("same_member"), show_number(plan.giver));
    if (plan.accompanied_by == plan.giver || plan.accompanied_by == plan.receiver)
        return refuse(rule("accompanied_same"), show_number(*plan.accompanied_by));
    if (plan.on < today)
        return refuse(rule("plan_in_past"), show_short(plan.on), show_short(today));
    return why_not_note(plan.note.value_or(""));
}

std::optional<Refusal> why_not_settle(const PlanRecord& plan) {
    if (plan.standing == PlanStanding::planned)
        return std::nullopt;
    return refuse(rule("plan_settled"), plan.number, show_plan_standing(plan.standing),
                  show_short(plan.settled_on.value_or(plan.plan.on)),
                  plan.standing == PlanStanding::done
                      ? fmt::format("timebank exchange show {}", plan.entry)
                      : std::string("if it happened all the same: timebank exchange add --help"));
}

} // namespace timebank
