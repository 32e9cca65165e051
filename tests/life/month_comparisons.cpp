// What the model makes of a month and of a day in the past, held against the reports.
#include <algorithm>

#include <fmt/format.h>

#include "life.hpp"

namespace timebank::naive {

namespace {

Number place_in_report(Number account) {
    return account > 0 ? account : 1'000'000'000 - account;
}

} // namespace

// What the model makes of a month, line by line.
namespace {

struct NaiveMonth {
    std::map<Number, Figures> figures;
    std::map<Number, std::pair<Number, Number>> by_category, by_setting, by_model;
    std::set<Number> active, sessions, undone;
    std::vector<std::string> late;
    Number exchanges = 0, corrections = 0, running = 0;
};

// People, a person and an organisation, two organisations, a session.
Number model_of(const Model& model, const Line& line) {
    Number kind = 1;
    for (const Number account : {line.from, line.to})
        if (account > 0 && model.people.at(model.person(account)).kind == MemberKind::organisation)
            ++kind;
    return line.session == 0 ? kind : 4;
}

std::string shown_late(Number session, Day day, const std::optional<SheetLine>& sheet,
                       Number minutes) {
    return fmt::format("{} {} '{}' {} {}", session, day.since_1970,
                       sheet ? lower(sheet->sheet) : "", sheet ? sheet->line.value_or(0) : 0,
                       minutes);
}

std::string late_of_model(const Model& model, const Line& line) {
    Number minutes = line.session == 0 ? line.minutes : 0;
    for (const Line& each : model.lines)
        if (line.session != 0 && each.session == line.session)
            minutes += each.minutes;
    return shown_late(line.session, line.day, line.exchange.sheet, minutes);
}

void add_help(NaiveMonth& naive, const Model& model, const Line& line) {
    // A session is one, however many entries it owns.
    const bool counts = line.session == 0 || naive.sessions.insert(line.session).second;
    naive.exchanges += counts ? 1 : 0;
    naive.figures[model.holder(line.to)].given += {line.minutes};
    naive.figures[model.holder(line.from)].received += {line.minutes};
    const Number setting = line.exchange.setting ? static_cast<Number>(*line.exchange.setting) : 0;
    if (counts && month_holding(line.day) < line.counts_in)
        naive.late.push_back(late_of_model(model, line));
    for (auto* count : {&naive.by_category[line.exchange.category], &naive.by_setting[setting],
                        &naive.by_model[model_of(model, line)]}) {
        count->first += counts ? 1 : 0;
        count->second += line.minutes;
    }
}

NaiveMonth month_of_model(const Model& model, int month, Day active_from, Day active_to) {
    NaiveMonth naive;
    for (const auto& [account, balance] : model.balances())
        naive.figures[account];
    for (const Gathering& held : model.sessions)
        for (const Attendance& part : held.session.attendance)
            if (!held.voided && model.line(held.first).counts_in <= month &&
                !(held.session.happened_on < active_from) &&
                !(active_to < held.session.happened_on))
                naive.active.insert(model.person(part.member.value));
    for (const Line& line : model.lines) {
        const int counts_in = line.counts_in;
        Figures &from = naive.figures[model.holder(line.from)],
                &to = naive.figures[model.holder(line.to)];
        if (line.is_exchange() && line.stands_as_help() && counts_in <= month &&
            !(line.day < active_from) && !(active_to < line.day)) {
            naive.active.insert(model.person(line.from));
            naive.active.insert(model.person(line.to));
        }
        if (counts_in < month) {
            from.opening -= {line.minutes};
            to.opening += {line.minutes};
        }
        if (counts_in <= month) {
            from.closing -= {line.minutes};
            to.closing += {line.minutes};
        }
        if (counts_in != month)
            continue;
        if (line.kind == EntryKind::correction) {
            const Number session = model.line(line.corrects).session;
            naive.corrections += session == 0 || naive.undone.insert(session).second ? 1 : 0;
        }
        if (line.kind == EntryKind::running && line.corrected_by == 0)
            naive.running += line.minutes;
        if (line.stands_as_help()) {
            add_help(naive, model, line);
            continue;
        }
        from.other -= {line.minutes};
        to.other += {line.minutes};
    }
    return naive;
}

// Two years of months: closed ones as they were closed.
std::map<Number, std::pair<Number, Number>> two_years_of_model(const Model& model, int month) {
    const int first = month_after(month - 200);
    std::map<Number, std::pair<Number, Number>> by_month;
    std::set<Number> sessions;
    for (const Line& line : model.lines) {
        if (!line.stands_as_help() || line.counts_in < first || line.counts_in > month ||
            line.counts_in <= model.last_closed())
            continue;
        const bool counts = line.session == 0 || sessions.insert(line.session).second;
        by_month[line.counts_in].first += counts ? 1 : 0;
        by_month[line.counts_in].second += line.minutes;
    }
    for (const Closure& each : model.closed)
        if (each.month >= first && each.exchanges > 0)
            by_month[each.month] = {each.exchanges, each.minutes};
    return by_month;
}

void compare_help(const MonthReport& report, const NaiveMonth& naive, const Model& model) {
    std::map<Number, std::pair<Number, Number>> by_category, by_setting, by_model, by_month;
    for (const CategoryCount& each : report.by_category) {
        by_category[each.category] = {each.help.exchanges, each.help.minutes.count};
        REQUIRE(each.name == model.activities.at(static_cast<std::size_t>(each.category - 1)).name);
    }
    for (const auto& [setting, count] : report.by_setting)
        by_setting[setting ? static_cast<Number>(*setting) : 0] = {count.exchanges,
                                                                   count.minutes.count};
    for (const auto& [kind, count] : report.by_model)
        by_model[static_cast<Number>(kind)] = {count.exchanges, count.minutes.count};
    for (const auto& [month, count] : report.by_month)
        by_month[month.number] = {count.exchanges, count.minutes.count};
    REQUIRE(by_category == naive.by_category);
    REQUIRE(by_setting == naive.by_setting);
    REQUIRE(by_model == naive.by_model);
    REQUIRE(by_month == two_years_of_model(model, report.month.number));
    std::vector<std::string> late;
    for (const LateSheet& each : report.late)
        late.push_back(shown_late(each.session, each.happened_on, each.sheet, each.minutes.count));
    REQUIRE(late == naive.late);
}

} // namespace

void Life::compare_month(int month) const {
    if (const Closure* const closed = model_.closure(month))
        return compare_closed(*closed);
    const MonthReport report = ledger_->month_report({month});
    const Day last = last_day_of(month);
    const Day active_to = std::min(last, std::max(today_, first_day_of(month)));
    const Day active_from = active_to - static_cast<int>(model_.active_days - 1);
    REQUIRE(report.active_to == active_to);
    REQUIRE(report.active_from == active_from);
    const NaiveMonth naive = month_of_model(model_, month, active_from, active_to);
    REQUIRE(report.rows.size() == naive.figures.size());
    Figures totals;
    Number place = 0;
    for (const MonthRow& row : report.rows) {
        const Figures& figures = row.figures;
        REQUIRE(place_in_report(row.account.value) > place);
        place = place_in_report(row.account.value);
        REQUIRE(shown(figures) == shown(naive.figures.at(row.account.value)));
        REQUIRE(figures.closing ==
                figures.opening + figures.given - figures.received + figures.other);
        totals.given += figures.given;
        totals.received += figures.received;
    }
    REQUIRE(totals.given == totals.received);
    REQUIRE(shown(report.totals) == shown(totals));
    REQUIRE(report.exchanges == naive.exchanges);
    REQUIRE(report.corrections == naive.corrections);
    REQUIRE(report.review == model_.review_items());
    REQUIRE(report.running.count == naive.running);
    REQUIRE(report.active_members == static_cast<Number>(naive.active.size()));
    compare_help(report, naive, model_);
    compare_reciprocity(report);
    // Each month closes where the next one opens.
    const MonthReport next = ledger_->month_report({month_after(month)});
    for (std::size_t each = 0; each < report.rows.size(); ++each)
        REQUIRE(next.rows[each].figures.opening == report.rows[each].figures.closing);
}

void Life::compare_known() {
    const Day as_at = today_ - static_cast<int>(chance_.within(-5, 400));
    std::optional<Day> known_on;
    if (chance_.percent(70))
        known_on = as_at + static_cast<int>(chance_.within(-5, 60));
    std::map<Number, Number> expected = model_.balances(), met;
    for (auto& [account, balance] : expected)
        balance = 0;
    for (const Line& line : model_.lines) {
        if (as_at < line.day || (known_on && *known_on < line.recorded_on))
            continue;
        expected[model_.holder(line.from)] -= line.minutes;
        expected[model_.holder(line.to)] += line.minutes;
    }
    for (const BalanceRow& row : ledger_->balances(as_at, known_on))
        met[row.account.value] = row.balance.count;
    REQUIRE(met == expected);
}

} // namespace timebank::naive
