#include "vault/sealing.hpp"

#include <cstring>

#include <sodium/crypto_aead_xchacha20poly1305.h>
#include <sodium/crypto_box.h>
#include <sodium/randombytes.h>
#include <sodium/utils.h>

namespace timebank {

namespace {

constexpr std::size_t key_bytes = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr std::size_t nonce_bytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t mark_bytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr std::size_t block_bytes = 256; // what a text's length is filled up to

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

} // namespace

Secret new_content_key() {
    Secret key(key_bytes);
    crypto_aead_xchacha20poly1305_ietf_keygen(key.data());
    return key;
}

std::optional<Bytes> seal_key(const Secret& content_key, const Bytes& public_key) {
    Bytes sealed(crypto_box_SEALBYTES + content_key.size());
    if (public_key.size() != crypto_box_PUBLICKEYBYTES ||
        crypto_box_seal(sealed.data(), content_key.data(), content_key.size(), public_key.data()) !=
            0)
        return std::nullopt;
    return sealed;
}

std::optional<Secret> open_key(const Bytes& sealed, const KeyPair& pair) {
    Secret key(key_bytes);
    if (sealed.size() != crypto_box_SEALBYTES + key_bytes ||
        crypto_box_seal_open(key.data(), sealed.data(), sealed.size(), pair.public_key.data(),
                             pair.secret_key.data()) != 0)
        return std::nullopt;
    return key;
}

Bytes seal_text(const Secret& text, const Secret& content_key, std::string_view place) {
    Secret padded((text.size() / block_bytes + 1) * block_bytes);
    std::memcpy(padded.data(), text.data(), text.size());
    std::size_t size = 0;
    sodium_pad(&size, padded.data(), text.size(), block_bytes, padded.size());
    Bytes sealed(nonce_bytes + size + mark_bytes);
    randombytes_buf(sealed.data(), nonce_bytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + nonce_bytes, nullptr, padded.data(),
                                               size, bytes_of(place), place.size(), nullptr,
                                               sealed.data(), content_key.data());
    return sealed;
}

std::optional<Secret> open_text(const Bytes& sealed, const Secret& content_key,
                                std::string_view place) {
    if (sealed.size() < nonce_bytes + mark_bytes || content_key.size() != key_bytes)
        return std::nullopt;
    Secret padded(sealed.size() - nonce_bytes - mark_bytes);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            padded.data(), nullptr, nullptr, sealed.data() + nonce_bytes,
            sealed.size() - nonce_bytes, bytes_of(place), place.size(), sealed.data(),
            content_key.data()) != 0)
        return std::nullopt;
    std::size_t size = 0;
    if (sodium_unpad(&size, padded.data(), padded.size(), block_bytes) != 0)
        return std::nullopt;
    return Secret(padded.reveal().substr(0, size));
}

} // namespace timebank
