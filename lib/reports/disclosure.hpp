// Whether a figure may leave the timebank: who is behind it, and whether they are enough. Refuses
// to know what the figure is of, and how it is printed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

#include "hours/hours.hpp"
#include "members/member.hpp"

namespace timebank {

/// Practice's numbers for what leaves the timebank, and one of ours (practice: reports, release;
/// the 10-5 rule of the Office for National Statistics).
struct DisclosureRules {
    std::int64_t hide_below = 10; ///< people, and people behind hours; never below 5
    std::int64_t round_to = 5;    ///< counts of people
    /// Whoever works back from all that is shown must be left with a hidden amount of hours
    /// uncertain by at least so much, and, where it may not be shown, by at least its own size.
    Minutes least_range{5 * 60};
};

/// The people behind an amount of hours, and how much of it each gave and received.
class Behind {
public:
    /// Somebody who took part, with or without hours of their own: a learner in a session that the
    /// pot pays has none.
    void count(MemberNumber person);
    /// Hours of anybody, an organisation too: they alone make nobody a person who is counted.
    void give(MemberNumber member, Minutes minutes);
    void receive(MemberNumber member, Minutes minutes);
    Behind& operator+=(const Behind& other);

    std::int64_t people() const;
    Minutes most() const; ///< the most that anybody gave, or that anybody received

private:
    struct Part {
        Minutes given, received;
        bool counted = false;
    };
    std::map<MemberNumber, Part> parts_;
};

/// An amount of hours, and who is behind it.
struct Amount {
    Minutes minutes;
    Behind behind;

    Amount& operator+=(const Amount& other);
};

/// Enough people are behind it, and nobody gave or received more than half of it. Nothing at all
/// has nobody behind it, and is hidden too: that nobody had help is known of everybody.
bool may_show(const Amount& amount, const DisclosureRules& rules);

/// To the nearest of the rules' steps, ties up.
std::int64_t rounded_count(std::int64_t people, const DisclosureRules& rules);
/// To the nearest whole hour, ties up.
Minutes rounded_hours(Minutes minutes);

/// Hours by row (category) and column (month), with totals. Row rows() is the columns' totals,
/// column columns() the rows', and where both meet stands the total of all.
class HoursTable {
public:
    /// As many rows and columns as `cells` has, and at least one of each.
    explicit HoursTable(std::vector<std::vector<Amount>> cells);

    std::size_t rows() const { return amounts_.size() - 1; }
    std::size_t columns() const { return amounts_.front().size() - 1; }
    const Amount& at(std::size_t row, std::size_t column) const { return amounts_[row][column]; }
    bool is_total(std::size_t row, std::size_t column) const {
        return row == rows() || column == columns();
    }

private:
    std::vector<std::vector<Amount>> amounts_;
};

/// Which amounts of a table are hidden, totals too: rows() + 1 by columns() + 1.
using Hidden = std::vector<std::vector<bool>>;
Hidden nothing_hidden(const HoursTable& table);

} // namespace timebank
