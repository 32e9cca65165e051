#include "store/plan_table.hpp"

namespace timebank {

namespace {

constexpr const char* insert_plan =
    "INSERT INTO planned(deed, giver, receiver, planned_on, category, setting, accompanied_by) "
    "VALUES(:deed, :giver, :receiver, :planned_on, :category, :setting, :accompanied_by) "
    "RETURNING planned";
constexpr const char* insert_plan_note =
    "INSERT INTO planned_note(planned, note) VALUES(:planned, :note)";
constexpr const char* select_plans =
    "SELECT p.planned, p.giver, p.receiver, p.planned_on, p.category, p.setting, p.accompanied_by, "
    "n.note, c.name, d.recorded_on, d.recorded_by, s.outcome, s.entry, sd.recorded_on, "
    "sd.recorded_by, sd.reason FROM planned AS p JOIN deed AS d ON d.deed = p.deed "
    "JOIN category AS c ON c.category = p.category "
    "LEFT JOIN planned_note AS n ON n.planned = p.planned "
    "LEFT JOIN planned_settled AS s ON s.planned = p.planned "
    "LEFT JOIN deed AS sd ON sd.deed = s.deed "
    "WHERE :planned IS NULL OR p.planned = :planned ORDER BY p.planned_on, p.planned";
constexpr const char* insert_plan_settled =
    "INSERT INTO planned_settled(planned, deed, outcome, entry) "
    "VALUES(:planned, :deed, :outcome, :entry)";
constexpr const char* select_plans_of =
    "SELECT DISTINCT p.planned FROM planned AS p "
    "JOIN member_record AS a ON a.record IN (p.giver, p.receiver, p.accompanied_by) "
    "JOIN member_record AS b ON b.record IN (p.giver, p.receiver, p.accompanied_by) "
    "WHERE a.member = :one AND b.member = :other AND p.planned_on >= :from AND NOT EXISTS("
    "SELECT 1 FROM planned_settled AS s WHERE s.planned = p.planned)";
constexpr const char* insert_override =
    "INSERT INTO gate_override(deed, giver, receiver, gate, second, reason, until_day) "
    "VALUES(:deed, :giver, :receiver, :gate, :second, :reason, :until_day) RETURNING override";
constexpr const char* insert_override_used =
    "INSERT INTO override_used(planned, override) VALUES(:planned, :override)";
constexpr const char* select_overrides =
    "SELECT o.override, o.gate, d.recorded_by, o.second, o.reason, o.until_day "
    "FROM gate_override AS o JOIN deed AS d ON d.deed = o.deed "
    "JOIN member_record AS g ON g.record = o.giver "
    "JOIN member_record AS r ON r.record = o.receiver "
    "WHERE g.member = :giver AND r.member = :receiver ORDER BY o.override";

constexpr const char* select_overrides_of =
    "SELECT o.override, o.giver, o.receiver, o.gate, d.recorded_by, o.second, o.reason, "
    "o.until_day FROM override_used AS u JOIN gate_override AS o ON o.override = u.override "
    "JOIN deed AS d ON d.deed = o.deed WHERE u.planned = :planned ORDER BY o.override";

constexpr const char* select_override_uses =
    "SELECT u.planned, u.override, o.gate, d.recorded_by, o.second, o.until_day "
    "FROM override_used AS u "
    "JOIN planned AS p ON p.planned = u.planned JOIN deed AS pd ON pd.deed = p.deed "
    "JOIN gate_override AS o ON o.override = u.override JOIN deed AS d ON d.deed = o.deed "
    "WHERE pd.recorded_on BETWEEN :from AND :to ORDER BY u.planned, o.gate, u.override";
constexpr const char* select_overdue_plans =
    "SELECT count(*) FROM planned AS p WHERE planned_on < :today "
    "AND NOT EXISTS(SELECT 1 FROM planned_settled AS s WHERE s.planned = p.planned)";

PlanRecord record_from(const Query& query) {
    PlanRecord record;
    record.number = query.integer(0);
    Plan& plan = record.plan;
    plan.giver = {query.integer(1)};
    plan.receiver = {query.integer(2)};
    plan.on = query.day(3);
    plan.category = query.integer(4);
    plan.setting = static_cast<Setting>(query.integer(5));
    if (const auto member = query.maybe_integer(6))
        plan.accompanied_by = MemberNumber{*member};
    plan.note = query.maybe_text(7);
    record.category_name = query.text(8);
    record.recorded_on = query.day(9);
    record.recorded_by = query.text(10);
    if (const auto outcome = query.maybe_integer(11)) {
        record.standing = static_cast<PlanStanding>(*outcome);
        record.entry = query.integer(12);
        record.settled_on = query.day(13);
        record.settled_by = query.maybe_text(14);
        record.reason = query.maybe_text(15);
    }
    return record;
}

std::vector<PlanRecord> plans_from(Query& query) {
    std::vector<PlanRecord> plans;
    while (query.next())
        plans.push_back(record_from(query));
    return plans;
}

} // namespace

std::int64_t add_plan(const Connection& connection, const Plan& plan, std::int64_t deed) {
    Query query(connection, insert_plan);
    query.with(":deed", deed)
        .with(":giver", plan.giver.value)
        .with(":receiver", plan.receiver.value)
        .with(":planned_on", plan.on.since_1970)
        .with(":category", plan.category)
        .with(":setting", static_cast<std::int64_t>(plan.setting))
        .with(":accompanied_by",
              plan.accompanied_by ? std::optional(plan.accompanied_by->value) : std::nullopt);
    const std::int64_t number = query.number();
    if (plan.note)
        Query(connection, insert_plan_note)
            .with(":planned", number)
            .with(":note", *plan.note)
            .run();
    return number;
}

std::vector<PlanRecord> read_plans(const Connection& connection) {
    Query query(connection, select_plans);
    query.with_nothing(":planned");
    return plans_from(query);
}

std::optional<PlanRecord> read_plan(const Connection& connection, std::int64_t number) {
    Query query(connection, select_plans);
    query.with(":planned", number);
    std::vector<PlanRecord> plans = plans_from(query);
    if (plans.empty())
        return std::nullopt;
    return std::move(plans.front());
}

void settle_plan(const Connection& connection, std::int64_t number, EntryNumber entry,
                 std::int64_t deed) {
    Query(connection, insert_plan_settled)
        .with(":planned", number)
        .with(":deed", deed)
        .with(":outcome", entry == 0 ? 2 : 1)
        .with(":entry", unless_none(entry))
        .run();
}

std::int64_t cancel_plans_of(const Connection& connection, MemberNumber one, MemberNumber other,
                             Day from, std::int64_t deed) {
    std::vector<std::int64_t> open;
    Query query(connection, select_plans_of);
    query.with(":one", one.value).with(":other", other.value).with(":from", from.since_1970);
    while (query.next())
        open.push_back(query.integer(0));
    for (const std::int64_t number : open)
        settle_plan(connection, number, 0, deed);
    return static_cast<std::int64_t>(open.size());
}

std::int64_t add_override(const Connection& connection, const Override& asked, std::int64_t deed) {
    Query query(connection, insert_override);
    query.with(":deed", deed)
        .with(":giver", asked.giver.value)
        .with(":receiver", asked.receiver.value)
        .with(":gate", static_cast<std::int64_t>(asked.gate))
        .with(":second", asked.second)
        .with(":reason", asked.reason)
        .with(":until_day", asked.until.since_1970);
    return query.number();
}

void use_override(const Connection& connection, std::int64_t planned, std::int64_t number) {
    Query(connection, insert_override_used)
        .with(":planned", planned)
        .with(":override", number)
        .run();
}

std::vector<Override> read_overrides(const Connection& connection, MemberNumber giver,
                                     MemberNumber receiver) {
    std::vector<Override> overrides;
    Query query(connection, select_overrides);
    query.with(":giver", giver.value).with(":receiver", receiver.value);
    while (query.next())
        overrides.push_back({query.integer(0), giver, receiver, static_cast<Gate>(query.integer(1)),
                             query.text(2), query.text(3), query.text(4), query.day(5)});
    return overrides;
}

std::vector<Override> read_overrides_of(const Connection& connection, std::int64_t planned) {
    std::vector<Override> overrides;
    Query query(connection, select_overrides_of);
    query.with(":planned", planned);
    while (query.next())
        overrides.push_back({query.integer(0),
                             {query.integer(1)},
                             {query.integer(2)},
                             static_cast<Gate>(query.integer(3)),
                             query.text(4),
                             query.text(5),
                             query.text(6),
                             query.day(7)});
    return overrides;
}

OverrideUse override_use_from(const Query& query) {
    return {query.integer(0),
            query.integer(1),
            std::string(show_gate(static_cast<Gate>(query.integer(2)))),
            query.text(3),
            query.text(4),
            query.day(5)};
}

std::vector<OverrideUse> read_override_uses(const Connection& connection, Day from, Day to) {
    std::vector<OverrideUse> uses;
    Query query(connection, select_override_uses);
    query.with(":from", from.since_1970).with(":to", to.since_1970);
    while (query.next())
        uses.push_back(override_use_from(query));
    return uses;
}

std::int64_t count_overdue_plans(const Connection& connection, Day today) {
    Query query(connection, select_overdue_plans);
    query.with(":today", today.since_1970).next();
    return query.integer(0);
}

} // namespace timebank
