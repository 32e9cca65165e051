// The verbs of report that stand in a file of their own.
#pragma once

#include "command.hpp"

namespace timebank {

/// month.
void declare_report_month(CLI::App& noun, Errand& errand);
/// talk-to.
void declare_report_talk_to(CLI::App& noun, Errand& errand);
/// reciprocity.
void declare_report_reciprocity(CLI::App& noun, Errand& errand);
/// release, releases.
void declare_report_release(CLI::App& noun, Errand& errand);

} // namespace timebank
