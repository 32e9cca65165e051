// Every row that a book knows, read once, for a file that is large beside the book. Refuses to know
// what a repeat is.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "imports/identity.hpp"
#include "journal/entry.hpp"
#include "ledger/near.hpp"
#include "store/connection.hpp"

namespace timebank {

/// Of the pair, day and hours alone.
std::uint64_t pair_hash(Content content);

class BookRows {
public:
    struct Known {
        std::int64_t identity = 0;
        Content content;
        EntryNumber entry = 0; ///< 0: it was undone, and has to be looked up
    };
    /// Reads them all; `entries` is about how many there are.
    BookRows(const Connection& connection, std::size_t entries);

    /// Nothing if no row stands at that identity.
    const Known* at(std::int64_t identity);
    /// False only if no row that stands has this pair, day and hours.
    bool may_have_pair(const Content& content);

private:
    struct Part {
        std::vector<std::uint32_t> rows; ///< where they stand in rows_
        bool in_order = false;           ///< by identity
    };
    struct Pairs {
        std::vector<std::uint32_t> rows;   ///< until somebody asks
        std::vector<std::uint64_t> hashes; ///< from then on, in order
    };

    std::vector<Known> rows_; ///< as they were written
    std::size_t next_ = 0;    ///< a file that comes again has its rows in that order
    Near<Part> parts_;
    Near<Pairs> pairs_;
};

} // namespace timebank
