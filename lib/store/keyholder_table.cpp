#include "store/keyholder_table.hpp"

#include <unordered_map>

namespace timebank {

namespace {

constexpr const char* select_keyholders =
    "SELECT k.keyholder, k.name, k.role, d.recorded_on, d.recorded_by, ld.recorded_on, "
    "ld.recorded_by FROM keyholder AS k JOIN deed AS d ON d.deed = k.deed "
    "LEFT JOIN keyholder_lost AS l ON l.keyholder = k.keyholder "
    "LEFT JOIN deed AS ld ON ld.deed = l.deed ORDER BY k.keyholder";
constexpr const char* select_ties =
    "SELECT keyholder, member FROM keyholder_tie ORDER BY keyholder, member";
constexpr const char* select_next_keyholder =
    "SELECT coalesce(max(keyholder), 0) + 1 FROM keyholder";
constexpr const char* insert_keyholder =
    "INSERT INTO keyholder(keyholder, deed, name, role, public_key, locked_key, passes, "
    "memory_bytes) VALUES(:keyholder, :deed, :name, :role, :public_key, :locked_key, :passes, "
    ":memory_bytes)";
constexpr const char* insert_tie =
    "INSERT INTO keyholder_tie(keyholder, member, deed) SELECT :keyholder, :member, :deed "
    "WHERE NOT EXISTS(SELECT 1 FROM keyholder_tie WHERE keyholder = :keyholder "
    "AND member = :member)";
constexpr const char* insert_lost =
    "INSERT INTO keyholder_lost(keyholder, deed) VALUES(:keyholder, :deed)";
constexpr const char* select_locked_key =
    "SELECT public_key, locked_key, passes, memory_bytes FROM keyholder "
    "WHERE keyholder = :keyholder";
constexpr const char* update_locked_key =
    "UPDATE keyholder SET locked_key = :locked_key, passes = :passes, "
    "memory_bytes = :memory_bytes WHERE keyholder = :keyholder";

} // namespace

std::vector<StoredKeyholder> read_keyholders(const Connection& connection) {
    std::unordered_map<std::int64_t, std::vector<MemberNumber>> ties;
    Query tie(connection, select_ties);
    while (tie.next())
        ties[tie.integer(0)].push_back({tie.integer(1)});
    std::vector<StoredKeyholder> keyholders;
    Query query(connection, select_keyholders);
    while (query.next()) {
        StoredKeyholder stored;
        stored.keyholder.number = query.integer(0);
        stored.keyholder.name = query.text(1);
        stored.keyholder.role = static_cast<KeyholderRole>(query.integer(2));
        stored.keyholder.tied_to = ties[query.integer(0)];
        stored.since = Day{static_cast<std::int32_t>(query.integer(3))};
        stored.recorded_by = query.text(4);
        if (const auto lost_on = query.maybe_integer(5)) {
            stored.keyholder.lost_on = Day{static_cast<std::int32_t>(*lost_on)};
            stored.lost_by = query.text(6);
        }
        keyholders.push_back(std::move(stored));
    }
    return keyholders;
}

std::int64_t next_keyholder(const Connection& connection) {
    Query query(connection, select_next_keyholder);
    query.next();
    return query.integer(0);
}

void add_keyholder_row(const Connection& connection, const Keyholder& keyholder,
                       const LockedKey& key, std::int64_t deed) {
    Query(connection, insert_keyholder)
        .with(":keyholder", keyholder.number)
        .with(":deed", deed)
        .with(":name", keyholder.name)
        .with(":role", static_cast<std::int64_t>(keyholder.role))
        .with(":public_key", key.public_key)
        .with(":locked_key", key.locked)
        .with(":passes", key.cost.passes)
        .with(":memory_bytes", key.cost.memory_bytes)
        .run();
}

void add_tie(const Connection& connection, std::int64_t keyholder, MemberNumber member,
             std::int64_t deed) {
    Query(connection, insert_tie)
        .with(":keyholder", keyholder)
        .with(":member", member.value)
        .with(":deed", deed)
        .run();
}

void add_lost_key(const Connection& connection, std::int64_t keyholder, std::int64_t deed) {
    Query(connection, insert_lost).with(":keyholder", keyholder).with(":deed", deed).run();
}

LockedKey read_locked_key(const Connection& connection, std::int64_t keyholder) {
    Query query(connection, select_locked_key);
    query.with(":keyholder", keyholder);
    query.next();
    return {query.bytes(0), query.bytes(1), {query.integer(2), query.integer(3)}};
}

void write_locked_key(const Connection& connection, std::int64_t keyholder, const LockedKey& key) {
    Query(connection, update_locked_key)
        .with(":keyholder", keyholder)
        .with(":locked_key", key.locked)
        .with(":passes", key.cost.passes)
        .with(":memory_bytes", key.cost.memory_bytes)
        .run();
}

} // namespace timebank
