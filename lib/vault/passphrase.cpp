#include "vault/passphrase.hpp"

#include <algorithm>

#include "refusals/catalogue.hpp"

namespace timebank {

namespace {
constexpr std::ptrdiff_t least_characters = 12;
} // namespace

std::optional<Refusal> why_not_passphrase(const Secret& passphrase) {
    // Counted where it is: a character of UTF-8 has one byte that continues no other.
    const auto characters =
        std::ranges::count_if(passphrase.reveal(), [](char byte) { return (byte & 0xC0) != 0x80; });
    if (characters < least_characters)
        return refuse(rule("passphrase_short"), characters, least_characters);
    return std::nullopt;
}

} // namespace timebank
