#include "reports/release.hpp"

#include <algorithm>
#include <iterator>
#include <tuple>

#include "members/names.hpp"
#include "reports/hiding.hpp"

namespace timebank {

namespace {

using Column = std::optional<Month>;

/// What a release hid that is about to be replaced, and told together.
class Before {
public:
    explicit Before(const std::optional<Release>& replaced) : replaced_(replaced) {
        if (!replaced)
            return;
        for (const ReleaseLine& line : replaced->lines) {
            if (line.amount)
                shown_.emplace(line.figure, line.row, line.month);
            if (line.row > 0 && name_key(line.category) == name_key(other_categories))
                other_row_ = line.row;
        }
    }

    bool hid(ReleaseFigure figure, std::int64_t row, Column month) const {
        return replaced_ && !shown_.contains({figure, row, month});
    }
    /// A category of which it knew nothing is hidden too, and told with the others.
    bool hid_category(std::int64_t category, Column month) const {
        return replaced_ && hid(ReleaseFigure::hours, row_of(category), month);
    }
    bool told_with_others(const Category& category) const {
        return name_key(category.name) == name_key(other_categories) ||
               (replaced_ &&
                (row_of(category.number) == no_row || row_of(category.number) == other_row_));
    }

private:
    std::int64_t row_of(std::int64_t category) const {
        const auto found = replaced_->row_of.find(category);
        return found == replaced_->row_of.end() ? no_row : found->second;
    }
    static constexpr std::int64_t no_row = -1; // 0 is that of all categories

    const std::optional<Release>& replaced_;
    std::set<std::tuple<ReleaseFigure, std::int64_t, Column>> shown_;
    std::int64_t other_row_ = no_row;
};

/// A row of hours that is about to be told.
struct CategoryRow {
    std::string name;
    std::vector<std::int64_t> categories;
    std::vector<Amount> cells; ///< by month
};

void join(CategoryRow& row, const Category& category, const std::vector<Amount>& cells) {
    row.categories.push_back(category.number);
    row.cells.resize(cells.size());
    for (std::size_t month = 0; month < cells.size(); ++month)
        row.cells[month] += cells[month];
}

/// Those that stand alone, then Other, if there is any.
std::vector<CategoryRow> rows_of(const std::vector<Category>& categories,
                                 const std::map<std::int64_t, std::vector<Amount>>& hours,
                                 const Before& before, const DisclosureRules& rules) {
    std::vector<const Category*> used;
    std::vector<Amount> totals;
    std::vector<bool> together;
    for (const Category& category : categories)
        if (const auto found = hours.find(category.number); found != hours.end()) {
            used.push_back(&category);
            together.push_back(before.told_with_others(category));
            totals.emplace_back();
            for (const Amount& cell : found->second)
                totals.back() += cell;
        }
    const std::vector<bool> is_other = choose_other(totals, together, rules);
    std::vector<CategoryRow> rows;
    CategoryRow other{other_categories, {}, {}};
    for (std::size_t each = 0; each < used.size(); ++each) {
        const std::vector<Amount>& cells = hours.at(used[each]->number);
        if (is_other[each])
            join(other, *used[each], cells);
        else
            join(rows.emplace_back(CategoryRow{used[each]->name, {}, {}}), *used[each], cells);
    }
    if (!other.categories.empty())
        rows.push_back(std::move(other));
    return rows;
}

/// The months, then the whole period.
std::vector<Column> columns_of(const std::vector<Month>& months) {
    std::vector<Column> columns(months.begin(), months.end());
    columns.emplace_back();
    return columns;
}

Hidden hidden_before(const HoursTable& table, const std::vector<CategoryRow>& rows,
                     const std::vector<Column>& columns, const Before& before) {
    Hidden hidden = nothing_hidden(table);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        for (std::size_t row = 0; row < rows.size(); ++row)
            hidden[row][column] = std::ranges::any_of(rows[row].categories, [&](std::int64_t each) {
                return before.hid_category(each, columns[column]);
            });
        hidden[rows.size()][column] = before.hid(ReleaseFigure::hours, 0, columns[column]);
    }
    return hidden;
}

void add_hours(Release& release, const std::vector<CategoryRow>& rows,
               const std::vector<Column>& columns, const Before& before) {
    if (rows.empty())
        return;
    std::vector<std::vector<Amount>> cells;
    for (const CategoryRow& row : rows)
        cells.push_back(row.cells);
    const HoursTable table(std::move(cells));
    const Hidden hidden = hide(table, hidden_before(table, rows, columns, before), release.rules);
    for (std::size_t row = 0; row <= rows.size(); ++row)
        for (std::size_t column = 0; column < columns.size(); ++column) {
            ReleaseLine line{ReleaseFigure::hours, 0, {}, columns[column], std::nullopt};
            if (row < rows.size()) {
                line.row = static_cast<std::int64_t>(row) + 1;
                line.category = rows[row].name;
            }
            if (!hidden[row][column])
                line.amount = rounded_hours(table.at(row, column).minutes).count;
            release.lines.push_back(std::move(line));
        }
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (const std::int64_t category : rows[row].categories)
            release.row_of[category] = static_cast<std::int64_t>(row) + 1;
}

CountedPeople in_order(const std::set<MemberNumber>& people) {
    return {people.begin(), people.end()};
}

/// The people of one month, or of the whole period, by figure.
using PeopleByFigure = std::map<ReleaseFigure, CountedPeople>;

PeopleByFigure people_of(const std::set<MemberNumber>& gave, const std::set<MemberNumber>& received,
                         CountedPeople members) {
    CountedPeople active;
    std::ranges::set_union(gave, received, std::back_inserter(active));
    return {{ReleaseFigure::active, std::move(active)},
            {ReleaseFigure::gave, in_order(gave)},
            {ReleaseFigure::received, in_order(received)},
            {ReleaseFigure::members, std::move(members)}};
}

constexpr ReleaseFigure in_order_of_weight[] = {ReleaseFigure::active, ReleaseFigure::members,
                                                ReleaseFigure::gave, ReleaseFigure::received};

/// The whole period is told first, since it is asked for first.
void add_people(Release& release, const std::vector<PeopleByFigure>& people,
                const std::vector<Column>& columns, const Before& before) {
    PeopleCounts counts(release.rules);
    std::set<std::pair<std::size_t, ReleaseFigure>> told;
    for (std::size_t left = columns.size(); left > 0; --left) {
        const std::size_t column = left == columns.size() ? left - 1 : columns.size() - 1 - left;
        for (const ReleaseFigure figure : in_order_of_weight)
            if (!before.hid(figure, 0, columns[column]) && counts.tell(people[column].at(figure)))
                told.emplace(column, figure);
    }
    for (const ReleaseFigure figure : {ReleaseFigure::active, ReleaseFigure::gave,
                                       ReleaseFigure::received, ReleaseFigure::members})
        for (std::size_t column = 0; column < columns.size(); ++column) {
            ReleaseLine line{figure, 0, {}, columns[column], std::nullopt};
            if (told.contains({column, figure}))
                line.amount = rounded_count(
                    static_cast<std::int64_t>(people[column].at(figure).size()), release.rules);
            release.lines.push_back(std::move(line));
        }
}

} // namespace

