#include <algorithm>

#include "ledger/ledger.hpp"
#include "ledger/month_figures.hpp"
#include "ledger/safeguarding_records.hpp"
#include "refusals/catalogue.hpp"
#include "store/attendance_table.hpp"
#include "store/frozen_table.hpp"
#include "store/line_table.hpp"
#include "store/member_table.hpp"
#include "store/month_table.hpp"
#include "store/plan_table.hpp"
#include "store/review_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

Month Ledger::usual_month() const {
    return newest_month(*connection_).value_or(month_of(hand_.today));
}

MonthReport Ledger::month_report(Month month) const {
    Looking looking(*connection_);
    if (read_closed_month(*connection_, month))
        return read_closed_report(*connection_, month);
    const Settings settings = this->settings();
    const Everybody everybody = everybody_of(read_members_as_printed(*connection_));
    MonthAddedUp added = fold_month(*connection_, settings, month, hand_.today);
    MonthReport report = finish_month(*connection_, added.fold, everybody);
    report.reciprocity = finish_reciprocity(*connection_, added, everybody, report);
    look_at_today(report);
    return report;
}

void Ledger::look_at_today(MonthReport& report) const {
    report.timebank = settings().name;
    report.looked_on = hand_.today;
    report.overrides =
        read_override_uses(*connection_, first_day(report.month), last_day(report.month));
    report.review = count_review_items(*connection_);
    report.overdue = safe().overdue() + std::ranges::count(read_due(read_safeguarding(*connection_),
                                                                    *connection_, hand_.today),
                                                           DueStep::overdue, &DueLine::step);
    report.planned_overdue = count_overdue_plans(*connection_, hand_.today);
}

namespace {

// What happened up to a day, and was recorded up to another, is all in the months that had been
// closed by both.
std::optional<ClosedMonth> closed_by_then(const Connection& connection, Day as_at,
                                          std::optional<Day> known_on) {
    auto closed = closed_before(connection, month_of(as_at + 1));
    while (closed && known_on && *known_on < closed->closed_on)
        closed = closed_before(connection, closed->month);
    return closed;
}

} // namespace

std::vector<BalanceRow> Ledger::balances(Day as_at, std::optional<Day> known_on) const {
    Looking looking(*connection_);
    BalanceFold fold(as_at);
    const auto closed = closed_by_then(*connection_, as_at, known_on);
    if (closed)
        for (const FrozenBalance& each : read_frozen_balances(*connection_, closed->month))
            fold.start(each.account, each.closing);
    const LineRange range = lines_since(closed);
    const auto take = [&](const JournalLine& line) { fold.add(line.movement); };
    if (known_on)
        each_line_known_on(*connection_, range, *known_on, take);
    else
        each_line(*connection_, range, take);
    const Everybody everybody = everybody_of(read_members_as_printed(*connection_));
    std::vector<BalanceRow> rows;
    for (const auto& [account, name] : everybody.accounts)
        rows.push_back({account, name, fold.balance(account, everybody.shared)});
    return rows;
}

TalkList Ledger::talk_to() const {
    Looking looking(*connection_);
    const Settings settings = this->settings();
    const TalkRules rules{settings.quiet_days,     settings.new_days,
                          settings.one_way_days,   settings.one_way_exchanges,
                          settings.dormant_months, settings.limits};
    TalkFold fold(rules, hand_.today);
    each_line(*connection_, {}, [&](const JournalLine& line) {
        fold.add(line.movement, line.on_behalf_of, line.session);
    });
    each_attendance(*connection_, {}, [&](const AttendanceLine& line) {
        if (line.corrected_by == 0)
            fold.add_attendance(line.member, line.gave, line.on, line.session);
    });
    return {settings.name, hand_.today, rules, spans_of(rules, hand_.today),
            fold.finish(read_members(*connection_), read_shared_accounts(*connection_))};
}

} // namespace timebank
