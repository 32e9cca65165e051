#include "signals.hpp"

#include <poll.h>

namespace timebank {

namespace {

// The one thing that a handler may safely write.
volatile std::sig_atomic_t caught_signal = 0;

void note(int signal) {
    caught_signal = signal;
}

void let_pass(int) {}

} // namespace

// They come only while somebody waits, so that none can slip in between looking and waiting.
SignalsHeld::SignalsHeld(std::initializer_list<int> later, std::initializer_list<int> never)
    : never_(never) {
    caught_signal = 0;
    sigset_t held;
    sigemptyset(&held);
    for (const int signal : later)
        sigaddset(&held, signal);
    for (const int signal : never)
        sigaddset(&held, signal);
    sigprocmask(SIG_BLOCK, &held, &mask_before_);
    for (const int signal : later)
        hold(signal, note);
    for (const int signal : never)
        hold(signal, let_pass);
}

SignalsHeld::~SignalsHeld() {
    struct sigaction forget {};
    forget.sa_handler = SIG_IGN;
    for (const int signal : never_)
        sigaction(signal, &forget, nullptr); // drops one that came while nobody waited
    for (const auto& [signal, action] : before_)
        sigaction(signal, &action, nullptr);
    let_go();
    if (caught_signal != 0)
        raise(caught_signal);
}

void SignalsHeld::wait(int descriptor) const {
    pollfd readable{descriptor, POLLIN, 0};
    ppoll(&readable, 1, nullptr, &mask_before_);
}

int SignalsHeld::caught() const {
    return caught_signal;
}

void SignalsHeld::let_go() const {
    sigprocmask(SIG_SETMASK, &mask_before_, nullptr);
}

void SignalsHeld::hold(int signal, void (*handler)(int)) {
    struct sigaction before {
    }, held{};
    sigaction(signal, nullptr, &before);
    before_.emplace_back(signal, before);
    if (before.sa_handler == SIG_IGN && handler == note)
        return;
    held.sa_handler = handler;
    sigemptyset(&held.sa_mask);
    sigaction(signal, &held, nullptr);
}

} // namespace timebank
