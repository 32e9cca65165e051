#include "imports/identity.hpp"

#include <array>
#include <cstddef>
#include <limits>

#include <sodium/crypto_shorthash.h>

namespace timebank {
namespace {

/// No secret: a fixed key, so that a row has the same identity in every book and on every machine.
/// Changing it would make every row of every book look new.
constexpr std::array<unsigned char, crypto_shorthash_KEYBYTES> key{
    't', 'i', 'm', 'e', 'b', 'a', 'n', 'k', ' ', 'r', 'o', 'w', ' ', 'i', 'd', '1'};

constexpr int sheet_shift = 40;
constexpr int day_shift = 47;
constexpr std::int64_t sheet_size = std::int64_t{1} << sheet_shift;
constexpr std::int64_t day_mask = 0xFFFF;

/// SipHash-2-4 over seven 64-bit integers, low byte first: giver, receiver, minutes, day,
/// category, sheet, occurrence (0 for the content alone).
std::uint64_t hash(const Content& content, std::int64_t occurrence) {
    const std::array<std::int64_t, 7> parts{
        content.giver.value, content.receiver.value,
        content.given.count, content.happened_on.since_1970,
        content.category,    content.sheet,
        occurrence,
    };
    std::array<unsigned char, sizeof parts> message{};
    std::size_t at = 0;
    for (const std::int64_t part : parts)
        for (int shift = 0; shift < 64; shift += 8)
            message[at++] = static_cast<unsigned char>(static_cast<std::uint64_t>(part) >> shift);
    std::array<unsigned char, crypto_shorthash_BYTES> hashed{};
    crypto_shorthash(hashed.data(), message.data(), message.size(), key.data());
    std::uint64_t value = 0;
    for (std::size_t byte = hashed.size(); byte-- > 0;)
        value = value << 8 | hashed[byte];
    return value;
}

std::int64_t low_bits(std::uint64_t value, int count) {
    return static_cast<std::int64_t>(value & ((std::uint64_t{1} << count) - 1));
}

} // namespace

std::uint64_t content_hash(const Content& content) {
    return hash(content, 0);
}

std::int64_t content_identity(const Content& content, std::int64_t occurrence) {
    const std::uint64_t hashed = hash(content, occurrence);
    if (content.sheet != 0)
        return identities_of_sheet(content.sheet).first + sheet_size / 2 +
               low_bits(hashed, sheet_shift - 1);
    const std::int64_t day = content.happened_on.since_1970 & day_mask;
    return day << day_shift | low_bits(hashed, day_shift);
}

std::int64_t sheet_line_identity(std::int64_t sheet, std::int64_t line) {
    return identities_of_sheet(sheet).first + line;
}

IdentityRange identities_of_sheet(std::int64_t sheet) {
    const std::int64_t first = std::numeric_limits<std::int64_t>::min() + sheet * sheet_size;
    return {first, first + sheet_size - 1};
}

} // namespace timebank
