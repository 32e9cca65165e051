#include "accounts/sharing.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "refusals/catalogue.hpp"

namespace timebank {

SharedAccounts::SharedAccounts(std::vector<SharedAccount> shared) : shared_(std::move(shared)) {
    std::ranges::sort(shared_, {}, &SharedAccount::account);
    for (std::size_t place = 0; place < shared_.size(); ++place) {
        place_.emplace(shared_[place].account.value, place);
        held_[shared_[place].holder.value].push_back(place);
    }
}

const SharedAccount* SharedAccounts::find(std::int64_t account) const {
    const auto found = place_.find(account);
    return found == place_.end() ? nullptr : &shared_[found->second];
}

AccountNumber SharedAccounts::holder(AccountNumber account) const {
    const SharedAccount* const found = find(account.value);
    return found == nullptr ? account : account_of(found->holder);
}

MemberNumber SharedAccounts::person(MemberNumber number) const {
    const SharedAccount* const found = find(number.value);
    return found == nullptr ? number : found->same_as.value_or(number);
}

bool SharedAccounts::one_account(AccountNumber one, AccountNumber other) const {
    return holder(one) == holder(other);
}

std::vector<AccountNumber> SharedAccounts::counted_on(AccountNumber holder) const {
    std::vector<AccountNumber> accounts{holder};
    if (const auto held = held_.find(holder.value); held != held_.end())
        for (const std::size_t place : held->second)
            accounts.push_back(account_of(shared_[place].account));
    return accounts;
}

std::vector<MemberNumber> SharedAccounts::household(MemberNumber holder) const {
    std::vector<MemberNumber> people{holder};
    for (const AccountNumber each : counted_on(account_of(holder)))
        if (const auto found = find(each.value); found != nullptr && !found->same_as)
            people.push_back(found->account);
    return people;
}

std::vector<MemberNumber> SharedAccounts::also(MemberNumber person) const {
    std::vector<MemberNumber> numbers;
    for (const SharedAccount& each : shared_)
        if (each.same_as == person)
            numbers.push_back(each.account);
    return numbers;
}

std::optional<Refusal> why_not_share(const Sharer& sharer, const Sharer& holder,
                                     const SharedAccounts& shared) {
    for (const Sharer& each : {sharer, holder})
        if (each.kind == MemberKind::organisation)
            return refuse(rule("household_of_people"), each.named);
    const AccountNumber on = shared.holder(account_of(holder.number));
    if (on != account_of(holder.number))
        return refuse(rule("household_in_household"), holder.named, show_code(on));
    return std::nullopt;
}

namespace {

// A record goes where the person is: alone, or beside them on the same account.
bool can_move(MemberNumber record, MemberNumber person, const SharedAccounts& shared) {
    const AccountNumber on = shared.holder(account_of(record));
    if (on != account_of(record))
        return on == shared.holder(account_of(person));
    return shared.household(record).size() == 1;
}

} // namespace

std::optional<Refusal> why_not_merge(const Sharer& record, const Sharer& person,
                                     const SharedAccounts& shared) {
    if (record.number == person.number)
        return refuse(rule("merge_same"), person.named, show_number(person.number));
    if (record.kind != person.kind)
        return refuse(rule("merge_kinds"), record.named, show_kind(record.kind), person.named,
                      show_kind(person.kind), show_number(record.number));
    if (can_move(record.number, person.number, shared))
        return std::nullopt;
    return refuse(rule("merge_household"), record.named,
                  can_move(person.number, record.number, shared)
                      ? fmt::format("the other way round: timebank member merge {} --into {}",
                                    show_number(person.number), show_number(record.number))
                      : fmt::format("timebank member show {}", show_number(record.number)));
}

std::vector<SharedAccount> merged(MemberNumber record, MemberNumber person,
                                  const SharedAccounts& shared) {
    const MemberNumber holder = *holder_of(shared.holder(account_of(person)));
    std::vector<SharedAccount> changes;
    for (const MemberNumber each : shared.also(record))
        changes.push_back({each, holder, person});
    changes.push_back({record, holder, person});
    return changes;
}

} // namespace timebank
