#include "ledger/book_rows.hpp"

#include <algorithm>
#include <utility>

#include "store/known_rows.hpp"

namespace timebank {

std::uint64_t pair_hash(Content content) {
    content.category = 0;
    content.sheet = 0;
    return content_hash(content);
}

BookRows::BookRows(const Connection& connection, std::size_t entries) {
    rows_.reserve(entries);
    each_known(connection, [this](std::int64_t identity, const KnownRow& row) {
        const auto place = static_cast<std::uint32_t>(rows_.size());
        rows_.push_back({identity, row.content, row.undone ? 0 : row.entry});
        parts_.of(near_identity(identity)).rows.push_back(place);
        if (!row.undone)
            pairs_.of(near_day(row.content.happened_on)).rows.push_back(place);
    });
}

const BookRows::Known* BookRows::at(std::int64_t identity) {
    if (next_ < rows_.size() && rows_[next_].identity == identity)
        return &rows_[next_++];
    Part& part = parts_.of(near_identity(identity));
    const auto identity_of = [this](std::uint32_t row) { return rows_[row].identity; };
    if (!std::exchange(part.in_order, true))
        std::ranges::stable_sort(part.rows, {}, identity_of);
    const auto found = std::ranges::lower_bound(part.rows, identity, {}, identity_of);
    if (found == part.rows.end() || rows_[*found].identity != identity)
        return nullptr;
    next_ = *found + 1;
    return &rows_[*found];
}

bool BookRows::may_have_pair(const Content& content) {
    Pairs& pairs = pairs_.of(near_day(content.happened_on));
    if (!pairs.rows.empty()) {
        for (const std::uint32_t row : std::exchange(pairs.rows, {}))
            pairs.hashes.push_back(pair_hash(rows_[row].content));
        std::ranges::sort(pairs.hashes);
    }
    return std::ranges::binary_search(pairs.hashes, pair_hash(content));
}

} // namespace timebank
