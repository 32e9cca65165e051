#include "ledger/book_rows.hpp"

#include <vector>

#include "store/chunk_worker.hpp"
#include "store/known_rows.hpp"

namespace timebank {

namespace {

constexpr std::size_t rows_a_chunk = 4096, most_waiting = 16;

struct Row {
    std::int64_t identity = 0;
    Content content;
    EntryNumber entry = 0; ///< 0: undone
};
using Rows = std::vector<Row>;

} // namespace

std::uint64_t pair_hash(Content content) {
    content.category = 0;
    content.sheet = 0;
    return content_hash(content);
}

// Rows are read here, and put in their places by a thread: that takes as long.
BookRows::BookRows(const Connection& connection, std::size_t entries) {
    rows_.max_load_factor(0.9F);
    rows_.reserve(entries);
    pairs_.reserve(entries);
    ChunkWorker<Rows> worker(most_waiting, [this](const Rows& rows) {
        for (const Row& row : rows) {
            rows_.emplace(row.identity, Known{content_hash(row.content), row.entry});
            if (row.entry != 0)
                pairs_.insert(pair_hash(row.content));
        }
    });
    Rows rows;
    each_known(connection, [&](std::int64_t identity, const KnownRow& row) {
        rows.push_back({identity, row.content, row.undone ? 0 : row.entry});
        if (rows.size() < rows_a_chunk)
            return;
        worker.hand_over(std::exchange(rows, {}));
        rows.reserve(rows_a_chunk);
    });
    worker.hand_over(std::move(rows));
    worker.settle();
}

const BookRows::Known* BookRows::at(std::int64_t identity) const {
    const auto found = rows_.find(identity);
    return found == rows_.end() ? nullptr : &found->second;
}

} // namespace timebank
