// How far something long has come, for whoever waits for it. Refuses to know clocks and terminals.
#pragma once

#include <cstdint>
#include <functional>

namespace timebank {

struct Progress {
    std::int64_t done = 0, of = 0; ///< how much of all of it, in whatever it is measured in
    std::int64_t count = 0;        ///< rows of a file, or entries of a book, so far
};

/// Is told now and then, and for the last time when `done` has come to `of`: what remains then is
/// not measured. May be nothing. Throws nothing.
using Watch = std::function<void(const Progress&)>;

/// So many are passed between one telling and the next, so that telling costs nothing.
inline constexpr std::int64_t told_every = 4096;

} // namespace timebank
