// What a passphrase must be to guard a key. Refuses to know whose it is.
#pragma once

#include <optional>

#include "refusals/refusal.hpp"
#include "vault/secret.hpp"

namespace timebank {

/// At least 12 characters. passphrase_short.
std::optional<Refusal> why_not_passphrase(const Secret& passphrase);

} // namespace timebank
