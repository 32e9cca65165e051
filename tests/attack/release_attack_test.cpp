// Somebody takes everything that a timebank released - rows, totals, earlier releases, to the
// minute even where they were rounded - and tries to work back what was hidden. Equations and
// bounds are solved in another way than the program's, over thousands of timebanks out of a seed.
#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

#include "naive_bank.hpp"
#include "reports/hiding.hpp"
#include "solving.hpp"

using namespace timebank;
using namespace timebank::naive;

namespace {

const DisclosureRules rules;
constexpr Month start{202607};

/// What one line of a release is the sum of.
std::set<Cell> cells_of(const Release& release, const ReleaseLine& line) {
    std::set<Cell> cells;
    for (const auto& [category, row] : release.row_of)
        for (const Month month : months_between(release.from, release.to))
            if ((line.row == 0 || line.row == row) && (!line.month || *line.month == month))
                cells.emplace(category, month);
    return cells;
}

/// Somebody with a pencil, to whom every category and month is an unknown amount.
class Attacker {
public:
    Attacker(const Bank& bank, const std::vector<Release>& releases) : bank_(bank) {
        for (const Release& release : releases)
            for (const auto& [category, row] : release.row_of)
                for (const Month month : months_between(release.from, release.to))
                    if (places_.try_emplace({category, month}, minutes_.size()).second)
                        minutes_.push_back(tally_of(bank, {{category, month}}).minutes);
        equations_.emplace(minutes_.size());
        bounds_.emplace(minutes_.size());
        for (const Release& release : releases)
            for (const ReleaseLine& line : release.lines)
                if (line.figure == ReleaseFigure::hours && line.amount)
                    know(cells_of(release, line));
    }

    void know(const std::set<Cell>& cells) {
        const Sum sum = sum_of(cells);
        equations_->know(sum, value_of(sum));
        bounds_->know(sum, value_of(sum));
    }

    bool knows(const std::set<Cell>& cells) const { return equations_->tells(sum_of(cells)); }

    /// What is wrong with how well a hidden sum is hidden; empty: nothing.
    std::string works_back(const std::set<Cell>& cells, bool may_show) {
        const Sum sum = sum_of(cells);
        const std::int64_t value = value_of(sum);
        if (equations_->tells(sum))
            return fmt::format("{} follows", value);
        const std::int64_t least = bounds_->least(sum);
        const auto most = bounds_->most(sum);
        if (least > value || (most && *most < value))
            return fmt::format("{} is not from {} to {}", value, least, most.value_or(-1));
        const std::int64_t need = rules.least_range.count;
        if (most && *most - least < (may_show ? need : std::max(value, need)))
            return fmt::format("{} is from {} to {}", value, least, *most);
        return {};
    }

private:
    Sum sum_of(const std::set<Cell>& cells) const {
        Sum sum(minutes_.size());
        for (const Cell& cell : cells)
            sum[places_.at(cell)] = 1;
        return sum;
    }
    std::int64_t value_of(const Sum& sum) const {
        std::int64_t value = 0;
        for (std::size_t each = 0; each < sum.size(); ++each)
            value += sum[each] * minutes_[each];
        return value;
    }

