#include "reports/hiding.hpp"

#include <algorithm>
#include <optional>

#include "reports/working_back.hpp"

namespace timebank {

namespace {

/// By how much a hidden amount has to be uncertain: one that is hidden only for the sake of others
/// need not be by its own size.
Minutes need_of(const Amount& amount, const DisclosureRules& rules) {
    return may_show(amount, rules) ? rules.least_range
                                   : std::max(amount.minutes, rules.least_range);
}

bool is_wide_enough(const Range& range, Minutes need) {
    return !range.high || *range.high - range.low >= need;
}

void hide_all(Hidden& hidden, const std::vector<Place>& places) {
    for (const Place place : places)
        hidden[place.row][place.column] = true;
}

/// Widens the range of one amount; answers whether there was one to widen.
bool widen(const HoursTable& table, Hidden& hidden, const DisclosureRules& rules) {
    for (std::size_t row = 0; row <= table.rows(); ++row)
        for (std::size_t column = 0; column <= table.columns(); ++column) {
            const Minutes need = need_of(table.at(row, column), rules);
            if (!hidden[row][column] ||
                is_wide_enough(range_of(table, hidden, {row, column}), need))
                continue;
            hide_all(hidden, way_round(table, hidden, {row, column}, need));
            return true;
        }
    return false;
}

/// Whether the hidden amounts in it may not be told, even together.
bool tells_too_much(const HoursTable& table, const Hidden& hidden, const KnownSum& sum,
                    const DisclosureRules& rules) {
    Amount together;
    bool any = false;
    for (std::size_t row = 0; row < table.rows(); ++row)
        for (std::size_t column = 0; column < table.columns(); ++column)
            if (hidden[row][column] && sum.holds(row, column)) {
                together += table.at(row, column);
                any = true;
            }
    return any && !may_show(together, rules);
}

/// What is hidden next to make a sum larger: the smallest amount in it; or, where all are hidden,
/// the smallest that brings another row into it; or else a total, which makes it unknown.
Place next_to_hide(const HoursTable& table, const Hidden& hidden, const KnownSum& sum) {
    std::optional<Place> smallest;
    const auto try_place = [&](std::size_t row, std::size_t column) {
        if (hidden[row][column])
            return;
        if (!smallest ||
            table.at(row, column).minutes < table.at(smallest->row, smallest->column).minutes)
            smallest = Place{row, column};
    };
    for (const bool within : {true, false}) {
        for (std::size_t row = 0; row < table.rows(); ++row)
            for (std::size_t column = 0; column < table.columns(); ++column)
                if (sum.rows[row] == within && sum.columns[column] == within)
                    try_place(row, column);
        if (smallest)
            return *smallest;
    }
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (sum.rows[row])
            try_place(row, table.columns());
    for (std::size_t column = 0; column < table.columns(); ++column)
        if (sum.columns[column])
            try_place(table.rows(), column);
    return smallest.value_or(Place{table.rows(), table.columns()});
}

/// Makes one sum that tells too much larger, or unknown; answers whether there was one.
bool enlarge(const HoursTable& table, Hidden& hidden, const DisclosureRules& rules) {
    const auto sum = find_known_sum(table, hidden, [&](const KnownSum& each) {
        return tells_too_much(table, hidden, each, rules);
    });
    if (sum)
        hide_all(hidden, {next_to_hide(table, hidden, *sum)});
    return sum.has_value();
}

} // namespace

std::vector<bool> choose_other(const std::vector<Amount>& categories,
                               const std::vector<bool>& told_together,
                               const DisclosureRules& rules) {
    std::vector<bool> chosen = told_together;
    std::vector<std::size_t> rest; // smallest first
    Amount other;
    for (std::size_t each = 0; each < categories.size(); ++each) {
        chosen[each] = chosen[each] || !may_show(categories[each], rules);
        if (chosen[each])
            other += categories[each];
        else
            rest.push_back(each);
    }
    if (rest.size() == categories.size())
        return chosen;
    std::ranges::stable_sort(rest, {}, [&](std::size_t each) { return categories[each].minutes; });
    for (const std::size_t each : rest) {
        if (may_show(other, rules))
            break;
        chosen[each] = true;
        other += categories[each];
    }
    return chosen;
}

Hidden hide(const HoursTable& table, Hidden hidden_before, const DisclosureRules& rules) {
    Hidden hidden = std::move(hidden_before);
    for (std::size_t row = 0; row <= table.rows(); ++row)
        for (std::size_t column = 0; column <= table.columns(); ++column)
            if (!may_show(table.at(row, column), rules))
                hidden[row][column] = true;
    while (widen(table, hidden, rules) || enlarge(table, hidden, rules)) {
    }
    return hidden;
}

} // namespace timebank
