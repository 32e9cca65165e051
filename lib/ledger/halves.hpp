// Which exchange the other sheet belongs to: giver and receiver each hand one in, signed by
// themselves. Refuses to know how a row is read.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "exchanges/exchange.hpp"
#include "imports/identity.hpp"
#include "store/connection.hpp"

namespace timebank {

/// Exchanges that one alone has signed, and whose other sheet may come yet: those of a run, and
/// those of the book.
class Halves {
public:
    Halves(const Connection& connection, EntryNumber first_of_run)
        : connection_(connection), first_of_run_(first_of_run) {}

    /// An exchange of this run, on a sheet.
    void keep(EntryNumber entry, const Content& content, Signed by);
    /// The first that only this side has signed, with the same pair, hours, day and category, on
    /// another sheet; nothing if there is none. Each is taken once.
    std::optional<EntryNumber> take(const Content& content, Signed by);

private:
    struct Half {
        EntryNumber entry = 0;
        Content content;
        Signed by = Signed::none;
    };

    const Connection& connection_;
    EntryNumber first_of_run_;
    std::unordered_multimap<std::uint64_t, Half> kept_;
    std::unordered_set<EntryNumber> taken_; ///< of the book
};

} // namespace timebank
