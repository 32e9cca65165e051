// The verbs of exchange that stand in a file of their own.
#pragma once

#include "command.hpp"

namespace timebank {

/// list, show.
void declare_exchange_looks(CLI::App& noun, Errand& errand);

} // namespace timebank
