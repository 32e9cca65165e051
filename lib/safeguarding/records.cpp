#include "safeguarding/records.hpp"

#include <algorithm>
#include <array>

#include "refusals/catalogue.hpp"
#include "safeguarding/words.hpp"

namespace timebank {

namespace {

constexpr std::array<Word<Support>, 3> supports{
    {{Support::none, "no"}, {Support::referred, "referred"}, {Support::says_so, "says-so"}}};

std::pair<MemberNumber, MemberNumber> pair_of(MemberNumber one, MemberNumber other) {
    return std::minmax(one, other);
}

template <class Days, class Key>
void keep_first(Days& days, const Key& key, Day on) {
    const auto [place, fresh] = days.emplace(key, on);
    if (!fresh)
        place->second = std::min(place->second, on);
}

} // namespace

std::string_view show_support(Support support) {
    return show_word(supports, support);
}

Answer<Support> read_support(std::string_view text) {
    if (const auto support = read_word(supports, text))
        return *support;
    return refuse(rule("support_unreadable"), text, list_words(supports));
}

void PersonFacts::take(const Told& told) {
    if (told.born_on)
        born_on = told.born_on;
    adult = adult || told.adult;
    support = told.support.value_or(support);
}

Day birthday(Day born_on, std::int64_t years) {
    return add_months(born_on, static_cast<int>(years * 12));
}

Age age_on(const PersonFacts& person, Day on, const Policy& policy) {
    if (person.kind == MemberKind::organisation)
        return Age::adult;
    if (person.born_on)
        return on < birthday(*person.born_on, policy.adult_years) ? Age::child : Age::adult;
    return person.adult || policy.adult_unless_told != 0 ? Age::adult : Age::not_told;
}

void History::add_home(MemberNumber one, MemberNumber other, Day on) {
    keep_first(homes_, pair_of(one, other), on);
}

void History::add_company(MemberNumber member, Day on) {
    keep_first(company_, member.value, on);
}

bool History::at_home_before(MemberNumber one, MemberNumber other, Day on) const {
    const auto found = homes_.find(pair_of(one, other));
    return found != homes_.end() && found->second < on;
}

bool History::in_company_before(MemberNumber member, Day on) const {
    const auto found = company_.find(member.value);
    return found != company_.end() && found->second < on;
}

SafeguardingRecords::SafeguardingRecords(Policy policy, std::vector<PersonFacts> people,
                                         const std::vector<KeepApart>& pairs, Naming naming)
    : policy_(std::move(policy)), people_(std::move(people)), naming_(std::move(naming)) {
    for (std::size_t each = 0; each < people_.size(); ++each) {
        const PersonFacts& person = people_[each];
        place_.emplace(person.number.value, each);
        const StandingChange& latest = person.standings.back();
        const bool of_age = age_on(person, latest.since, policy_) == Age::adult;
        if (latest.standing == Standing::active && of_age && person.restrictions.empty())
            plain_since_.emplace(person.number.value, latest.since);
    }
    for (const KeepApart& pair : pairs) {
        pairs_[pair_of(pair.one, pair.other)].push_back(pair);
        plain_since_.erase(pair.one.value);
        plain_since_.erase(pair.other.value);
    }
}

bool SafeguardingRecords::is_plain(MemberNumber member, Day on) const {
    const auto found = plain_since_.find(member.value);
    return found != plain_since_.end() && found->second <= on;
}

const PersonFacts& SafeguardingRecords::of(MemberNumber member) const {
    return people_[place_.at(member.value)];
}

bool SafeguardingRecords::kept_apart(MemberNumber one, MemberNumber other, Day on) const {
    const auto found = pairs_.find(pair_of(one, other));
    return found != pairs_.end() && std::ranges::any_of(found->second, [&](const KeepApart& pair) {
               return holds_on(pair, on);
           });
}

} // namespace timebank
