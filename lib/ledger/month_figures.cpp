#include "ledger/month_figures.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "store/attendance_table.hpp"
#include "store/category_table.hpp"
#include "store/entry_table.hpp"
#include "store/exchange_table.hpp"
#include "store/frozen_table.hpp"
#include "store/member_table.hpp"
#include "store/month_table.hpp"
#include "store/session_table.hpp"

namespace timebank {

namespace {

// The frozen figures by name; a closed month has each of them.
constexpr const char* exchanges = "exchanges";
constexpr const char* help_minutes = "help_minutes";
constexpr const char* active_members = "active_members";
constexpr const char* active_from = "active_from";
constexpr const char* active_to = "active_to";
constexpr const char* corrections = "corrections";
constexpr const char* running_minutes = "running_minutes";
constexpr const char* review = "review";
constexpr const char* overdue = "overdue";
constexpr const char* planned_overdue = "planned_overdue";

std::vector<SharedAccount> shared_of(const std::vector<FrozenMember>& members) {
    std::vector<SharedAccount> shared;
    for (const FrozenMember& each : members)
        if (each.holder != each.member)
            shared.push_back({each.member, each.holder, each.same_as});
    return shared;
}

// The months beside a report that are closed already.
void start_months(MonthFold& fold, const Connection& connection, Month month, Month up_to) {
    const auto minutes = read_frozen_figure(connection, help_minutes, first_beside(month), up_to);
    for (const auto& [each, count] :
         read_frozen_figure(connection, exchanges, first_beside(month), up_to))
        if (count > 0)
            fold.start(each, {count, Minutes{minutes.at(each)}});
}

} // namespace

Everybody everybody_of(const std::vector<FrozenMember>& members) {
    Everybody everybody;
    everybody.shared = SharedAccounts(shared_of(members));
    std::map<AccountNumber, std::size_t> places;
    for (const FrozenMember& each : members) {
        everybody.numbers.push_back(account_of(each.member));
        if (each.same_as)
            continue;
        const std::string name = each.name.value_or(former_member(each.member));
        const auto [place, is_new] =
            places.try_emplace(account_of(each.holder), everybody.accounts.size());
        if (is_new)
            everybody.accounts.emplace_back(account_of(each.holder), name);
        else
            everybody.accounts[place->second].second += " and " + name;
    }
    std::ranges::sort(everybody.accounts, {}, [](const auto& each) { return each.first; });
    for (const AccountNumber own : own_accounts) {
        everybody.numbers.push_back(own);
        everybody.accounts.emplace_back(own, std::string(own_account_name(own)));
    }
    return everybody;
}

void add_undone(std::set<AccountNumber>& touched, const Connection& connection,
                const JournalLine& correction, Month closed) {
    const auto undone = read_movement(connection, correction.movement.corrects);
    if (!undone || !is_help(undone->kind) || undone->counts_in > closed)
        return;
    touched.insert({undone->from, undone->to});
    if (correction.session == 0)
        return;
    if (const auto session = read_session(connection, correction.session))
        for (const Attendance& each : session->session.attendance)
            touched.insert(account_of(each.member));
}

MonthFold fold_month(const Connection& connection, const Settings& settings, Month month,
                     Day today) {
    std::unordered_set<std::int64_t> organisations;
    for (const NamedMember& each : read_organisations(connection))
        organisations.insert(each.number.value);
    MonthFold fold(month, settings.active_days, today, std::move(organisations));
    LineRange range;
    range.to = month;
    if (const auto closed = closed_before(connection, month)) {
        for (const FrozenBalance& each : read_frozen_balances(connection, closed->month))
            fold.start(each.account, {each.closing, {}, {}, {}, {}}, each.last_help);
        start_months(fold, connection, month, closed->month);
        range.from = closed->next_from;
        range.after = closed->month;
    }
    std::set<AccountNumber> touched;
    each_line(connection, range, [&](const JournalLine& line) {
        fold.add(line.movement, line.category, line.setting, line.session);
        if (line.movement.corrects != 0)
            add_undone(touched, connection, line, range.after);
    });
    each_attendance(connection, range, [&](const AttendanceLine& line) {
        if (line.corrected_by == 0)
            fold.add_attendance(line.member, line.on);
    });
    for (const AccountNumber each : touched)
        fold.last_helped(each, last_help_up_to(connection, each, month, last_entry(connection)));
    return fold;
}

MonthReport finish_month(const Connection& connection, const MonthFold& fold,
                         const Everybody& everybody) {
    MonthReport report = fold.finish(everybody.accounts, everybody.shared);
    for (const Category& category : read_categories(connection))
        if (const auto found = fold.by_category().find(category.number);
            found != fold.by_category().end())
            report.by_category.push_back({category.number, category.name, found->second});
    for (const EntryNumber each : fold.late())
        report.late.push_back(read_late_sheet(connection, each));
    return report;
}

bool is_added_up(std::string_view figure) {
    return figure == active_members || figure == corrections || figure == exchanges ||
           figure == help_minutes || figure == running_minutes;
}

FrozenMonth freeze(const MonthReport& report, const MonthFold& fold, const Everybody& everybody,
                   const std::vector<FrozenMember>& members,
                   const std::vector<FrozenMember>& before) {
    FrozenMonth frozen;
    frozen.month = report.month;
    frozen.timebank = report.timebank;
    for (const AccountNumber each : everybody.numbers) {
        const Figures figures = fold.figures_of(each);
        frozen.balances.push_back({each, figures.opening, figures.given, figures.received,
                                   figures.other, figures.closing, fold.last_help_of(each)});
    }
    std::ranges::sort(frozen.balances, {}, &FrozenBalance::account);
    const auto help = report.by_month.find(report.month);
    frozen.figures = {
        {active_from, report.active_from.since_1970},
        {active_members, report.active_members},
        {active_to, report.active_to.since_1970},
        {corrections, report.corrections},
        {exchanges, report.exchanges},
        {help_minutes, help == report.by_month.end() ? 0 : help->second.minutes.count},
        {overdue, report.overdue},
        {planned_overdue, report.planned_overdue},
        {review, report.review},
        {running_minutes, report.running.count}};
    std::ranges::sort(frozen.figures, {}, &FrozenFigure::figure);
    using enum FrozenHelp::Grouping;
    for (const CategoryCount& each : report.by_category)
        frozen.help.push_back(
            {category, each.category, each.name, each.help.exchanges, each.help.minutes});
    for (const auto& [each, count] : report.by_setting)
        frozen.help.push_back({setting, each ? static_cast<std::int64_t>(*each) : 0, "",
                               count.exchanges, count.minutes});
    for (const auto& [each, count] : report.by_model)
        frozen.help.push_back(
            {model, static_cast<std::int64_t>(each), "", count.exchanges, count.minutes});
    frozen.overrides = report.overrides;
    for (const LateSheet& each : report.late)
        frozen.late.push_back(each.entry);
    std::ranges::set_difference(members, before, std::back_inserter(frozen.members));
    return frozen;
}

FrozenMonth read_frozen(const Connection& connection, Month month) {
    FrozenMonth frozen;
    if (const auto closed = read_closed_month(connection, month)) {
        frozen.closed_on = closed->closed_on;
        frozen.closed_by = closed->closed_by;
        frozen.timebank = closed->timebank;
        frozen.entries = closed->entries;
        frozen.through = closed->through;
        frozen.next_from = closed->next_from;
    }
    frozen.month = month;
    frozen.balances = read_frozen_balances(connection, month);
    frozen.figures = read_frozen_figures(connection, month);
    frozen.help = read_frozen_help(connection, month);
    frozen.overrides = read_frozen_overrides(connection, month);
    frozen.late = read_frozen_late(connection, month);
    frozen.members = read_frozen_changes(connection, month);
    return frozen;
}

MonthReport read_closed_report(const Connection& connection, Month month) {
    const FrozenMonth frozen = read_frozen(connection, month);
    const Everybody everybody = everybody_of(read_frozen_members(connection, month));
    std::map<std::string, std::int64_t> figures;
    for (const FrozenFigure& each : frozen.figures)
        figures[each.figure] = each.value;
    const auto day = [&](const char* figure) {
        return Day{static_cast<std::int32_t>(figures[figure])};
    };

    MonthFold fold(month, 1, last_day(month), {});
    for (const FrozenBalance& each : frozen.balances)
        fold.start(each.account,
                   {each.opening, each.given, each.received, each.other, each.closing},
                   each.last_help);
    start_months(fold, connection, month, month);
    MonthReport report = fold.finish(everybody.accounts, everybody.shared);
    report.timebank = frozen.timebank;
    report.exchanges = figures[exchanges];
    report.active_members = figures[active_members];
    report.active_from = day(active_from);
    report.active_to = day(active_to);
    report.corrections = figures[corrections];
    report.running = {figures[running_minutes]};
    report.review = figures[review];
    report.overdue = figures[overdue];
    report.planned_overdue = figures[planned_overdue];
    report.looked_on = frozen.closed_on;
    report.overrides = frozen.overrides;
    for (const FrozenHelp& each : frozen.help) {
        const HelpCount count{each.exchanges, each.minutes};
        if (each.grouping == FrozenHelp::Grouping::category)
            report.by_category.push_back({each.place, each.name, count});
        else if (each.grouping == FrozenHelp::Grouping::model)
            report.by_model[static_cast<Model>(each.place)] = count;
        else if (each.place == 0)
            report.by_setting[std::nullopt] = count;
        else
            report.by_setting[static_cast<Setting>(each.place)] = count;
    }
    for (const EntryNumber each : frozen.late)
        report.late.push_back(read_late_sheet(connection, each));
    if (const auto closed = read_closed_month(connection, month))
        report.closed = {closed->closed_on, closed->closed_by, closed->entries,
                         show_digest(closed->digest)};
    return report;
}

} // namespace timebank
