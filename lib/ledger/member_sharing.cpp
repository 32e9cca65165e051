#include "ledger/member_sharing.hpp"

#include <algorithm>

#include "members/find.hpp"
#include "refusals/catalogue.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

std::string named(const Member& member) {
    return show_named(member.number, member.name);
}

} // namespace

MemberSharing::MemberSharing(ImportRun& run, const MembersByNumber& members)
    : run_(run), members_(members) {
    for (const auto& [number, member] : members)
        if (member.shares)
            all_.push_back({member.number, *member.shares, member.same_as});
    shared_ = SharedAccounts(all_);
}

std::vector<Problem> MemberSharing::take(const std::vector<ProposedMember>& members) {
    for (const ProposedMember& member : members)
        if (member.shares && !member.same_as)
            take_household(member);
    for (const ProposedMember& member : members)
        if (member.same_as)
            take_merged(member);
    if (problems_.empty() && run_.writes())
        for (const SharedAccount& each : added_)
            add_shared_account(run_.connection, each, run_.deed);
    return std::exchange(problems_, {});
}

void MemberSharing::take_household(const ProposedMember& member) {
    const Member* const holder = find(member, Field::shares, *member.shares);
    if (holder == nullptr || holder->number == *member.number)
        return;
    const Member& sharer = members_.at(member.number->value);
    const std::string sharer_named = named(sharer), holder_named = named(*holder);
    auto no = why_not_share({sharer.number, sharer_named, sharer.kind},
                            {holder->number, holder_named, holder->kind}, shared_);
    if (const auto household = shared_.household(sharer.number); !no && household.size() > 1)
        no = refuse(rule("household_in_household"), named(members_.at(household.back().value)),
                    show_number(sharer.number));
    if (no)
        return add_problem(member, Field::shares, *member.shares, *no);
    add({sharer.number, holder->number, std::nullopt});
}

void MemberSharing::take_merged(const ProposedMember& member) {
    const Member* const same = find(member, Field::same_as, *member.same_as);
    if (same == nullptr)
        return;
    const Member& record = members_.at(member.number->value);
    const Member& person = members_.at(shared_.person(same->number).value);
    const std::string record_named = named(record), person_named = named(person);
    // The person may have become of another kind since, which the record does not follow.
    if (const auto no = why_not_merge({record.number, record_named, person.kind},
                                      {person.number, person_named, person.kind}, shared_))
        return add_problem(member, Field::same_as, *member.same_as, *no);
    for (const SharedAccount& each : merged(record.number, person.number, shared_))
        add(each);
    if (member.shares && account_of(*member.shares) != holder(record.number))
        add_problem(member, Field::shares, *member.shares,
                    refuse(rule("shares_of_merged"), record_named, person_named));
}

const Member* MemberSharing::find(const ProposedMember& member, Field field, MemberNumber number) {
    const auto found = members_.find(number.value);
    if (found != members_.end())
        return &found->second;
    add_problem(member, field, number,
                refuse(rule("member_unknown"), show_number(number), "timebank member list"));
    return nullptr;
}

void MemberSharing::add(const SharedAccount& shared) {
    for (auto* const list : {&all_, &added_}) {
        const auto there = std::ranges::find(*list, shared.account, &SharedAccount::account);
        if (there == list->end())
            list->push_back(shared);
        else
            *there = shared;
    }
    shared_ = SharedAccounts(all_);
}

void MemberSharing::add_problem(const ProposedMember& member, Field field, MemberNumber number,
                                const Refusal& refusal) {
    problems_.push_back(
        problem_at(member.line, run_.header.title(field), show_number(number), refusal));
}

} // namespace timebank
