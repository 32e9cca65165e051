// A process that is gone in the middle of writing: SQLite's own calls for it are counted in a
// child, and at a chosen one the child is no more. Refuses to know what is written.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

namespace timebank::naive {

struct CrashAt {
    long write = 1;    ///< the n-th write, from 1; one that never comes: when all is done
    bool torn = false; ///< half of it is still written
};

/// Lets a child do it, which is gone at that write, or at the end without having closed anything.
/// The test fails if the child is gone otherwise. Nothing of SQLite may be open.
void crash_at(const CrashAt& moment, const std::function<void()>& act);

/// One number for all that a book holds, but for what is sealed, which is never the same twice: of
/// that, only the lengths.
std::uint64_t contents_of(const std::string& book);

} // namespace timebank::naive
