#include "vault/stretching.hpp"

#include <new>

#include <sodium/crypto_pwhash.h>

namespace timebank {

namespace {

constexpr PassphraseCost greatest_cost{64, std::int64_t{4} << 30};

static_assert(salt_bytes == crypto_pwhash_SALTBYTES);

} // namespace

bool is_payable(PassphraseCost cost) {
    return cost.passes >= 1 && cost.passes <= greatest_cost.passes &&
           cost.memory_bytes >= std::int64_t{crypto_pwhash_MEMLIMIT_MIN} &&
           cost.memory_bytes <= greatest_cost.memory_bytes;
}

Secret stretched(const Secret& passphrase, const unsigned char* salt, PassphraseCost cost) {
    Secret key(stretched_bytes);
    if (crypto_pwhash(key.data(), key.size(), passphrase.reveal().data(), passphrase.size(), salt,
                      static_cast<unsigned long long>(cost.passes),
                      static_cast<std::size_t>(cost.memory_bytes),
                      crypto_pwhash_ALG_ARGON2ID13) != 0)
        throw std::bad_alloc();
    return key;
}

} // namespace timebank
