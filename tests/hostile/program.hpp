// One run of the program with arguments that no shell has read, and what it said on each stream.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "work_folder.hpp"

namespace timebank {

struct Ended {
    int code = 0; ///< or 128 and the signal that ended it
    std::string out, err;
};

struct Run {
    std::vector<std::string> arguments;
    std::vector<std::string> environment; ///< `NAME=value`, more than today, time and broker
    std::string typed;                    ///< on standard input, which is no terminal
};

/// Runs it in `work`, where descriptor 3 is the file `passphrases`; what it says is kept in `said`
/// meanwhile.
Ended run(const std::filesystem::path& work, const std::filesystem::path& said, const Run& run);

} // namespace timebank
