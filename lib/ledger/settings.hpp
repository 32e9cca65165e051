// The book's settings: every number that practice decides, with its default and its bounds.
// Refuses to know where they are kept.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "accounts/limits.hpp"
#include "hours/hours.hpp"
#include "refusals/refusal.hpp"
#include "safeguarding/concern.hpp"

namespace timebank {

struct Settings {
    std::string name = "Timebank";
    Minutes step{15};                   ///< credited minutes come in these steps
    LimitsByKind limits;                ///< where a talk begins, or an organisation stops
    Minutes welcome{5 * 60};            ///< welcome credits, once per member
    std::string phone;                  ///< the broker's, for members' papers
    std::int64_t active_days = 90;      ///< active: an exchange within so many days
    std::int64_t dormant_months = 12;   ///< dormant: none for so many months
    std::int64_t quiet_days = 60;       ///< gone quiet: none in so many days
    std::int64_t new_days = 60;         ///< new: joined in so many days
    std::int64_t one_way_days = 180;    ///< only gives or only receives: looked for in so many days
    std::int64_t one_way_exchanges = 3; ///< and only with so many exchanges
    std::int64_t release_hide_below = 10;          ///< people: fewer are hidden on a release
    std::int64_t release_round_to = 5;             ///< people: rounded to these on a release
    std::int64_t keep_contact_months = 18;         ///< how long it is known who has left
    std::int64_t keep_concerns_months = 120;       ///< how long a closed concern is kept
    ReviewHours review_hours = usual_review_hours; ///< until a lead has looked at a concern
};

/// A setting as a person sees it.
struct SettingLine {
    std::string key;   ///< `step`, `soft-limit-debit`, ...
    std::string value; ///< as it may be typed back
    std::string meaning;
};

/// From the texts that a book keeps; what is not there has its default.
Settings settings_from(const std::map<std::string, std::string>& kept);

/// All settings in the order in which they are listed.
std::vector<SettingLine> list_settings(const Settings& settings);

/// Reads a key (any case; `_` and spaces for `-`) and a value; answers both as they are kept.
/// setting_key_unknown (with the nearest key), setting_value_unreadable.
Answer<std::pair<std::string, std::string>> read_setting(std::string_view key,
                                                         std::string_view value);

/// One setting by key; setting_key_unknown.
Answer<SettingLine> find_setting(const Settings& settings, std::string_view key);

} // namespace timebank
