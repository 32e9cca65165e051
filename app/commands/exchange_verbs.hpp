// The verbs of exchange that stand in a file of their own.
#pragma once

#include "command.hpp"

namespace timebank {

/// list, show.
void declare_exchange_looks(CLI::App& noun, Errand& errand);

/// plan, planned, done, cancel.
void declare_exchange_plans(CLI::App& noun, Errand& errand);

} // namespace timebank
