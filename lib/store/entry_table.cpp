#include "store/entry_table.hpp"

#include <stdexcept>

namespace timebank {

namespace {

constexpr const char* select_next_entry = "SELECT coalesce(max(entry), 0) + 1 FROM entry";
constexpr const char* select_count = "SELECT count(*) FROM entry";
constexpr const char* insert_entry =
    "INSERT INTO entry(entry, kind, from_account, to_account, minutes, given_minutes, "
    "happened_on, counts_in, deed, category, setting, sheet, line, signed, on_behalf_of, "
    "accompanied_by, corrects, replaces, identity, session) "
    "VALUES(:entry, :kind, :from_account, :to_account, :minutes, :given_minutes, :happened_on, "
    ":counts_in, :deed, :category, :setting, :sheet, :line, :signed, :on_behalf_of, "
    ":accompanied_by, :corrects, :replaces, :identity, :session)";
constexpr const char* insert_note = "INSERT INTO entry_note(entry, note) VALUES(:entry, :note)";
constexpr const char* insert_entry_contact =
    "INSERT INTO entry_contact(entry, contact) VALUES(:entry, :contact)";
// What slows a first load down, as the schema wrote it: the indexes of every row, and the guards,
// which ask of every row about others that are not there.
constexpr const char* select_load_brakes =
    "SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = 'entry' AND sql IS NOT NULL "
    "AND (type = 'trigger' OR (type = 'index' AND sql NOT LIKE '% WHERE %'))";
constexpr const char* select_guards =
    "SELECT type, name, sql FROM sqlite_schema WHERE tbl_name = 'entry' AND type = 'trigger'";
// An index is built while what comes next into it is read.
constexpr const char* sort_beside = "PRAGMA threads = 2";
constexpr const char* select_in_closed_month =
    "SELECT entry FROM entry WHERE entry >= :first "
    "AND counts_in <= (SELECT max(month) FROM closed_month) LIMIT 1";
constexpr const char* select_movement =
    "SELECT entry, kind, from_account, to_account, minutes, happened_on, counts_in, corrects, "
    "EXISTS(SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry) "
    "FROM entry WHERE entry = :entry";
constexpr const char* select_standing_entry_to =
    "SELECT entry FROM member_record CROSS JOIN entry ON to_account = record "
    "WHERE member = :member AND kind = :kind AND NOT EXISTS("
    "SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry) LIMIT 1";
constexpr const char* select_entry_after =
    "SELECT entry, kind, from_account, to_account, minutes, happened_on, counts_in, corrects, 0 "
    "FROM member_record CROSS JOIN entry ON record IN (to_account, from_account) "
    "AND entry IN (SELECT e.entry FROM entry AS e WHERE e.to_account = record "
    "AND e.counts_in >= :month UNION SELECT e.entry FROM entry AS e "
    "WHERE e.from_account = record AND e.counts_in >= :month) "
    "WHERE member = :member AND happened_on > :day AND kind <> 9 AND NOT EXISTS("
    "SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry) "
    "ORDER BY happened_on, entry LIMIT 1";
constexpr const char* select_entry_between =
    "SELECT entry, kind, from_account, to_account, minutes, happened_on, counts_in, corrects, 0 "
    "FROM account_pool CROSS JOIN entry ON to_account = account "
    "WHERE asked = :one AND kind <> 9 AND from_account IN "
    "(SELECT account FROM account_pool WHERE asked = :other) AND NOT EXISTS("
    "SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry) LIMIT 1";

std::optional<std::int64_t> number_of(const std::optional<MemberNumber>& member) {
    if (!member)
        return std::nullopt;
    return member->value;
}

} // namespace

Movement movement_as_written(const Query& query) {
    Movement movement;
    movement.entry = query.integer(0);
    movement.kind = static_cast<EntryKind>(query.integer(1));
    movement.from = {query.integer(2)};
    movement.to = {query.integer(3)};
    movement.minutes = {query.integer(4)};
    movement.happened_on = {static_cast<std::int32_t>(query.integer(5))};
    movement.counts_in = {static_cast<std::int32_t>(query.integer(6))};
    movement.corrects = query.integer(7);
    return movement;
}

Movement movement_from(const Query& query) {
    Movement movement = movement_as_written(query);
    movement.undone = query.integer(8) != 0;
    return movement;
}

EntryNumber next_entry_number(const Connection& connection) {
    Query query(connection, select_next_entry);
    query.next();
    return query.integer(0);
}

std::int64_t count_entries(const Connection& connection) {
    Query query(connection, select_count);
    query.next();
    return query.integer(0);
}

EntryWriter::EntryWriter(const Connection& connection)
    : insert_(connection, insert_entry), insert_note_(connection, insert_note),
      insert_contact_(connection, insert_entry_contact) {}

void EntryWriter::write(const NewEntry& entry) {
    insert_.with(":entry", entry.movement.entry)
        .with(":kind", static_cast<std::int64_t>(entry.movement.kind))
        .with(":from_account", entry.movement.from.value)
        .with(":to_account", entry.movement.to.value)
        .with(":minutes", entry.movement.minutes.count)
        .with(":given_minutes", entry.given.count)
        .with(":happened_on", entry.movement.happened_on.since_1970)
        .with(":counts_in", entry.movement.counts_in.number)
        .with(":deed", entry.deed)
        .with(":category", unless_none(entry.category))
        .with(":setting", entry.setting)
        .with(":sheet", unless_none(entry.sheet))
        .with(":line", entry.line)
        .with(":signed", entry.signed_by)
        .with(":on_behalf_of", number_of(entry.on_behalf_of))
        .with(":accompanied_by", number_of(entry.accompanied_by))
        .with(":corrects", unless_none(entry.movement.corrects))
        .with(":replaces", unless_none(entry.replaces))
        .with(":identity", entry.identity)
        .with(":session", unless_none(entry.session))
        .run();
    write_beside(entry);
}

void EntryWriter::write_beside(const NewEntry& entry) {
    if (entry.note)
        insert_note_.with(":entry", entry.movement.entry).with(":note", *entry.note).run();
    for (const ContactNumber contact : entry.contacts)
        insert_contact_.with(":entry", entry.movement.entry).with(":contact", contact.value).run();
}

BulkLoad::BulkLoad(const Connection& connection, Without without)
    : connection_(connection), first_(next_entry_number(connection)) {
    std::vector<std::string> drops;
    Query query(connection, without == Without::guards ? select_guards : select_load_brakes);
    while (query.next()) {
        drops.push_back("DROP " + query.text(0) + " " + query.text(1));
        to_restore_.push_back(query.text(2));
    }
    query.again();
    for (const std::string& drop : drops)
        connection_.execute(drop.c_str());
}

void BulkLoad::finish() {
    Query astray(connection_, select_in_closed_month);
    if (astray.with(":first", first_).next())
        throw std::logic_error("an entry would count in a closed month");
    astray.again();
    connection_.execute(sort_beside);
    for (const std::string& sql : to_restore_)
        connection_.execute(sql.c_str());
}

std::optional<Movement> read_movement(const Connection& connection, EntryNumber entry) {
    Query query(connection, select_movement);
    if (!query.with(":entry", entry).next())
        return std::nullopt;
    return movement_from(query);
}

std::optional<EntryNumber> standing_entry_to(const Connection& connection, EntryKind kind,
                                             MemberNumber to) {
    Query query(connection, select_standing_entry_to);
    query.with(":kind", static_cast<std::int64_t>(kind)).with(":member", to.value);
    if (!query.next())
        return std::nullopt;
    return query.integer(0);
}

std::optional<Movement> first_entry_after(const Connection& connection, MemberNumber member,
                                          Day day) {
    Query query(connection, select_entry_after);
    query.with(":member", member.value)
        .with(":day", day.since_1970)
        .with(":month", month_of(day).number);
    if (!query.next())
        return std::nullopt;
    return movement_from(query);
}

std::optional<Movement> entry_between(const Connection& connection, AccountNumber one,
                                      AccountNumber other) {
    for (const auto& [to, from] : {std::pair(one, other), std::pair(other, one)}) {
        Query query(connection, select_entry_between);
        if (query.with(":one", to.value).with(":other", from.value).next())
            return movement_from(query);
    }
    return std::nullopt;
}

} // namespace timebank
