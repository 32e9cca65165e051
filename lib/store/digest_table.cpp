#include "store/digest_table.hpp"

namespace timebank {

namespace {

constexpr const char* select_digested =
    "SELECT entry, kind, from_account, to_account, minutes, happened_on, counts_in, corrects, "
    "category, setting, CASE WHEN corrects IS NULL THEN session ELSE "
    "(SELECT o.session FROM entry AS o WHERE o.entry = entry.corrects) END, on_behalf_of, "
    "given_minutes, line, coalesce(signed, -1), accompanied_by, replaces, identity, session, "
    "sheet, deed FROM entry "
    "WHERE entry >= :from AND counts_in > :after AND counts_in <= :to ORDER BY entry";
constexpr const char* select_deed =
    "SELECT recorded_on, recorded_by, verb, about FROM deed WHERE deed = :deed";
constexpr const char* select_sheet_name = "SELECT name FROM sheet WHERE sheet = :sheet";
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

// What an entry names of its deed and its sheet, which most share with the entry before.
class Sources {
public:
    explicit Sources(const Connection& connection)
        : deed_(connection, select_deed), sheet_(connection, select_sheet_name) {}

    void name_deed(std::int64_t deed, DigestedEntry& entry) {
        if (deed == entry.deed)
            return;
        entry.deed = deed;
        deed_.again();
        const bool found = deed_.with(":deed", deed).next();
        entry.recorded_on = found ? deed_.day(0) : Day{};
        entry.recorded_by = found ? deed_.text(1) : "";
        entry.verb = found ? deed_.text(2) : "";
        entry.about = found ? deed_.text(3) : "";
    }
    void name_sheet(std::int64_t sheet, DigestedEntry& entry) {
        if (sheet == last_sheet_)
            return;
        last_sheet_ = sheet;
        sheet_.again();
        entry.sheet = sheet_.with(":sheet", sheet).next() ? sheet_.text(0) : "";
    }

private:
    Query deed_, sheet_;
    std::int64_t last_sheet_ = 0;
};

void read_into(DigestedEntry& entry, const JournalLine& line, const Query& query) {
    entry.movement = line.movement;
    entry.category = line.category;
    entry.setting = query.integer(9);
    entry.on_behalf_of = query.integer(11);
    entry.given = {query.integer(12)};
    entry.line = query.integer(13);
    entry.signed_by = query.integer(14);
    entry.accompanied_by = query.integer(15);
    entry.replaces = query.integer(16);
    entry.identity = query.integer(17);
    entry.session = query.integer(18);
    entry.beside.clear();
}

} // namespace

void each_digested(const Connection& connection, const LineRange& range,
                   const std::function<void(const DigestedEntry&, const JournalLine&)>& take) {
    const Corrections corrections = read_corrections(connection, range.from);
    Beside contacts(connection, select_contacts_from, range.from);
    Beside limits(connection, select_limits_from, range.from);
    Query session(connection, select_session);
    Query attendance(connection, select_attendance_of);
    Sources sources(connection);
    Query query(connection, select_digested);
    query.with(":from", range.from).with(":after", range.after.number).with(":to", range.to.number);
    DigestedEntry entry;
    std::int64_t last_session = 0;
    while (query.next()) {
        JournalLine line = line_from(query);
        note_correction(line, corrections);
        read_into(entry, line, query);
        sources.name_sheet(query.integer(19), entry);
        sources.name_deed(query.integer(20), entry);
        contacts.append(entry.movement.entry, entry.beside);
        limits.append(entry.movement.entry, entry.beside);
        if (entry.session != 0 && entry.session != last_session) {
            append_rows(session, entry.session, entry.beside);
            append_rows(attendance, entry.session, entry.beside);
            last_session = entry.session;
        }
        take(entry, line);
    }
}

} // namespace timebank
