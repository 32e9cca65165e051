// The verbs of the noun book that have a file of their own.
#pragma once

#include "command.hpp"

namespace timebank {

void declare_book_copies(CLI::App& noun, Errand& errand);

} // namespace timebank
