// One run of the program, as its own process in a folder of its own, and what became of it.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "work_folder.hpp"

namespace timebank {

struct Ended {
    int code = 0;     ///< or 128 and the signal that ended it
    std::string said; ///< on both streams
    std::int64_t peak_kib = 0;
};

/// What a shell makes of a line in which `timebank` is the program, with today, time and broker
/// fixed. Nothing can be typed.
Ended run(const std::filesystem::path& folder, const std::string& line);

} // namespace timebank
