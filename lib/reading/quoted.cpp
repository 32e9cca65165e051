#include "reading/quoted.hpp"

namespace timebank {

std::string quoted(std::string_view text, std::size_t most) {
    if (text.size() <= most)
        return std::string(text);
    // A character has at most three bytes behind its first; more are no UTF-8, and are cut
    // anywhere.
    std::size_t end = most;
    while (end > 0 && end + 3 > most && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return std::string(text.substr(0, end)) + "…";
}

} // namespace timebank
