// Firm limits that were let pass, as they are kept.
#pragma once

#include <map>
#include <vector>

#include "accounts/limits.hpp"
#include "journal/entry.hpp"
#include "store/connection.hpp"

namespace timebank {

void add_passed_limit(const Connection& connection, EntryNumber entry, const PassedLimit& passed);

/// Of every entry that passed any.
std::map<EntryNumber, std::vector<PassedLimit>> read_passed_limits(const Connection& connection);
/// Of one entry, in order of account.
std::vector<PassedLimit> read_passed_limits(const Connection& connection, EntryNumber entry);

} // namespace timebank
