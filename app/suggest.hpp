// What was probably meant by a mistyped noun, verb or option.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <CLI/CLI.hpp>

#include "refusals/refusal.hpp"

namespace timebank {

/// Stands before a typed word that begins with a minus and is no option: `-1:30`. CLI11 would take
/// it for one.
inline constexpr char not_an_option = '\x1f';

/// The nearest of `words`, if one is near enough to have been meant.
std::optional<std::string> nearest_word(std::string_view typed,
                                        const std::vector<std::string>& words);

/// CLI11's complaint about a command line, as a refusal with a hint: command_unknown,
/// option_unknown, argument_missing, argument_unexpected, argument_unreadable.
Refusal explain(const CLI::App& program, const CLI::ParseError& error);

/// A noun was named without a verb, or nothing at all: command_unknown lists what there is.
Refusal explain_missing_verb(const CLI::App& program);

} // namespace timebank
