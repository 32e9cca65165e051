// A text that only keyholders can open. It is sealed under a content key of its own, and that key
// to each keyholder, so that another one can be given it without touching the text. Refuses to know
// what the text is about, and who may open it.
#pragma once

#include <optional>
#include <string_view>

#include "vault/keys.hpp"

namespace timebank {

/// For one text and no other.
Secret new_content_key();

/// The content key as only the holder of that public key can open it. Nothing if it is no public
/// key.
std::optional<Bytes> seal_key(const Secret& content_key, const Bytes& public_key);

/// Nothing if it was not sealed to this pair, or was cut or changed.
std::optional<Secret> open_key(const Bytes& sealed, const KeyPair& pair);

/// `place` is where the text belongs, such as `concern 3 part 2`, with all else that stands in
/// clear beside it and must not be changed: at another place it does not open. How long the text
/// is shows only in steps of 256 bytes.
Bytes seal_text(const Secret& text, const Secret& content_key, std::string_view place);

/// Nothing if it was cut or changed, or belongs to another place.
std::optional<Secret> open_text(const Bytes& sealed, const Secret& content_key,
                                std::string_view place);

} // namespace timebank
