#include "store/import_table.hpp"

#include "store/entry_table.hpp"

namespace timebank {

namespace {
constexpr const char* insert_import =
    "INSERT INTO import(import, deed, file, digest, kind, rows, written, already_there, refused, "
    "first_entry, last_entry) "
    "VALUES(:import, :deed, :file, :digest, :kind, :rows, :written, :already_there, :refused, "
    ":first_entry, :last_entry)";
constexpr const char* select_next_import = "SELECT coalesce(max(import), 0) + 1 FROM import";
constexpr const char* select_origin =
    "SELECT entry FROM import_origin WHERE origin = :origin AND NOT EXISTS("
    "SELECT 1 FROM entry AS later JOIN deed USING(deed) "
    "WHERE later.corrects = import_origin.entry AND verb = 'import undo')";
constexpr const char* insert_origin =
    "INSERT INTO import_origin(origin, entry) VALUES(:origin, :entry) "
    "ON CONFLICT(origin) DO UPDATE SET entry = excluded.entry";
constexpr const char* select_imports =
    "SELECT import, deed, file, digest, kind, rows, written, already_there, refused, first_entry, "
    "last_entry, recorded_on, recorded_by, "
    "(SELECT count(*) FROM entry WHERE corrects BETWEEN first_entry AND last_entry) "
    "FROM import JOIN deed USING(deed) ORDER BY import";
constexpr const char* select_import =
    "SELECT import, deed, file, digest, kind, rows, written, already_there, refused, first_entry, "
    "last_entry, recorded_on, recorded_by, "
    "(SELECT count(*) FROM entry WHERE corrects BETWEEN first_entry AND last_entry) "
    "FROM import JOIN deed USING(deed) WHERE import = :import";
constexpr const char* select_imported =
    "SELECT entry, kind, from_account, to_account, minutes, happened_on, counts_in, corrects, "
    "EXISTS(SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry), "
    "session, name, line FROM entry LEFT JOIN sheet USING(sheet) "
    "WHERE entry BETWEEN :first AND :last ORDER BY entry";
constexpr const char* select_in_place =
    "WITH RECURSIVE place(entry) AS (SELECT entry FROM entry WHERE replaces = :entry UNION ALL "
    "SELECT later.entry FROM place JOIN entry AS later ON later.replaces = place.entry) "
    "SELECT entry FROM place WHERE NOT EXISTS("
    "SELECT 1 FROM entry AS later WHERE later.corrects = place.entry) LIMIT 1";
constexpr const char* select_settlements =
    "SELECT entry, kind, from_account, to_account, minutes, happened_on, counts_in, corrects, 0 "
    "FROM entry WHERE entry > :entry AND kind = 7 AND NOT EXISTS("
    "SELECT 1 FROM entry AS later WHERE later.corrects = entry.entry) ORDER BY entry";
constexpr const char* select_undoings =
    "SELECT recorded_on, recorded_by, coalesce(reason, ''), count(*) FROM entry "
    "JOIN deed USING(deed) WHERE corrects BETWEEN :first AND :last AND verb = 'import undo' "
    "GROUP BY deed ORDER BY deed";

StoredImport import_from(const Query& query) {
    StoredImport import;
    import.number = query.integer(0);
    import.record = {query.integer(1), query.text(2),
                     query.text(3),    static_cast<ImportKind>(query.integer(4)),
                     query.integer(5), query.integer(6),
                     query.integer(7), query.integer(8),
                     query.integer(9), query.integer(10)};
    import.on = query.day(11);
    import.by = query.text(12);
    import.undone = query.integer(13);
    return import;
}

} // namespace

std::vector<StoredImport> read_imports(const Connection& connection) {
    std::vector<StoredImport> imports;
    Query query(connection, select_imports);
    while (query.next())
        imports.push_back(import_from(query));
    return imports;
}

std::optional<StoredImport> read_import(const Connection& connection, std::int64_t number) {
    Query query(connection, select_import);
    if (!query.with(":import", number).next())
        return std::nullopt;
    return import_from(query);
}

void each_imported(const Connection& connection, const ImportRecord& record,
                   const std::function<void(const ImportedEntry&)>& take) {
    Query query(connection, select_imported);
    query.with(":first", record.first_entry).with(":last", record.last_entry);
    while (record.first_entry != 0 && query.next()) {
        ImportedEntry entry;
        entry.movement = movement_from(query);
        entry.session = query.integer(9);
        if (auto sheet = query.maybe_text(10))
            entry.sheet = SheetLine{std::move(*sheet), query.maybe_integer(11)};
        if (entry.movement.undone)
            entry.replaced_by = standing_in_place_of(connection, entry.movement.entry);
        take(entry);
    }
}

EntryNumber standing_in_place_of(const Connection& connection, EntryNumber entry) {
    Query query(connection, select_in_place);
    return query.with(":entry", entry).next() ? query.integer(0) : 0;
}

std::vector<Movement> settlements_after(const Connection& connection, EntryNumber entry) {
    std::vector<Movement> settlements;
    Query query(connection, select_settlements);
    query.with(":entry", entry);
    while (query.next())
        settlements.push_back(movement_from(query));
    return settlements;
}

std::vector<ImportUndoing> read_undoings(const Connection& connection, const ImportRecord& record) {
    std::vector<ImportUndoing> undoings;
    Query query(connection, select_undoings);
    query.with(":first", record.first_entry).with(":last", record.last_entry);
    while (query.next())
        undoings.push_back({query.day(0), query.text(1), query.text(2), query.integer(3)});
    return undoings;
}

std::int64_t add_import(const Connection& connection, const ImportRecord& record) {
    Query next(connection, select_next_import);
    next.next();
    const std::int64_t number = next.integer(0);
    Query(connection, insert_import)
        .with(":import", number)
        .with(":deed", record.deed)
        .with(":file", record.file)
        .with(":digest", record.digest)
        .with(":kind", static_cast<std::int64_t>(record.kind))
        .with(":rows", record.rows)
        .with(":written", record.written)
        .with(":already_there", record.already_there)
        .with(":refused", record.refused)
        .with(":first_entry", unless_none(record.first_entry))
        .with(":last_entry", unless_none(record.last_entry))
        .run();
    return number;
}

std::optional<std::int64_t> entry_from_origin(const Connection& connection,
                                              const std::string& origin) {
    Query query(connection, select_origin);
    if (!query.with(":origin", origin).next())
        return std::nullopt;
    return query.integer(0);
}

void add_origin(const Connection& connection, const std::string& origin, std::int64_t entry) {
    Query(connection, insert_origin).with(":origin", origin).with(":entry", entry).run();
}

} // namespace timebank
