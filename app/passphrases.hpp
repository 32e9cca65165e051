// Where passphrases come from: asked on the terminal without echo, or line by line from a
// descriptor. Never from an argument or the environment. Refuses to know what they open.
#pragma once

#include <string>

#include "vault/secret.hpp"

namespace timebank {

class Passphrases {
public:
    /// `descriptor` as typed, empty for the terminal. To be made before a book is opened: a
    /// descriptor that is not open yet could become the book's. passphrase_missing.
    explicit Passphrases(const std::string& descriptor);

    /// `whose`: `Ana Lead`. passphrase_missing.
    Secret ask(const std::string& whose);
    /// A new one, typed twice on a terminal. passphrases_differ, and passphrase_short before it is
    /// typed again.
    Secret ask_new(const std::string& whose);

private:
    Secret next(const std::string& prompt) const;

    int descriptor_ = -1; ///< below 0: the terminal
};

} // namespace timebank
