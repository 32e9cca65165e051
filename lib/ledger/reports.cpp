#include <algorithm>
#include <map>

#include "ledger/ledger.hpp"
#include "ledger/safeguarding_records.hpp"
#include "refusals/catalogue.hpp"
#include "store/attendance_table.hpp"
#include "store/category_table.hpp"
#include "store/entry_table.hpp"
#include "store/exchange_table.hpp"
#include "store/member_table.hpp"
#include "store/plan_table.hpp"
#include "store/review_table.hpp"
#include "store/session_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

// Every account, in the order of every report: members' by number, a household's with the names of
// all who share it, then the timebank's own.
std::vector<std::pair<AccountNumber, std::string>> all_accounts(const Connection& connection,
                                                                const SharedAccounts& shared) {
    std::vector<std::pair<AccountNumber, std::string>> accounts;
    std::map<AccountNumber, std::size_t> places;
    for (NamedMember& member : read_named_members(connection)) {
        const AccountNumber holder = shared.holder(account_of(member.number));
        const auto [place, is_new] = places.try_emplace(holder, accounts.size());
        if (is_new)
            accounts.emplace_back(holder, std::move(member.name));
        else
            accounts[place->second].second += " and " + member.name;
    }
    std::ranges::sort(accounts, {}, [](const auto& each) { return each.first; });
    for (const AccountNumber own : own_accounts)
        accounts.emplace_back(own, std::string(own_account_name(own)));
    return accounts;
}

} // namespace

Month Ledger::usual_month() const {
    return newest_month(*connection_).value_or(month_of(hand_.today));
}

MonthReport Ledger::month_report(Month month) const {
    Looking looking(*connection_);
    const Settings settings = this->settings();
    MonthFold fold(month, settings.active_days, hand_.today);
    each_line(*connection_, [&](const JournalLine& line) {
        fold.add(line.movement, line.category, line.setting, line.session);
    });
    each_attendance(*connection_,
                    [&](const AttendanceLine& line) { fold.add_attendance(line.member, line.on); });
    const SharedAccounts shared = read_shared_accounts(*connection_);
    MonthReport report = fold.finish(all_accounts(*connection_, shared), shared);
    report.timebank = settings.name;
    report.overrides = read_override_uses(*connection_, first_day(month), last_day(month));
    report.review = count_review_items(*connection_);
    report.overdue = safe().overdue() + std::ranges::count(read_due(read_safeguarding(*connection_),
                                                                    *connection_, hand_.today),
                                                           DueStep::overdue, &DueLine::step);
    report.planned_overdue = count_overdue_plans(*connection_, hand_.today);
    return report;
}

std::vector<BalanceRow> Ledger::balances(Day as_at) const {
    Looking looking(*connection_);
    BalanceFold fold(as_at);
    each_line(*connection_, [&](const JournalLine& line) { fold.add(line.movement); });
    const SharedAccounts shared = read_shared_accounts(*connection_);
    std::vector<BalanceRow> rows;
    for (auto& [account, name] : all_accounts(*connection_, shared))
        rows.push_back({account, std::move(name), fold.balance(account, shared)});
    return rows;
}

TalkList Ledger::talk_to() const {
    Looking looking(*connection_);
    const Settings settings = this->settings();
    const TalkRules rules{settings.quiet_days,     settings.new_days,
                          settings.one_way_days,   settings.one_way_exchanges,
                          settings.dormant_months, settings.limits};
    TalkFold fold(rules, hand_.today);
    each_line(*connection_, [&](const JournalLine& line) {
        fold.add(line.movement, line.on_behalf_of, line.session);
    });
    each_attendance(*connection_, [&](const AttendanceLine& line) {
        fold.add_attendance(line.member, line.gave, line.on, line.session);
    });
    return {settings.name, hand_.today, rules, spans_of(rules, hand_.today),
            fold.finish(read_members(*connection_), read_shared_accounts(*connection_))};
}

} // namespace timebank
