#include "store/safeguarding_table.hpp"

#include <algorithm>

namespace timebank {

namespace {

constexpr const char* insert_told = "INSERT INTO member_told(deed, member, born_on, adult, support)"
                                    " VALUES(:deed, :member, :born_on, :adult, :support)";
constexpr const char* select_told =
    "SELECT deed, member, born_on, adult, support FROM member_told ORDER BY deed";
constexpr const char* select_told_of =
    "SELECT deed, member, born_on, adult, support FROM member_told "
    "WHERE member = :member ORDER BY deed";
constexpr const char* insert_restriction =
    "INSERT INTO restriction(restriction, member, kind, from_on, review_on) "
    "VALUES(:restriction, :member, :kind, :from_on, :review_on)";
constexpr const char* insert_lifted = "INSERT INTO restriction_lifted(restriction, lifted_on, deed)"
                                      " VALUES(:restriction, :lifted_on, :deed)";
constexpr const char* select_restrictions =
    "SELECT r.restriction, r.member, r.kind, r.from_on, r.review_on, s.recorded_by, l.lifted_on, "
    "e.recorded_by FROM restriction AS r JOIN deed AS s ON s.deed = r.restriction "
    "LEFT JOIN restriction_lifted AS l ON l.restriction = r.restriction "
    "LEFT JOIN deed AS e ON e.deed = l.deed ORDER BY r.restriction";
constexpr const char* select_restrictions_of =
    "SELECT r.restriction, r.member, r.kind, r.from_on, r.review_on, s.recorded_by, l.lifted_on, "
    "e.recorded_by FROM restriction AS r JOIN deed AS s ON s.deed = r.restriction "
    "LEFT JOIN restriction_lifted AS l ON l.restriction = r.restriction "
    "LEFT JOIN deed AS e ON e.deed = l.deed WHERE r.member = :member ORDER BY r.restriction";
constexpr const char* insert_keep_apart =
    "INSERT INTO keep_apart(keep_apart, one, other, from_on, review_on) "
    "VALUES(:keep_apart, :one, :other, :from_on, :review_on)";
constexpr const char* insert_ended = "INSERT INTO keep_apart_ended(keep_apart, ended_on, deed) "
                                     "VALUES(:keep_apart, :ended_on, :deed)";
constexpr const char* select_keep_aparts =
    "SELECT keep_apart, one, other, from_on, review_on, ended_on FROM keep_apart "
    "LEFT JOIN keep_apart_ended USING(keep_apart) ORDER BY keep_apart";
constexpr const char* select_policy = "SELECT key, value FROM safeguarding_policy";
constexpr const char* upsert_policy =
    "INSERT INTO safeguarding_policy(key, value) VALUES(:key, :value) "
    "ON CONFLICT(key) DO UPDATE SET value = excluded.value";
constexpr const char* select_category_checks =
    "SELECT category, kind FROM category_check ORDER BY category, kind";
constexpr const char* insert_category_check =
    "INSERT INTO category_check(category, kind) VALUES(:category, :kind)";
constexpr const char* delete_category_check =
    "DELETE FROM category_check WHERE category = :category AND kind = :kind";

void each_told_in(Query& query, const std::function<void(const Told&)>& take) {
    while (query.next()) {
        Told told{
            query.integer(0), {query.integer(1)}, query.maybe_day(2), query.integer(3) != 0, {}};
        if (const auto support = query.maybe_integer(4))
            told.support = static_cast<Support>(*support);
        take(told);
    }
}

void each_restriction_in(Query& query, const std::function<void(const Restriction&)>& take) {
    while (query.next())
        take({query.integer(0),
              {query.integer(1)},
              static_cast<RestrictionKind>(query.integer(2)),
              query.day(3),
              query.day(4),
              query.text(5),
              query.maybe_day(6),
              query.maybe_text(7)});
}

} // namespace

void add_told(const Connection& connection, const Told& told) {
    Query query(connection, insert_told);
    query.with(":deed", told.number).with(":member", told.member.value).with(":adult", told.adult);
    query.with(":born_on", told.born_on);
    query.with(":support", told.support).run();
}

void each_told(const Connection& connection, const std::function<void(const Told&)>& take) {
    Query query(connection, select_told);
    each_told_in(query, take);
}

void each_told_of(const Connection& connection, MemberNumber record,
                  const std::function<void(const Told&)>& take) {
    Query query(connection, select_told_of);
    each_told_in(query.with(":member", record.value), take);
}

void add_restriction(const Connection& connection, const Restriction& restriction) {
    Query(connection, insert_restriction)
        .with(":restriction", restriction.number)
        .with(":member", restriction.member.value)
        .with(":kind", static_cast<std::int64_t>(restriction.kind))
        .with(":from_on", restriction.from)
        .with(":review_on", restriction.review_on)
        .run();
}

void lift_restriction(const Connection& connection, std::int64_t number, Day on,
                      std::int64_t deed) {
    Query(connection, insert_lifted)
        .with(":restriction", number)
        .with(":lifted_on", on)
        .with(":deed", deed)
        .run();
}

void each_restriction(const Connection& connection,
                      const std::function<void(const Restriction&)>& take) {
    Query query(connection, select_restrictions);
    each_restriction_in(query, take);
}

void each_restriction_of(const Connection& connection, MemberNumber record,
                         const std::function<void(const Restriction&)>& take) {
    Query query(connection, select_restrictions_of);
    each_restriction_in(query.with(":member", record.value), take);
}

void add_keep_apart(const Connection& connection, const KeepApart& pair) {
    const auto [one, other] = std::minmax(pair.one, pair.other);
    Query(connection, insert_keep_apart)
        .with(":keep_apart", pair.number)
        .with(":one", one.value)
        .with(":other", other.value)
        .with(":from_on", pair.from)
        .with(":review_on", pair.review_on)
        .run();
}

void end_keep_apart(const Connection& connection, std::int64_t number, Day on, std::int64_t deed) {
    Query(connection, insert_ended)
        .with(":keep_apart", number)
        .with(":ended_on", on)
        .with(":deed", deed)
        .run();
}

std::vector<KeepApart> read_keep_aparts(const Connection& connection) {
    std::vector<KeepApart> pairs;
    Query query(connection, select_keep_aparts);
    while (query.next())
        pairs.push_back({query.integer(0),
                         {query.integer(1)},
                         {query.integer(2)},
                         query.day(3),
                         query.day(4),
                         query.maybe_day(5)});
    return pairs;
}

Policy read_policy(const Connection& connection) {
    std::map<std::string, std::int64_t> kept;
    Query query(connection, select_policy);
    while (query.next())
        kept.emplace(query.text(0), query.integer(1));
    Policy policy = policy_from(kept);
    Query checks(connection, select_category_checks);
    while (checks.next())
        policy.category_checks[checks.integer(0)].push_back(
            static_cast<CheckKind>(checks.integer(1)));
    return policy;
}

void write_policy(const Connection& connection, const std::string& key, std::int64_t value) {
    Query(connection, upsert_policy).with(":key", key).with(":value", value).run();
}

void add_category_check(const Connection& connection, std::int64_t category, CheckKind kind) {
    Query(connection, insert_category_check)
        .with(":category", category)
        .with(":kind", static_cast<std::int64_t>(kind))
        .run();
}

void remove_category_check(const Connection& connection, std::int64_t category, CheckKind kind) {
    Query(connection, delete_category_check)
        .with(":category", category)
        .with(":kind", static_cast<std::int64_t>(kind))
        .run();
}

} // namespace timebank
