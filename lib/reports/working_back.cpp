#include "reports/working_back.hpp"

#include <algorithm>
#include <limits>

namespace timebank {

namespace {

constexpr std::int64_t endless = std::numeric_limits<std::int64_t>::max() / 4;

/// Rows' nodes come first, then columns', totals last among both.
struct Arc {
    std::size_t tail, head;
};

Arc arc_of(const HoursTable& table, Place place) {
    const std::size_t row = place.row, column = table.rows() + 1 + place.column;
    const bool leads_back = (place.row == table.rows()) != (place.column == table.columns());
    return leads_back ? Arc{column, row} : Arc{row, column};
}

std::size_t count_nodes(const HoursTable& table) {
    return table.rows() + table.columns() + 2;
}

template <class Take>
void each_place(const HoursTable& table, Take take) {
    for (std::size_t row = 0; row <= table.rows(); ++row)
        for (std::size_t column = 0; column <= table.columns(); ++column)
            take(Place{row, column});
}

/// What can still flow between nodes: forward without end, back what flows already.
class Flow {
public:
    Flow(const HoursTable& table, const Hidden& hidden, Place without)
        : nodes_(count_nodes(table)), room_(nodes_, std::vector<std::int64_t>(nodes_)) {
        each_place(table, [&](Place place) {
            if (!hidden[place.row][place.column] ||
                (place.row == without.row && place.column == without.column))
                return;
            const Arc arc = arc_of(table, place);
            room_[arc.tail][arc.head] = endless;
            room_[arc.head][arc.tail] = table.at(place.row, place.column).minutes.count;
        });
    }

    /// The most that can flow, up to `most`; `endless` where there is no end to it.
    std::int64_t between(std::size_t from, std::size_t to, std::int64_t most) {
        std::int64_t flown = 0;
        while (flown < most && find_way(from, to)) {
            std::int64_t step = most - flown;
            for (std::size_t node = to; node != from; node = came_from_[node])
                step = std::min(step, room_[came_from_[node]][node]);
            if (step >= endless / 2)
                return endless;
            for (std::size_t node = to; node != from; node = came_from_[node]) {
                if (room_[came_from_[node]][node] != endless)
                    room_[came_from_[node]][node] -= step;
                if (room_[node][came_from_[node]] != endless)
                    room_[node][came_from_[node]] += step;
            }
            flown += step;
        }
        return flown;
    }

private:
    // The shortest, so that there are few of them.
    bool find_way(std::size_t from, std::size_t to) {
        came_from_.assign(nodes_, nodes_);
        came_from_[from] = from;
        std::vector<std::size_t> reached{from};
        for (std::size_t next = 0; next < reached.size() && came_from_[to] == nodes_; ++next)
            for (std::size_t node = 0; node < nodes_; ++node)
                if (came_from_[node] == nodes_ && room_[reached[next]][node] > 0) {
                    came_from_[node] = reached[next];
                    reached.push_back(node);
                }
        return came_from_[to] != nodes_;
    }

    std::size_t nodes_;
    std::vector<std::vector<std::int64_t>> room_;
    std::vector<std::size_t> came_from_;
};

/// What is lost by hiding it.
std::int64_t cost_of(const HoursTable& table, const Hidden& hidden, Place place) {
    if (hidden[place.row][place.column])
        return 0;
    const std::int64_t all = table.at(table.rows(), table.columns()).minutes.count + 1;
    const std::int64_t own = table.at(place.row, place.column).minutes.count + 1;
    return table.is_total(place.row, place.column) ? 2 * all + own : own;
}

/// The sums that can be worked out with the totals of some columns.
class KnownSums {
public:
    KnownSums(const HoursTable& table, const Hidden& hidden)
        : table_(table), hidden_(hidden), sum_{std::vector<bool>(table.rows()),
                                               std::vector<bool>(table.columns())} {}

    bool shows_total_of_row(std::size_t row) const { return !hidden_[row][table_.columns()]; }
    bool shows_total_of_column(std::size_t column) const { return !hidden_[table_.rows()][column]; }
    bool shows_total() const { return !hidden_[table_.rows()][table_.columns()]; }

    /// One row's own.
    const KnownSum& of_row(std::size_t chosen) {
        for (std::size_t row = 0; row < table_.rows(); ++row)
            sum_.rows[row] = row == chosen;
        std::fill(sum_.columns.begin(), sum_.columns.end(), true);
        return sum_;
    }

