// A keyholder's pair of keys: anybody seals with the public one, and only the secret one opens. The
// secret one is kept locked under a passphrase. Refuses to know who the keyholder is.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

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

struct KeyPair {
    Bytes public_key;
    Secret secret_key;
};

/// As a book keeps it.
struct LockedKey {
    Bytes public_key;
    Bytes locked; ///< salt, nonce, and the secret key under the passphrase
    PassphraseCost cost;
};

KeyPair new_key_pair();

/// `holder` is whom it is bound to, such as `keyholder 3`: under another one it does not open.
LockedKey lock(const KeyPair& pair, const Secret& passphrase, std::string_view holder,
               PassphraseCost cost = usual_cost);

/// Whether it has the form of a locked key, whatever opens it.
bool is_whole(const LockedKey& key);

/// Nothing if this is not the passphrase, or if the key was cut or changed. Throws std::bad_alloc
/// where there is not enough memory for its cost.
std::optional<KeyPair> unlock(const LockedKey& key, const Secret& passphrase,
                              std::string_view holder);

} // namespace timebank
