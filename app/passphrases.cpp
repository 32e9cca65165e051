#include "passphrases.hpp"

#include <cerrno>
#include <charconv>
#include <iostream>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <fmt/core.h>

#include "refusals/catalogue.hpp"
#include "sheets/sheet.hpp"
#include "signals.hpp"
#include "vault/passphrase.hpp"

namespace timebank {

namespace {

constexpr std::size_t most_bytes = 1024;

[[noreturn]] void missing(const std::string& why) {
    throw Refused(refuse(rule("passphrase_missing"), why));
}

// Byte by byte: what stands on the next line is not ours yet. `signals`: those that may end it.
Secret read_line(int descriptor, const std::string& where, const SignalsHeld* signals = nullptr) {
    Secret line(most_bytes);
    std::size_t filled = 0;
    while (true) {
        if (signals != nullptr)
            signals->wait(descriptor);
        const bool ended = signals != nullptr && signals->caught() != 0;
        unsigned char byte = 0;
        const ssize_t got = ended ? 0 : read(descriptor, &byte, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0 || ended || (got == 0 && filled == 0))
            missing(fmt::format("there is no line for it on {}", where));
        if (got == 0 || byte == '\n')
            break;
        if (filled == most_bytes)
            missing(fmt::format("the line on {} is longer than {} bytes", where, most_bytes));
        line.data()[filled++] = byte;
    }
    if (filled > 0 && line.data()[filled - 1] == '\r')
        --filled;
    return Secret(line.reveal().substr(0, filled));
}

// A terminal that does not show what is typed, for as long as this lives.
class QuietTerminal {
public:
    QuietTerminal() {
        tcgetattr(STDIN_FILENO, &before_);
        termios quiet = before_;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSADRAIN, &quiet);
    }
    ~QuietTerminal() {
        tcsetattr(STDIN_FILENO, TCSADRAIN, &before_);
        std::cerr << '\n';
    }
    QuietTerminal(const QuietTerminal&) = delete;
    QuietTerminal& operator=(const QuietTerminal&) = delete;

private:
    termios before_{};
};

} // namespace

Passphrases::Passphrases(const std::string& descriptor) {
    if (descriptor.empty())
        return;
    const char* const end = descriptor.data() + descriptor.size();
    const auto [rest, error] = std::from_chars(descriptor.data(), end, descriptor_);
    if (error != std::errc() || rest != end || descriptor_ < 0)
        missing(fmt::format("'{}' is not the number of a descriptor", harmless(descriptor)));
    if (fcntl(descriptor_, F_GETFD) < 0)
        missing(fmt::format("descriptor {} is not open", descriptor_));
}

Secret Passphrases::ask(const std::string& whose) {
    return next(fmt::format("Passphrase of {}: ", whose));
}

Secret Passphrases::ask_new(const std::string& whose) {
    Secret passphrase = next(fmt::format("New passphrase of {}: ", whose));
    throw_if(why_not_passphrase(passphrase));
    if (descriptor_ < 0 && next("The same again: ").reveal() != passphrase.reveal())
        throw Refused(refuse(rule("passphrases_differ")));
    return passphrase;
}

Secret Passphrases::next(const std::string& prompt) const {
    if (descriptor_ >= 0)
        return read_line(descriptor_, fmt::format("descriptor {}", descriptor_));
    if (isatty(STDIN_FILENO) != 1)
        missing("standard input is no terminal to ask on");
    const SignalsHeld signals({SIGINT, SIGQUIT, SIGTERM, SIGHUP});
    const QuietTerminal quiet;
    std::cerr << harmless(prompt) << std::flush;
    return read_line(STDIN_FILENO, "the terminal", &signals);
}

} // namespace timebank
