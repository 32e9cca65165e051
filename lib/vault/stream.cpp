#include "vault/stream.hpp"

#include <algorithm>
#include <array>

#include <sodium/crypto_secretstream_xchacha20poly1305.h>
#include <sodium/randombytes.h>
#include <sodium/utils.h>

namespace timebank {

namespace {

constexpr std::size_t number_bytes = 8;
constexpr std::size_t begin_bytes = crypto_secretstream_xchacha20poly1305_HEADERBYTES;
constexpr std::size_t mark_bytes = crypto_secretstream_xchacha20poly1305_ABYTES;
constexpr std::size_t piece_bytes = std::size_t{1} << 16;

static_assert(stretched_bytes == crypto_secretstream_xchacha20poly1305_KEYBYTES);

// In clear, and bound to the first piece, which is empty: whether the passphrase is the right one
// is known before anything else is read. Mark, passes, memory, salt, and how the stream begins.
constexpr std::size_t passes_at = stream_mark.size(), memory_at = passes_at + number_bytes,
                      salt_at = memory_at + number_bytes, begin_at = salt_at + salt_bytes,
                      head_bytes = begin_at + begin_bytes;
using Head = std::array<unsigned char, head_bytes>;

// The lowest byte first, on every machine.
void write_number(unsigned char* to, std::int64_t number) {
    for (std::size_t each = 0; each < number_bytes; ++each)
        to[each] = static_cast<unsigned char>(number >> (8 * each));
}

std::int64_t read_number(const unsigned char* from) {
    std::uint64_t number = 0;
    for (std::size_t each = 0; each < number_bytes; ++each)
        number |= std::uint64_t{from[each]} << (8 * each);
    return static_cast<std::int64_t>(number);
}

// How far a stream has come; what it is made of is wiped when it is let go.
class State {
public:
    State() = default;
    ~State() { sodium_memzero(&state_, sizeof state_); }
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    crypto_secretstream_xchacha20poly1305_state* get() { return &state_; }

private:
    crypto_secretstream_xchacha20poly1305_state state_{};
};

} // namespace

void seal_stream(std::string_view bytes, const Secret& passphrase, const TakeBytes& take,
                 PassphraseCost cost) {
    Head head{};
    std::ranges::copy(stream_mark, head.begin());
    write_number(&head[passes_at], cost.passes);
    write_number(&head[memory_at], cost.memory_bytes);
    randombytes_buf(&head[salt_at], salt_bytes);
    State state;
    crypto_secretstream_xchacha20poly1305_init_push(
        state.get(), &head[begin_at], stretched(passphrase, &head[salt_at], cost).data());
    take({reinterpret_cast<const char*>(head.data()), head.size()});

    Bytes sealed(piece_bytes + mark_bytes);
    const auto push = [&](std::string_view piece, std::string_view bound, unsigned char tag) {
        crypto_secretstream_xchacha20poly1305_push(
            state.get(), sealed.data(), nullptr,
            reinterpret_cast<const unsigned char*>(piece.data()), piece.size(),
            reinterpret_cast<const unsigned char*>(bound.data()), bound.size(), tag);
        take({reinterpret_cast<const char*>(sealed.data()), piece.size() + mark_bytes});
    };
    push("", {reinterpret_cast<const char*>(head.data()), head.size()},
         crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    for (; bytes.size() > piece_bytes; bytes.remove_prefix(piece_bytes))
        push(bytes.substr(0, piece_bytes), "", crypto_secretstream_xchacha20poly1305_TAG_MESSAGE);
    push(bytes, "", crypto_secretstream_xchacha20poly1305_TAG_FINAL);
}

StreamOpened open_stream(const GiveBytes& give, const Secret& passphrase, const TakeBytes& take) {
    Head head{};
    if (give(head.data(), head.size()) != head.size() ||
        !std::equal(stream_mark.begin(), stream_mark.end(), head.begin()))
        return StreamOpened::broken;
    const PassphraseCost cost{read_number(&head[passes_at]), read_number(&head[memory_at])};
    std::array<unsigned char, mark_bytes> first{};
    if (!is_payable(cost) || give(first.data(), first.size()) != first.size())
        return StreamOpened::broken;
    State state;
    if (crypto_secretstream_xchacha20poly1305_init_pull(
            state.get(), &head[begin_at], stretched(passphrase, &head[salt_at], cost).data()) !=
            0 ||
        crypto_secretstream_xchacha20poly1305_pull(state.get(), nullptr, nullptr, nullptr,
                                                   first.data(), first.size(), head.data(),
                                                   head.size()) != 0)
        return StreamOpened::not_its_passphrase;

    Bytes sealed(piece_bytes + mark_bytes), opened(piece_bytes);
    unsigned char tag = 0;
    while (tag != crypto_secretstream_xchacha20poly1305_TAG_FINAL) {
        const std::size_t size = give(sealed.data(), sealed.size());
        unsigned long long filled = 0;
        if (size < mark_bytes ||
            crypto_secretstream_xchacha20poly1305_pull(state.get(), opened.data(), &filled, &tag,
                                                       sealed.data(), size, nullptr, 0) != 0)
            return StreamOpened::broken;
        take({reinterpret_cast<const char*>(opened.data()), static_cast<std::size_t>(filled)});
    }
    return give(sealed.data(), 1) == 0 ? StreamOpened::whole : StreamOpened::broken;
}

} // namespace timebank
