// A timebank out of a seed, and a naive count of what was given in it. Knows no rule of release.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "../life/chance.hpp"
#include "accounts/sharing.hpp"
#include "exchanges/category.hpp"
#include "journal/entry.hpp"
#include "members/member.hpp"
#include "reports/release.hpp"

namespace timebank::naive {

struct Act {
    Movement movement;
    std::int64_t category = 0, session = 0;
    std::optional<MemberNumber> on_behalf_of;
};

struct Part {
    std::int64_t session = 0;
    MemberNumber member;
    bool gave = false;
};

struct Bank {
    std::vector<Category> categories;
    std::vector<Member> members;
    SharedAccounts shared;
    std::vector<Act> acts;
    std::vector<Part> parts;

    bool is_person(MemberNumber member) const;
};

/// From a handful of members to two hundred; small and large categories, months without anything,
/// givers of nearly everything, sessions, organisations, second records of one person.
Bank make_bank(Chance& chance, const std::vector<Month>& months);

/// What the program releases of it; nothing where it is too small.
std::optional<Release> release_of(const Bank& bank, Month from, Month to,
                                  const DisclosureRules& rules,
                                  const std::optional<Release>& replaced = std::nullopt);

using Cell = std::pair<std::int64_t, Month>; ///< category and month

/// What stands in some cells, counted anew.
struct Tally {
    std::int64_t minutes = 0;
    std::map<std::int64_t, std::int64_t> given, received; ///< by person
    std::set<std::int64_t> givers, receivers;             ///< people only

    std::set<std::int64_t> people() const;
    /// As practice says it.
    bool may_show(const DisclosureRules& rules) const;
};
Tally tally_of(const Bank& bank, const std::set<Cell>& cells);

} // namespace timebank::naive
