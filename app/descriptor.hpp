// A file that is open: closed whatever happens, and written to in full. Refuses to know what is
// said of a failure.
#pragma once

#include <string_view>

namespace timebank {

class Descriptor {
public:
    /// Below nothing: it could not be opened.
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor();
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    int number() const { return number_; }

private:
    int number_;
};

/// Writes all of it, however often it is interrupted. False, with errno, where it could not.
bool write_in_full(const Descriptor& file, std::string_view bytes);

} // namespace timebank
