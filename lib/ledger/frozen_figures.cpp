#include "ledger/frozen_figures.hpp"

#include <algorithm>
#include <map>
#include <string>

#include <fmt/core.h>

namespace timebank {

namespace {

// Every figure once, for writing and for reading alike.
template <class Report, class Take>
void each_figure(Report& report, Take take) {
    take(exchanges_figure, report.exchanges);
    take("active_members", report.active_members);
    take("active_from", report.active_from.since_1970);
    take("active_to", report.active_to.since_1970);
    take("corrections", report.corrections);
    take("running_minutes", report.running.count);
    take("review", report.review);
    take("overdue", report.overdue);
    take("planned_overdue", report.planned_overdue);
    auto& reciprocity = report.reciprocity;
    take("members", reciprocity.members);
    take("both_ways", reciprocity.both_ways);
    take("gave_only", reciprocity.gave_only);
    take("received_only", reciprocity.received_only);
    take("neither", reciprocity.neither);
    take("never", reciprocity.never);
    for (std::size_t band = 0; band < reciprocity.last_exchange.size(); ++band)
        take(fmt::format("last_exchange_band_{}", band), reciprocity.last_exchange[band]);
    take("givers", reciprocity.givers);
    take("receivers", reciprocity.receivers);
    take("median_given_minutes", reciprocity.median_given.count);
    take("median_received_minutes", reciprocity.median_received.count);
    take("given_minutes", reciprocity.given.count);
    take("top_givers", reciprocity.top_givers);
    take("given_by_top_minutes", reciprocity.given_by_top.count);
    take("in_pairs", reciprocity.pairs.people);
    take("median_partners", reciprocity.pairs.median_partners);
    take("most_partners", reciprocity.pairs.most_partners);
    take("pairs", reciprocity.pairs.pairs);
    take("mutual_pairs", reciprocity.pairs.mutual);
    take("groups", reciprocity.pairs.groups);
    take("largest_group", reciprocity.pairs.largest_group);
}

} // namespace

std::vector<FrozenFigure> figures_of(const MonthReport& report) {
    const auto help = report.by_month.find(report.month);
    std::vector<FrozenFigure> figures{
        {help_figure, help == report.by_month.end() ? 0 : help->second.minutes.count}};
    each_figure(report, [&](std::string name, const auto& value) {
        figures.push_back({std::move(name), std::int64_t{value}});
    });
    std::ranges::sort(figures, {}, &FrozenFigure::figure);
    return figures;
}

void take_figures(MonthReport& report, const std::vector<FrozenFigure>& figures) {
    std::map<std::string, std::int64_t, std::less<>> by_name;
    for (const FrozenFigure& each : figures)
        by_name.emplace(each.figure, each.value);
    each_figure(report, [&](std::string_view name, auto& value) {
        if (const auto found = by_name.find(name); found != by_name.end())
            value = static_cast<std::decay_t<decltype(value)>>(found->second);
    });
}

bool is_added_up(std::string_view figure) {
    constexpr std::string_view added_up[] = {exchanges_figure, help_figure, "active_members",
                                             "corrections", "running_minutes"};
    return std::ranges::find(added_up, figure) != std::end(added_up);
}

} // namespace timebank
