// The verbs of safeguarding, each group in a file of its own.
#pragma once

#include <optional>
#include <string>

#include "command.hpp"

namespace timebank {

/// keyholder add, list, tie, passphrase, lost, reseal.
void declare_keyholders(CLI::App& noun, Errand& errand);
/// check, about.
void declare_safeguarding_checks(CLI::App& noun, Errand& errand);
/// show.
void declare_safeguarding_show(CLI::App& noun, Errand& errand);
/// restrict, lift, keep-apart, end-apart.
void declare_safeguarding_limits(CLI::App& noun, Errand& errand);
/// reason.
void declare_safeguarding_reason(CLI::App& noun, Errand& errand);
/// may.
void declare_safeguarding_may(CLI::App& noun, Errand& errand);
/// policy list, set, require, waive.
void declare_safeguarding_policy(CLI::App& noun, Errand& errand);
/// due, purge.
void declare_safeguarding_due(CLI::App& noun, Errand& errand);

/// A day that may be left out.
std::optional<Day> day_if_any(const Desk& desk, const std::string& typed);
/// An empty cell for nothing.
Cell day_cell(const std::optional<Day>& day);

} // namespace timebank
