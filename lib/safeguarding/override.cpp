#include "safeguarding/override.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "exchanges/exchange.hpp"
#include "members/names.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

std::vector<std::string> words_of(std::string_view name) {
    std::vector<std::string> words;
    const std::string key = name_key(name);
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= key.size(); ++at)
        if (at == key.size() || key[at] == ' ') {
            if (at > begin)
                words.push_back(key.substr(begin, at - begin));
            begin = at + 1;
        }
    std::ranges::sort(words);
    return words;
}

/// Whether each word of the one begins a word of the other: `r vale` and `rosa vale`.
bool abbreviates(const std::vector<std::string>& one, const std::vector<std::string>& other) {
    return std::ranges::all_of(one, [&](const std::string& word) {
        return std::ranges::any_of(
            other, [&](const std::string& whole) { return whole.starts_with(word); });
    });
}

} // namespace

Answer<Gate> read_gate(std::string_view text) {
    std::string key = name_key(text);
    std::ranges::replace(key, '_', '-');
    std::ranges::replace(key, ' ', '-');
    const auto* const gate = std::ranges::find(all_gates, key, show_gate);
    if (gate != all_gates.end())
        return *gate;
    std::vector<std::string_view> names;
    for (const Gate each : all_gates)
        names.push_back(show_gate(each));
    return refuse(rule("gate_unknown"), text, fmt::format("{}", fmt::join(names, ", ")));
}

bool may_be_one_person(std::string_view one, std::string_view other) {
    const std::vector<std::string> words = words_of(one), others = words_of(other);
    if (abbreviates(words, others) || abbreviates(others, words))
        return true;
    return unlikeness(fmt::format("{}", fmt::join(words, " ")),
                      fmt::format("{}", fmt::join(others, " ")), 1) <= 1;
}

std::optional<Refusal> why_not_override(const Override& asked, Day today) {
    if (asked.gate == Gate::kept_apart)
        return refuse(rule("override_never"), show_gate(asked.gate));
    if (const auto no = why_not_name(asked.second))
        return no;
    if (may_be_one_person(asked.by, asked.second))
        return refuse(rule("override_one_person"), asked.by, asked.second);
    if (name_key(asked.reason).empty())
        return refuse(rule("reason_missing"));
    if (const auto no = why_not_note(asked.reason))
        return no;
    if (asked.until < today)
        return refuse(rule("override_until_past"), show_short(asked.until), show_short(today));
    return std::nullopt;
}

Overridden with_overrides(const std::vector<UnmetGate>& unmet,
                          const std::vector<Override>& overrides, Day on) {
    Overridden result;
    for (const UnmetGate& gate : unmet) {
        const auto holds = std::ranges::find_if(overrides, [&](const Override& each) {
            return each.gate == gate.gate && each.gate != Gate::kept_apart && on <= each.until;
        });
        if (holds == overrides.end())
            result.left.push_back(gate);
        else
            result.used.push_back(*holds);
    }
    return result;
}

} // namespace timebank
