#include "ledger/month_figures.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "ledger/frozen_figures.hpp"
#include "store/attendance_table.hpp"
#include "store/category_table.hpp"
#include "store/chunk_worker.hpp"
#include "store/entry_table.hpp"
#include "store/exchange_table.hpp"
#include "store/frozen_table.hpp"
#include "store/member_table.hpp"
#include "store/month_table.hpp"
#include "store/session_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

std::vector<SharedAccount> shared_of(const std::vector<FrozenMember>& members) {
    std::vector<SharedAccount> shared;
    for (const FrozenMember& each : members)
        if (each.holder != each.member)
            shared.push_back({each.member, each.holder, each.same_as});
    return shared;
}

// The months beside a report that are closed already.
void start_months(MonthFold& fold, const Connection& connection, Month month, Month up_to) {
    const auto minutes = read_frozen_figure(connection, help_figure, first_beside(month), up_to);
    for (const auto& [each, count] :
         read_frozen_figure(connection, exchanges_figure, first_beside(month), up_to))
        if (const auto found = minutes.find(each); count > 0 && found != minutes.end())
            fold.start(each, {count, Minutes{found->second}});
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

namespace {

constexpr std::size_t lines_a_chunk = 512, most_waiting = 16;

// Their accounts; a merged record is what the member is by now.
std::unordered_set<std::int64_t> organisations(const Connection& connection) {
    const SharedAccounts shared = read_shared_accounts(connection);
    std::unordered_set<std::int64_t> accounts;
    for (const NamedMember& each : read_organisations(connection)) {
        if (shared.person(each.number) != each.number)
            continue;
        accounts.insert(each.number.value);
        for (const MemberNumber record : shared.also(each.number))
            accounts.insert(record.value);
    }
    return accounts;
}

} // namespace

MonthAddedUp fold_month(const Connection& connection, const Settings& settings, Month month,
                        Day today) {
    MonthAddedUp added{MonthFold(month, settings.active_days, today, organisations(connection)),
                       ReciprocityFold(month, month)};
    MonthFold& fold = added.fold;
    const auto closed = closed_before(connection, month);
    const LineRange range = lines_since(closed, month);
    if (closed) {
        for (const FrozenBalance& each : read_frozen_balances(connection, closed->month))
            fold.start(each.account, {each.closing, {}, {}, {}, {}}, each.last_help);
        start_months(fold, connection, month, closed->month);
    }
    std::set<AccountNumber> touched;
    // What was read is added up while more is read.
    ChunkWorker<std::vector<JournalLine>> worker(
        most_waiting, [&](const std::vector<JournalLine>& lines) {
            for (const JournalLine& line : lines) {
                fold.add(line.movement, line.category, line.setting, line.session);
                added.reciprocity.add(line.movement, line.on_behalf_of, line.session);
            }
        });
    std::vector<JournalLine> lines;
    each_line(connection, range, [&](const JournalLine& line) {
        if (line.movement.corrects != 0)
            add_undone(touched, connection, line, range.after);
        lines.push_back(line);
        if (lines.size() < lines_a_chunk)
            return;
        worker.hand_over(std::exchange(lines, {}));
        lines.reserve(lines_a_chunk);
    });
    worker.hand_over(std::move(lines));
    worker.settle();
    each_attendance(connection, range, [&](const AttendanceLine& line) {
        if (line.corrected_by != 0)
            return;
        fold.add_attendance(line.member, line.on);
        added.reciprocity.add_attendance(line.member, line.gave, line.on, line.session);
    });
    for (const AccountNumber each : touched)
        fold.last_helped(each, last_help_up_to(connection, each, month, last_entry(connection)));
    return added;
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

Reciprocity finish_reciprocity(const Connection& connection, MonthAddedUp& added,
                               const Everybody& everybody, const MonthReport& report) {
    const std::vector<Member> members = read_members(connection);
    for (const Member& member : members)
        if (const auto on = added.fold.last_help_of(account_of(member.number)))
            added.reciprocity.last_helped(member.number, *on);
    if (const auto closed = closed_before(connection, report.month))
        each_last_help_on_behalf(connection, closed->month, [&](MemberNumber member, Day on) {
            added.reciprocity.last_helped(member, on);
        });
    return added.reciprocity.finish(members, everybody.shared, report.active_to);
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
    frozen.figures = figures_of(report);
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
    MonthFold fold(month, 1, last_day(month), {});
    for (const FrozenBalance& each : frozen.balances)
        fold.start(each.account,
                   {each.opening, each.given, each.received, each.other, each.closing},
                   each.last_help);
    start_months(fold, connection, month, month);
    MonthReport report = fold.finish(everybody.accounts, everybody.shared);
    report.timebank = frozen.timebank;
    take_figures(report, frozen.figures);
    report.reciprocity.from = report.reciprocity.to = month;
    report.reciprocity.at = last_day(month);
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
