// The verbs of safeguarding, each group in a file of its own.
#pragma once

#include "command.hpp"

namespace timebank {

/// keyholder add, list, tie, passphrase, lost, reseal.
void declare_keyholders(CLI::App& noun, Errand& errand);

} // namespace timebank
