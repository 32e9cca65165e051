// A file read as an import does: its header, its rows, what becomes of each. Refuses to know bytes.
#pragma once

#include <string_view>

namespace timebank {

/// Throws Broken. `text` is decoded.
void hold_whole_file(std::string_view text);

} // namespace timebank
