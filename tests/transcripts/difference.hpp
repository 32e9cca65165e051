// How two runs of lines differ, in the manner of diff -u. Knows nothing of what the lines say.
#pragma once

#include <string>
#include <vector>

namespace timebank {

/// Lines in order, with " " (both), "-" (only the first) or "+" (only the second) before each;
/// "..." stands for lines that both have and that are far from any change.
std::vector<std::string> difference(const std::vector<std::string>& first,
                                    const std::vector<std::string>& second);

} // namespace timebank
