#include "store/session_table.hpp"

#include "store/entry_table.hpp"

namespace timebank {

namespace {

constexpr const char* select_next = "SELECT coalesce(max(session), 0) + 1 FROM session";
constexpr const char* insert_session =
    "INSERT INTO session(session, deed, happened_on, category, setting, split, sheet) "
    "VALUES(:session, :deed, :happened_on, :category, :setting, :split, :sheet)";
constexpr const char* insert_attendance =
    "INSERT INTO attendance(session, member, role, people, minutes, preparation_minutes) "
    "VALUES(:session, :member, :role, :people, :minutes, :preparation_minutes)";
constexpr const char* select_all = "SELECT * FROM session_record ORDER BY session";
constexpr const char* select_one = "SELECT * FROM session_record WHERE session = :session";
constexpr const char* select_attendance =
    "SELECT member, role, people, minutes, preparation_minutes FROM attendance "
    "WHERE session = :session ORDER BY member";
constexpr const char* select_entries =
    "SELECT entry, kind, from_account, to_account, minutes, happened_on, counts_in, corrects, "
    "EXISTS(SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry) "
    "FROM entry WHERE session = :session ORDER BY entry";
constexpr const char* select_session_of =
    "SELECT coalesce(e.session, o.session) FROM entry AS e LEFT JOIN entry AS o "
    "ON o.entry = e.corrects WHERE e.entry = :entry";
constexpr const char* select_like =
    "SELECT session FROM session AS s JOIN attendance AS a USING(session) "
    "WHERE a.member = :member AND a.role = :role AND s.happened_on = :happened_on "
    "AND s.category = :category AND session < :before AND NOT EXISTS("
    "SELECT 1 FROM entry AS e JOIN entry AS later ON later.corrects = e.entry "
    "WHERE e.session = s.session) LIMIT 1";

// The entries of a session are undone together.
constexpr const char* select_of_both =
    "SELECT a.session FROM member_record AS r JOIN attendance AS a ON a.member = r.record "
    "JOIN attendance AS b ON b.session = a.session JOIN member_record AS o ON o.record = b.member "
    "WHERE r.member = :one AND o.member = :other AND EXISTS("
    "SELECT 1 FROM entry AS e WHERE e.session = a.session AND NOT EXISTS("
    "SELECT 1 FROM entry AS later WHERE later.corrects = e.entry)) LIMIT 1";
constexpr const char* select_after =
    "SELECT s.session, s.happened_on FROM member_record AS r "
    "JOIN attendance AS a ON a.member = r.record JOIN session AS s ON s.session = a.session "
    "WHERE r.member = :member AND s.happened_on > :day AND EXISTS("
    "SELECT 1 FROM entry AS e WHERE e.session = s.session AND NOT EXISTS("
    "SELECT 1 FROM entry AS later WHERE later.corrects = e.entry)) "
    "ORDER BY s.happened_on, s.session LIMIT 1";

SessionRecord record_from(const Query& query) {
    SessionRecord record;
    Session& session = record.session;
    record.number = query.integer(0);
    session.happened_on = {static_cast<std::int32_t>(query.integer(1))};
    session.category = query.integer(2);
    if (const auto setting = query.maybe_integer(3))
        session.setting = static_cast<Setting>(*setting);
    session.split = static_cast<Split>(query.integer(4));
    session.sheet = query.maybe_text(5);
    session.note = query.maybe_text(6);
    record.counts_in = {static_cast<std::int32_t>(query.integer(7))};
    record.category_name = query.text(8);
    record.recorded_on = {static_cast<std::int32_t>(query.integer(9))};
    record.recorded_by = query.text(10);
    record.undone_from = query.integer(11);
    record.undone_to = query.integer(12);
    record.reason = query.maybe_text(13);
    record.undone_by = query.maybe_text(14);
    return record;
}

void add_parts(const Connection& connection, SessionRecord& record) {
    Query attendance(connection, select_attendance);
    attendance.with(":session", record.number);
    while (attendance.next())
        record.session.attendance.push_back({{attendance.integer(0)},
                                             static_cast<Role>(attendance.integer(1)),
                                             attendance.integer(2),
                                             {attendance.integer(3)},
                                             {attendance.integer(4)}});
    Query entries(connection, select_entries);
    entries.with(":session", record.number);
    while (entries.next())
        record.entries.push_back(movement_from(entries));
}

} // namespace

std::int64_t next_session(const Connection& connection) {
    Query query(connection, select_next);
    query.next();
    return query.integer(0);
}

void add_session_row(const Connection& connection, std::int64_t number, const Session& session,
                     std::int64_t sheet, std::int64_t deed) {
    Query(connection, insert_session)
        .with(":session", number)
        .with(":deed", deed)
        .with(":happened_on", session.happened_on.since_1970)
        .with(":category", session.category)
        .with(":setting", session.setting)
        .with(":split", static_cast<std::int64_t>(session.split))
        .with(":sheet", unless_none(sheet))
        .run();
    Query attendance(connection, insert_attendance);
    for (const Attendance& each : session.attendance)
        attendance.with(":session", number)
            .with(":member", each.member.value)
            .with(":role", static_cast<std::int64_t>(each.role))
            .with(":people", each.people)
            .with(":minutes", each.minutes.count)
            .with(":preparation_minutes", each.preparation.count)
            .run();
}

std::vector<SessionRecord> read_sessions(const Connection& connection) {
    std::vector<SessionRecord> records;
    Query query(connection, select_all);
    while (query.next()) {
        records.push_back(record_from(query));
        add_parts(connection, records.back());
    }
    return records;
}

std::optional<SessionRecord> read_session(const Connection& connection, std::int64_t number) {
    Query query(connection, select_one);
    if (!query.with(":session", number).next())
        return std::nullopt;
    SessionRecord record = record_from(query);
    add_parts(connection, record);
    return record;
}

std::int64_t session_of_entry(const Connection& connection, EntryNumber entry) {
    Query query(connection, select_session_of);
    query.with(":entry", entry);
    return query.next() ? query.integer(0) : 0;
}

std::optional<std::int64_t> session_like(const Connection& connection, const Session& session,
                                         std::int64_t before) {
    for (const Attendance& each : session.attendance) {
        if (each.role != Role::leader && each.role != Role::receiver)
            continue;
        Query query(connection, select_like);
        query.with(":member", each.member.value)
            .with(":role", static_cast<std::int64_t>(each.role))
            .with(":happened_on", session.happened_on.since_1970)
            .with(":category", session.category)
            .with(":before", before);
        if (query.next())
            return query.integer(0);
    }
    return std::nullopt;
}

std::optional<std::int64_t> session_of_both(const Connection& connection, MemberNumber one,
                                            MemberNumber other) {
    Query query(connection, select_of_both);
    if (!query.with(":one", one.value).with(":other", other.value).next())
        return std::nullopt;
    return query.integer(0);
}

std::optional<std::pair<std::int64_t, Day>> first_session_after(const Connection& connection,
                                                                MemberNumber member, Day day) {
    Query query(connection, select_after);
    if (!query.with(":member", member.value).with(":day", day.since_1970).next())
        return std::nullopt;
    return std::pair{query.integer(0), Day{static_cast<std::int32_t>(query.integer(1))}};
}

} // namespace timebank
