#include "members/find.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "members/names.hpp"
#include "members/rough.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

constexpr std::size_t most_in_hint = 5;

std::string named(const NamedMember& member) {
    return show_named(member.number, member.name);
}

/// Positions of members, each once and in the order of their numbers.
void sort_once(std::vector<std::size_t>& positions) {
    std::ranges::sort(positions);
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
}

void keep_first_of_each(std::vector<std::size_t>& positions) {
    auto kept = positions.begin();
    for (const std::size_t position : positions)
        if (std::find(positions.begin(), kept, position) == kept)
            *kept++ = position;
    positions.erase(kept, positions.end());
}

bool is_spelt(const NamedMember& member, const std::string& name) {
    return member.name == name || std::ranges::find(member.aliases, name) != member.aliases.end();
}

Refusal ambiguous(std::string_view text, const std::vector<NamedMember>& members,
                  const std::vector<std::size_t>& positions) {
    const std::size_t shown = std::min(positions.size(), most_in_hint);
    std::string hint = "one of ";
    for (std::size_t each = 0; each < shown; ++each) {
        if (each > 0)
            hint += ", ";
        hint += named(members[positions[each]]);
    }
    if (positions.size() > shown)
        hint += fmt::format(" (and {} more)", positions.size() - shown);
    return refuse(rule("member_ambiguous"), text, hint + "; name them by number");
}

} // namespace

std::string show_named(MemberNumber number, std::string_view name) {
    return fmt::format("{} {}", show_number(number), name);
}

Directory::Directory(std::vector<NamedMember> members) : members_(std::move(members)) {
    std::ranges::sort(members_, {}, &NamedMember::number);
    const auto add_key = [this](std::string_view name, std::size_t position) {
        keys_.push_back(name_key(name));
        member_of_key_.push_back(position);
        by_key_.emplace(keys_.back(), position);
    };
    for (std::size_t position = 0; position < members_.size(); ++position) {
        by_number_.emplace(members_[position].number.value, position);
        for (const MemberNumber number : members_[position].also)
            by_number_.emplace(number.value, position);
        add_key(members_[position].name, position);
        for (const std::string& alias : members_[position].aliases)
            add_key(alias, position);
    }
}

std::vector<std::size_t> Directory::holding_key(const std::string& key) const {
    std::vector<std::size_t> positions;
    const auto [first, last] = by_key_.equal_range(key);
    for (auto each = first; each != last; ++each)
        positions.push_back(each->second);
    sort_once(positions);
    return positions;
}

void Directory::accept(const NameAnswer& answer) {
    accepted_.insert_or_assign(name_key(answer.name),
                               members_[by_number_.at(answer.member.value)].number);
}

Answer<MemberNumber> Directory::find_exact(std::string_view text) const {
    const std::optional<MemberNumber> number = read_number(text);
    if (number && has(*number))
        return members_[by_number_.at(number->value)].number;
    if (!accepted_.empty())
        if (const auto known = accepted_.find(name_key(text)); known != accepted_.end())
            return known->second;
    const std::vector<std::size_t> holders =
        number ? std::vector<std::size_t>{} : holding_key(name_key(text));
    if (holders.empty())
        return refuse(rule("member_unknown"), text, "timebank member list");
    if (holders.size() == 1)
        return members_[holders.front()].number;
    const std::string name = tidy_name(text);
    std::vector<std::size_t> spelt;
    std::ranges::copy_if(holders, std::back_inserter(spelt),
                         [&](std::size_t position) { return is_spelt(members_[position], name); });
    if (spelt.size() == 1)
        return members_[spelt.front()].number;
    return ambiguous(text, members_, holders);
}

Answer<MemberNumber> Directory::find(std::string_view text) const {
    Answer<MemberNumber> exact = find_exact(text);
    const std::string key = name_key(text);
    if (exact || read_number(text) || key.empty() || !holding_key(key).empty())
        return exact;
    std::vector<std::size_t> begun;
    for (std::size_t each = 0; each < keys_.size(); ++each)
        if (keys_[each].starts_with(key))
            begun.push_back(member_of_key_[each]);
    sort_once(begun);
    if (begun.empty())
        return unknown(text);
    if (begun.size() == 1)
        return members_[begun.front()].number;
    return ambiguous(text, members_, begun);
}

const Directory::Searched& Directory::searched() const {
    if (searched_)
        return *searched_;
    auto made = std::make_unique<Searched>();
    made->keys = keys_;
    made->members = member_of_key_;
    for (std::size_t position = 0; position < members_.size(); ++position) {
        const NamedMember& member = members_[position];
        if (member.aliases.empty())
            continue;
        made->keys.push_back(
            name_key(fmt::format("{} {}", member.name, fmt::join(member.aliases, " "))));
        made->members.push_back(position);
    }
    made->near.emplace(made->keys);
    searched_ = std::move(made);
    return *searched_;
}

bool Directory::may_be_alias(std::string_view text, MemberNumber member) const {
    const std::string key = name_key(text);
    if (why_not_name(text) || read_number(text) || by_key_.contains(key))
        return false;
    const std::string rough = rough_key(key);
    std::vector<std::string_view> words, others;
    split_words(rough, words);
    const std::vector<std::string>& all = searched().near->rough_keys();
    for (std::size_t each = 0; each < all.size(); ++each) {
        if (members_[searched().members[each]].number == member)
            continue;
        split_words(all[each], others);
        if (std::ranges::all_of(words, [&](std::string_view word) {
                return std::ranges::find(others, word) != others.end();
            }))
            return false;
    }
    return true;
}

std::vector<std::size_t> Directory::nearest_members(std::string_view text, std::size_t most) const {
    // A member's aliases may crowd the others out: more is asked for until there are enough.
    for (std::size_t asked = most;; asked *= 2) {
        const std::vector<std::size_t> near = searched().near->nearest(text, asked);
        std::vector<std::size_t> found;
        for (const std::size_t each : near)
            found.push_back(searched().members[each]);
        keep_first_of_each(found);
        if (found.size() >= most || near.size() < asked)
            return found;
    }
}

std::vector<std::string> Directory::suggestions(std::string_view text, std::size_t most) const {
    std::vector<std::size_t> positions = holding_key(name_key(text));
    if (positions.size() < 2)
        positions = nearest_members(text, most);
    positions.resize(std::min(positions.size(), most));
    std::vector<std::string> names;
    for (const std::size_t position : positions)
        names.push_back(named(members_[position]));
    return names;
}

Refusal Directory::unknown(std::string_view text) const {
    const std::vector<std::string> near = suggestions(text);
    if (near.empty())
        return refuse(rule("member_unknown"), text, "timebank member list");
    return refuse(rule("member_unknown"), text,
                  fmt::format("did you mean {}?", fmt::join(near, ", ")));
}

const std::string& Directory::name_of(MemberNumber number) const {
    return members_[by_number_.at(number.value)].name;
}

bool Directory::has(MemberNumber number) const {
    return by_number_.contains(number.value);
}

} // namespace timebank
