// The other sheet on which an exchange stands, with the other's signature. Knows no rule of when
// two sheets are of one exchange.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "exchanges/exchange.hpp"
#include "imports/identity.hpp"
#include "store/connection.hpp"

namespace timebank {

struct OtherSheet {
    EntryNumber entry = 0;
    std::int64_t sheet = 0; ///< its number in the book
    std::optional<std::int64_t> line;
    std::int64_t identity = 0; ///< how its row is known again
    std::int64_t deed = 0;
};
/// The exchange is in the book, and one alone has signed it.
void add_other_sheet(const Connection& connection, const OtherSheet& other);

/// Standing exchanges numbered below `before` with this content but for the sheet, on another one,
/// which only that side has signed, and which stand on one sheet alone; in order.
std::vector<EntryNumber> find_halves(const Connection& connection, const Content& content,
                                     Signed by, EntryNumber before);

/// Those that a deed brought; of one sheet, where it is named.
std::int64_t count_other_sheets(const Connection& connection, std::int64_t deed,
                                std::optional<std::int64_t> sheet);
void remove_other_sheets(const Connection& connection, std::int64_t deed,
                         std::optional<std::int64_t> sheet);

} // namespace timebank
