// A key out of a passphrase, at a cost that makes trying many of them dear. Refuses to know what
// the key is for.
#pragma once

#include <cstddef>
#include <cstdint>

#include "vault/secret.hpp"

namespace timebank {

/// What trying one passphrase costs, for us and for whoever has stolen a book.
struct PassphraseCost {
    std::int64_t passes;
    std::int64_t memory_bytes;
};

/// The second of the two choices of RFC 9106, section 4 (Argon2id, 3 passes over 64 MiB), for
/// machines that cannot spare 2 GiB; libsodium has one lane where the RFC has four. A third of a
/// second on a small computer. It is kept beside each key, so that it can be raised later.
inline constexpr PassphraseCost usual_cost{3, std::int64_t{64} << 20};

inline constexpr std::size_t salt_bytes = 16, stretched_bytes = 32;

/// Nobody may make a file that takes an hour, or all memory there is, to try a passphrase on.
bool is_payable(PassphraseCost cost);

/// The same for the same passphrase, salt (of `salt_bytes`) and cost, which must be payable. Throws
/// std::bad_alloc where there is not enough memory for it.
Secret stretched(const Secret& passphrase, const unsigned char* salt, PassphraseCost cost);

} // namespace timebank