    const Bank& bank_;
    std::map<Cell, std::size_t> places_;
    std::vector<std::int64_t> minutes_;
    std::optional<Equations> equations_;
    std::optional<Bounds> bounds_;
};

Tally tally_of_line(const Bank& bank, const Release& release, const ReleaseLine& line) {
    return tally_of(bank, cells_of(release, line));
}

/// Problems with what is shown, each line for itself.
std::vector<std::string> wrongly_shown(const Bank& bank, const Release& release) {
    std::vector<std::string> problems;
    for (const ReleaseLine& line : release.lines) {
        if (line.figure != ReleaseFigure::hours || !line.amount)
            continue;
        const Tally tally = tally_of_line(bank, release, line);
        if (!tally.may_show(rules))
            problems.push_back(fmt::format("row {}: {} minutes of {} people are shown", line.row,
                                           tally.minutes, tally.people().size()));
        if (*line.amount != (tally.minutes + 30) / 60 * 60)
            problems.push_back(
                fmt::format("row {}: {} is shown as {}", line.row, tally.minutes, *line.amount));
    }
    return problems;
}

/// Problems with what some of these releases hide, for whoever has them all.
std::vector<std::string> worked_back(const Bank& bank, const std::vector<Release>& releases,
                                     const std::vector<Release>& hiding) {
    std::vector<std::string> problems;
    Attacker attacker(bank, releases);
    for (const Release& release : hiding)
        for (const ReleaseLine& line : release.lines)
            if (line.figure == ReleaseFigure::hours && !line.amount)
                if (const std::string problem =
                        attacker.works_back(cells_of(release, line),
                                            tally_of_line(bank, release, line).may_show(rules));
                    !problem.empty())
                    problems.push_back(fmt::format("row {}, month {}: {}", line.row,
                                                   line.month.value_or(Month{0}).number, problem));
    return problems;
}

std::vector<std::string> worked_back(const Bank& bank, const std::vector<Release>& releases) {
    return worked_back(bank, releases, releases);
}

/// In every row and column, totals too, where anything is hidden, two amounts are.
std::vector<std::string> hidden_alone(const Release& release) {
    std::map<std::int64_t, std::int64_t> by_row;
    std::map<std::optional<Month>, std::int64_t> by_column;
    for (const ReleaseLine& line : release.lines)
        if (line.figure == ReleaseFigure::hours && !line.amount) {
            ++by_row[line.row];
            ++by_column[line.month];
        }
    std::vector<std::string> problems;
    for (const auto& [row, hidden] : by_row)
        if (hidden == 1)
            problems.push_back(fmt::format("row {} has one hidden", row));
    for (const auto& [month, hidden] : by_column)
        if (hidden == 1)
            problems.push_back(
                fmt::format("month {} has one hidden", month.value_or(Month{0}).number));
    return problems;
}

bool is_few(std::size_t people) {
    return people > 0 && people < static_cast<std::size_t>(rules.hide_below);
}

/// Problems with the counts of people: too few, or a few that follow.
std::vector<std::string> told_people(const Bank& bank, const Release& release) {
    std::vector<std::string> problems;
    std::map<std::pair<std::optional<Month>, ReleaseFigure>, std::set<std::int64_t>> told;
    for (const ReleaseLine& line : release.lines) {
        if (line.figure == ReleaseFigure::hours || line.figure == ReleaseFigure::members ||
            !line.amount)
            continue;
        std::set<Cell> cells;
        for (const Month month : months_between(release.from, release.to))
            for (const Category& category : bank.categories)
                if (!line.month || *line.month == month)
                    cells.emplace(category.number, month);
        const Tally tally = tally_of(bank, cells);
        const std::set<std::int64_t> people = line.figure == ReleaseFigure::active ? tally.people()
                                              : line.figure == ReleaseFigure::gave
                                                  ? tally.givers
                                                  : tally.receivers;
        if (people.size() < 10 || *line.amount % 5 != 0 ||
            std::abs(*line.amount - static_cast<std::int64_t>(people.size())) > 2)
            problems.push_back(
                fmt::format("{} people are told as {}", people.size(), *line.amount));
        told[{line.month, line.figure}] = people;
    }
    for (const auto& [one, some] : told)
        for (const auto& [other, all] : told)
            if (std::ranges::includes(all, some) && is_few(all.size() - some.size()))
                problems.push_back(fmt::format("{} people follow", all.size() - some.size()));
    for (const auto& [key, active] : told) {
        const auto gave = told.find({key.first, ReleaseFigure::gave});
        const auto received = told.find({key.first, ReleaseFigure::received});
        if (key.second == ReleaseFigure::active && gave != told.end() && received != told.end() &&
            is_few(gave->second.size() + received->second.size() - active.size()))
            problems.push_back("those who did both follow");
    }
    return problems;
}

void expect_none(const std::vector<std::string>& problems) {
    for (const std::string& problem : problems)
        FAIL_CHECK(problem);
}

std::int64_t count_hidden(const Release& release) {
    return std::ranges::count_if(release.lines, [](const ReleaseLine& line) {
        return line.figure == ReleaseFigure::hours && !line.amount;
    });
}

} // namespace

