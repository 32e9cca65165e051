#include <fmt/core.h>

#include "ledger/ledger.hpp"
#include "members/names.hpp"
#include "refusals/catalogue.hpp"
#include "store/attendance_table.hpp"
#include "store/category_table.hpp"
#include "store/deed_table.hpp"
#include "store/line_table.hpp"
#include "store/member_table.hpp"
#include "store/month_table.hpp"
#include "store/release_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {
// More than these would take too long to be worked back in every way there is.
constexpr std::size_t most_months = 12;
} // namespace

Releases Ledger::releases() const {
    return {*connection_, hand_, settings()};
}

Releases::Releases(const Connection& connection, const Hand& hand, const Settings& settings)
    : connection_(connection), hand_(hand), timebank_(settings.name) {
    rules_.hide_below = settings.release_hide_below;
    rules_.round_to = settings.release_round_to;
}

std::optional<Release> Releases::find(Month from, Month to) const {
    if (to < from)
        throw Refused(refuse(rule("period_backwards"), show_long(from), show_long(to)));
    Looking looking(connection_);
    return read_release(connection_, from, to);
}

std::vector<Release> Releases::all() const {
    Looking looking(connection_);
    return read_releases(connection_);
}

void Releases::ask_period(Month from, Month to) const {
    if (to < from)
        throw Refused(refuse(rule("period_backwards"), show_long(from), show_long(to)));
    const std::vector<Month> months = months_between(from, to);
    if (months.size() > most_months)
        throw Refused(refuse(rule("release_too_long"), months.size(), show_iso(from),
                             show_iso(add_months(from, static_cast<int>(most_months) - 1))));
    const std::optional<Month> closed = last_closed_month(connection_);
    for (const Month month : months)
        if (!closed || *closed < month)
            throw Refused(refuse(rule("release_period_open"), show_long(month), show_iso(month)));
    if (const auto other = overlapping_release(connection_, from, to))
        throw Refused(refuse(rule("release_overlaps"), show_period(from, to),
                             show_period(other->first, other->second), show_iso(other->first),
                             show_iso(other->second)));
}

Release Releases::make(Month from, Month to) {
    Writing writing(connection_);
    ask_period(from, to);
    if (std::optional<Release> before = read_release(connection_, from, to))
        return *before;
    Release release = write(from, to, std::nullopt, std::nullopt);
    writing.commit();
    return release;
}

Release Releases::correct(Month from, Month to, const std::string& reason) {
    Writing writing(connection_);
    ask_period(from, to);
    const std::optional<Release> before = read_release(connection_, from, to);
    if (!before)
        throw Refused(refuse(rule("release_unknown"), show_period(from, to)));
    if (tidy_name(reason).empty())
        throw Refused(refuse(rule("release_reason_missing"), show_period(from, to)));
    Release release = write(from, to, before, reason);
    writing.commit();
    return release;
}

Release Releases::write(Month from, Month to, const std::optional<Release>& replaced,
                        const std::optional<std::string>& reason) {
    const std::vector<Member> members = read_members(connection_);
    const SharedAccounts shared = read_shared_accounts(connection_);
    ReleaseFold fold(from, to, members, shared);
    const LineRange range{1, add_months(from, -1), to};
    each_line(connection_, range, [&](const JournalLine& line) {
        fold.add(line.movement, line.category, line.on_behalf_of, line.session);
    });
    each_attendance(connection_, range, [&](const AttendanceLine& line) {
        if (line.corrected_by == 0)
            fold.add_attendance(line.member, line.gave, line.session);
    });
    std::optional<Release> release = fold.finish(read_categories(connection_), rules_, replaced);
    if (!release)
        throw Refused(refuse(rule("release_too_small"), show_period(from, to), rules_.hide_below,
                             show_iso(from)));
    release->timebank = timebank_;
    release->made_on = hand_.today;
    release->made_by = hand_.broker;
    release->reason = reason;
    if (replaced) {
        release->replaces = replaced->number;
        release->replaced = replaced->made_on;
    }
    const std::int64_t deed =
        add_deed(connection_, {hand_.today, hand_.broker, "report release",
                               fmt::format("{} {}", show_iso(from), show_iso(to)), reason});
    release->number = add_release(connection_, *release, deed);
    return *release;
}

} // namespace timebank
