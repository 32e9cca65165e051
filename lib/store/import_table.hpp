// Imports as they are kept.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "imports/columns.hpp"
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

/// The number of the new import.
std::int64_t add_import(const Connection& connection, const ImportRecord& record);

/// Rows that were set aside once: where each came from first, and the entry that it became.
std::optional<std::int64_t> entry_from_origin(const Connection& connection,
                                              const std::string& origin);
void add_origin(const Connection& connection, const std::string& origin, std::int64_t entry);

} // namespace timebank
