// Bytes that nobody else may see: keys, passphrases and opened text. Kept out of swap and of crash
// dumps as far as the machine lets us, and wiped when they are let go. Refuses to know what they
// say.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace timebank {

/// Bytes that are no secret: public keys, and whatever is sealed already.
using Bytes = std::vector<unsigned char>;

/// Moved, never copied unseen, and never printed: who wants to see it says reveal().
class Secret {
public:
    /// So many bytes, for somebody to write into. Throws std::bad_alloc.
    explicit Secret(std::size_t size = 0);
    /// One text after the other.
    explicit Secret(std::string_view text, std::string_view more = {});
    ~Secret();
    Secret(Secret&& other) noexcept;
    Secret& operator=(Secret&& other) noexcept;
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;

    std::size_t size() const { return size_; }
    unsigned char* data() { return bytes_; }
    const unsigned char* data() const { return bytes_; }
    /// Looks at it where it is; it stays there.
    std::string_view reveal() const;

private:
    unsigned char* bytes_ = nullptr;
    std::size_t size_ = 0;
};

/// What had to be put into a string on its way, gone again.
void wipe(std::string& text);

} // namespace timebank
