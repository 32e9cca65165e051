#include "ledger/settings.hpp"

#include <functional>
#include <optional>

#include <fmt/core.h>

#include "members/names.hpp"
#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

struct Key {
    std::string_view key;
    std::string_view meaning;
    std::string_view form; // what a value looks like, for the hint
    void (*keep)(Settings& settings, const std::string& value);
    std::string (*show)(const Settings& settings);
    /// The value as it is kept, from what somebody typed; nothing if it is not one.
    std::optional<std::string> (*read)(std::string_view typed);
};

constexpr std::string_view none = "none"; // in the place of a limit

std::int64_t kept_number(const std::string& value) {
    return read_whole_number(value).value_or(0);
}

template <std::int64_t least, std::int64_t most>
std::optional<std::string> read_count(std::string_view typed) {
    const auto number = read_whole_number(typed);
    if (!number || *number < least || *number > most)
        return std::nullopt;
    return std::to_string(*number);
}

// A bare number is minutes here: nobody means a step of fifteen hours.
std::optional<std::string> read_step(std::string_view typed) {
    std::optional<std::int64_t> minutes = read_whole_number(typed);
    if (!minutes)
        if (const auto hours = read_amount(typed))
            minutes = hours->count;
    if (!minutes || *minutes < 1 || *minutes > 60)
        return std::nullopt;
    return std::to_string(*minutes);
}

// The limit on debit is the size of a debit, whether it was typed with a sign or without.
std::optional<std::string> read_debit(std::string_view typed) {
    const auto limit = read_balance(typed);
    if (!limit)
        return std::nullopt;
    return std::to_string(limit->count > 0 ? -limit->count : limit->count);
}

std::optional<std::string> read_at_least_nothing(std::string_view typed) {
    const auto amount = read_balance(typed);
    if (!amount || *amount < Minutes{})
        return std::nullopt;
    return std::to_string(amount->count);
}

// A limit that can be taken away.
template <auto read>
std::optional<std::string> read_or_none(std::string_view typed) {
    return name_key(typed) == none ? std::string(none) : read(typed);
}

std::optional<Minutes> kept_limit(const std::string& value) {
    if (value == none)
        return std::nullopt;
    return Minutes{kept_number(value)};
}

std::string show_limit(const std::optional<Minutes>& limit) {
    return limit ? show_clock(*limit) : std::string(none);
}

std::optional<std::string> read_name_setting(std::string_view typed) {
    if (why_not_name(typed))
        return std::nullopt;
    return tidy_name(typed);
}

std::optional<std::string> read_phone(std::string_view typed) {
    std::string phone = tidy_name(typed);
    if (phone.size() > 200)
        return std::nullopt;
    return phone;
}

constexpr std::string_view hours_form = "write a number of hours from 1 to 8760";

// By severity, from the gravest on.
template <std::size_t place>
void keep_review_hours(Settings& settings, const std::string& value) {
    settings.review_hours.at(place) = static_cast<int>(kept_number(value));
}

template <std::size_t place>
std::string show_review_hours(const Settings& settings) {
    return std::to_string(settings.review_hours.at(place));
}

