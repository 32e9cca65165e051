// Planned exchanges and overrides of gates as they are kept.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "exchanges/plan.hpp"
#include "months/frozen.hpp"
#include "safeguarding/override.hpp"
#include "store/connection.hpp"

namespace timebank {

/// Answers its number.
std::int64_t add_plan(const Connection& connection, const Plan& plan, std::int64_t deed);
/// All of them by day, then by number, without the members' names.
std::vector<PlanRecord> read_plans(const Connection& connection);
std::optional<PlanRecord> read_plan(const Connection& connection, std::int64_t number);
/// `entry` is the exchange that it became; 0: it was cancelled.
void settle_plan(const Connection& connection, std::int64_t number, EntryNumber entry,
                 std::int64_t deed);

/// Cancels every open plan from a day on in which both take part, as giver, receiver or company;
/// answers how many.
std::int64_t cancel_plans_of(const Connection& connection, MemberNumber one, MemberNumber other,
                             Day from, std::int64_t deed);

/// Answers its number.
std::int64_t add_override(const Connection& connection, const Override& asked, std::int64_t deed);
void use_override(const Connection& connection, std::int64_t planned, std::int64_t number);
/// Of help from any of the giver's numbers to any of the receiver's.
std::vector<Override> read_overrides(const Connection& connection, MemberNumber giver,
                                     MemberNumber receiver);

/// Those that a plan was made with.
std::vector<Override> read_overrides_of(const Connection& connection, std::int64_t planned);

/// From a query whose columns are planned, override, gate, recorded_by, second, until_day.
OverrideUse override_use_from(const Query& query);
/// Of plans that were written down from a day to a day, in their order.
std::vector<OverrideUse> read_override_uses(const Connection& connection, Day from, Day to);
/// How many were planned for a day before this one, and are not settled.
std::int64_t count_overdue_plans(const Connection& connection, Day today);

} // namespace timebank
