// The verbs of book that stand in files of their own.
#pragma once

#include "command.hpp"

namespace timebank {

/// backup, restore.
void declare_book_copies(CLI::App& noun, Errand& errand);
/// privacy, retention.
void declare_book_personal(CLI::App& noun, Errand& errand);

} // namespace timebank
