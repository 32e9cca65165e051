// The verbs of credit that stand in a file of their own.
#pragma once

#include "command.hpp"

namespace timebank {

/// list.
void declare_credit_looks(CLI::App& noun, Errand& errand);

} // namespace timebank
