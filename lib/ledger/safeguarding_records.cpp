#include "ledger/safeguarding_records.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "members/find.hpp"
#include "store/check_table.hpp"
#include "store/history_table.hpp"
#include "store/member_table.hpp"
#include "store/safeguarding_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

// People, and what is read about their records.
class Gathering {
public:
    explicit Gathering(const Connection& connection)
        : connection_(connection), shared_(read_shared_accounts(connection)) {}

    void add_person(MemberNumber number, MemberKind kind, std::vector<StandingChange> standings) {
        place_.emplace(number.value, people_.size());
        PersonFacts& person = people_.emplace_back();
        person.number = number;
        person.kind = kind;
        person.standings = std::move(standings);
    }

    void take(const Told& told) { told_.push_back(told); }
    void take(Check check) {
        PersonFacts& person = of(check.member);
        check.member = person.number;
        person.checks.push_back(std::move(check));
    }
    void take(Restriction restriction) {
        PersonFacts& person = of(restriction.member);
        restriction.member = person.number;
        person.restrictions.push_back(std::move(restriction));
    }
    SafeguardingRecords finish(SafeguardingRecords::Naming naming) {
        // What was told, or checked, under several numbers comes in the order of the book again.
        std::ranges::sort(told_, {}, &Told::number);
        for (const Told& told : told_)
            of(told.member).take(told);
        for (PersonFacts& person : people_)
            std::ranges::sort(person.checks, [](const Check& one, const Check& other) {
                return std::tie(one.seen_on, one.number) < std::tie(other.seen_on, other.number);
            });
        return {read_policy(connection_), std::move(people_), read_pairs_apart(connection_),
                std::move(naming)};
    }

private:
    PersonFacts& of(MemberNumber record) {
        return people_[place_.at(shared_.person(record).value)];
    }

    const Connection& connection_;
    SharedAccounts shared_;
    std::vector<PersonFacts> people_;
    std::unordered_map<std::int64_t, std::size_t> place_;
    std::vector<Told> told_;
};

// Merged records are the person's who has them.
class Remembering {
public:
    explicit Remembering(const Connection& connection)
        : shared_(read_shared_accounts(connection)) {}

    TakePair homes() {
        return [this](MemberNumber one, MemberNumber other, Day first) {
            history_.add_home(shared_.person(one), shared_.person(other), first);
        };
    }
    TakeMember company() {
        return [this](MemberNumber each, Day first) {
            history_.add_company(shared_.person(each), first);
        };
    }
    History finish() { return std::move(history_); }

private:
    SharedAccounts shared_;
    History history_;
};

SafeguardingRecords::Naming names_of(const Connection& connection) {
    return [&connection](MemberNumber member) {
        return show_named(member, read_name(connection, member));
    };
}

} // namespace

SafeguardingRecords read_safeguarding(const Connection& connection) {
    return read_safeguarding(connection, names_of(connection));
}

SafeguardingRecords read_safeguarding(const Connection& connection,
                                      SafeguardingRecords::Naming naming) {
    Gathering gathering(connection);
    for (Member& member : read_members(connection))
        if (!member.same_as)
            gathering.add_person(member.number, member.kind, std::move(member.standings));
    each_told(connection, [&](const Told& told) { gathering.take(told); });
    each_check(connection, [&](Check check) { gathering.take(std::move(check)); });
    each_restriction(connection, [&](const Restriction& each) { gathering.take(each); });
    return gathering.finish(std::move(naming));
}

SafeguardingRecords read_safeguarding(const Connection& connection,
                                      const std::vector<MemberNumber>& people) {
    Gathering gathering(connection);
    for (const MemberNumber person : people) {
        gathering.add_person(person, kind_of(connection, person),
                             read_standings(connection, person));
        for (const MemberNumber record : read_records_of(connection, person)) {
            each_told_of(connection, record, [&](const Told& told) { gathering.take(told); });
            each_check_of(connection, record,
                          [&](Check check) { gathering.take(std::move(check)); });
            each_restriction_of(connection, record,
                                [&](const Restriction& each) { gathering.take(each); });
        }
    }
    return gathering.finish(names_of(connection));
}

History read_history(const Connection& connection) {
    Remembering remembering(connection);
    each_pair_at_home(connection, remembering.homes());
    each_in_company(connection, remembering.company());
    return remembering.finish();
}

History read_history(const Connection& connection, const std::vector<MemberNumber>& people) {
    Remembering remembering(connection);
    for (const MemberNumber person : people)
        for (const MemberNumber record : read_records_of(connection, person)) {
            each_pair_at_home(connection, record, remembering.homes());
            each_in_company(connection, record, remembering.company());
        }
    return remembering.finish();
}

std::vector<DueLine> read_due(const SafeguardingRecords& records, const Connection& connection,
                              Day today) {
    return due_lines(records.people(), read_pairs_apart(connection), records.policy(), today);
}

std::vector<KeepApart> read_pairs_apart(const Connection& connection) {
    const SharedAccounts shared = read_shared_accounts(connection);
    std::vector<KeepApart> pairs = read_keep_aparts(connection);
    for (KeepApart& pair : pairs) {
        pair.one = shared.person(pair.one);
        pair.other = shared.person(pair.other);
    }
    return pairs;
}

void ask_kept_apart(const Connection& connection, MemberNumber one, MemberNumber other, Day on) {
    const SafeguardingRecords records(read_policy(connection), {}, read_pairs_apart(connection),
                                      {});
    if (records.policy().asks(Gate::kept_apart) && records.kept_apart(one, other, on))
        throw Refused(kept_apart());
}

} // namespace timebank
