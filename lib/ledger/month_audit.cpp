#include "ledger/month_audit.hpp"

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
#include "store/month_table.hpp"

namespace timebank {

namespace {

std::int64_t figure_in(const FrozenMonth& frozen, std::string_view name) {
    const auto found = std::ranges::find(frozen.figures, name, &FrozenFigure::figure);
    return found == frozen.figures.end() ? 0 : found->value;
}

// One closed month that is added up again.
struct Again {
    Again(const Connection& connection, Month month, const std::optional<Digest>& before)
        : frozen(read_frozen(connection, month)), digest(before),
          fold(month, figure_in(frozen, "active_to") - figure_in(frozen, "active_from") + 1,
               last_day(month), {}) {}

    FrozenMonth frozen;
    MonthDigest digest;
    std::vector<EntryNumber> entries;
    MonthFold fold;
    std::set<AccountNumber> touched; ///< of what counted in an earlier month and was undone in this
};

class MonthsAgain {
public:
    explicit MonthsAgain(const Connection& connection)
        : connection_(connection), closed_(read_closed_months(connection)) {}

    std::vector<Finding> run() {
        std::vector<Finding> findings;
        // Whoever opened the last month again took the deed away that had closed it.
        if (const auto last = last_deed_if_any_is_gone(connection_))
            findings.push_back(
                {"deed_missing",
                 fmt::format("the deeds are numbered up to {}, and some are gone", *last)});
        if (closed_.empty())
            return findings;
        std::vector<Month> months;
        std::optional<Digest> before;
        for (const ClosedMonth& each : closed_) {
            places_.emplace(each.month, again_.size());
            again_.emplace_back(connection_, each.month, before);
            before = each.digest;
            months.push_back(each.month);
        }
        std::ranges::move(find_missing(months), std::back_inserter(findings));
        read();
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

    void read() {
        LineRange range;
        range.to = closed_.back().month;
        each_digested(connection_, range, [&](const DigestedEntry& entry) {
            Again* const month = month_at(entry.movement.counts_in);
            if (month == nullptr) {
                astray_.push_back(entry.movement.entry);
                return;
            }
            month->digest.add(entry);
            month->entries.push_back(entry.movement.entry);
        });
        each_line(connection_, range, [&](const JournalLine& line) { add(line); });
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

    void add(const JournalLine& line) {
        Again* const month = month_at(line.movement.counts_in);
        if (month == nullptr)
            return;
        Movement movement = line.movement;
        movement.undone = undone_by(*month, line.corrected_by);
        month->fold.add(movement, line.category, line.setting, line.session);
        if (movement.corrects != 0)
            add_undone(month->touched, connection_, line, add_months(movement.counts_in, -1));
    }

    std::vector<Finding> compare_month(std::size_t at) {
        Again& month = again_[at];
        const Everybody everybody =
            everybody_of(read_frozen_members(connection_, month.frozen.month));
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
        const MonthReport report = finish_month(connection_, month.fold, everybody);
        MonthFound found;
        const FrozenMonth again = freeze(report, month.fold, everybody, {}, {});
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
    std::vector<EntryNumber> astray_;
};

} // namespace

std::vector<Finding> audit_months(const Connection& connection) {
    return MonthsAgain(connection).run();
}

} // namespace timebank
