#include "reports/people_counts.hpp"

#include <algorithm>
#include <iterator>

namespace timebank {

// Nobody at all is no group: that nobody only gave is not told by two rounded counts.
bool PeopleCounts::is_small(std::size_t people) const {
    return people > 0 && people < static_cast<std::size_t>(rules_.hide_below);
}

bool PeopleCounts::leaves_few(const CountedPeople& all, const CountedPeople& some) const {
    return is_small(all.size() - std::min(all.size(), some.size())) &&
           std::ranges::includes(all, some);
}

bool PeopleCounts::shares_few(const CountedPeople& one, const CountedPeople& other,
                              const CountedPeople& both) const {
    if (both.size() > one.size() + other.size() ||
        !is_small(one.size() + other.size() - both.size()))
        return false;
    CountedPeople together;
    std::ranges::set_union(one, other, std::back_inserter(together));
    return together == both;
}

bool PeopleCounts::tell(const CountedPeople& people) {
    if (people.size() < static_cast<std::size_t>(rules_.hide_below))
        return false;
    for (const CountedPeople& other : told_) {
        if (leaves_few(people, other) || leaves_few(other, people))
            return false;
        for (const CountedPeople& third : told_)
            if (shares_few(people, other, third) || shares_few(other, third, people))
                return false;
    }
    told_.push_back(people);
    return true;
}

} // namespace timebank
