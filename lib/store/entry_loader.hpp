// Many exchanges at once, as an import brings them. Refuses to know which are let in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "store/chunk_worker.hpp"
#include "store/entry_table.hpp"

namespace timebank {

/// Writes exchanges and the sheets that they stand on, in the order in which they are given, many
/// rows a statement. Into an empty journal they are written by a thread of its own, without the
/// journal's indexes and guards, which finish puts back as they were; the connection is nobody
/// else's then until settle or finish. Thousands of rows for another are written without its
/// guards. All inside the one transaction of the import.
class EntryLoader {
public:
    EntryLoader(const Connection& connection, bool journal_is_empty, std::size_t rows_expected);

    void add_sheet(std::int64_t sheet, const std::string& name);
    /// An exchange that replaces none, all of one deed; it is written by the next settle, at the
    /// latest.
    void write(const NewEntry& entry);
    /// Everything is written. Throws whatever the thread met.
    void settle();
    void finish();

private:
    struct Chunk {
        std::vector<std::pair<std::int64_t, std::string>> sheets;
        std::vector<NewEntry> entries;
    };
    void hand_over();
    void write_chunk(const Chunk& chunk);
    void write_many(const NewEntry* first);

    const Connection& connection_;
    std::optional<BulkLoad> load_;
    EntryWriter writer_;
    Query insert_many_;
    Chunk chunk_;
    std::optional<ChunkWorker<Chunk>> worker_; ///< last, for it uses all of the others
};

} // namespace timebank
