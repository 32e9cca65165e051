#include "vault/keys.hpp"

#include <algorithm>
#include <string>

#include <sodium/crypto_aead_xchacha20poly1305.h>
#include <sodium/crypto_box.h>
#include <sodium/crypto_scalarmult.h>
#include <sodium/randombytes.h>

namespace timebank {

namespace {

constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t mark_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t head_bytes = salt_bytes + nonce_bytes;
constexpr std::size_t locked_bytes = head_bytes + crypto_box_SECRETKEYBYTES + mark_bytes;

// Whose it is, and which public key belongs to it.
std::string bound_to(std::string_view holder, const Bytes& public_key) {
    std::string bound = "timebank " + std::string(holder) + " ";
    bound.append(public_key.begin(), public_key.end());
    return bound;
}

const unsigned char* bytes_of(const std::string& text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

static_assert(stretched_bytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);

} // namespace

KeyPair new_key_pair() {
    KeyPair pair{Bytes(crypto_box_PUBLICKEYBYTES), Secret(crypto_box_SECRETKEYBYTES)};
    crypto_box_keypair(pair.public_key.data(), pair.secret_key.data());
    return pair;
}

LockedKey lock(const KeyPair& pair, const Secret& passphrase, std::string_view holder,
               PassphraseCost cost) {
    LockedKey key{pair.public_key, Bytes(locked_bytes), cost};
    unsigned char* const salt = key.locked.data();
    unsigned char* const nonce = salt + salt_bytes;
    randombytes_buf(salt, head_bytes);
    const std::string bound = bound_to(holder, key.public_key);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        nonce + nonce_bytes, nullptr, pair.secret_key.data(), pair.secret_key.size(),
        bytes_of(bound), bound.size(), nullptr, nonce, stretched(passphrase, salt, cost).data());
    return key;
}

bool is_whole(const LockedKey& key) {
    return key.public_key.size() == crypto_box_PUBLICKEYBYTES &&
           key.locked.size() == locked_bytes && is_payable(key.cost);
}

std::optional<KeyPair> unlock(const LockedKey& key, const Secret& passphrase,
                              std::string_view holder) {
    if (!is_whole(key))
        return std::nullopt;
    const unsigned char* const salt = key.locked.data();
    const unsigned char* const nonce = salt + salt_bytes;
    const std::string bound = bound_to(holder, key.public_key);
    KeyPair pair{Bytes(crypto_box_PUBLICKEYBYTES), Secret(crypto_box_SECRETKEYBYTES)};
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            pair.secret_key.data(), nullptr, nullptr, nonce + nonce_bytes,
            locked_bytes - head_bytes, bytes_of(bound), bound.size(), nonce,
            stretched(passphrase, salt, key.cost).data()) != 0)
        return std::nullopt;
    crypto_scalarmult_base(pair.public_key.data(), pair.secret_key.data());
    if (pair.public_key != key.public_key)
        return std::nullopt;
    return pair;
}

} // namespace timebank
