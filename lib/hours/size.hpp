// How much time a text says, without sign, limit or refusal: the grammar of written hours.
// Private to this room.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace timebank {

struct WrittenSize {
    std::int64_t minutes = 0;
    bool finer = false;   ///< there is a part of a minute more
    bool unclear = false; ///< 1,500 may be one and a half or fifteen hundred; read as the former
};

/// The amount that `text` says, which has no spaces around it; nothing if it cannot be read to
/// its end. Minutes stop growing far above every limit of the trade.
std::optional<WrittenSize> read_size(std::string_view text);

} // namespace timebank
