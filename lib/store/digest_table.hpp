// Entries as the digest of a closed month reads them. Refuses to know how a digest is made.
#pragma once

#include <functional>

#include "months/digest.hpp"
#include "store/line_table.hpp"

namespace timebank {

/// Every entry of a range in order of number, once, with everything that was written down of it but
/// free words, and as reports read it. Of the first entry of a session, who was there too.
void each_digested(const Connection& connection, const LineRange& range,
                   const std::function<void(const DigestedEntry&, const JournalLine&)>& take);

} // namespace timebank
