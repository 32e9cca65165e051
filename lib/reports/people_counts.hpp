// Which counts of people may be told beside each other, so that no small group follows from them.
// Refuses to know what the people are counted for.
#pragma once

#include <cstddef>
#include <vector>

#include "members/member.hpp"
#include "reports/disclosure.hpp"

namespace timebank {

/// People, each once, in order of number.
using CountedPeople = std::vector<MemberNumber>;

/// Counts of people, told one after the other, the most important first.
class PeopleCounts {
public:
    explicit PeopleCounts(const DisclosureRules& rules) : rules_(rules) {}

    /// Whether their number may be told beside all that were told before; if so, it is. It may not
    /// if they are too few, or if some, but too few, are what is left when those of one count are
    /// taken from those of another that has them all, or what two counts have in common that
    /// together make a third.
    bool tell(const CountedPeople& people);

private:
    bool is_small(std::size_t people) const;
    bool leaves_few(const CountedPeople& all, const CountedPeople& some) const;
    bool shares_few(const CountedPeople& one, const CountedPeople& other,
                    const CountedPeople& both) const;

    DisclosureRules rules_;
    std::vector<CountedPeople> told_;
};

} // namespace timebank
