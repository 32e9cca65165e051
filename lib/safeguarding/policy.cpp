#include "safeguarding/policy.hpp"

#include <optional>

#include <fmt/core.h>

#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"
#include "safeguarding/words.hpp"

namespace timebank {

namespace {

constexpr std::array<Word<Gate>, all_gates.size()> gates{
    {{Gate::kept_apart, "kept-apart"},
     {Gate::standing, "standing"},
     {Gate::category, "category"},
     {Gate::giver_checks, "giver-checks"},
     {Gate::first_visit, "first-visit"},
     {Gate::one_to_one, "one-to-one"},
     {Gate::supported, "supported"},
     {Gate::restriction, "restriction"},
     {Gate::driver, "driver"},
     {Gate::under_18, "under-18"},
     {Gate::category_check, "category-check"}}};

constexpr std::array<std::string_view, all_gates.size()> meanings{
    "two members who are kept apart are never matched",
    "applicants, and members who are paused or have left, are not matched",
    "refused categories are not arranged",
    "at a home, the giver was met, has references and signed the code of conduct",
    "a pair's first time at a home is accompanied, or the home is assessed",
    "at a home, nobody is alone with another before a session or an accompanied exchange",
    "at a home, a supported member has a second named person there",
    "restrictions hold: two-person, no-home, no-vehicle, supervised, paused",
    "in a vehicle, the giver's licence, MOT, tax and insurer are in date",
    "a child has a guardian's consent, a named adult, no home or vehicle, and no debit",
    "the giver has the checks that the category needs"};

constexpr std::array<Word<std::int64_t>, 2> on_or_off{{{1, "on"}, {0, "off"}}};

struct Number {
    std::string_view key, meaning;
    std::int64_t Policy::*value;
    std::int64_t least, most;
    bool is_switch = false;
};

constexpr Number numbers[] = {
    {"references", "satisfactory references that a giver needs for homes", &Policy::references, 0,
     9},
    {"assessment-months", "a home is assessed again after so many months",
     &Policy::assessment_months, 1, 120},
    {"review-months", "a restriction or a pair kept apart is looked at again after so many months",
     &Policy::review_months, 1, 24},
    {"adult-years", "from this age somebody is no child", &Policy::adult_years, 16, 25},
    {"consent-months", "a guardian's consent lasts so many months", &Policy::consent_months, 1, 24},
    {"adult-unless-told", "whose age is not told counts as an adult", &Policy::adult_unless_told, 0,
     1, true},
    {"certificate-years", "nobody younger is asked for a certificate", &Policy::certificate_years,
     16, 25},
    {"recheck-months", "a certificate is asked for again after so many months",
     &Policy::recheck_months, 1, 120},
    {"held-listed-months", "a certificate held on paper is listed after so many months",
     &Policy::held_listed_months, 0, 12},
    {"held-months", "and is overdue after so many", &Policy::held_months, 1, 12},
    {"due-urgent-days", "what is due is listed within so many days", &Policy::due_urgent_days, 0,
     365},
    {"due-soon-days", "then within so many", &Policy::due_soon_days, 0, 365},
    {"due-ahead-days", "and no further ahead than so many", &Policy::due_ahead_days, 0, 365},
    {"keep-superseded-months", "a check that another took the place of is kept so many months",
     &Policy::keep_superseded_months, 0, 240},
    {"keep-consents-months", "a guardian's consent that has lapsed is kept so many months",
     &Policy::keep_consents_months, 0, 240},
    {"keep-checks-months", "the checks of a member who has left are kept so many months",
     &Policy::keep_checks_months, 0, 240},
};

Refusal unknown_key(std::string_view typed) {
    std::vector<std::string> known;
    for (const auto& gate : gates)
        known.emplace_back(gate.text);
    for (const Number& number : numbers)
        known.emplace_back(number.key);
    const auto near = nearest(typed, known, 1);
    return refuse(rule("policy_key_unknown"), typed,
                  near.empty() ? "timebank safeguarding policy list"
                               : fmt::format("did you mean {}?", known[near.front()]));
}

} // namespace

std::string_view show_gate(Gate gate) {
    return show_word(gates, gate);
}

Policy policy_from(const std::map<std::string, std::int64_t>& kept) {
    Policy policy;
    for (std::size_t gate = 0; gate < gates.size(); ++gate)
        if (const auto found = kept.find(std::string(gates[gate].text)); found != kept.end())
            policy.asked[gate] = found->second != 0;
    for (const Number& number : numbers)
        if (const auto found = kept.find(std::string(number.key)); found != kept.end())
            policy.*number.value = found->second;
    return policy;
}

std::vector<PolicyLine> list_policy(const Policy& policy) {
    std::vector<PolicyLine> lines;
    for (std::size_t gate = 0; gate < gates.size(); ++gate)
        lines.push_back({std::string(gates[gate].text), policy.asked[gate] ? "on" : "off",
                         std::string(meanings[gate])});
    for (const Number& number : numbers) {
        const std::int64_t value = policy.*number.value;
        lines.push_back(
            {std::string(number.key),
             number.is_switch ? std::string(show_word(on_or_off, value)) : std::to_string(value),
             std::string(number.meaning)});
    }
    return lines;
}

Answer<std::pair<std::string, std::int64_t>> read_policy(std::string_view key,
                                                         std::string_view value) {
    const std::string tidy = word_key(key);
    const auto on = read_word(on_or_off, value);
    if (read_word(gates, key)) {
        if (!on)
            return refuse(rule("policy_value_unreadable"), tidy, value, "write on or off");
        return std::pair(tidy, *on);
    }
    for (const Number& number : numbers) {
        if (tidy != number.key)
            continue;
        if (number.is_switch) {
            if (!on)
                return refuse(rule("policy_value_unreadable"), tidy, value, "write on or off");
            return std::pair(tidy, *on);
        }
        const auto count = read_whole_number(value);
        if (!count || *count < number.least || *count > number.most)
            return refuse(
                rule("policy_value_unreadable"), tidy, value,
                fmt::format("write a whole number from {} to {}", number.least, number.most));
        return std::pair(tidy, *count);
    }
    return unknown_key(key);
}

} // namespace timebank
