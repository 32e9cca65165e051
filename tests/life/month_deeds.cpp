// Months that are closed, in order and out of it; what they were then, they are for good.
#include <fmt/format.h>

#include "life.hpp"

namespace timebank::naive {

void Life::close_ended(int most) {
    for (; most > 0; --most) {
        const int next = model_.next_to_close();
        if (next == 0 || today_ <= last_day_of(next) || !try_to_close(next, today_))
            return;
    }
}

void Life::close_month() {
    if (chance_.percent(50))
        return close_ended(1);
    const int now = month_holding(today_), next = model_.next_to_close();
    std::vector<int> some{now, month_after(now), 202001};
    if (next != 0)
        some.insert(some.end(), {next, month_after(next)});
    for (const Closure& each : model_.closed)
        some.push_back(each.month);
    const bool went_back = chance_.percent(25);
    try_to_close(went_back && next != 0 ? next : chance_.one_of(some),
                 went_back ? today_ - static_cast<int>(chance_.within(1, 40)) : today_);
}

bool Life::try_to_close(int month, Day today) {
    const std::string no = model_.why_not_close(month, today, newest_deed_);
    if (today == today_ && no.empty())
        compare_unsettled(month);
    Closure closure;
    closure.month = month;
    closure.on = today;
    closure.by = chance_.percent(50) ? "Maria" : "Nia";
    Ledger ledger(path_, Intent::to_write, {today, closure.by}, 1);
    if (no.empty())
        closure.report = written(ledger.month_report({month}));
    else
        attempt(no, [&] { ledger.unsettled({month}); });
    MonthLine line;
    const Day newest = newest_deed_;
    if (!attempt(no, [&] { line = ledger.close_month({month}); }))
        return false;
    newest_deed_ = std::max(newest, today);
    closure.through = static_cast<Number>(model_.lines.size());
    for (const Line& each : model_.lines)
        closure.entries += each.counts_in == month ? 1 : 0;
    // The report says what it said while the month was open. That was held against the model.
    const MonthReport report = ledger.month_report({month});
    REQUIRE(written(report) == closure.report);
    closure.exchanges = report.exchanges;
    closure.late = std::ssize(report.late);
    closure.corrections = report.corrections;
    for (const auto& [setting, count] : report.by_setting)
        closure.minutes += count.minutes.count;
    REQUIRE(report.closed->entries == closure.entries);
    REQUIRE(report.closed->on == closure.on);
    REQUIRE(report.closed->by == closure.by);
    REQUIRE(report.closed->digest == line.digest);
    closure.digest = line.digest;
    model_.closed.push_back(closure);
    return true;
}

void Life::compare_closed(const Closure& closure) const {
    const MonthReport report = ledger_->month_report({closure.month});
    REQUIRE(written(report) == closure.report);
    REQUIRE(report.closed->digest == closure.digest);
}

void Life::compare_unsettled(int month) const {
    compare_month(month);
    std::set<Number> unsigned_sheets, review, planned, met;
    for (Number entry = 1; model_.has(entry); ++entry) {
        const Line& line = model_.line(entry);
        if (line.counts_in != month)
            continue;
        const auto& signed_by = line.exchange.signed_by;
        if (line.is_exchange() && line.corrected_by == 0 && signed_by && *signed_by != Signed::both)
            unsigned_sheets.insert(entry);
        if (!line.reviews.empty() && !model_.settled.contains(entry))
            review.insert(entry);
    }
    for (std::size_t plan = 0; plan < model_.plans.size(); ++plan)
        if (model_.plans[plan].standing == PlanStanding::planned &&
            model_.plans[plan].plan.on <= last_day_of(month))
            planned.insert(static_cast<Number>(plan) + 1);
    const Unsettled unsettled = ledger_->unsettled({month});
    for (const ExchangeRecord& each : unsettled.unsigned_sheets)
        met.insert(each.entry);
    REQUIRE(met == unsigned_sheets);
    met.clear();
    for (const ReviewLine& each : unsettled.review)
        met.insert(each.entry);
    REQUIRE(met == review);
    met.clear();
    for (const PlanRecord& each : unsettled.planned)
        met.insert(each.number);
    REQUIRE(met == planned);
}

void Life::compare_months() const {
    std::map<int, Number> open;
    for (const Line& line : model_.lines)
        if (line.counts_in > model_.last_closed())
            ++open[line.counts_in];
    const std::vector<MonthLine> months = ledger_->months();
    REQUIRE(months.size() == model_.closed.size() + open.size());
    auto line = months.begin();
    for (const Closure& each : model_.closed) {
        REQUIRE(line->month.number == each.month);
        REQUIRE(line->closed_on == each.on);
        REQUIRE(line->closed_by == each.by);
        REQUIRE(line->entries == each.entries);
        REQUIRE(line->exchanges == each.exchanges);
        REQUIRE(line->late == each.late);
        REQUIRE(line->corrections == each.corrections);
        REQUIRE(line++->digest == each.digest);
        compare_closed(each);
    }
    for (const auto& [month, entries] : open) {
        REQUIRE(line->month.number == month);
        REQUIRE(line->entries == entries);
        REQUIRE(line->ended == (last_day_of(month) < today_));
        REQUIRE(!line++->closed_on);
    }
}

} // namespace timebank::naive
