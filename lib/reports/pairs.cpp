#include "reports/pairs.hpp"

#include <algorithm>
#include <compare>

#include "reports/by_account.hpp"
#include "reports/measures.hpp"

namespace timebank {

namespace {

// One direction of a pair; both stand beside each other when they are sorted.
struct Direction {
    MemberNumber low, high;
    bool upward = false; ///< the one with the lower number gave
    friend constexpr auto operator<=>(const Direction&, const Direction&) = default;
};

// Who hangs together. Each member points at another of the same group, the first at nobody.
class Groups {
public:
    void join(MemberNumber one, MemberNumber other) {
        const MemberNumber first = first_of(one), second = first_of(other);
        if (first != second)
            towards_[account_of(first)] = second;
    }

    MemberNumber first_of(MemberNumber member) {
        for (;;) {
            const MemberNumber next = towards_[account_of(member)];
            if (next == nobody)
                return member;
            const MemberNumber after = towards_[account_of(next)];
            if (after != nobody)
                towards_[account_of(member)] = after; // a shorter way for the next who asks
            member = next;
        }
    }

private:
    static constexpr MemberNumber nobody{0};
    ByAccount<MemberNumber> towards_;
};

} // namespace

PairFigures PairFold::finish(const SharedAccounts& shared) const {
    std::vector<Direction> directions;
    directions.reserve(helped_.size());
    for (const Helped& each : helped_) {
        const MemberNumber giver = shared.none() ? each.giver : shared.person(each.giver);
        const MemberNumber receiver = shared.none() ? each.receiver : shared.person(each.receiver);
        if (giver != receiver)
            directions.push_back(
                {std::min(giver, receiver), std::max(giver, receiver), giver < receiver});
    }
    std::ranges::sort(directions);
    const auto repeated = std::ranges::unique(directions);
    directions.erase(repeated.begin(), repeated.end());

    PairFigures figures;
    ByAccount<std::int64_t> partners, sizes;
    std::vector<MemberNumber> people;
    Groups groups;
    const auto meet = [&](MemberNumber member) {
        if (++partners[account_of(member)] == 1)
            people.push_back(member);
    };
    for (std::size_t place = 0; place < directions.size(); ++place) {
        const auto [low, high, upward] = directions[place];
        if (place > 0 && directions[place - 1].low == low && directions[place - 1].high == high) {
            ++figures.mutual;
            continue;
        }
        ++figures.pairs;
        meet(low);
        meet(high);
        groups.join(low, high);
    }
    std::vector<std::int64_t> counts;
    for (const MemberNumber member : people) {
        counts.push_back(partners.at(account_of(member)));
        figures.most_partners = std::max(figures.most_partners, counts.back());
        std::int64_t& size = sizes[account_of(groups.first_of(member))];
        figures.groups += ++size == 1;
        figures.largest_group = std::max(figures.largest_group, size);
    }
    figures.people = static_cast<std::int64_t>(people.size());
    figures.median_partners = median(std::move(counts));
    return figures;
}

} // namespace timebank
