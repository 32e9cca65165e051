#include "months/digest.hpp"

#include <algorithm>
#include <iterator>
#include <new>

#include <fmt/format.h>
#include <sodium.h>

namespace timebank {

namespace {

Digest digest_of(std::string_view text) {
    Digest digest{};
    crypto_generichash(digest.data(), digest.size(),
                       reinterpret_cast<const unsigned char*>(text.data()), text.size(), nullptr,
                       0);
    return digest;
}

EntryMark beginning_of(const Digest& digest) {
    EntryMark mark{};
    std::copy_n(digest.begin(), mark.size(), mark.begin());
    return mark;
}

} // namespace

struct MonthDigest::State {
    crypto_generichash_state hash;

    void take(const unsigned char* bytes, std::size_t size) {
        crypto_generichash_update(&hash, bytes, size);
    }
};

std::string show_digest(const Digest& digest) {
    return fmt::format("{:02x}", fmt::join(digest, ""));
}

std::string measured(std::string_view text) {
    return fmt::format("{}:{}", text.size(), text);
}

std::string canonical_text(const DigestedEntry& entry) {
    const Movement& movement = entry.movement;
    std::string text;
    fmt::format_to(std::back_inserter(text),
                   "entry {} kind {} from {} to {} minutes {} given {} on {} in {} category {} "
                   "setting {} sheet {} line {} signed {} behalf {} with {} corrects {} replaces "
                   "{} identity {} session {} deed {} recorded {} by {} as {} {}\n",
                   movement.entry, static_cast<int>(movement.kind), movement.from.value,
                   movement.to.value, movement.minutes.count, entry.given.count,
                   movement.happened_on.since_1970, movement.counts_in.number, entry.category,
                   entry.setting, measured(entry.sheet), entry.line, entry.signed_by,
                   entry.on_behalf_of, entry.accompanied_by, movement.corrects, entry.replaces,
                   entry.identity, entry.session, entry.deed, entry.recorded_on.since_1970,
                   measured(entry.recorded_by), measured(entry.verb), measured(entry.about));
    return text + entry.beside;
}

EntryMark mark_of(std::string_view text) {
    return beginning_of(digest_of(text));
}

MonthDigest::MonthDigest(const std::optional<Digest>& before) : state_(std::make_unique<State>()) {
    crypto_generichash_init(&state_->hash, nullptr, 0, sizeof(Digest));
    const std::string head =
        fmt::format("timebank month after {}\n", before ? show_digest(*before) : "nothing");
    state_->take(reinterpret_cast<const unsigned char*>(head.data()), head.size());
}
MonthDigest::~MonthDigest() = default;
MonthDigest::MonthDigest(MonthDigest&&) noexcept = default;
MonthDigest& MonthDigest::operator=(MonthDigest&&) noexcept = default;

void MonthDigest::add(const DigestedEntry& entry) {
    const Digest digest = digest_of(canonical_text(entry));
    state_->take(digest.data(), digest.size());
    marks_.push_back(beginning_of(digest));
}

Digest MonthDigest::finish(std::string_view figures) {
    const Digest digest = digest_of(figures);
    state_->take(digest.data(), digest.size());
    Digest whole{};
    crypto_generichash_final(&state_->hash, whole.data(), whole.size());
    return whole;
}

} // namespace timebank
