#include "sessions/session.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "members/names.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

template <class Value>
struct Word {
    std::string_view word;
    Value value;
};

constexpr std::array role_words{
    Word<Role>{"leader", Role::leader},    Word<Role>{"led", Role::leader},
    Word<Role>{"led it", Role::leader},    Word<Role>{"teacher", Role::leader},
    Word<Role>{"tutor", Role::leader},     Word<Role>{"organiser", Role::leader},
    Word<Role>{"organizer", Role::leader}, Word<Role>{"learner", Role::learner},
    Word<Role>{"student", Role::learner},  Word<Role>{"pupil", Role::learner},
    Word<Role>{"attended", Role::learner}, Word<Role>{"attender", Role::learner},
    Word<Role>{"attendee", Role::learner}, Word<Role>{"participant", Role::learner},
    Word<Role>{"helper", Role::helper},    Word<Role>{"helped", Role::helper},
    Word<Role>{"volunteer", Role::helper},
};

constexpr std::array split_words{
    Word<Split>{"each", Split::each},
    Word<Split>{"shared", Split::shared},
    Word<Split>{"pot", Split::pot},
    Word<Split>{"working party", Split::working_party},
};

// Any case; `_` and `-` as spaces.
template <class Words>
auto value_of(const Words& words, std::string_view text) {
    std::string key(text);
    std::ranges::replace(key, '_', ' ');
    key = name_key(key);
    std::ranges::replace(key, '-', ' ');
    return std::ranges::find(words, key, [](const auto& each) { return each.word; });
}

} // namespace

std::string_view show_role(Role role) {
    switch (role) {
    case Role::leader:
        return "leader";
    case Role::learner:
        return "learner";
    case Role::helper:
        return "helper";
    case Role::receiver:
        return "receiver";
    }
    return {};
}

Answer<Role> read_role(std::string_view text) {
    const auto* const word = value_of(role_words, text);
    if (word == role_words.end())
        return refuse(rule("role_unreadable"), text);
    return word->value;
}

std::string_view show_split(Split split) {
    switch (split) {
    case Split::each:
        return "each";
    case Split::shared:
        return "shared";
    case Split::pot:
        return "pot";
    case Split::working_party:
        return "working-party";
    }
    return {};
}

Answer<Split> read_split(std::string_view text) {
    const auto* const word = value_of(split_words, text);
    if (word == split_words.end())
        return refuse(rule("split_unreadable"), text);
    return word->value;
}

std::string_view words_of_split(Split split) {
    switch (split) {
    case Split::each:
        return "Every learner gives their own time, and whoever led gets the real hours, "
               "preparation included. What is left over goes to the community pot; what is "
               "missing comes from it.";
    case Split::shared:
        return "The hours of whoever led, preparation included, are divided among the learners "
               "in proportion to their time.";
    case Split::pot:
        return "The community pot gives whoever led their hours, preparation included; learners "
               "give nothing.";
    case Split::working_party:
        return "Everybody who helped gets their own time, and whoever was helped gives it all.";
    }
    return {};
}

std::vector<Attendance> attendance_of(std::span<const Attender> attenders) {
    Minutes whole;
    for (const Attender& each : attenders)
        if (each.role == Role::leader)
            whole = std::max(whole, each.minutes.value_or(Minutes{}));
    std::vector<Attendance> attendance;
    std::map<std::pair<MemberNumber, Role>, std::size_t> place_of_guests;
    for (const Attender& each : attenders) {
        Attendance part{each.member, each.role, 1, each.minutes.value_or(whole), each.preparation};
        if (each.role == Role::receiver)
            part.minutes = {};
        if (each.guests == 0) {
            attendance.push_back(part);
            continue;
        }
        part.people = each.guests;
        part.minutes = {part.minutes.count * each.guests};
        const auto [place, first] =
            place_of_guests.emplace(std::pair{each.member, each.role}, attendance.size());
        if (first) {
            attendance.push_back(part);
            continue;
        }
        Attendance& together = attendance[place->second];
        together.people += part.people;
        together.minutes += part.minutes;
        together.preparation += part.preparation;
    }
    std::ranges::stable_sort(attendance, {}, &Attendance::member);
    return attendance;
}

} // namespace timebank
