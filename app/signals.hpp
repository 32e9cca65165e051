// Signals that wait until something is put back as it was: a terminal that shows what is typed, a
// file that must not stay. One of these at a time.
#pragma once

#include <csignal>
#include <initializer_list>
#include <utility>
#include <vector>

namespace timebank {

class SignalsHeld {
public:
    /// `later` are raised when this goes out of scope; `never` do nothing meanwhile. Those that are
    /// ignored stay ignored.
    explicit SignalsHeld(std::initializer_list<int> later, std::initializer_list<int> never = {});
    ~SignalsHeld();
    SignalsHeld(const SignalsHeld&) = delete;
    SignalsHeld& operator=(const SignalsHeld&) = delete;

    /// The last of `later` that came, or 0.
    static int caught();

private:
    void hold(int signal, void (*handler)(int));

    std::vector<std::pair<int, struct sigaction>> before_;
};

} // namespace timebank
