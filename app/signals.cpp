#include "signals.hpp"

namespace timebank {

namespace {

// The one thing that a handler may safely write.
volatile std::sig_atomic_t caught_signal = 0;

void note(int signal) {
    caught_signal = signal;
}

void let_pass(int) {}

} // namespace

SignalsHeld::SignalsHeld(std::initializer_list<int> later, std::initializer_list<int> never) {
    caught_signal = 0;
    for (const int signal : later)
        hold(signal, note);
    for (const int signal : never)
        hold(signal, let_pass);
}

SignalsHeld::~SignalsHeld() {
    for (const auto& [signal, action] : before_)
        sigaction(signal, &action, nullptr);
    if (caught_signal != 0)
        raise(caught_signal);
}

int SignalsHeld::caught() {
    return caught_signal;
}

// Without SA_RESTART: whoever waits is to be woken.
void SignalsHeld::hold(int signal, void (*handler)(int)) {
    struct sigaction before {
    }, held{};
    sigaction(signal, nullptr, &before);
    if (before.sa_handler == SIG_IGN)
        return;
    held.sa_handler = handler;
    sigemptyset(&held.sa_mask);
    sigaction(signal, &held, nullptr);
    before_.emplace_back(signal, before);
}

} // namespace timebank
