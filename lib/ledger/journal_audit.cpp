#include "ledger/journal_audit.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

#include <fmt/core.h>

#include "audit/month_audit.hpp"
#include "ledger/frozen_figures.hpp"
#include "ledger/month_figures.hpp"
#include "store/attendance_table.hpp"
#include "store/deed_table.hpp"
#include "store/digest_table.hpp"
#include "store/entry_table.hpp"
#include "store/frozen_table.hpp"
#include "store/line_table.hpp"
#include "store/member_table.hpp"
#include "store/month_table.hpp"

namespace timebank {

namespace {

// The days in which an exchange made a member active, as they were counted then.
std::int64_t active_days_in(const FrozenMonth& frozen) {
    MonthReport report;
    take_figures(report, frozen.figures);
    return report.active_to - report.active_from + 1;
}

// One closed month that is added up again.
struct Again {
    Again(const Connection& connection, Month month, const std::optional<Digest>& before)
        : frozen(read_frozen(connection, month)), digest(before),
          fold(month, active_days_in(frozen), last_day(month), {}) {}

    FrozenMonth frozen;
    MonthDigest digest;
    std::vector<EntryNumber> entries;
    MonthFold fold;
    std::set<AccountNumber> touched; ///< of what counted in an earlier month and was undone in this
};

class MonthsAgain {
public:
    explicit MonthsAgain(const Connection& connection)
        : connection_(connection), closed_(read_closed_months(connection)) {
        std::optional<Digest> before;
        for (const ClosedMonth& each : closed_) {
            places_.emplace(each.month, again_.size());
            again_.emplace_back(connection_, each.month, before);
            before = each.digest;
        }
    }

    std::int64_t closed() const { return static_cast<std::int64_t>(closed_.size()); }

    void add(const DigestedEntry& entry, const JournalLine& line) {
        if (closed_.empty() || entry.movement.counts_in > closed_.back().month)
            return;
        Again* const month = month_at(entry.movement.counts_in);
        if (month == nullptr) {
            astray_.push_back(entry.movement.entry);
            return;
        }
        month->digest.add(entry);
        month->entries.push_back(entry.movement.entry);
        Movement movement = line.movement;
        movement.undone = undone_by(*month, line.corrected_by);
        month->fold.add(movement, line.category, line.setting, line.session);
        if (movement.corrects != 0)
            add_undone(month->touched, connection_, line, add_months(movement.counts_in, -1));
    }

    std::vector<Finding> finish() {
        std::vector<Finding> findings;
        // Whoever opened the last month again took the deed away that had closed it.
        if (const auto last = last_deed_if_any_is_gone(connection_))
            findings.push_back(
                {"deed_missing",
                 fmt::format("the deeds are numbered up to {}, and some are gone", *last)});
        if (closed_.empty())
            return findings;
        std::vector<Month> months;
        for (const ClosedMonth& each : closed_)
            months.push_back(each.month);
        std::ranges::move(find_missing(months), std::back_inserter(findings));
        add_attendance();
        for (std::size_t at = 0; at < again_.size(); ++at)
            std::ranges::move(compare_month(at), std::back_inserter(findings));
        for (const EntryNumber each : astray_)
            findings.push_back({"month_entry_changed",
                                fmt::format("entry {} counts in a month that ended before the "
                                            "first that was closed",
                                            each)});
        for (const auto& [member, month] : read_changed_names(connection_))
            findings.push_back({"month_name_changed",
                                fmt::format("the name of {} in {} is not the one that was printed",
                                            show_number(member), show_iso(month))});
        return findings;
    }

private:
    Again* month_at(Month month) {
        const auto found = places_.find(month);
        return found == places_.end() ? nullptr : &again_[found->second];
    }

    void add_attendance() {
        LineRange range;
        range.to = closed_.back().month;
        each_attendance(connection_, range, [&](const AttendanceLine& line) {
            Again* const month = month_at(line.counts_in);
            if (month != nullptr && !undone_by(*month, line.corrected_by))
                month->fold.add_attendance(line.member, line.on);
        });
    }

    // Whether it had been undone when the month was closed.
    static bool undone_by(const Again& month, EntryNumber correction) {
        return correction != 0 && correction <= month.frozen.through;
    }

    // A month keeps only those who are not as they were in the month before.
    void take_changes(const std::vector<FrozenMember>& changes) {
        for (const FrozenMember& each : changes)
            members_.insert_or_assign(each.member, each);
        std::vector<FrozenMember> members;
        for (const auto& [number, member] : members_)
            members.push_back(member);
        everybody_ = everybody_of(members);
    }

    std::vector<Finding> compare_month(std::size_t at) {
        Again& month = again_[at];
        if (!month.frozen.members.empty())
            take_changes(month.frozen.members);
        if (at > 0)
            for (const FrozenBalance& each : again_[at - 1].frozen.balances) {
                Figures figures = month.fold.figures_of(each.account);
                figures.opening += again_[at - 1].fold.figures_of(each.account).closing;
                month.fold.start(each.account, figures,
                                 std::max(again_[at - 1].fold.last_help_of(each.account),
                                          month.fold.last_help_of(each.account)));
            }
        for (const AccountNumber each : month.touched)
            month.fold.last_helped(
                each, last_help_up_to(connection_, each, month.frozen.month, month.frozen.through));
        const MonthReport report = finish_month(connection_, month.fold, everybody_);
        MonthFound found;
        const FrozenMonth again = freeze(report, month.fold, everybody_, {}, {});
        found.balances = again.balances;
        for (const FrozenFigure& each : again.figures)
            if (is_added_up(each.figure))
                found.figures.push_back(each);
        for (const FrozenHelp& each : again.help)
            if (each.grouping != FrozenHelp::Grouping::model)
                found.help.push_back(each);
        found.late = again.late;
        found.entries = std::move(month.entries);
        found.marks = month.digest.marks();
        found.digest = month.digest.finish(canonical_text(month.frozen));
        return compare(
            {month.frozen, closed_[at].digest, read_marks(connection_, month.frozen.month)}, found);
    }

    const Connection& connection_;
    std::vector<ClosedMonth> closed_;
    std::map<Month, std::size_t> places_;
    std::deque<Again> again_;
    std::map<MemberNumber, FrozenMember> members_;
    Everybody everybody_ = everybody_of({});
    std::vector<EntryNumber> astray_;
};

} // namespace

AuditReport audit_journal(const Connection& connection, const Watch& watch) {
    std::vector<AccountNumber> accounts(own_accounts.begin(), own_accounts.end());
    for (const NamedMember& member : read_named_members(connection)) {
        accounts.push_back(account_of(member.number));
        for (const MemberNumber merged : member.also)
            accounts.push_back(account_of(merged));
    }
    JournalAudit journal(accounts);
    MonthsAgain months(connection);
    // Entries are numbered without gaps, or the audit says so.
    const EntryNumber last = watch ? last_entry(connection) : 0;
    std::int64_t passed = 0;
    each_digested(connection, {}, [&](const DigestedEntry& entry, const JournalLine& line) {
        journal.add(line.movement);
        months.add(entry, line);
        if (watch && ++passed % told_every == 0)
            watch({passed, last, passed});
    });
    if (watch)
        watch({last, last, passed});
    AuditReport report{journal.entries(), months.closed(), journal.finish()};
    std::ranges::move(months.finish(), std::back_inserter(report.findings));
    return report;
}

} // namespace timebank
