// CSV read letter by letter, as slowly and plainly as can be, to hold the real reader against.
// Refuses to know limits.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace timebank {

struct NaiveCsv {
    std::vector<std::vector<std::string>> rows;
    std::vector<std::size_t> lines; ///< on which each row begins
    std::string refused;            ///< the code of the fault at which reading stopped
};

NaiveCsv read_naively(std::string_view text, char separator);

} // namespace timebank
