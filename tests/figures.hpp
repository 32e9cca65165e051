// What the tests counted, for the end of a run: each figure is printed where it is counted, and
// kept in the file that TIMEBANK_FIGURES names, of which tests/figures.sh makes the summary.
// Refuses to know what is counted.
#pragma once

#include <cstdlib>
#include <fstream>
#include <string>

#include <fmt/core.h>

namespace timebank {

/// "kills survived: 2038". Told more than once, in one test or in several, the counts are added up.
/// In CMake, tells_figures(TEST NAME...) says which ones a test has to tell.
inline void tell_figure(const std::string& name, long count) {
    static std::string told;
    told += fmt::format("{}: {}\n", name, count);
    fmt::print("{}: {}\n", name, count);
    if (const char* const file = std::getenv("TIMEBANK_FIGURES"); file != nullptr)
        std::ofstream(file, std::ios::binary) << told;
}

} // namespace timebank
