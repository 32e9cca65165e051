#include "store/digest_table.hpp"

#include <fmt/core.h>

#include "store/entry_table.hpp"

namespace timebank {

namespace {

constexpr const char* select_digested =
    "SELECT entry, kind, from_account, to_account, minutes, happened_on, counts_in, corrects, 0, "
    "given_minutes, category, setting, line, coalesce(signed, -1), coalesce(name, ''), "
    "on_behalf_of, accompanied_by, replaces, identity, session, deed, recorded_on, recorded_by, "
    "verb, about "
    "FROM entry CROSS JOIN deed USING(deed) LEFT JOIN sheet USING(sheet) "
    "WHERE entry >= :from AND counts_in > :after AND counts_in <= :to ORDER BY entry";
constexpr const char* select_contacts_from =
    "SELECT entry, 'contact ' || contact || char(10) FROM entry_contact WHERE entry >= :from "
    "ORDER BY entry, contact";
constexpr const char* select_limits_from =
    "SELECT entry, 'limit ' || account || ' ' || limit_minutes || ' ' || balance_minutes || "
    "char(10) FROM limit_passed WHERE entry >= :from ORDER BY entry, account";
constexpr const char* select_session =
    "SELECT 'session ' || deed || ' ' || happened_on || ' ' || category || ' ' || "
    "coalesce(setting, 0) || ' ' || split || ' ' || length(coalesce(name, '')) || ':' || "
    "coalesce(name, '') || char(10) FROM session LEFT JOIN sheet USING(sheet) "
    "WHERE session = :session";
constexpr const char* select_attendance_of =
    "SELECT 'there ' || member || ' ' || role || ' ' || people || ' ' || minutes || ' ' || "
    "preparation_minutes || char(10) FROM attendance WHERE session = :session ORDER BY member";

// Rows about entries, in order of entry, that are walked beside the journal.
class Beside {
public:
    Beside(const Connection& connection, const char* select, EntryNumber from)
        : query_(connection, select) {
        query_.with(":from", from);
        more_ = query_.next();
    }
    // What stands beside this entry, which comes after the one that was asked for before.
    void append(EntryNumber entry, std::string& text) {
        while (more_ && query_.integer(0) <= entry) {
            if (query_.integer(0) == entry)
                text += query_.text(1);
            more_ = query_.next();
        }
    }

private:
    Query query_;
    bool more_ = false;
};

void append_rows(Query& query, std::int64_t session, std::string& text) {
    query.again();
    query.with(":session", session);
    while (query.next())
        text += query.text(0);
}

DigestedEntry digested_from(const Query& query) {
    DigestedEntry entry;
    entry.movement = movement_from(query);
    entry.given = {query.integer(9)};
    entry.category = query.integer(10);
    entry.setting = query.integer(11);
    entry.line = query.integer(12);
    entry.signed_by = query.integer(13);
    entry.sheet = query.text(14);
    entry.on_behalf_of = query.integer(15);
    entry.accompanied_by = query.integer(16);
    entry.replaces = query.integer(17);
    entry.identity = query.integer(18);
    entry.session = query.integer(19);
    entry.deed = query.integer(20);
    entry.recorded_on = query.day(21);
    entry.recorded_by = query.text(22);
    entry.verb = query.text(23);
    entry.about = query.text(24);
    return entry;
}

} // namespace

void each_digested(const Connection& connection, const LineRange& range,
                   const std::function<void(const DigestedEntry&)>& take) {
    Beside contacts(connection, select_contacts_from, range.from);
    Beside limits(connection, select_limits_from, range.from);
    Query session(connection, select_session);
    Query attendance(connection, select_attendance_of);
    Query query(connection, select_digested);
    query.with(":from", range.from).with(":after", range.after.number).with(":to", range.to.number);
    std::int64_t last_session = 0;
    while (query.next()) {
        DigestedEntry entry = digested_from(query);
        contacts.append(entry.movement.entry, entry.beside);
        limits.append(entry.movement.entry, entry.beside);
        if (entry.session != 0 && entry.session != last_session) {
            append_rows(session, entry.session, entry.beside);
            append_rows(attendance, entry.session, entry.beside);
            last_session = entry.session;
        }
        take(entry);
    }
}

} // namespace timebank
