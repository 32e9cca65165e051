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
    /// `later` are raised when this goes out of scope, but for those that are ignored; `never` only
    /// end a wait.
    explicit SignalsHeld(std::initializer_list<int> later, std::initializer_list<int> never = {});
    ~SignalsHeld();
    SignalsHeld(const SignalsHeld&) = delete;
    SignalsHeld& operator=(const SignalsHeld&) = delete;

    /// Until there is something to read, or one of the signals comes: none is missed.
    void wait(int descriptor) const;
    /// The last of `later` that came while we waited, or 0.
    int caught() const;
    /// For a child before it becomes another program.
    void let_go() const;

private:
    void hold(int signal, void (*handler)(int));

    sigset_t mask_before_{};
    std::vector<std::pair<int, struct sigaction>> before_;
    std::vector<int> never_;
};

} // namespace timebank
