#include "reports/past_period.hpp"

#include <algorithm>

#include <fmt/core.h>

#include "members/find.hpp"

namespace timebank {

std::string_view show_kept_kind(KeptKind kind) {
    constexpr std::string_view words[] = {"member who left", "checks", "closed concerns"};
    return words[static_cast<int>(kind)];
}

std::optional<Day> passed_on(Day since, std::int64_t months, Day today) {
    const Day end = add_months(since, static_cast<int>(months));
    return end <= today ? std::optional(end) : std::nullopt;
}

std::vector<PastPeriod> people_past_period(const std::vector<Member>& members,
                                           const std::vector<MemberNumber>& forgotten,
                                           std::int64_t keep_months, Day today) {
    std::vector<PastPeriod> past;
    for (const Member& member : members) {
        if (member.same_as || std::ranges::find(forgotten, member.number) != forgotten.end())
            continue;
        const auto left = left_on(member.standings, today);
        const auto until = left ? passed_on(*left, keep_months, today) : std::nullopt;
        if (until)
            past.push_back({KeptKind::person, member.number, show_named(member.number, member.name),
                            1, *left, *until,
                            fmt::format("timebank member erase {}", show_number(member.number))});
    }
    return past;
}

} // namespace timebank
