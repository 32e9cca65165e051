#include "reports/month_report.hpp"

#include <algorithm>
#include <set>

namespace timebank {

MonthFold::MonthFold(Month month, std::int64_t active_days, Day today) {
    report_.month = month;
    report_.active_to = std::min(last_day(month), std::max(today, first_day(month)));
    report_.active_from = report_.active_to - static_cast<int>(active_days) + 1;
}

bool MonthFold::makes_active(Day on) const {
    return on >= report_.active_from && on <= report_.active_to;
}

void MonthFold::add_attendance(MemberNumber member, Day on) {
    if (makes_active(on))
        tallies_[account_of(member)].active = true;
}

void MonthFold::add(const Movement& movement, std::int64_t category, std::optional<Setting> setting,
                    std::int64_t session) {
    if (movement.counts_in > report_.month)
        return;
    const auto [from, to] = tallies_.both(movement.from, movement.to);
    if (movement.counts_as_help() && makes_active(movement.happened_on))
        from.active = to.active = true;
    if (movement.counts_in < report_.month) {
        from.figures.opening -= movement.minutes;
        to.figures.opening += movement.minutes;
    } else if (movement.counts_as_help()) {
        from.figures.received += movement.minutes;
        to.figures.given += movement.minutes;
        add_help(movement, category, setting, session);
    } else {
        from.figures.other -= movement.minutes;
        to.figures.other += movement.minutes;
        if (movement.kind == EntryKind::correction &&
            (session == 0 || undone_sessions_.insert(session).second))
            ++report_.corrections;
        if (movement.kind == EntryKind::running && !movement.undone)
            report_.running += movement.minutes;
    }
}

void MonthFold::add_help(const Movement& movement, std::int64_t category,
                         std::optional<Setting> setting, std::int64_t session) {
    const std::int64_t acts = session == 0 || sessions_.insert(session).second ? 1 : 0;
    report_.exchanges += acts;
    if (month_of(movement.happened_on) < movement.counts_in)
        report_.late += acts;
    for (HelpCount* count : {&report_.by_category[category], &report_.by_setting[setting]}) {
        count->exchanges += acts;
        count->minutes += movement.minutes;
    }
}

MonthReport MonthFold::finish(const std::vector<std::pair<AccountNumber, std::string>>& accounts,
                              const SharedAccounts& shared) const {
    MonthReport report = report_;
    std::set<MemberNumber> active;
    for (const auto& [account, name] : accounts) {
        Figures figures;
        for (const AccountNumber each : shared.counted_on(account)) {
            const Tally tally = tallies_.at(each);
            figures.opening += tally.figures.opening;
            figures.given += tally.figures.given;
            figures.received += tally.figures.received;
            figures.other += tally.figures.other;
            if (const auto member = holder_of(each); member && tally.active)
                active.insert(shared.person(*member));
        }
        figures.closing = figures.opening + figures.given - figures.received + figures.other;
        report.totals.opening += figures.opening;
        report.totals.given += figures.given;
        report.totals.received += figures.received;
        report.totals.other += figures.other;
        report.totals.closing += figures.closing;
        report.rows.push_back({account, name, figures});
    }
    report.active_members = static_cast<std::int64_t>(active.size());
    return report;
}

void BalanceFold::add(const Movement& movement) {
    if (movement.happened_on > as_at_)
        return;
    balances_[movement.from] -= movement.minutes;
    balances_[movement.to] += movement.minutes;
}

Minutes BalanceFold::balance(AccountNumber holder, const SharedAccounts& shared) const {
    Minutes balance;
    for (const AccountNumber each : shared.counted_on(holder))
        balance += balances_.at(each);
    return balance;
}

} // namespace timebank
