#include "commands/opening.hpp"

#include <fmt/core.h>

namespace timebank {

const char* const words_on_passphrases =
    "A passphrase is asked on the terminal and not shown, or read as a line of a descriptor:\n"
    "--passphrase-fd 3 3<FILE. It is never an argument.";

CLI::Option* declare_passphrase(CLI::App& verb, std::string& descriptor) {
    return verb
        .add_option("--passphrase-fd", descriptor, "Read the passphrase there, not on a terminal")
        ->check(not_empty);
}

void declare_opening(CLI::App& verb, OpeningOptions& options) {
    verb.add_option("--keyholder", options.keyholder, "Whose key opens it (default the broker's)")
        ->check(not_empty);
    declare_passphrase(verb, options.descriptor);
}

std::string opener_of(const Desk& desk, const OpeningOptions& options) {
    return options.keyholder.empty() ? desk.hand().broker : options.keyholder;
}

std::string listed_names(const std::vector<std::string>& names) {
    std::string listed;
    for (std::size_t each = 0; each < names.size(); ++each) {
        if (each > 0)
            listed += each + 1 == names.size() ? " and " : ", ";
        listed += names[each];
    }
    return listed;
}

void print_wiped(std::ostream& out, std::string_view text) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string line = harmless(text.substr(0, end));
        out << line << '\n';
        wipe(line);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

} // namespace timebank
