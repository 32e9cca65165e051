// Every row that a book knows, read once, for a file that is large beside the book. Refuses to know
// what a repeat is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <ratio>
#include <utility>

#include <tsl/robin_map.h>
#include <tsl/robin_set.h>

#include "imports/identity.hpp"
#include "journal/entry.hpp"
#include "store/connection.hpp"

namespace timebank {

/// Identities are numbered in order, and a table wants them far apart.
struct Scattered {
    std::size_t operator()(std::uint64_t number) const { return scatter(number); }
};
/// Just as large as it need be: a million rows fill three of them.
template <class Key, class Value>
using RowTable =
    tsl::robin_map<Key, Value, Scattered, std::equal_to<Key>, std::allocator<std::pair<Key, Value>>,
                   false, tsl::rh::mod_growth_policy<std::ratio<5, 4>>>;

/// Of the pair, day and hours alone.
std::uint64_t pair_hash(Content content);

class BookRows {
public:
    struct Known {
        std::uint64_t content = 0; ///< its hash
        EntryNumber entry = 0;     ///< 0: it was undone, and has to be looked up
    };
    /// Reads them all; `entries` is about how many there are.
    BookRows(const Connection& connection, std::size_t entries);

    /// Nothing if no row stands at that identity.
    const Known* at(std::int64_t identity) const;
    /// False only if no row that stands has this pair, day and hours.
    bool may_have_pair(const Content& content) const { return pairs_.contains(pair_hash(content)); }

private:
    RowTable<std::int64_t, Known> rows_;
    tsl::robin_set<std::uint64_t, Scattered> pairs_;
};

} // namespace timebank