constexpr Key keys[] = {
    {"name", "the timebank's name, as papers print it", "write a name",
     [](Settings& s, const std::string& v) { s.name = v; },
     [](const Settings& s) { return s.name; }, read_name_setting},
    {"step", "credited hours are rounded to the nearest of these steps",
     "write minutes from 1 to 60, for example 0:15",
     [](Settings& s, const std::string& v) { s.step = {kept_number(v)}; },
     [](const Settings& s) { return show_clock(s.step); }, read_step},
    {"soft-limit-debit", "people further in debit are on the talk-to list; never refused",
     "write hours, for example -10:00",
     [](Settings& s, const std::string& v) { s.limits.person.debit = {kept_number(v)}; },
     [](const Settings& s) { return show_clock(s.limits.person.debit); }, read_debit},
    {"soft-limit-credit", "people further in credit are on the talk-to list; never refused",
     "write hours, for example 40:00",
     [](Settings& s, const std::string& v) { s.limits.person.credit = {kept_number(v)}; },
     [](const Settings& s) { return show_clock(s.limits.person.credit); }, read_at_least_nothing},
    {"organisation-soft-limit-debit", "organisations further in debit are on the talk-to list",
     "write hours, for example -10:00",
     [](Settings& s, const std::string& v) { s.limits.organisation.soft.debit = {kept_number(v)}; },
     [](const Settings& s) { return show_clock(s.limits.organisation.soft.debit); }, read_debit},
    {"organisation-soft-limit-credit", "organisations further in credit are on the talk-to list",
     "write hours, for example 40:00",
     [](Settings& s, const std::string& v) {
         s.limits.organisation.soft.credit = {kept_number(v)};
     },
     [](const Settings& s) { return show_clock(s.limits.organisation.soft.credit); },
     read_at_least_nothing},
    {"organisation-firm-limit-debit",
     "an organisation stops here in debit; a broker may let it pass",
     "write hours, for example -20:00, or none",
     [](Settings& s, const std::string& v) { s.limits.organisation.firm.debit = kept_limit(v); },
     [](const Settings& s) { return show_limit(s.limits.organisation.firm.debit); },
     read_or_none<read_debit>},
    {"organisation-firm-limit-credit",
     "an organisation stops here in credit; a broker may let it pass",
     "write hours, for example 60:00, or none",
     [](Settings& s, const std::string& v) { s.limits.organisation.firm.credit = kept_limit(v); },
     [](const Settings& s) { return show_limit(s.limits.organisation.firm.credit); },
     read_or_none<read_at_least_nothing>},
    {"welcome", "welcome credits for a new member, given once", "write hours, for example 5:00",
     [](Settings& s, const std::string& v) { s.welcome = {kept_number(v)}; },
     [](const Settings& s) { return show_clock(s.welcome); }, read_at_least_nothing},
    {"phone", "the broker's phone, for members' papers", "write the number as it is dialled",
     [](Settings& s, const std::string& v) { s.phone = v; },
     [](const Settings& s) { return s.phone; }, read_phone},
    {"active-days", "a member with an exchange in the last so many days is active",
     "write a number of days from 1 to 3650",
     [](Settings& s, const std::string& v) { s.active_days = kept_number(v); },
     [](const Settings& s) { return std::to_string(s.active_days); }, read_count<1, 3650>},
    {"dormant-months", "a member without an exchange for so many months is dormant",
     "write a number of months from 1 to 120",
     [](Settings& s, const std::string& v) { s.dormant_months = kept_number(v); },
     [](const Settings& s) { return std::to_string(s.dormant_months); }, read_count<1, 120>},
    {"quiet-days", "the talk-to list has members without an exchange for so many days",
     "write a number of days from 1 to 3650",
     [](Settings& s, const std::string& v) { s.quiet_days = kept_number(v); },
     [](const Settings& s) { return std::to_string(s.quiet_days); }, read_count<1, 3650>},
    {"new-days", "a member is new for so many days", "write a number of days from 1 to 3650",
     [](Settings& s, const std::string& v) { s.new_days = kept_number(v); },
     [](const Settings& s) { return std::to_string(s.new_days); }, read_count<1, 3650>},
    {"one-way-days", "who only gives or only receives is looked for in so many days",
     "write a number of days from 1 to 3650",
     [](Settings& s, const std::string& v) { s.one_way_days = kept_number(v); },
     [](const Settings& s) { return std::to_string(s.one_way_days); }, read_count<1, 3650>},
    {"one-way-exchanges", "and only among members with so many exchanges in them",
     "write a number from 1 to 1000",
     [](Settings& s, const std::string& v) { s.one_way_exchanges = kept_number(v); },
     [](const Settings& s) { return std::to_string(s.one_way_exchanges); }, read_count<1, 1000>},
    {"release-hide-below",
     "a release hides counts of fewer people, and hours with fewer behind them",
     "write a number of people from 5 to 100",
     [](Settings& s, const std::string& v) { s.release_hide_below = kept_number(v); },
     [](const Settings& s) { return std::to_string(s.release_hide_below); }, read_count<5, 100>},
    {"release-round-to", "a release rounds counts of people to the nearest of these",
     "write a number of people from 5 to 10",
     [](Settings& s, const std::string& v) { s.release_round_to = kept_number(v); },
     [](const Settings& s) { return std::to_string(s.release_round_to); }, read_count<5, 10>},
    {"keep-contact-months", "who has left is forgotten after so many months",
     "write a number of months from 0 to 240",
     [](Settings& s, const std::string& v) { s.keep_contact_months = kept_number(v); },
     [](const Settings& s) { return std::to_string(s.keep_contact_months); }, read_count<0, 240>},
    {"keep-concerns-months", "a closed concern is looked at again after so many months",
     "write a number of months from 0 to 600",
     [](Settings& s, const std::string& v) { s.keep_concerns_months = kept_number(v); },
     [](const Settings& s) { return std::to_string(s.keep_concerns_months); }, read_count<0, 600>},
    {"concern-critical-hours", "a lead looks at a critical concern within so many hours",
     hours_form, keep_review_hours<0>, show_review_hours<0>, read_count<1, 8760>},
    {"concern-high-hours", "a lead looks at a high concern within so many hours", hours_form,
     keep_review_hours<1>, show_review_hours<1>, read_count<1, 8760>},
    {"concern-medium-hours", "a lead looks at a medium concern within so many hours", hours_form,
     keep_review_hours<2>, show_review_hours<2>, read_count<1, 8760>},
    {"concern-low-hours", "a lead looks at a low concern within so many hours", hours_form,
     keep_review_hours<3>, show_review_hours<3>, read_count<1, 8760>},
};