TEST_CASE("nothing hidden in a release can be worked back") {
    std::int64_t released = 0, with_hidden = 0, shown = 0;
    for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
        CAPTURE(seed);
        Chance chance(seed);
        const Month last = add_months(start, static_cast<int>(chance.below(6)));
        const Bank bank = make_bank(chance, months_between(start, last));
        const auto release = release_of(bank, start, last, rules);
        if (!release)
            continue;
        expect_none(wrongly_shown(bank, *release));
        expect_none(hidden_alone(*release));
        expect_none(told_people(bank, *release));
        expect_none(worked_back(bank, {*release}));
        const std::int64_t hidden = count_hidden(*release);
        ++released;
        with_hidden += hidden > 0 ? 1 : 0;
        shown += std::ssize(release->lines) - hidden;
    }
    MESSAGE(fmt::format("{} released, {} with something hidden, {} figures shown", released,
                        with_hidden, shown));
    CHECK(released > 1500);
    CHECK(with_hidden > 500);
}

TEST_CASE("without the second step, of hiding more than what is small, the attack succeeds") {
    std::int64_t attacked = 0, succeeded = 0;
    for (std::uint64_t seed = 1; seed <= 300; ++seed) {
        Chance chance(seed);
        const Month last = add_months(start, 2);
        const Bank bank = make_bank(chance, months_between(start, last));
        auto release = release_of(bank, start, last, rules);
        if (!release)
            continue;
        for (ReleaseLine& line : release->lines)
            if (line.figure == ReleaseFigure::hours) {
                const Tally tally = tally_of_line(bank, *release, line);
                line.amount = tally.may_show(rules) ? std::optional(tally.minutes) : std::nullopt;
            }
        if (count_hidden(*release) == 0)
            continue;
        ++attacked;
        succeeded += worked_back(bank, {*release}).empty() ? 0 : 1;
    }
    MESSAGE(fmt::format("without the second step the attack succeeds on {} of {}", succeeded,
                        attacked));
    CHECK(attacked > 100);
    CHECK(2 * succeeded > attacked);
}

TEST_CASE("releases of one period after the other tell no more together") {
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        Chance chance(seed + 10000);
        const Month middle = add_months(start, static_cast<int>(chance.below(4)));
        const Month last = add_months(middle, 1 + static_cast<int>(chance.below(3)));
        const Bank bank = make_bank(chance, months_between(start, last));
        std::vector<Release> releases;
        for (const auto& [from, to] :
             {std::pair{start, middle}, std::pair{add_months(middle, 1), last}})
            if (auto release = release_of(bank, from, to, rules))
                releases.push_back(std::move(*release));
        expect_none(worked_back(bank, releases));
    }
}

namespace {

/// Of everything that a correction shows, whether it is a sum of what was shown before.
std::vector<std::string> newly_told(const Release& before, const Release& after) {
    std::vector<std::string> problems;
    for (const ReleaseLine& line : after.lines) {
        if (!line.amount)
            continue;
        if (line.figure != ReleaseFigure::hours) {
            if (std::ranges::none_of(before.lines, [&](const ReleaseLine& each) {
                    return each.figure == line.figure && each.month == line.month && each.amount;
                }))
                problems.push_back("a count is told that was hidden");
            continue;
        }
        const std::set<Cell> cells = cells_of(after, line);
        std::set<Cell> covered;
        for (const ReleaseLine& each : before.lines) {
            if (each.figure != ReleaseFigure::hours || !each.amount || each.month != line.month ||
                (each.row == 0) != (line.row == 0))
                continue;
            // A category may have nothing left.
            std::set<Cell> shown = cells_of(before, each);
            std::erase_if(shown,
                          [&](const Cell& cell) { return !after.row_of.contains(cell.first); });
            if (std::ranges::includes(shown, cells) || std::ranges::includes(cells, shown))
                covered.merge(shown);
        }
        if (!std::ranges::includes(covered, cells))
            problems.push_back(fmt::format("row {} is told that was hidden", line.row));
    }
    return problems;
}

/// Some of what stood was undone since, and a category has another name.
void change(Chance& chance, Bank& bank) {
    const std::int64_t share = chance.one_of<std::int64_t>({0, 1, 5, 30, 90});
    for (Act& act : bank.acts)
        if (act.session == 0 && chance.percent(share))
            act.movement.undone = true;
    if (chance.percent(20))
        bank.categories.front().name = "Something else";
}

} // namespace

