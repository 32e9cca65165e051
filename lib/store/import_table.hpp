// Imports as they are kept.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "imports/columns.hpp"
#include "imports/taking_back.hpp"
#include "store/connection.hpp"

namespace timebank {

struct ImportRecord {
    std::int64_t deed = 0;
    std::string file;   ///< its name without folders
    std::string digest; ///< of its text
    ImportKind kind = ImportKind::exchanges;
    std::int64_t rows = 0, written = 0, already_there = 0, refused = 0;
    std::int64_t first_entry = 0, last_entry = 0; ///< 0: it wrote no entry
};

/// An import as it is told of later.
struct StoredImport {
    std::int64_t number = 0;
    ImportRecord record;
    Day on;
    std::string by;
    std::int64_t undone = 0; ///< of its entries
};
/// In order of number.
std::vector<StoredImport> read_imports(const Connection& connection);
std::optional<StoredImport> read_import(const Connection& connection, std::int64_t number);

/// Every entry of an import in order of number. Whether an account was settled is not looked up.
void each_imported(const Connection& connection, const ImportRecord& record,
                   const std::function<void(const ImportedEntry&)>& take);
/// The entry that stands in the place of one that was corrected, however often it was put right
/// since; 0 if none does.
EntryNumber standing_in_place_of(const Connection& connection, EntryNumber entry);
/// Standing settlements numbered above an entry.
std::vector<Movement> settlements_after(const Connection& connection, EntryNumber entry);

/// In order.
std::vector<ImportUndoing> read_undoings(const Connection& connection, const ImportRecord& record);

/// The number of the new import.
std::int64_t add_import(const Connection& connection, const ImportRecord& record);

/// Rows that were set aside once: where each came from first, and the entry that it became. Nothing
/// where that was taken back with its import.
std::optional<std::int64_t> entry_from_origin(const Connection& connection,
                                              const std::string& origin);
void add_origin(const Connection& connection, const std::string& origin, std::int64_t entry);

} // namespace timebank
