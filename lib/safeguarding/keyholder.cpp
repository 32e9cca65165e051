#include "safeguarding/keyholder.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "members/names.hpp"
#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

bool holds(const Keyholder& keyholder) {
    return !keyholder.lost_on;
}

bool has_number(const Keyholder& keyholder, std::string_view text) {
    const std::string number = std::to_string(keyholder.number);
    return text == number || same_word(text, "k" + number);
}

} // namespace

std::string_view show_role(KeyholderRole role) {
    return role == KeyholderRole::lead ? "lead" : "deputy";
}

Answer<KeyholderRole> read_keyholder_role(std::string_view text) {
    for (const KeyholderRole role : {KeyholderRole::lead, KeyholderRole::deputy})
        if (same_word(text, show_role(role)))
            return role;
    return refuse(rule("keyholder_role_unreadable"), text);
}

std::string show_keyholder(std::int64_t number) {
    return fmt::format("K{}", number);
}

Answer<std::size_t> find_keyholder(const std::vector<Keyholder>& all, std::string_view text) {
    if (all.empty())
        return refuse(rule("keyholder_missing"));
    const std::string key = name_key(text);
    std::optional<std::size_t> found;
    for (std::size_t each = 0; each < all.size(); ++each) {
        if (has_number(all[each], trim(text)))
            return each;
        if (name_key(all[each].name) == key && (!found || holds(all[each])))
            found = each;
    }
    if (!found || key.empty())
        return refuse(rule("keyholder_unknown"), text);
    return *found;
}

Answer<std::size_t> find_holding(const std::vector<Keyholder>& all, std::string_view text) {
    const auto found = find_keyholder(all, text);
    if (found && !holds(all[*found])) {
        const Keyholder& lost = all[*found];
        return refuse(rule("keyholder_lost"), lost.name, show_short(*lost.lost_on), lost.number);
    }
    return found;
}

bool is_left_out(const Keyholder& keyholder, const std::vector<NamedMember>& about) {
    const std::string key = name_key(keyholder.name);
    const auto is_tied = [&](MemberNumber number) {
        return std::ranges::find(keyholder.tied_to, number) != keyholder.tied_to.end();
    };
    return std::ranges::any_of(about, [&](const NamedMember& member) {
        return is_tied(member.number) || std::ranges::any_of(member.also, is_tied) ||
               name_key(member.name) == key ||
               std::ranges::find(member.aliases, key, name_key) != member.aliases.end();
    });
}

Answer<std::vector<Keyholder>> readers_of(const std::vector<Keyholder>& all,
                                          const std::vector<NamedMember>& about) {
    std::vector<Keyholder> readers;
    std::ranges::copy_if(all, std::back_inserter(readers), holds);
    if (readers.empty())
        return refuse(rule("keyholder_missing"));
    std::erase_if(readers, [&](const Keyholder& each) { return is_left_out(each, about); });
    if (readers.empty())
        return refuse(rule("keyholders_all_left_out"));
    return readers;
}

std::optional<Refusal> why_not_reseal(const std::vector<Keyholder>& all, const Keyholder& opener) {
    if (opener.role == KeyholderRole::lead)
        return std::nullopt;
    const auto lead = std::ranges::find_if(
        all, [](const Keyholder& each) { return each.role == KeyholderRole::lead && holds(each); });
    if (lead == all.end())
        return std::nullopt;
    return refuse(rule("reseal_by_lead"), opener.name, lead->name);
}

std::vector<Keyholder> askable(const std::vector<Keyholder>& all, const NamedMember& about) {
    for (const bool left_out_too : {false, true})
        for (const bool holding : {true, false})
            for (const KeyholderRole role : {KeyholderRole::lead, KeyholderRole::deputy}) {
                std::vector<Keyholder> found;
                for (const Keyholder& each : all)
                    if (each.role == role && holds(each) == holding &&
                        (left_out_too || !is_left_out(each, {about})))
                        found.push_back(each);
                if (!found.empty())
                    return found;
            }
    return {};
}

Answer<std::optional<std::int64_t>> who_was_asked(const std::vector<Keyholder>& all,
                                                  const std::optional<std::string>& asked,
                                                  const NamedMember& about,
                                                  std::optional<Day> checks_kept_until) {
    const std::string named = show_named(about.number, about.name);
    if (all.empty() && checks_kept_until)
        return refuse(rule("erase_checks_kept"), named, show_short(*checks_kept_until));
    if (all.empty() && !asked)
        return std::optional<std::int64_t>();
    const std::vector<Keyholder> can_say = askable(all, about);
    if (asked) {
        const auto found = find_keyholder(all, *asked);
        if (!found)
            return found.refusal();
        const std::int64_t number = all[*found].number;
        if (std::ranges::find(can_say, number, &Keyholder::number) != can_say.end())
            return std::optional(number);
    }
    std::vector<std::string> names;
    for (const Keyholder& each : can_say)
        names.push_back(each.name);
    return refuse(rule("erase_lead_unasked"), named, fmt::format("{}", fmt::join(names, " or ")),
                  names.front());
}

} // namespace timebank