TEST_CASE("a correction tells nothing that was hidden, nor parts what was told together") {
    std::int64_t corrected = 0;
    for (std::uint64_t seed = 1; seed <= 1500; ++seed) {
        CAPTURE(seed);
        Chance chance(seed + 20000);
        const Month last = add_months(start, static_cast<int>(chance.below(5)));
        Bank bank = make_bank(chance, months_between(start, last));
        const auto first = release_of(bank, start, last, rules);
        if (!first)
            continue;
        change(chance, bank);
        const auto second = release_of(bank, start, last, rules, first);
        if (!second)
            continue;
        ++corrected;
        expect_none(newly_told(*first, *second));
        expect_none(wrongly_shown(bank, *second));
        expect_none(told_people(bank, *second));
        expect_none(worked_back(bank, {*second}));
        change(chance, bank);
        if (const auto third = release_of(bank, start, last, rules, second)) {
            expect_none(newly_told(*first, *third));
            expect_none(newly_told(*second, *third));
            expect_none(worked_back(bank, {*third}));
        }
    }
    CHECK(corrected > 700);
}

TEST_CASE("both cuts of what did not change in between tell no more than the first") {
    // Stricter rules in between hide more, and so does a category that is told with others now.
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        CAPTURE(seed);
        Chance chance(seed + 30000);
        const Month last = add_months(start, static_cast<int>(chance.below(4)));
        const Bank bank = make_bank(chance, months_between(start, last));
        const auto first = release_of(bank, start, last, rules);
        DisclosureRules stricter = rules;
        stricter.hide_below = 10 + chance.below(10);
        const auto second = first ? release_of(bank, start, last, stricter, first) : std::nullopt;
        if (second)
            expect_none(worked_back(bank, {*first, *second}, {*first}));
    }
}

TEST_CASE("whatever sum of hidden hours follows may itself be shown") {
    std::int64_t sums = 0;
    for (std::uint64_t seed = 1; seed <= 600; ++seed) {
        CAPTURE(seed);
        Chance chance(seed + 40000);
        const Month last = add_months(start, static_cast<int>(chance.below(4)));
        const Bank bank = make_bank(chance, months_between(start, last));
        const auto release = release_of(bank, start, last, rules);
        if (!release)
            continue;
        std::vector<const ReleaseLine*> hidden;
        for (const ReleaseLine& line : release->lines)
            if (line.figure == ReleaseFigure::hours && !line.amount && line.row > 0 && line.month)
                hidden.push_back(&line);
        if (hidden.empty() || hidden.size() > 9)
            continue;
        const Attacker attacker(bank, {*release});
        for (std::size_t choice = 1; choice < std::size_t{1} << hidden.size(); ++choice) {
            std::set<Cell> cells;
            for (std::size_t each = 0; each < hidden.size(); ++each)
                if ((choice >> each & 1) != 0)
                    cells.merge(cells_of(*release, *hidden[each]));
            if (!attacker.knows(cells))
                continue;
            ++sums;
            CHECK(tally_of(bank, cells).may_show(rules));
        }
    }
    CHECK(sums > 300);
}
