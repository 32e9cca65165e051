#include "reports/held.hpp"

#include <algorithm>

namespace timebank {

namespace {

// A, B, ..., Z, AA, AB, ...
std::string letters_of(std::size_t place) {
    constexpr std::size_t letters = 26;
    std::string text;
    for (std::size_t rest = place + 1; rest > 0; rest = (rest - 1) / letters)
        text.insert(text.begin(), static_cast<char>('A' + (rest - 1) % letters));
    return text;
}

void add_names(Mentions& mentions, const NamedMember& member, const std::string& instead) {
    mentions.add_name(member.name, instead);
    for (const std::string& alias : member.aliases)
        mentions.add_name(alias, instead);
}

} // namespace

std::string_view show_held_part(HeldPart part) {
    constexpr std::string_view words[] = {"details", "standing",    "household", "exchange",
                                          "session", "credit",      "plan",      "told",
                                          "check",   "restriction", "review",    "closed month",
                                          "deed",    "import",      "keyholder", "text"};
    return words[static_cast<int>(part)];
}

OtherPeople::OtherPeople(NamedMember person, std::vector<NamedMember> everybody,
                         const std::vector<NamedMember>& organisations)
    : person_(std::move(person)), everybody_(std::move(everybody)) {
    std::erase_if(everybody_,
                  [&](const NamedMember& each) { return each.number == person_.number; });
    for (std::size_t place = 0; place < everybody_.size(); ++place) {
        place_[everybody_[place].number.value] = place;
        for (const MemberNumber also : everybody_[place].also)
            place_[also.value] = place;
    }
    for (const NamedMember& each : organisations)
        called_[each.number.value] = each.name;
}

std::string OtherPeople::called(MemberNumber number) {
    const auto found = place_.find(number.value);
    if (found == place_.end())
        return "the member";
    std::string& called = called_[everybody_[found->second].number.value];
    if (called.empty())
        called = "Person " + letters_of(letters_++);
    return called;
}

std::string OtherPeople::hidden(std::string_view text) {
    if (!mentions_) {
        mentions_.emplace();
        add_names(*mentions_, person_, "");
        for (const NamedMember& each : everybody_) {
            const auto called = called_.find(each.number.value);
            if (called != called_.end() && called->second == each.name)
                continue; // an organisation
            const bool has_letter = called != called_.end();
            add_names(*mentions_, each, has_letter ? called->second : "another person");
            if (has_letter)
                mentions_->add_parts(each.name, called->second);
        }
    }
    return mentions_->hidden(text);
}

} // namespace timebank
