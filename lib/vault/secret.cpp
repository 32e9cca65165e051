#include "vault/secret.hpp"

#include <cstring>
#include <new>
#include <stdexcept>
#include <utility>

#include <sodium/core.h>
#include <sodium/utils.h>

namespace timebank {

// sodium_malloc locks the memory, keeps it out of core dumps, puts pages around it that nobody may
// touch, and wipes it when it is freed. Locking alone may fail, where a user may lock only little.
Secret::Secret(std::size_t size) : size_(size) {
    if (sodium_init() < 0)
        throw std::runtime_error("there is no randomness to be had");
    bytes_ = static_cast<unsigned char*>(sodium_malloc(size));
    if (bytes_ == nullptr)
        throw std::bad_alloc();
    sodium_memzero(bytes_, size);
}

Secret::Secret(std::string_view text, std::string_view more) : Secret(text.size() + more.size()) {
    if (!text.empty())
        std::memcpy(bytes_, text.data(), text.size());
    if (!more.empty())
        std::memcpy(bytes_ + text.size(), more.data(), more.size());
}

Secret::~Secret() {
    sodium_free(bytes_);
}

Secret::Secret(Secret&& other) noexcept
    : bytes_(std::exchange(other.bytes_, nullptr)), size_(std::exchange(other.size_, 0)) {}

Secret& Secret::operator=(Secret&& other) noexcept {
    std::swap(bytes_, other.bytes_);
    std::swap(size_, other.size_);
    return *this;
}

std::string_view Secret::reveal() const {
    return {reinterpret_cast<const char*>(bytes_), size_};
}

void wipe(std::string& text) {
    sodium_memzero(text.data(), text.capacity());
    text.clear();
}

} // namespace timebank
