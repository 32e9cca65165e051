// Something held for every account, for what is added up over the whole journal. Refuses to know
// what is added up.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

#include "accounts/account.hpp"

namespace timebank {

/// The timebank's own accounts are numbered from -4: moved up, every account has a place in a
/// vector, which a million entries find quicker than a map. Numbers far beyond any timebank's, as
/// a damaged book may hold, are kept in a map.
template <class Held>
class ByAccount {
public:
    /// What is held for an account, nothing at first. May move what was answered before.
    Held& operator[](AccountNumber account) {
        if (!is_near(account))
            return far_[account];
        const std::size_t place = place_of(account);
        if (place >= held_.size())
            held_.resize(std::max(place + 1, held_.size() * 2));
        return held_[place];
    }
    /// Both at once, safely.
    std::pair<Held&, Held&> both(AccountNumber one, AccountNumber other) {
        (*this)[std::max(one, other)];
        return {(*this)[one], (*this)[other]};
    }
    /// The same, without making a place for it.
    Held at(AccountNumber account) const {
        if (!is_near(account)) {
            const auto found = far_.find(account);
            return found == far_.end() ? Held{} : found->second;
        }
        const std::size_t place = place_of(account);
        return place < held_.size() ? held_[place] : Held{};
    }

private:
    static bool is_near(AccountNumber account) {
        return account.value >= -own_places && account.value < near_numbers;
    }
    static std::size_t place_of(AccountNumber account) {
        return static_cast<std::size_t>(account.value + own_places);
    }
    static constexpr std::int64_t own_places = 4, near_numbers = 1'000'000;

    std::vector<Held> held_;
    std::map<AccountNumber, Held> far_;
};

} // namespace timebank
