// Texts that somebody may type, paste or have in a file, and that mean something to a terminal, a
// spreadsheet, a browser or a database. Refuses to know where they are put.
#pragma once

#include <random>
#include <string>
#include <vector>

namespace timebank {

/// One of every kind; without NUL, which no argument can hold.
const std::vector<std::string>& hostile_strings();

/// Several of them one behind the other, with ordinary words between.
std::string hostile_mixture(std::mt19937& random);

} // namespace timebank
