// Names as anybody may write them. The first line of an input is what somebody typed or wrote;
// every other is a member, their aliases behind `|`.
#include "members/names.hpp"

#include <algorithm>
#include <set>

#include "members/find.hpp"
#include "target.hpp"

namespace timebank {
namespace {

constexpr std::size_t most_members = 6;
/// Unlikeness is held against itself for all pairs: few and short ones, so that many are tried.
constexpr std::size_t most_compared = 3, longest_compared = 24;

std::vector<std::string> split(std::string_view text, char between) {
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(between, begin), text.size());
        parts.emplace_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

void hold_spaces(std::string_view name, std::string_view text) {
    hold(!name.starts_with(' ') && !name.ends_with(' ') && name.find("  ") == name.npos,
         "a name has single spaces, and none at its ends", text);
    hold(valid_text(name) == name, "a name is valid UTF-8", text);
}

void hold_name(std::string_view text) {
    const std::string key = name_key(text), tidy = tidy_name(text);
    hold_spaces(key, text);
    hold_spaces(tidy, text);
    hold(name_key(key) == key, "a key is its own key", text);
    hold(tidy_name(tidy) == tidy, "a tidy name stays as it is", text);
    hold(name_key(tidy) == key, "a name has the same key tidied", text);
    hold(name_key(in_capitals(text)) == key, "capitals are the same name", text);
    hold(name_key(valid_text(text)) == key, "valid text has the same key", text);
    // The word joiner is not seen; it only takes the long way, which no other letter may show.
    hold(name_key("\u2060" + std::string(text)) == key, "the short way to a key is the long one",
         text);
    hold(length_of(text) <= text.size() && length_of(valid_text(text)) == length_of(text),
         "characters are counted alike", text);
    if (const auto refusal = why_not_name(text))
        hold_said(*refusal, text);
    else
        hold(!key.empty() && length_of(tidy) <= 200, "a name that may be kept can be found", text);
}

void hold_unlikeness(const std::vector<std::string>& keys) {
    std::vector<std::vector<std::size_t>> unlike;
    for (const std::string& one : keys) {
        auto& row = unlike.emplace_back();
        for (const std::string& other : keys) {
            row.push_back(unlikeness(one, other));
            hold((row.back() == 0) == (one == other), "only the same is not unlike", one);
            hold(row.back() <= std::max(length_of(one), length_of(other)), "unlikeness is bounded",
                 one);
            for (const std::size_t at_most : {0U, 2U, 6U})
                hold(unlikeness(one, other, at_most) == std::min(row.back(), at_most + 1),
                     "unlikeness is cut, not changed", one);
        }
    }
    for (std::size_t one = 0; one < keys.size(); ++one)
        for (std::size_t other = 0; other < keys.size(); ++other) {
            hold(unlike[one][other] == unlike[other][one], "unlikeness is mutual", keys[one]);
            for (const auto& third : unlike)
                hold(unlike[one][other] <= third[one] + third[other], "no way round is shorter",
                     keys[one]);
        }
}

void hold_nearest(std::string_view text, const std::vector<std::string>& keys) {
    const std::vector<std::size_t> all = nearest(text, keys, keys.size());
    hold(std::set(all.begin(), all.end()).size() == all.size(), "nobody is near twice", text);
    for (const std::size_t position : all)
        hold(position < keys.size(), "who is near is there", text);
    for (std::size_t most = 0; most <= std::min<std::size_t>(keys.size(), 4); ++most) {
        const std::vector<std::size_t> some = nearest(text, keys, most);
        hold(std::ranges::equal(
                 some, std::vector(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(
                                                                  std::min(most, all.size())))),
             "the nearest few are the first of all", text);
    }
    const std::string key = name_key(text);
    if (!key.empty() && std::ranges::find(keys, key) != keys.end())
        hold(keys[all.front()] == key, "the same name is the nearest", text);
}

bool is_named(const NamedMember& member, const std::string& key) {
    return name_key(member.name) == key ||
           std::ranges::any_of(member.aliases,
                               [&](const std::string& alias) { return name_key(alias) == key; });
}

bool begins(const NamedMember& member, const std::string& key) {
    return name_key(member.name).starts_with(key) ||
           std::ranges::any_of(member.aliases, [&](const std::string& alias) {
               return name_key(alias).starts_with(key);
           });
}

void hold_found(std::string_view text, const std::vector<NamedMember>& members,
                const Directory& directory) {
    const auto exact = directory.find_exact(text), found = directory.find(text);
    const std::string key = name_key(text);
    const auto named = std::ranges::count_if(
        members, [&](const NamedMember& each) { return is_named(each, key); });
    if (exact)
        hold(same_answer(exact, found), "who is named exactly is found", text);
    else
        hold_said(exact.refusal(), text);
    if (!found)
        return hold_said(found.refusal(), text);
    hold(directory.has(*found), "who is found is there", text);
    const auto member = std::ranges::find(members, *found, &NamedMember::number);
    hold(member != members.end() && directory.name_of(*found) == member->name,
         "who is found has their name", text);
    if (const auto number = read_number(text))
        return hold(*number == *found, "a number is the member's own", text);
    hold(exact ? is_named(*member, key) : named == 0 && begins(*member, key),
         "who is found is called that", text);
}

void hold_suggestions(std::string_view text, const std::vector<NamedMember>& members,
                      const Directory& directory) {
    const std::vector<std::string> names = directory.suggestions(text);
    hold(names.size() <= 3 && std::set(names.begin(), names.end()).size() == names.size(),
         "at most three are suggested, each once", text);
    for (const std::string& name : names)
        hold(std::ranges::any_of(members,
                                 [&](const NamedMember& each) {
                                     return show_named(each.number, each.name) == name;
                                 }),
             "who is suggested is there", text);
}

} // namespace

void try_input(std::string_view input) {
    const std::vector<std::string> lines = split(input, '\n');
    const std::string& typed = lines.front();
    std::vector<NamedMember> members;
    std::vector<std::string> keys, compared{name_key(typed)};
    for (const std::string& line : lines)
        hold_name(line);
    for (std::size_t at = 1; at < std::min(lines.size(), most_members + 1); ++at) {
        std::vector<std::string> names = split(lines[at], '|');
        for (const std::string& name : names)
            keys.push_back(name_key(name));
        compared.push_back(keys.back());
        NamedMember member{{static_cast<std::int64_t>(at)}, names.front(), {}};
        member.aliases.assign(names.begin() + 1, names.end());
        members.push_back(std::move(member));
    }
    std::erase_if(compared, [](const auto& key) { return length_of(key) > longest_compared; });
    compared.resize(std::min(compared.size(), most_compared));
    hold_unlikeness(compared);
    hold_nearest(typed, keys);
    const Directory directory(members);
    hold_found(typed, members, directory);
    hold_suggestions(typed, members, directory);
    for (const NamedMember& each : members)
        hold_found(each.name, members, directory);
}

} // namespace timebank
