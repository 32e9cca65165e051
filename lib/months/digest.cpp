#include "months/digest.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

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

// Formatted without fmt, which took longer than the digest itself.
void append(std::string& text, std::string_view label, std::int64_t number) {
    std::array<char, std::numeric_limits<std::int64_t>::digits10 + 2> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    text.append(label).append(digits.data(), end);
}

void append(std::string& text, std::string_view label, std::string_view words) {
    append(text, label, static_cast<std::int64_t>(words.size()));
    text.append(":").append(words);
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
    std::string measured;
    append(measured, "", text);
    return measured;
}

std::string canonical_text(const DigestedEntry& entry) {
    const Movement& movement = entry.movement;
    std::string text;
    text.reserve(512);
    append(text, "entry ", movement.entry);
    append(text, " kind ", static_cast<std::int64_t>(movement.kind));
    append(text, " from ", movement.from.value);
    append(text, " to ", movement.to.value);
    append(text, " minutes ", movement.minutes.count);
    append(text, " given ", entry.given.count);
    append(text, " on ", movement.happened_on.since_1970);
    append(text, " in ", movement.counts_in.number);
    append(text, " category ", entry.category);
    append(text, " setting ", entry.setting);
    append(text, " sheet ", entry.sheet);
    append(text, " line ", entry.line);
    append(text, " signed ", entry.signed_by);
    append(text, " behalf ", entry.on_behalf_of);
    append(text, " with ", entry.accompanied_by);
    append(text, " corrects ", movement.corrects);
    append(text, " replaces ", entry.replaces);
    append(text, " identity ", entry.identity);
    append(text, " session ", entry.session);
    append(text, " deed ", entry.deed);
    append(text, " recorded ", entry.recorded_on.since_1970);
    append(text, " by ", entry.recorded_by);
    append(text, " as ", entry.verb);
    append(text, " ", entry.about);
    return text.append("\n").append(entry.beside);
}

EntryMark mark_of(std::string_view text) {
    return beginning_of(digest_of(text));
}

MonthDigest::MonthDigest(const std::optional<Digest>& before) : state_(std::make_unique<State>()) {
    // It looks what the processor can do; where it fails the digest is the same, and slower.
    [[maybe_unused]] const int ready = sodium_init();
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
