// Many bytes sealed under a passphrase, piece by piece, so that they never have to be held sealed.
// What was cut, changed, put in another order or lengthened does not open. Refuses to know what
// they are, and where they are kept.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>

#include "vault/stretching.hpp"

namespace timebank {

/// How every sealed stream begins.
inline constexpr std::string_view stream_mark = "timebank sealed\x01";

using TakeBytes = std::function<void(std::string_view)>;
/// Fills as much of what it is given as there is to come; less than all of it only at the end.
using GiveBytes = std::function<std::size_t(unsigned char*, std::size_t)>;

/// Hands `take` the sealed bytes in order. The cost stands in them. Throws std::bad_alloc where
/// there is not enough memory for it.
void seal_stream(std::string_view bytes, const Secret& passphrase, const TakeBytes& take,
                 PassphraseCost cost = usual_cost);

enum class StreamOpened {
    whole,
    not_its_passphrase, ///< or its first hundred bytes were changed
    broken,             ///< cut, changed or lengthened
};

/// Hands `take` what was sealed, in order; it is to be believed only when `whole` is answered.
/// Throws std::bad_alloc as seal_stream.
StreamOpened open_stream(const GiveBytes& give, const Secret& passphrase, const TakeBytes& take);

} // namespace timebank