    /// Calls `take` with each sum that these columns' totals help to know, until it answers true.
    template <class Take>
    bool each(const std::vector<bool>& chosen, Take take) {
        look_at(chosen);
        // Rows that reach into the columns, less the columns.
        bool known = true;
        for (std::size_t row = 0; row < table_.rows(); ++row) {
            sum_.rows[row] = inside_[row];
            known = known && (!inside_[row] || shows_total_of_row(row));
        }
        sum_.columns = chosen;
        sum_.columns.flip();
        if (known && take(sum_))
            return true;
        // The columns, less rows that reach nowhere else.
        for (std::size_t row = 0; row < table_.rows(); ++row)
            sum_.rows[row] = outside_[row] || !inside_[row] || !shows_total_of_row(row);
        sum_.columns = chosen;
        if (take(sum_))
            return true;
        return shows_total() && each_with_all(chosen, take);
    }

private:
    template <class Take>
    bool each_with_all(const std::vector<bool>& chosen, Take take) {
        // Everything, less the columns and the rows that reach only elsewhere.
        for (std::size_t row = 0; row < table_.rows(); ++row)
            sum_.rows[row] = inside_[row] || !outside_[row] || !shows_total_of_row(row);
        sum_.columns = chosen;
        sum_.columns.flip();
        if (take(sum_))
            return true;
        // The columns, and the rows that reach out of them, less everything: where both meet.
        bool known = true;
        for (std::size_t row = 0; row < table_.rows(); ++row) {
            sum_.rows[row] = outside_[row];
            known = known && (!outside_[row] || shows_total_of_row(row));
        }
        sum_.columns = chosen;
        return known && take(sum_);
    }

    // Which rows have hidden amounts in the columns, and which have some elsewhere.
    void look_at(const std::vector<bool>& chosen) {
        inside_.assign(table_.rows(), false);
        outside_.assign(table_.rows(), false);
        for (std::size_t row = 0; row < table_.rows(); ++row)
            for (std::size_t column = 0; column < table_.columns(); ++column)
                if (hidden_[row][column])
                    (chosen[column] ? inside_ : outside_)[row] = true;
    }

    const HoursTable& table_;
    const Hidden& hidden_;
    KnownSum sum_;
    std::vector<bool> inside_, outside_;
};

} // namespace

Range range_of(const HoursTable& table, const Hidden& hidden, Place place) {
    const Arc arc = arc_of(table, place);
    const std::int64_t minutes = table.at(place.row, place.column).minutes.count;
    const std::int64_t more = Flow(table, hidden, place).between(arc.head, arc.tail, endless);
    const std::int64_t less = Flow(table, hidden, place).between(arc.tail, arc.head, minutes);
    Range range{{minutes - std::min(less, minutes)}, std::nullopt};
    if (more != endless)
        range.high = Minutes{minutes + more};
    return range;
}

std::vector<Place> way_round(const HoursTable& table, const Hidden& hidden, Place place,
                             Minutes need) {
    struct Step {
        std::int64_t cost = endless;
        std::size_t from = 0;
        Place over;
    };
    const Arc closing = arc_of(table, place);
    std::vector<Step> steps(count_nodes(table));
    steps[closing.head].cost = 0;
    for (bool cheaper = true; cheaper;) {
        cheaper = false;
        const auto try_step = [&](std::size_t from, std::size_t to, Place over) {
            const std::int64_t cost = steps[from].cost + cost_of(table, hidden, over);
            if (steps[from].cost == endless || cost >= steps[to].cost)
                return;
            steps[to] = {cost, from, over};
            cheaper = true;
        };
        each_place(table, [&](Place over) {
            if (over.row == place.row && over.column == place.column)
                return;
            const Arc arc = arc_of(table, over);
            try_step(arc.tail, arc.head, over);
            if (table.at(over.row, over.column).minutes >= need)
                try_step(arc.head, arc.tail, over);
        });
    }
    std::vector<Place> shown;
    for (std::size_t node = closing.tail; node != closing.head; node = steps[node].from)
        if (!hidden[steps[node].over.row][steps[node].over.column])
            shown.push_back(steps[node].over);
    return shown;
}

std::optional<KnownSum> find_known_sum(const HoursTable& table, const Hidden& hidden,
                                       const std::function<bool(const KnownSum&)>& is_sought) {
    KnownSums sums(table, hidden);
    std::optional<KnownSum> found;
    const auto take = [&](const KnownSum& sum) {
        if (is_sought(sum))
            found = sum;
        return found.has_value();
    };
    for (std::size_t row = 0; row < table.rows(); ++row)
        if (sums.shows_total_of_row(row) && take(sums.of_row(row)))
            return found;
    std::vector<std::size_t> usable;
    for (std::size_t column = 0; column < table.columns(); ++column)
        if (sums.shows_total_of_column(column))
            usable.push_back(column);
    for (std::size_t choice = 0; choice < std::size_t{1} << usable.size(); ++choice) {
        std::vector<bool> chosen(table.columns());
        for (std::size_t each = 0; each < usable.size(); ++each)
            chosen[usable[each]] = (choice >> each & 1) != 0;
        if (sums.each(chosen, take))
            return found;
    }
    return std::nullopt;
}

} // namespace timebank