const Key* find_key(std::string_view typed) {
    std::string key;
    for (const char letter : typed) {
        if (letter == '_' || letter == ' ')
            key += '-';
        else
            key += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    }
    for (const Key& each : keys)
        if (each.key == key)
            return &each;
    return nullptr;
}

Refusal unknown_key(std::string_view typed) {
    std::vector<std::string> known;
    for (const Key& each : keys)
        known.emplace_back(each.key);
    const auto near = nearest(typed, known, 1);
    return refuse(rule("setting_key_unknown"), typed,
                  near.empty() ? "timebank book settings"
                               : fmt::format("timebank book settings {}", known[near.front()]));
}

} // namespace

Settings settings_from(const std::map<std::string, std::string>& kept) {
    Settings settings;
    for (const Key& each : keys)
        if (const auto found = kept.find(std::string(each.key)); found != kept.end())
            each.keep(settings, found->second);
    return settings;
}

std::vector<SettingLine> list_settings(const Settings& settings) {
    std::vector<SettingLine> lines;
    for (const Key& each : keys)
        lines.push_back({std::string(each.key), each.show(settings), std::string(each.meaning)});
    return lines;
}

Answer<std::pair<std::string, std::string>> read_setting(std::string_view key,
                                                         std::string_view value) {
    const Key* found = find_key(key);
    if (found == nullptr)
        return unknown_key(key);
    const auto read = found->read(value);
    if (!read)
        return refuse(rule("setting_value_unreadable"), found->key, value, found->form);
    return std::pair(std::string(found->key), *read);
}

Answer<SettingLine> find_setting(const Settings& settings, std::string_view key) {
    const Key* found = find_key(key);
    if (found == nullptr)
        return unknown_key(key);
    return SettingLine{std::string(found->key), found->show(settings), std::string(found->meaning)};
}

} // namespace timebank
