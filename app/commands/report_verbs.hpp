// The verbs of report that stand in a file of their own.
#pragma once

#include "command.hpp"

namespace timebank {

/// What every report for the broker says at its head (practice: reports).
inline constexpr const char* internal = "INTERNAL, NOT FOR RELEASE";

/// talk-to.
void declare_report_talk_to(CLI::App& noun, Errand& errand);
/// reciprocity.
void declare_report_reciprocity(CLI::App& noun, Errand& errand);

} // namespace timebank
