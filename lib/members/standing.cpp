#include "members/standing.hpp"

#include <algorithm>
#include <array>

#include "members/names.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

constexpr std::array all_standings{Standing::applicant, Standing::active, Standing::paused,
                                   Standing::left};

bool is_lawful(Standing from, Standing to) {
    switch (from) {
    case Standing::applicant:
        return to == Standing::active || to == Standing::left;
    case Standing::active:
        return to == Standing::paused || to == Standing::left;
    case Standing::paused:
        return to == Standing::active || to == Standing::left;
    case Standing::left:
        return to == Standing::active;
    }
    return false;
}

} // namespace

std::string_view show_standing(Standing standing) {
    switch (standing) {
    case Standing::applicant:
        return "applicant";
    case Standing::active:
        return "active";
    case Standing::paused:
        return "paused";
    case Standing::left:
        return "left";
    }
    return {};
}

Answer<Standing> read_standing(std::string_view text) {
    const std::string key = name_key(text);
    for (const Standing each : all_standings)
        if (key == show_standing(each))
            return each;
    return refuse(rule("standing_unreadable"), text);
}

const StandingChange& standing_change_on(const std::vector<StandingChange>& changes, Day day) {
    const StandingChange* last = &changes.front();
    for (const StandingChange& change : changes)
        if (change.since <= day)
            last = &change;
    return *last;
}

Standing standing_on(const std::vector<StandingChange>& changes, Day day) {
    return standing_change_on(changes, day).standing;
}

std::optional<Day> left_on(const std::vector<StandingChange>& changes, Day day) {
    const StandingChange& last = standing_change_on(changes, day);
    return last.standing == Standing::left ? std::optional(last.since) : std::nullopt;
}

std::optional<Refusal> why_not_change(std::string_view name,
                                      const std::vector<StandingChange>& changes, Standing to,
                                      Day on, Day today) {
    const StandingChange& last = changes.back();
    const std::string_view number = name.substr(0, name.find(' '));
    if (last.standing == to)
        return refuse(rule("standing_already"), name, show_standing(to), show_short(last.since),
                      number);
    if (!is_lawful(last.standing, to))
        return refuse(
            rule("standing_not_lawful"), name, show_standing(last.standing), show_standing(to),
            fmt::format("{} {}", last.standing == Standing::applicant ? "admit" : "return",
                        number));
    if (on < last.since)
        return refuse(rule("standing_before_last"), name, show_standing(last.standing),
                      show_short(last.since));
    if (on > today)
        return refuse(rule("day_in_future"), show_short(on), show_short(today));
    return std::nullopt;
}

} // namespace timebank
