// Who helped whom, as a net of people: partners, pairs, and groups that hang together. Refuses to
// know hours and days.
#pragma once

#include <cstdint>
#include <vector>

#include "accounts/sharing.hpp"
#include "members/member.hpp"

namespace timebank {

/// Figures of the net in which two people are a pair who helped each other at least once, in
/// either direction.
struct PairFigures {
    std::int64_t people = 0; ///< in a pair
    std::int64_t median_partners = 0, most_partners = 0;
    std::int64_t pairs = 0, mutual = 0;         ///< mutual: each has given to the other
    std::int64_t groups = 0, largest_group = 0; ///< largest: people in it
};

/// Adds the net up, in any order.
class PairFold {
public:
    void add(MemberNumber giver, MemberNumber receiver) { helped_.push_back({giver, receiver}); }

    /// People are each one under all their numbers, and nobody is a pair with themselves.
    PairFigures finish(const SharedAccounts& shared) const;

private:
    struct Helped {
        MemberNumber giver, receiver;
    };
    std::vector<Helped> helped_; ///< sorted once at the end, which is quicker than a set
};

} // namespace timebank
