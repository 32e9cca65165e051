#include "reports/month_report.hpp"

#include <algorithm>
#include <set>

namespace timebank {

namespace {

constexpr int months_beside = 24;

Figures closed(Figures figures) {
    figures.closing = figures.opening + figures.given - figures.received + figures.other;
    return figures;
}

void add_to(Figures& sum, const Figures& figures) {
    sum.opening += figures.opening;
    sum.given += figures.given;
    sum.received += figures.received;
    sum.other += figures.other;
    sum.closing += figures.closing;
}

} // namespace

Month first_beside(Month month) {
    return add_months(month, 1 - months_beside);
}

MonthFold::MonthFold(Month month, std::int64_t active_days, Day today,
                     std::unordered_set<std::int64_t> organisations)
    : organisations_(std::move(organisations)) {
    report_.month = month;
    report_.active_to = std::min(last_day(month), std::max(today, first_day(month)));
    report_.active_from = report_.active_to - static_cast<int>(active_days) + 1;
}

void MonthFold::start(AccountNumber account, const Figures& figures, std::optional<Day> last_help) {
    tallies_[account] = {figures, last_help};
}

void MonthFold::last_helped(AccountNumber account, std::optional<Day> last_help) {
    tallies_[account].last_help = last_help;
}

void MonthFold::add_attendance(MemberNumber member, Day on) {
    if (on > report_.active_to)
        return;
    Tally& tally = tallies_[account_of(member)];
    tally.last_help = std::max(tally.last_help, std::optional(on)); // nothing is before every day
}

void MonthFold::add(const Movement& movement, std::int64_t category, std::optional<Setting> setting,
                    std::int64_t session) {
    if (movement.counts_in > report_.month)
        return;
    const auto [from, to] = tallies_.both(movement.from, movement.to);
    if (movement.counts_as_help()) {
        if (movement.happened_on <= report_.active_to)
            for (Tally* const each : {&from, &to})
                each->last_help = std::max(each->last_help, std::optional(movement.happened_on));
        add_help(movement, category, setting, session);
    }
    if (movement.counts_in < report_.month) {
        from.figures.opening -= movement.minutes;
        to.figures.opening += movement.minutes;
    } else if (movement.counts_as_help()) {
        from.figures.received += movement.minutes;
        to.figures.given += movement.minutes;
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

Model MonthFold::model_of(const Movement& movement) const {
    if (movement.kind == EntryKind::session)
        return Model::session;
    const bool from = organisations_.contains(movement.from.value);
    const bool to = organisations_.contains(movement.to.value);
    if (from && to)
        return Model::organisations;
    return from || to ? Model::person_and_organisation : Model::people;
}

void MonthFold::add_help(const Movement& movement, std::int64_t category,
                         std::optional<Setting> setting, std::int64_t session) {
    if (movement.counts_in < first_beside(report_.month))
        return;
    const std::int64_t acts = session == 0 || sessions_.insert(session).second ? 1 : 0;
    const auto count = [&](HelpCount& help) {
        help.exchanges += acts;
        help.minutes += movement.minutes;
    };
    count(report_.by_month[movement.counts_in]);
    if (movement.counts_in < report_.month)
        return;
    report_.exchanges += acts;
    count(by_category_[category]);
    count(report_.by_setting[setting]);
    count(report_.by_model[model_of(movement)]);
    if (acts > 0 && month_of(movement.happened_on) < movement.counts_in)
        late_.push_back(movement.entry);
}

Figures MonthFold::figures_of(AccountNumber account) const {
    return closed(tallies_.at(account).figures);
}

std::optional<Day> MonthFold::last_help_of(AccountNumber account) const {
    return tallies_.at(account).last_help;
}

MonthReport MonthFold::finish(const std::vector<std::pair<AccountNumber, std::string>>& accounts,
                              const SharedAccounts& shared) const {
    MonthReport report = report_;
    std::set<MemberNumber> active;
    for (const auto& [account, name] : accounts) {
        Figures figures;
        for (const AccountNumber each : shared.counted_on(account)) {
            add_to(figures, figures_of(each));
            const auto last_help = last_help_of(each);
            if (const auto member = holder_of(each); member && last_help >= report.active_from)
                active.insert(shared.person(*member));
        }
        add_to(report.totals, figures);
        report.rows.push_back({account, name, figures});
    }
    report.active_members = static_cast<std::int64_t>(active.size());
    return report;
}

std::vector<BalanceBand> distribution_of(const std::vector<MonthRow>& rows) {
    const auto hours = [](std::int64_t count) { return Minutes{count * 60}; };
    const std::vector<BalanceBand> sizes{{Side::credit, {}, hours(5)},
                                         {Side::credit, hours(5), hours(10)},
                                         {Side::credit, hours(10), hours(20)},
                                         {Side::credit, hours(20), hours(40)},
                                         {Side::credit, hours(40), std::nullopt}};
    std::vector<BalanceBand> bands(sizes.rbegin(), sizes.rend());
    for (BalanceBand& each : bands)
        each.side = Side::debit;
    bands.push_back({Side::even, {}, Minutes{}});
    bands.insert(bands.end(), sizes.begin(), sizes.end());
    for (const MonthRow& row : rows) {
        if (!holder_of(row.account))
            continue;
        const Minutes balance = row.figures.closing;
        const Side side = balance < Minutes{}   ? Side::debit
                          : balance > Minutes{} ? Side::credit
                                                : Side::even;
        const Minutes size = side == Side::debit ? -balance : balance;
        const auto band = std::ranges::find_if(bands, [&](const BalanceBand& each) {
            return each.side == side && (side == Side::even || size > each.over) &&
                   (!each.up_to || size <= *each.up_to);
        });
        ++band->accounts;
    }
    return bands;
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
