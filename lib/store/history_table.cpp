#include "store/history_table.hpp"

namespace timebank {

namespace {

// Settings 4 and 5 are the giver's home and the receiver's.
constexpr const char* select_homes =
    "SELECT from_account, to_account, min(happened_on) FROM entry AS e "
    "WHERE kind = 1 AND setting IN (4, 5) "
    "AND NOT EXISTS(SELECT 1 FROM entry WHERE corrects = e.entry) GROUP BY 1, 2";
constexpr const char* select_homes_of =
    "SELECT from_account, to_account, min(happened_on) FROM entry AS e "
    "WHERE (from_account = :record OR to_account = :record) AND kind = 1 AND setting IN (4, 5) "
    "AND NOT EXISTS(SELECT 1 FROM entry WHERE corrects = e.entry) GROUP BY 1, 2";
constexpr const char* select_accompanied =
    "SELECT from_account, to_account, min(happened_on) FROM entry AS e "
    "WHERE kind = 1 AND accompanied_by IS NOT NULL "
    "AND NOT EXISTS(SELECT 1 FROM entry WHERE corrects = e.entry) GROUP BY 1, 2";
constexpr const char* select_accompanied_of =
    "SELECT from_account, to_account, min(happened_on) FROM entry AS e "
    "WHERE (from_account = :record OR to_account = :record) AND kind = 1 "
    "AND accompanied_by IS NOT NULL "
    "AND NOT EXISTS(SELECT 1 FROM entry WHERE corrects = e.entry) GROUP BY 1, 2";
constexpr const char* select_at_sessions =
    "SELECT member, min(happened_on) FROM attendance AS a JOIN session USING(session) "
    "WHERE NOT EXISTS(SELECT 1 FROM entry AS e JOIN entry AS c ON c.corrects = e.entry "
    "WHERE e.session = a.session) GROUP BY member";
constexpr const char* select_at_sessions_of =
    "SELECT member, min(happened_on) FROM attendance AS a JOIN session USING(session) "
    "WHERE member = :record AND NOT EXISTS(SELECT 1 FROM entry AS e "
    "JOIN entry AS c ON c.corrects = e.entry WHERE e.session = a.session) GROUP BY member";

void each_pair_in(Query& query, const TakePair& take) {
    while (query.next())
        take({query.integer(0)}, {query.integer(1)}, query.day(2));
}

void each_member_in(Query& query, const TakeMember& take) {
    while (query.next())
        take({query.integer(0)}, query.day(1));
}

TakePair both(const TakeMember& take) {
    return [&take](MemberNumber one, MemberNumber other, Day first) {
        take(one, first);
        take(other, first);
    };
}

} // namespace

void each_pair_at_home(const Connection& connection, const TakePair& take) {
    Query query(connection, select_homes);
    each_pair_in(query, take);
}

void each_pair_at_home(const Connection& connection, MemberNumber record, const TakePair& take) {
    Query query(connection, select_homes_of);
    each_pair_in(query.with(":record", record.value), take);
}

void each_in_company(const Connection& connection, const TakeMember& take) {
    Query accompanied(connection, select_accompanied);
    each_pair_in(accompanied, both(take));
    Query sessions(connection, select_at_sessions);
    each_member_in(sessions, take);
}

// Whoever the record was with is taken too: that they were in company is as true of them.
void each_in_company(const Connection& connection, MemberNumber record, const TakeMember& take) {
    Query accompanied(connection, select_accompanied_of);
    each_pair_in(accompanied.with(":record", record.value), both(take));
    Query sessions(connection, select_at_sessions_of);
    each_member_in(sessions.with(":record", record.value), take);
}

} // namespace timebank
