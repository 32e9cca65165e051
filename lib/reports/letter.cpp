#include "reports/letter.hpp"

#include <algorithm>

#include "members/names.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

std::string_view show_letter_reader(LetterReader reader) {
    return reader == LetterReader::dwp ? "dwp" : "referrer";
}

Answer<LetterReader> read_letter_reader(std::string_view text) {
    const std::string key = name_key(text);
    for (const LetterReader reader : {LetterReader::dwp, LetterReader::referrer})
        if (key == show_letter_reader(reader))
            return reader;
    return refuse(rule("letter_reader_unreadable"), text);
}

Day monday_of(Day day) {
    // 1 January 1970 was a Thursday.
    const int since_monday = ((day.since_1970 + 3) % 7 + 7) % 7;
    return day - since_monday;
}

Letter tell_weeks(const std::vector<AccountNumber>& own, Day from, Day to,
                  const std::vector<Movement>& movements) {
    Letter letter;
    letter.from = from;
    letter.to = to;
    for (Day monday = monday_of(from); monday <= to; monday = monday + 7)
        letter.weeks.push_back({std::max(monday, from), std::min(monday + 6, to), {}, {}});
    const auto is_own = [&](AccountNumber account) {
        return std::ranges::find(own, account) != own.end();
    };
    for (const Movement& movement : movements) {
        const bool gave = is_own(movement.to);
        if (!movement.counts_as_help() || gave == is_own(movement.from) ||
            movement.happened_on < from || to < movement.happened_on)
            continue;
        const int place = (monday_of(movement.happened_on) - monday_of(from)) / 7;
        LetterWeek& week = letter.weeks[static_cast<std::size_t>(place)];
        (gave ? week.given : week.received) += movement.minutes;
        (gave ? letter.given : letter.received) += movement.minutes;
    }
    return letter;
}

std::optional<Refusal> why_not_letter(std::string_view named, const Member& member,
                                      const std::optional<Day>& asked_on, Day today) {
    if (member.kind == MemberKind::organisation)
        return refuse(rule("letter_of_organisation"), named, show_number(member.number));
    if (!asked_on)
        return refuse(rule("letter_not_asked"), named);
    if (*asked_on > today)
        return refuse(rule("day_in_future"), show_short(*asked_on), show_short(today));
    return std::nullopt;
}

} // namespace timebank
