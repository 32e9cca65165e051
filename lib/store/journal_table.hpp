// The whole journal, entry by entry with everything that is written down of each.
#pragma once

#include <functional>

#include "imports/entry_record.hpp"
#include "store/connection.hpp"

namespace timebank {

/// Every entry in order of number. A deed is known by the first entry of the run that it recorded.
void each_record(const Connection& connection, const std::function<void(const EntryRecord&)>& take);

/// The number of the deed that recorded the last entry; the journal must not be empty.
std::int64_t deed_of_last_entry(const Connection& connection);

} // namespace timebank
