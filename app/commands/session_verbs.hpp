// The verbs of session that stand in a file of their own, and what all of them share.
#pragma once

#include <cstdint>
#include <string>

#include "command.hpp"

namespace timebank {

void declare_session_add(CLI::App& noun, Errand& errand);
/// list, show.
void declare_session_looks(CLI::App& noun, Errand& errand);

/// Reads the number of a session; throws Refused with session_unreadable.
std::int64_t read_session_number(const std::string& typed);

/// `3 learners`, `1 helper`
std::string show_people(std::int64_t count, Role role);

/// `entry 7`, `entries 7 to 12`
std::string show_entries(EntryNumber first, EntryNumber last);

} // namespace timebank
