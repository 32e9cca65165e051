// Sealed texts and their keys as they are kept. Knows nothing of what opens them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "calendar/moment.hpp"
#include "store/connection.hpp"
#include "vault/secret.hpp"

namespace timebank {

/// What a sealed text belongs to.
/// `read` is why a concern was read, in words; its number is the concern's.
enum class SealedKind { concern = 1, restriction, keep_apart, read };

/// Which text it is: a part of a concern, a restriction or a keep-apart.
struct SealedPlace {
    SealedKind kind = SealedKind::concern;
    std::int64_t number = 0;
    std::int64_t part = 1;
};

struct SealedNote {
    std::int64_t note = 0;
    SealedPlace place;
    Moment written;
    std::string recorded_by;
    Bytes sealed;
};

struct SealedKey {
    std::int64_t keyholder = 0;
    Bytes sealed;
};

/// The parts of one thing, in their order.
std::vector<SealedNote> read_sealed_notes(const Connection& connection, SealedKind kind,
                                          std::int64_t number);
/// Every note that one keyholder can open and another cannot.
std::vector<SealedNote> read_notes_held_only_by(const Connection& connection,
                                                std::int64_t keyholder, std::int64_t other);

/// In order of keyholder.
std::vector<SealedKey> read_sealed_keys(const Connection& connection, std::int64_t note);

/// Answers the note's number.
std::int64_t add_sealed_note(const Connection& connection, const SealedPlace& place,
                             std::int64_t written_minute, const Bytes& sealed, std::int64_t deed);
void add_sealed_key(const Connection& connection, std::int64_t note, const SealedKey& key,
                    std::int64_t deed);

/// What one keyholder can open: of everything that is sealed to them, which nobody whose key is
/// not lost can open too.
struct HeldAlone {
    SealedKind kind = SealedKind::concern;
    std::int64_t number = 0;
    bool alone = false;
};
/// In order of kind and number.
std::vector<HeldAlone> read_held_by(const Connection& connection, std::int64_t keyholder);

} // namespace timebank