std::vector<Month> months_between(Month from, Month to) {
    std::vector<Month> months;
    for (Month month = from; month <= to; month = add_months(month, 1))
        months.push_back(month);
    return months;
}

std::string show_period(Month from, Month to) {
    return from == to ? show_long(from) : show_long(from) + " to " + show_long(to);
}

ReleaseFold::ReleaseFold(Month from, Month to, const std::vector<Member>& members,
                         const SharedAccounts& shared)
    : months_(months_between(from, to)), members_(members), shared_(shared),
      active_(months_.size()) {
    for (const Member& member : members)
        if (member.kind == MemberKind::person)
            persons_.insert(member.number);
}

void ReleaseFold::add(const Movement& movement, std::int64_t category,
                      std::optional<MemberNumber> on_behalf_of, std::int64_t session) {
    if (!movement.counts_as_help() || movement.counts_in < months_.front() ||
        movement.counts_in > months_.back())
        return;
    const std::size_t month =
        static_cast<std::size_t>(std::ranges::find(months_, movement.counts_in) - months_.begin());
    std::vector<Amount>& cells = hours_[category];
    cells.resize(months_.size());
    Amount& cell = cells[month];
    cell.minutes += movement.minutes;
    if (const auto giver = holder_of(movement.to)) {
        const MemberNumber person = shared_.person(*giver);
        cell.behind.give(person, movement.minutes);
        if (is_person(person)) {
            cell.behind.count(person);
            active_[month].gave.insert(person);
        }
    }
    if (const auto receiver = holder_of(movement.from)) {
        const MemberNumber person = shared_.person(*receiver);
        cell.behind.receive(person, movement.minutes);
        if (is_person(person)) {
            cell.behind.count(person);
            active_[month].received.insert(person);
        }
    }
    if (on_behalf_of)
        cell.behind.receive(shared_.person(*on_behalf_of), movement.minutes);
    if (session != 0)
        sessions_[session] = {category, month};
}

void ReleaseFold::add_attendance(MemberNumber member, bool gave, std::int64_t session) {
    const auto found = sessions_.find(session);
    const MemberNumber person = shared_.person(member);
    if (found == sessions_.end() || !is_person(person))
        return;
    const auto [category, month] = found->second;
    hours_.at(category)[month].behind.count(person);
    (gave ? active_[month].gave : active_[month].received).insert(person);
}

// Before they joined, nobody was a member, whatever their first standing.
CountedPeople ReleaseFold::members_at_end_of(Month month) const {
    const Day day = last_day(month);
    CountedPeople people;
    for (const Member& member : members_)
        if (member.kind == MemberKind::person && !member.same_as && member.joined_on <= day &&
            standing_on(member.standings, day) == Standing::active)
            people.push_back(member.number);
    std::ranges::sort(people);
    return people;
}

std::optional<Release> ReleaseFold::finish(const std::vector<Category>& categories,
                                           const DisclosureRules& rules,
                                           const std::optional<Release>& replaced) const {
    Release release;
    release.from = months_.front();
    release.to = months_.back();
    release.rules = rules;
    std::vector<PeopleByFigure> people;
    Active all;
    for (std::size_t month = 0; month < months_.size(); ++month) {
        const auto& [gave, received] = active_[month];
        people.push_back(people_of(gave, received, members_at_end_of(months_[month])));
        all.gave.insert(gave.begin(), gave.end());
        all.received.insert(received.begin(), received.end());
    }
    people.push_back(people_of(all.gave, all.received, members_at_end_of(months_.back())));
    const Before before(replaced);
    const std::vector<Column> columns = columns_of(months_);
    add_people(release, people, columns, before);
    if (!release.lines[months_.size()].amount)
        return std::nullopt;
    add_hours(release, rows_of(categories, hours_, before, rules), columns, before);
    return release;
}

} // namespace timebank
