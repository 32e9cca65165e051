// A planned exchange: agreed, not yet happened, and so without hours. Refuses to know tables, and
// whether safeguarding lets it be arranged.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "calendar/calendar.hpp"
#include "exchanges/exchange.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

struct Plan {
    MemberNumber giver, receiver;
    Day on;
    std::int64_t category = 0; ///< its number in the book
    Setting setting = Setting::venue;
    std::optional<MemberNumber> accompanied_by;
    std::optional<std::string> note;
};

enum class PlanStanding { planned = 0, done, cancelled };
/// `planned`, `done`, `cancelled`
std::string_view show_plan_standing(PlanStanding standing);

/// A plan as the book holds it, and what became of it.
struct PlanRecord {
    std::int64_t number = 0;
    Plan plan;
    std::string category_name, giver_name, receiver_name; ///< of members `M0012 Ann Baker`
    PlanStanding standing = PlanStanding::planned;
    EntryNumber entry = 0; ///< the exchange that it became, or 0
    Day recorded_on;
    std::string recorded_by;
    std::optional<Day> settled_on;
    std::optional<std::string> settled_by, reason;

    /// Its day has passed, and nobody has said what became of it.
    bool overdue(Day today) const { return standing == PlanStanding::planned && plan.on < today; }
};

/// What cannot be planned, in the order in which it is asked: same_member, accompanied_same,
/// plan_in_past, note_too_long.
std::optional<Refusal> why_not_plan(const Plan& plan, Day today);

/// plan_settled: it was done or cancelled already.
std::optional<Refusal> why_not_settle(const PlanRecord& plan);

} // namespace timebank
