// The single figures of a month's report by the names that a closed month keeps them under. Refuses
// to know where they are kept.
#pragma once

#include <string_view>
#include <vector>

#include "months/frozen.hpp"
#include "reports/month_report.hpp"

namespace timebank {

/// How many exchanges and how many minutes of help a month had: these stand beside later months.
inline constexpr const char *exchanges_figure = "exchanges", *help_figure = "help_minutes";

/// By name.
std::vector<FrozenFigure> figures_of(const MonthReport& report);
/// Writes them into a report; what is not among them stays as it is.
void take_figures(MonthReport& report, const std::vector<FrozenFigure>& figures);

/// Whether a figure can be added up again from the journal alone.
bool is_added_up(std::string_view figure);

} // namespace timebank
