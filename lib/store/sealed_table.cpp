#include "store/sealed_table.hpp"

namespace timebank {

namespace {

constexpr const char* select_notes =
    "SELECT note, kind, number, part, recorded_on, written_minute, recorded_by, sealed "
    "FROM sealed_note JOIN deed USING(deed) WHERE kind = :kind AND number = :number ORDER BY part";
constexpr const char* select_notes_held_only_by =
    "SELECT n.note, kind, number, part, recorded_on, written_minute, recorded_by, n.sealed "
    "FROM sealed_note AS n JOIN deed AS d ON d.deed = n.deed "
    "JOIN sealed_key AS k ON k.note = n.note AND k.keyholder = :keyholder "
    "WHERE NOT EXISTS(SELECT 1 FROM sealed_key WHERE note = n.note AND keyholder = :other) "
    "ORDER BY kind, number, part";
constexpr const char* select_keys =
    "SELECT keyholder, sealed FROM sealed_key WHERE note = :note ORDER BY keyholder";
constexpr const char* insert_note =
    "INSERT INTO sealed_note(kind, number, part, deed, written_minute, sealed) "
    "VALUES(:kind, :number, :part, :deed, :written_minute, :sealed) RETURNING note";
constexpr const char* insert_key = "INSERT INTO sealed_key(note, keyholder, deed, sealed) "
                                   "VALUES(:note, :keyholder, :deed, :sealed)";
constexpr const char* select_held =
    "SELECT kind, number, max(NOT EXISTS(SELECT 1 FROM sealed_key AS o "
    "WHERE o.note = n.note AND o.keyholder <> k.keyholder "
    "AND o.keyholder NOT IN (SELECT keyholder FROM keyholder_lost))) "
    "FROM sealed_key AS k JOIN sealed_note AS n ON n.note = k.note "
    "WHERE k.keyholder = :keyholder GROUP BY kind, number ORDER BY kind, number";

std::vector<SealedNote> notes_from(Query& query) {
    std::vector<SealedNote> notes;
    while (query.next())
        notes.push_back(
            {query.integer(0),
             {static_cast<SealedKind>(query.integer(1)), query.integer(2), query.integer(3)},
             {Day{static_cast<std::int32_t>(query.integer(4))},
              static_cast<std::int32_t>(query.integer(5))},
             query.text(6),
             query.bytes(7)});
    return notes;
}

} // namespace

std::vector<SealedNote> read_sealed_notes(const Connection& connection, SealedKind kind,
                                          std::int64_t number) {
    Query query(connection, select_notes);
    query.with(":kind", static_cast<std::int64_t>(kind)).with(":number", number);
    return notes_from(query);
}

std::vector<SealedNote> read_notes_held_only_by(const Connection& connection,
                                                std::int64_t keyholder, std::int64_t other) {
    Query query(connection, select_notes_held_only_by);
    query.with(":keyholder", keyholder).with(":other", other);
    return notes_from(query);
}

std::vector<SealedKey> read_sealed_keys(const Connection& connection, std::int64_t note) {
    std::vector<SealedKey> keys;
    Query query(connection, select_keys);
    query.with(":note", note);
    while (query.next())
        keys.push_back({query.integer(0), query.bytes(1)});
    return keys;
}

std::int64_t add_sealed_note(const Connection& connection, const SealedPlace& place,
                             std::int64_t written_minute, const Bytes& sealed, std::int64_t deed) {
    Query query(connection, insert_note);
    query.with(":kind", static_cast<std::int64_t>(place.kind))
        .with(":number", place.number)
        .with(":part", place.part)
        .with(":deed", deed)
        .with(":written_minute", written_minute)
        .with(":sealed", sealed);
    return query.number();
}

void add_sealed_key(const Connection& connection, std::int64_t note, const SealedKey& key,
                    std::int64_t deed) {
    Query(connection, insert_key)
        .with(":note", note)
        .with(":keyholder", key.keyholder)
        .with(":deed", deed)
        .with(":sealed", key.sealed)
        .run();
}

std::vector<HeldAlone> read_held_by(const Connection& connection, std::int64_t keyholder) {
    std::vector<HeldAlone> held;
    Query query(connection, select_held);
    query.with(":keyholder", keyholder);
    while (query.next())
        held.push_back(
            {static_cast<SealedKind>(query.integer(0)), query.integer(1), query.integer(2) != 0});
    return held;
}

} // namespace timebank
