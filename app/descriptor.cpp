#include "descriptor.hpp"

#include <cerrno>
#include <unistd.h>

namespace timebank {

Descriptor::~Descriptor() {
    // The three that every program is given are not its own to close.
    if (number_ > STDERR_FILENO)
        close(number_);
}

bool write_in_full(const Descriptor& file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = write(file.number(), bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR)
            return false;
        if (written > 0)
            bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

} // namespace timebank
