// Keyholders, their keys and their ties, as they are kept.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "safeguarding/keyholder.hpp"
#include "store/connection.hpp"
#include "vault/keys.hpp"

namespace timebank {

struct StoredKeyholder {
    Keyholder keyholder;
    Day since;
    std::string recorded_by, lost_by; ///< lost_by: empty while the key is not lost
};

/// In order of number.
std::vector<StoredKeyholder> read_keyholders(const Connection& connection);

std::int64_t next_keyholder(const Connection& connection);
void add_keyholder_row(const Connection& connection, const Keyholder& keyholder,
                       const LockedKey& key, std::int64_t deed);
/// What is there already stays.
void add_tie(const Connection& connection, std::int64_t keyholder, MemberNumber member,
             std::int64_t deed);
void add_lost_key(const Connection& connection, std::int64_t keyholder, std::int64_t deed);

/// The number must be known.
LockedKey read_locked_key(const Connection& connection, std::int64_t keyholder);
/// The same key under another passphrase.
void write_locked_key(const Connection& connection, std::int64_t keyholder, const LockedKey& key);

} // namespace timebank
