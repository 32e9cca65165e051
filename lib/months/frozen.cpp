#include "months/frozen.hpp"

#include <iterator>

#include <fmt/format.h>

namespace timebank {

std::string former_member(MemberNumber member) {
    return fmt::format("Former member {:04}", member.value);
}

EntryMark name_mark(MemberNumber member, Month month, std::string_view name) {
    return mark_of(fmt::format("name {} {} {}", member.value, month.number, measured(name)));
}

std::string canonical_text(const FrozenMonth& month) {
    std::string text;
    const auto out = std::back_inserter(text);
    fmt::format_to(out, "month {} entries {} through {} next {} closed {} by {} of {}\n",
                   month.month.number, month.entries, month.through, month.next_from,
                   month.closed_on.since_1970, measured(month.closed_by), measured(month.timebank));
    for (const FrozenBalance& each : month.balances)
        fmt::format_to(out, "account {} {} {} {} {} {} {}\n", each.account.value,
                       each.opening.count, each.given.count, each.received.count, each.other.count,
                       each.closing.count, each.last_help ? each.last_help->since_1970 : -1);
    for (const FrozenFigure& each : month.figures)
        fmt::format_to(out, "figure {} {}\n", measured(each.figure), each.value);
    for (const FrozenHelp& each : month.help)
        fmt::format_to(out, "help {} {} {} {} {}\n", static_cast<int>(each.grouping), each.place,
                       measured(each.name), each.exchanges, each.minutes.count);
    for (const OverrideUse& each : month.overrides)
        fmt::format_to(out, "override {} {} {} by {} and {} until {}\n", each.planned,
                       each.override, measured(each.gate), measured(each.by), measured(each.second),
                       each.until.since_1970);
    for (const EntryNumber each : month.late)
        fmt::format_to(out, "late {}\n", each);
    for (const FrozenMember& each : month.members)
        fmt::format_to(out, "member {} {} {}\n", each.member.value, each.holder.value,
                       each.same_as ? each.same_as->value : 0);
    return text;
}

} // namespace timebank
