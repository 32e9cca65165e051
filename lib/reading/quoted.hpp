// How a text that somebody typed is quoted in a sentence: in short. Refuses to know what it means.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace timebank {

/// The text, cut between two characters and ended with an ellipsis where it has more than `most`
/// bytes.
std::string quoted(std::string_view text, std::size_t most = 60);

} // namespace timebank
