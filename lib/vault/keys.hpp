// A keyholder's pair of keys: anybody seals with the public one, and only the secret one opens. The
// secret one is kept locked under a passphrase. Refuses to know who the keyholder is.
#pragma once

#include <optional>
#include <string_view>

#include "vault/secret.hpp"
#include "vault/stretching.hpp"

namespace timebank {

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
