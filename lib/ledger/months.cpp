#include <algorithm>

#include <fmt/core.h>

#include "ledger/frozen_figures.hpp"
#include "ledger/ledger.hpp"
#include "ledger/month_figures.hpp"
#include "months/closing.hpp"
#include "refusals/catalogue.hpp"
#include "store/deed_table.hpp"
#include "store/digest_table.hpp"
#include "store/exchange_table.hpp"
#include "store/frozen_table.hpp"
#include "store/line_table.hpp"
#include "store/month_table.hpp"
#include "store/plan_table.hpp"
#include "store/review_table.hpp"

namespace timebank {

namespace {

MonthsOfBook months_of_book(const Connection& connection) {
    MonthsOfBook book;
    book.last_closed = last_closed_month(connection);
    if (!book.last_closed)
        book.first_with_entry = oldest_month(connection);
    book.newest_deed = newest_deed_day(connection);
    return book;
}

MonthLine line_of(const Connection& connection, const ClosedMonth& closed) {
    MonthLine line;
    line.month = closed.month;
    line.entries = closed.entries;
    line.ended = true;
    line.closed_on = closed.closed_on;
    line.closed_by = closed.closed_by;
    line.digest = show_digest(closed.digest);
    MonthReport report;
    take_figures(report, read_frozen_figures(connection, closed.month));
    line.exchanges = report.exchanges;
    line.corrections = report.corrections;
    line.late = static_cast<std::int64_t>(read_frozen_late(connection, closed.month).size());
    return line;
}

} // namespace

Month Ledger::month_for(Day happened_on) const {
    return counts_in(happened_on, last_closed_month(*connection_));
}

void Ledger::note_late(const Movement& entry, std::vector<std::string>& notes) {
    const Month happened_in = month_of(entry.happened_on);
    if (happened_in < entry.counts_in)
        notes.push_back(fmt::format("It happened in {}, which is closed, so it counts in {}.",
                                    show_long(happened_in), show_long(entry.counts_in)));
}

std::vector<MonthLine> Ledger::months() const {
    Looking looking(*connection_);
    std::vector<MonthLine> lines;
    for (const ClosedMonth& each : read_closed_months(*connection_))
        lines.push_back(line_of(*connection_, each));
    for (const OpenMonth& each : read_open_months(*connection_)) {
        MonthLine line;
        line.month = each.month;
        line.entries = each.entries;
        line.ended = last_day(each.month) < hand_.today;
        lines.push_back(line);
    }
    return lines;
}

Unsettled Ledger::unsettled(Month month) const {
    std::vector<PlanRecord> planned = plans();
    Looking looking(*connection_);
    throw_if(why_not_close(month, months_of_book(*connection_), hand_.today));
    Unsettled unsettled;
    unsettled.unsigned_sheets = read_unsigned_sheets(*connection_, month);
    for (const ReviewItem& each : read_review_items(*connection_))
        if (!each.settled && movement_to_undo(each.entry).counts_in == month)
            unsettled.review.push_back(review_line(each));
    for (PlanRecord& each : planned)
        if (each.standing == PlanStanding::planned && each.plan.on <= last_day(month))
            unsettled.planned.push_back(std::move(each));
    return unsettled;
}

MonthLine Ledger::close_month(Month month) {
    Writing writing(*connection_);
    throw_if(why_not_close(month, months_of_book(*connection_), hand_.today));
    const auto before = closed_before(*connection_, month);
    const std::vector<FrozenMember> members = read_members_as_printed(*connection_);
    const Everybody everybody = everybody_of(members);
    MonthAddedUp added = fold_month(*connection_, settings(), month, hand_.today);
    MonthReport report = finish_month(*connection_, added.fold, everybody);
    report.reciprocity = finish_reciprocity(*connection_, added, everybody, report);
    look_at_today(report);
    FrozenMonth frozen = freeze(report, added.fold, everybody, members,
                                before ? read_frozen_members(*connection_, before->month)
                                       : std::vector<FrozenMember>{});
    const LineRange range = lines_since(before, month);
    MonthDigest digest(before ? std::optional(before->digest) : std::nullopt);
    each_digested(*connection_, range,
                  [&](const DigestedEntry& entry, const JournalLine&) { digest.add(entry); });
    frozen.closed_on = hand_.today;
    frozen.closed_by = hand_.broker;
    frozen.entries = static_cast<std::int64_t>(digest.marks().size());
    frozen.through = last_entry(*connection_);
    frozen.next_from =
        first_counting_after(*connection_, range.from, month).value_or(frozen.through + 1);

    const std::int64_t deed = record_deed({"month close", show_iso(month)});
    add_frozen(*connection_, frozen);
    const std::vector<EntryMark> marks = digest.marks();
    add_closed_month(*connection_, frozen, deed, digest.finish(canonical_text(frozen)), marks);
    const MonthLine line = line_of(*connection_, *read_closed_month(*connection_, month));
    writing.commit();
    return line;
}

} // namespace timebank
