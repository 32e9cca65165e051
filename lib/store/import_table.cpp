#include "store/import_table.hpp"

namespace timebank {

namespace {
constexpr const char* insert_import =
    "INSERT INTO import(import, deed, file, digest, kind, rows, written, already_there, refused, "
    "first_entry, last_entry) "
    "VALUES(:import, :deed, :file, :digest, :kind, :rows, :written, :already_there, :refused, "
    ":first_entry, :last_entry)";
constexpr const char* select_next_import = "SELECT coalesce(max(import), 0) + 1 FROM import";
constexpr const char* select_origin = "SELECT entry FROM import_origin WHERE origin = :origin";
constexpr const char* insert_origin =
    "INSERT INTO import_origin(origin, entry) VALUES(:origin, :entry)";

} // namespace

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
