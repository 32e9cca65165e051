// The digest of a closed month: BLAKE2b (RFC 7693) over the canonical text of its entries in order
// and of its frozen figures, chained to the month before. Printed on paper, it proves the file
// later. Refuses to know where entries and figures are kept.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "journal/entry.hpp"

namespace timebank {

/// An entry with everything that was written down of it but free words: 0 for what was not.
struct DigestedEntry {
    Movement movement;
    Minutes given;
    std::int64_t category = 0, setting = 0, line = 0, signed_by = -1;
    std::string sheet; ///< its name
    std::int64_t on_behalf_of = 0, accompanied_by = 0, replaces = 0, identity = 0, session = 0;
    std::int64_t deed = 0;
    Day recorded_on;
    std::string recorded_by, verb, about; ///< the rest of its deed, but for the reason
    std::string beside; ///< lines about what stands beside it: contacts, limits, attendance
};

using Digest = std::array<std::uint8_t, 32>;
/// The beginning of an entry's own digest, kept so that an audit can name the entry that differs.
using EntryMark = std::array<std::uint8_t, 8>;

/// 64 digits, as papers print it.
std::string show_digest(const Digest& digest);

/// A text that says how long it is, so that two beside each other cannot pass for other two:
/// `4:Anna`.
std::string measured(std::string_view text);

std::string canonical_text(const DigestedEntry& entry);

/// The beginning of a text's digest, to hold the text against later.
EntryMark mark_of(std::string_view text);

/// Takes the entries of a month in order of number, then its figures.
class MonthDigest {
public:
    /// `before` is the digest of the month closed before it; nothing: it is the first.
    explicit MonthDigest(const std::optional<Digest>& before);
    ~MonthDigest();
    MonthDigest(MonthDigest&&) noexcept;
    MonthDigest& operator=(MonthDigest&&) noexcept;

    void add(const DigestedEntry& entry);
    /// `figures` is the canonical text of the frozen month. Nothing can be added afterwards.
    Digest finish(std::string_view figures);
    /// One an entry, in their order.
    const std::vector<EntryMark>& marks() const { return marks_; }

private:
    struct State;
    std::unique_ptr<State> state_;
    std::vector<EntryMark> marks_;
};

} // namespace timebank
