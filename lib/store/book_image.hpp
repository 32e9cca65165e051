// A whole book in memory, as it would stand in its file: what is checked here is, byte for byte,
// what is written elsewhere. Refuses to know where that is.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "store/connection.hpp"

namespace timebank {

/// A larger book is not held: SQLite cannot, and no timebank has one.
inline constexpr std::size_t most_image_bytes = std::size_t{2} << 30;
inline constexpr const char* most_image_words = "2 GiB";

struct BookImage {
    std::string name; ///< whose faults it has: the path of a book, or of a copy
    std::vector<unsigned char> bytes;

    /// One state of an open book, with what stands in its log, while others go on writing (SQLite's
    /// online backup). Faults: copy_too_large, and as a Connection says.
    static BookImage of(const Connection& connection);
    /// The same brought to this program's shape.
    BookImage upgraded() const;

    /// How it is written: a copy as one file that needs no log beside it, wherever it lies; a book
    /// with one, so that others can look while somebody writes.
    enum class Kept { as_copy, as_book };
    void set_kept(Kept kept);
};

} // namespace timebank
