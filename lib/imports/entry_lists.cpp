#include "imports/entry_lists.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "accounts/account.hpp"
#include "imports/lists.hpp"
#include "members/names.hpp"
#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

/// Above what any book comes to, and far below what could not be added up.
constexpr std::int64_t most_minutes = 10'000'000'000;

std::string joined(const std::vector<std::string>& items) {
    return fmt::format("{}", fmt::join(items, "; "));
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    for (text = trim(text); !text.empty(); text = trim(text)) {
        const std::size_t end = std::min(text.find(' '), text.size());
        words.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return words;
}

std::optional<Minutes> read_minutes(std::string_view text) {
    const auto number = read_whole_number(text);
    if (!number || *number > most_minutes || *number < -most_minutes)
        return std::nullopt;
    return Minutes{*number};
}

/// Minutes that somebody spent, nothing included.
std::optional<Minutes> read_spent(std::string_view text) {
    const auto minutes = read_minutes(text);
    return minutes && *minutes < Minutes{} ? std::nullopt : minutes;
}

std::optional<Attendance> read_part(std::string_view item) {
    const std::vector<std::string_view> words = words_of(item);
    if (words.size() < 3 || words.size() % 2 == 0)
        return std::nullopt;
    constexpr std::array roles{Role::leader, Role::learner, Role::helper, Role::receiver};
    const auto* const role = std::ranges::find(roles, words[1], show_role);
    const auto member = read_number(words[0]);
    const auto minutes = read_spent(words[2]);
    if (!member || role == roles.end() || !minutes)
        return std::nullopt;
    Attendance part{*member, *role, 1, *minutes, {}};
    for (std::size_t at = 3; at < words.size(); at += 2) {
        const auto value = read_spent(words[at + 1]);
        if (!value || *value == Minutes{})
            return std::nullopt;
        if (words[at] == "preparation")
            part.preparation = *value;
        else if (words[at] == "people")
            part.people = value->count;
        else
            return std::nullopt;
    }
    return part;
}

std::optional<PassedLimit> read_passed(std::string_view item) {
    const std::vector<std::string_view> parts = split_list(item, "=");
    const std::vector<std::string_view> words = words_of(parts.front());
    if (parts.size() > 2 || words.size() != 5 || words[1] != "limit" || words[3] != "balance")
        return std::nullopt;
    const auto member = read_number(words[0]);
    const auto limit = read_minutes(words[2]), balance = read_minutes(words[4]);
    if (!member || !limit || !balance)
        return std::nullopt;
    PassedLimit passed{account_of(*member), *limit, *balance, std::nullopt};
    if (parts.size() == 2)
        passed.reason = text_of_item(parts[1]);
    return passed;
}

/// All items of a cell, or a refusal that names the first that cannot be read.
template <class Value>
Answer<std::vector<Value>> read_items(std::string_view cell, const Rule& unreadable,
                                      std::optional<Value> (*read)(std::string_view)) {
    std::vector<Value> values;
    for (const std::string_view item : split_list(cell, ";")) {
        const auto value = read(item);
        if (!value)
            return refuse(unreadable, item);
        values.push_back(*value);
    }
    return values;
}

} // namespace

std::string show_attended(const std::vector<Attendance>& attendance) {
    std::vector<std::string> items;
    for (const Attendance& each : attendance) {
        items.push_back(fmt::format("{} {} {}", show_number(each.member), show_role(each.role),
                                    each.minutes.count));
        if (each.preparation > Minutes{})
            items.back() += fmt::format(" preparation {}", each.preparation.count);
        if (each.people > 1)
            items.back() += fmt::format(" people {}", each.people);
    }
    return joined(items);
}

Answer<std::vector<Attendance>> read_attended(std::string_view cell) {
    return read_items(cell, rule("attendance_unreadable"), read_part);
}

std::string show_acted(const std::vector<NamedContact>& contacts) {
    std::vector<NamedContact> ordered = contacts;
    std::ranges::stable_sort(ordered, {}, &NamedContact::organisation);
    std::vector<std::string> items;
    for (const NamedContact& each : ordered)
        items.push_back(fmt::format("{}: {}", show_number(each.organisation), each.name));
    return joined(items);
}

Answer<std::vector<NamedContact>> read_acted(std::string_view cell,
                                             const std::vector<NamedContact>& known) {
    std::vector<NamedContact> contacts;
    for (const std::string_view item : split_contacts(cell)) {
        const std::size_t colon = std::min(item.find(':'), item.size());
        const auto organisation = read_number(trim(item.substr(0, colon)));
        const std::string_view name = trim(item.substr(std::min(colon + 1, item.size())));
        const auto is_meant = [&](const NamedContact& each) {
            return each.organisation == organisation && name_key(each.name) == name_key(name);
        };
        const auto found = std::ranges::find_if(known, is_meant);
        if (found == known.end())
            return refuse(rule("contact_unknown"), name,
                          organisation ? show_number(*organisation) : "nobody",
                          "read the members first: timebank import apply members.csv");
        contacts.push_back(*found);
    }
    return contacts;
}

std::string show_let_pass(const std::vector<PassedLimit>& limits) {
    std::vector<std::string> items;
    for (const PassedLimit& each : limits) {
        items.push_back(fmt::format("{} limit {} balance {}", show_code(each.account),
                                    each.limit.count, each.balance.count));
        if (each.reason)
            items.back() += "=" + list_item(*each.reason);
    }
    return joined(items);
}

Answer<std::vector<PassedLimit>> read_let_pass(std::string_view cell) {
    return read_items(cell, rule("let_pass_unreadable"), read_passed);
}

} // namespace timebank
