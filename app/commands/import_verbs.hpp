// The verbs of import that stand in a file of their own.
#pragma once

#include "command.hpp"

namespace timebank {

/// list, show, undo.
void declare_import_history(CLI::App& noun, Errand& errand);

} // namespace timebank
