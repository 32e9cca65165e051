// A month's report, word by word.
#include <fmt/format.h>

#include "life.hpp"

namespace timebank::naive {

namespace {

std::string shown(const HelpCount& help) {
    return fmt::format("{} {}\n", help.exchanges, help.minutes.count);
}

std::string shown(const Reciprocity& each) {
    const PairFigures& pairs = each.pairs;
    std::string text = fmt::format(
        "{} {} {} : {} {} {} {} {} {} : {} {} {} {} {} {} {}", each.from.number, each.to.number,
        each.at.since_1970, each.members, each.both_ways, each.gave_only, each.received_only,
        each.neither, each.never, each.givers, each.receivers, each.median_given.count,
        each.median_received.count, each.given.count, each.top_givers, each.given_by_top.count);
    for (const auto members : each.last_exchange)
        text += fmt::format(" {}", members);
    return text + fmt::format(" : {} {} {} {} {} {} {}\n", pairs.people, pairs.median_partners,
                              pairs.most_partners, pairs.pairs, pairs.mutual, pairs.groups,
                              pairs.largest_group);
}

} // namespace

std::string shown(const Figures& figures) {
    return fmt::format("{} {} {} {} {}", figures.opening.count, figures.given.count,
                       figures.received.count, figures.other.count, figures.closing.count);
}

std::string written(const MonthReport& report) {
    std::string text = fmt::format(
        "{} {}\n{}\n{} {} {} {} : {} {} : {} {} {} {}\n", report.timebank, report.month.number,
        shown(report.totals), report.exchanges, report.active_members, report.corrections,
        report.running.count, report.active_from.since_1970, report.active_to.since_1970,
        report.looked_on.since_1970, report.review, report.overdue, report.planned_overdue);
    for (const MonthRow& row : report.rows)
        text += fmt::format("{} {} {}\n", row.account.value, row.name, shown(row.figures));
    for (const LateSheet& each : report.late)
        text += fmt::format("late {} {} {} {} {} {}\n", each.entry, each.session,
                            each.happened_on.since_1970, each.sheet ? each.sheet->sheet : "",
                            each.sheet ? each.sheet->line.value_or(0) : 0, each.minutes.count);
    for (const CategoryCount& each : report.by_category)
        text += fmt::format("{} {} {}", each.category, each.name, shown(each.help));
    for (const auto& [setting, count] : report.by_setting)
        text += fmt::format("{} {}", setting ? static_cast<int>(*setting) : 0, shown(count));
    for (const auto& [model, count] : report.by_model)
        text += fmt::format("{} {}", static_cast<int>(model), shown(count));
    for (const auto& [month, count] : report.by_month)
        text += fmt::format("{} {}", month.number, shown(count));
    for (const OverrideUse& each : report.overrides)
        text += fmt::format("let pass {} {} {} {} {} {}\n", each.planned, each.override, each.gate,
                            each.by, each.second, each.until.since_1970);
    return text + shown(report.reciprocity);
}

} // namespace timebank::naive
