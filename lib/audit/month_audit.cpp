#include "audit/month_audit.hpp"

#include <algorithm>
#include <optional>

#include <fmt/core.h>

namespace timebank {

namespace {

std::optional<std::string> changed_entry(const MonthKept& kept, const MonthFound& found) {
    const auto [was, is] = std::ranges::mismatch(kept.marks, found.marks);
    if (was == kept.marks.end() && is == found.marks.end())
        return std::nullopt;
    const auto place = static_cast<std::size_t>(is - found.marks.begin());
    if (place == found.entries.size())
        return place == 0 ? std::string("all its entries are gone")
                          : fmt::format("an entry after entry {} is gone", found.entries.back());
    if (was == kept.marks.end())
        return fmt::format("entry {} was not in it then", found.entries[place]);
    return fmt::format("entry {} is the first that is not as it was then, or one before it is gone",
                       found.entries[place]);
}

bool same_figures(const FrozenBalance& one, const FrozenBalance& other) {
    return one.account == other.account && one.opening == other.opening &&
           one.given == other.given && one.received == other.received && one.other == other.other &&
           one.closing == other.closing && one.last_help == other.last_help;
}

std::optional<std::string> changed_balance(const MonthKept& kept, const MonthFound& found) {
    const auto [was, is] =
        std::ranges::mismatch(kept.frozen.balances, found.balances, same_figures);
    if (was != kept.frozen.balances.end())
        return fmt::format("the figures of {}", show_code(was->account));
    if (is != found.balances.end())
        return fmt::format("the figures of {}, which are gone", show_code(is->account));
    return std::nullopt;
}

bool same_help(const FrozenHelp& one, const FrozenHelp& other) {
    return one.grouping == other.grouping && one.place == other.place &&
           one.exchanges == other.exchanges && one.minutes == other.minutes;
}

std::optional<std::string> changed_figure(const MonthKept& kept, const MonthFound& found) {
    if (auto balance = changed_balance(kept, found))
        return balance;
    for (const FrozenFigure& each : found.figures) {
        const auto was = std::ranges::find(kept.frozen.figures, each.figure, &FrozenFigure::figure);
        if (was == kept.frozen.figures.end() || was->value != each.value)
            return fmt::format("the figure '{}'", each.figure);
    }
    std::vector<FrozenHelp> help = kept.frozen.help;
    std::erase_if(
        help, [](const FrozenHelp& each) { return each.grouping == FrozenHelp::Grouping::model; });
    if (!std::ranges::equal(help, found.help, same_help))
        return "the help by category and setting";
    if (kept.frozen.late != found.late)
        return "the list of late sheets";
    return std::nullopt;
}

} // namespace

std::vector<Finding> compare(const MonthKept& kept, const MonthFound& found) {
    const std::string month = show_iso(kept.frozen.month);
    std::vector<Finding> findings;
    if (const auto entry = changed_entry(kept, found))
        findings.push_back({"month_entry_changed", fmt::format("{} was closed with {} entries: {}",
                                                               month, kept.marks.size(), *entry)});
    if (const auto figure = changed_figure(kept, found))
        findings.push_back(
            {"month_figure_changed",
             fmt::format("{} was closed with other figures than its entries add up to: {}", month,
                         *figure)});
    if (kept.digest != found.digest && findings.empty())
        findings.push_back(
            {"month_digest_changed",
             fmt::format("{} is not as it was closed: its digest is {} and was {}", month,
                         show_digest(found.digest), show_digest(kept.digest))});
    return findings;
}

std::vector<Finding> find_missing(const std::vector<Month>& closed) {
    std::vector<Finding> findings;
    for (std::size_t at = 1; at < closed.size(); ++at)
        if (const Month next = add_months(closed[at - 1], 1); closed[at] != next)
            findings.push_back(
                {"month_missing",
                 fmt::format("{} is not closed, and {} is", show_iso(next), show_iso(closed[at]))});
    return findings;
}

} // namespace timebank
