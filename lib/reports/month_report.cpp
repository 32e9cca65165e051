#include "reports/month_report.hpp"

#include <algorithm>
#include <set>

namespace timebank {

namespace {

// The timebank's own accounts are numbered from -4: moved up, every account has a place in a
// vector, which a million entries find quicker than a map.
constexpr std::int64_t own_places = 4;

std::size_t place_of(AccountNumber account) {
    return static_cast<std::size_t>(account.value + own_places);
}

template <class Held>
Held& at_place(std::vector<Held>& held, AccountNumber account) {
    const std::size_t place = place_of(account);
    if (place >= held.size())
        held.resize(std::max(place + 1, held.size() * 2));
    return held[place];
}

} // namespace

MonthFold::MonthFold(Month month, std::int64_t active_days, Day today) {
    report_.month = month;
    report_.active_to = std::min(last_day(month), std::max(today, first_day(month)));
    report_.active_from = report_.active_to - static_cast<int>(active_days) + 1;
}

MonthFold::Tally& MonthFold::tally(AccountNumber account) {
    return at_place(tallies_, account);
}

void MonthFold::add(const Movement& movement, std::int64_t category, std::optional<Setting> setting,
                    std::int64_t session) {
    if (movement.counts_in > report_.month)
        return;
    // The larger place first: a vector that grows would move the other one away.
    tally(std::max(movement.from, movement.to));
    Tally& from = tally(movement.from);
    Tally& to = tally(movement.to);
    if (movement.counts_as_help() && movement.happened_on >= report_.active_from &&
        movement.happened_on <= report_.active_to)
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
        if (movement.kind == EntryKind::correction)
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
            if (place_of(each) >= tallies_.size())
                continue;
            const Tally& tally = tallies_[place_of(each)];
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

Minutes& BalanceFold::held(AccountNumber account) {
    return at_place(balances_, account);
}

void BalanceFold::add(const Movement& movement) {
    if (movement.happened_on > as_at_)
        return;
    held(movement.from) -= movement.minutes;
    held(movement.to) += movement.minutes;
}

Minutes BalanceFold::balance(AccountNumber holder, const SharedAccounts& shared) const {
    Minutes balance;
    for (const AccountNumber each : shared.counted_on(holder))
        if (place_of(each) < balances_.size())
            balance += balances_[place_of(each)];
    return balance;
}

} // namespace timebank
