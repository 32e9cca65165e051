// Whether a file lies where several computers may reach it. Refuses to know what the file is.
#pragma once

#include <string>

namespace timebank {

/// True where the folder of `path` is known to be on a network: there SQLite's log does not keep
/// two computers from writing over each other, and locks may be granted twice
/// (sqlite.org/wal.html, sqlite.org/howtocorrupt.html). False where that cannot be told.
bool is_on_network(const std::string& path);

} // namespace timebank
