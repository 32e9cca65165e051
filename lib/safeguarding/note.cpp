#include "safeguarding/note.hpp"

#include <fmt/format.h>

#include "reading/cursor.hpp"

namespace timebank {

namespace {

// Reads one line of a head; false if there is no such line.
bool read_line(std::string_view name, std::string_view value, NoteHead& head) {
    if (name == "severity") {
        if (const auto severity = read_severity(value))
            return head.severity = *severity, true;
    } else if (name == "outcome") {
        if (const auto outcome = read_outcome(value))
            return head.outcome = *outcome, true;
    } else if (name == "referral") {
        if (const auto referral = read_referral(value))
            return head.referrals.push_back(*referral), true;
    } else if (const auto number = read_whole_number(value)) {
        if (name == "about")
            return head.about.push_back({*number}), true;
        if (name == "exchange")
            return head.exchange = *number, true;
        if (name == "happened")
            return head.happened_on = Day{static_cast<std::int32_t>(*number)}, true;
        if (name == "told")
            return head.told_on = Day{static_cast<std::int32_t>(*number)}, true;
    }
    return false;
}

} // namespace

std::string write_head(const NoteHead& head) {
    std::string lines;
    const auto add = [&](std::string_view name, const auto& value) {
        lines += fmt::format("{} {}\n", name, value);
    };
    if (head.severity)
        add("severity", show_severity(*head.severity));
    for (const MemberNumber member : head.about)
        add("about", member.value);
    if (head.exchange)
        add("exchange", *head.exchange);
    if (head.happened_on)
        add("happened", head.happened_on->since_1970);
    if (head.told_on)
        add("told", head.told_on->since_1970);
    if (head.outcome)
        add("outcome", show_outcome(*head.outcome));
    for (const Referral referral : head.referrals)
        add("referral", show_referral(referral));
    return lines + "\n";
}

std::optional<std::pair<NoteHead, std::string_view>> read_head(std::string_view sealed) {
    NoteHead head;
    while (true) {
        const std::size_t end = sealed.find('\n');
        if (end == std::string_view::npos)
            return std::nullopt;
        const std::string_view line = sealed.substr(0, end);
        sealed.remove_prefix(end + 1);
        if (line.empty())
            return std::pair(std::move(head), sealed);
        const std::size_t space = line.find(' ');
        if (space == std::string_view::npos ||
            !read_line(line.substr(0, space), line.substr(space + 1), head))
            return std::nullopt;
    }
}

} // namespace timebank
