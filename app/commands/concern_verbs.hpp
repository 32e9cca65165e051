// The verbs of concern that stand in a file of their own, and what they share.
#pragma once

#include <cstdint>
#include <string>

#include "command.hpp"

namespace timebank {

/// list, read, reads.
void declare_concern_looks(CLI::App& noun, Errand& errand);

/// Throws Refused with concern_unreadable.
std::int64_t read_concern_number(const std::string& typed);

} // namespace timebank
