// The gates of a book as its data: which are asked, and with which numbers. Every number has
// practice's default. Refuses to know where they are kept.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "refusals/refusal.hpp"
#include "safeguarding/check.hpp"

namespace timebank {

/// Practice's table of gates, in the order in which they are asked.
enum class Gate {
    kept_apart = 1,
    standing,
    category,
    giver_checks,
    first_visit,
    one_to_one,
    supported,
    restriction,
    driver,
    under_18,
    category_check
};
inline constexpr std::array all_gates{Gate::kept_apart,   Gate::standing,      Gate::category,
                                      Gate::giver_checks, Gate::first_visit,   Gate::one_to_one,
                                      Gate::supported,    Gate::restriction,   Gate::driver,
                                      Gate::under_18,     Gate::category_check};
/// `kept-apart`, `standing`, `giver-checks`, ...; as review items keep it.
std::string_view show_gate(Gate gate);

struct Policy {
    std::array<bool, all_gates.size()> asked{true, true, true, true, true, true,
                                             true, true, true, true, true};
    std::int64_t references = 2;         ///< that a giver needs for homes
    std::int64_t assessment_months = 12; ///< a home is assessed again after
    std::int64_t review_months = 6;      ///< after which a restriction or pair is looked at again
    std::int64_t adult_years = 18;       ///< from which age somebody is no child
    std::int64_t consent_months = 12;    ///< a guardian's consent lasts
    std::int64_t adult_unless_told = 1;  ///< 1: whose age is not told is an adult
    std::int64_t certificate_years = 16; ///< nobody younger is asked for a certificate
    std::int64_t recheck_months = 36;    ///< after which a certificate is asked for again
    std::int64_t held_listed_months = 5; ///< a certificate held on paper is listed
    std::int64_t held_months = 6;        ///< and is overdue
    std::int64_t due_urgent_days = 7;    ///< what is due is listed in three steps
    std::int64_t due_soon_days = 30;
    std::int64_t due_ahead_days = 60;
    std::int64_t keep_superseded_months = 12; ///< how long checks that others took the place of
    std::int64_t keep_consents_months = 36;   ///< and consents that have lapsed are kept
    std::int64_t keep_checks_months = 72;     ///< and all checks of who has left
    /// Which checks a giver needs for a category, by its number.
    std::map<std::int64_t, std::vector<CheckKind>> category_checks;

    bool asks(Gate gate) const { return asked[static_cast<std::size_t>(gate) - 1]; }
};

/// A line of the policy as a person sees it.
struct PolicyLine {
    std::string key;
    std::string value; ///< as it may be typed back
    std::string meaning;
};

/// From what a book keeps; what is not there has its default.
Policy policy_from(const std::map<std::string, std::int64_t>& kept);
/// Gates in their order, then numbers.
std::vector<PolicyLine> list_policy(const Policy& policy);
/// Reads a key (any case; spaces and `_` for `-`) and a value; answers both as they are kept.
/// policy_key_unknown (with the nearest key), policy_value_unreadable.
Answer<std::pair<std::string, std::int64_t>> read_policy(std::string_view key,
                                                         std::string_view value);

} // namespace timebank
