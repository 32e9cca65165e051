// What verbs that open something sealed have in common: who opens it, and with which passphrase.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "command.hpp"
#include "passphrases.hpp"

namespace timebank {

struct OpeningOptions {
    std::string keyholder, descriptor;
};

/// --keyholder and --passphrase-fd.
void declare_opening(CLI::App& verb, OpeningOptions& options);
/// --passphrase-fd alone.
CLI::Option* declare_passphrase(CLI::App& verb, std::string& descriptor);

/// Whose key it is to be: as named, else the broker's own.
std::string opener_of(const Desk& desk, const OpeningOptions& options);

/// `Ana Lead, Ben Vale and Cy Deputy`.
std::string listed_names(const std::vector<std::string>& names);

/// A piece of what was sealed, made harmless on its way out, and gone from memory behind it.
void print_wiped(std::ostream& out, std::string_view text);

/// What a verb's help says of passphrases.
extern const char* const words_on_passphrases;

} // namespace timebank
