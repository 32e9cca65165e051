#include <algorithm>

#include <fmt/core.h>

#include "ledger/ledger.hpp"
#include "ledger/safeguarding_records.hpp"
#include "members/find.hpp"
#include "refusals/catalogue.hpp"
#include "store/category_table.hpp"
#include "store/check_table.hpp"
#include "store/deed_table.hpp"
#include "store/entry_table.hpp"
#include "store/member_table.hpp"
#include "store/safeguarding_table.hpp"

namespace timebank {

Safeguarding Ledger::safeguarding() const {
    return {*connection_, hand_};
}

Safeguarding::Safeguarding(const Connection& connection, const Hand& hand)
    : connection_(connection), hand_(hand) {}

std::int64_t Safeguarding::record_deed(const std::string& verb, const std::string& about) const {
    return add_deed(connection_, {hand_.today, hand_.broker, verb, about, std::nullopt});
}

std::string Safeguarding::named(MemberNumber member) const {
    return show_named(member, read_name(connection_, member));
}

void Safeguarding::tell(Told told) {
    if (!told.born_on && !told.adult && !told.support)
        throw Refused(refuse(rule("nothing_changed"), "timebank safeguarding about --help"));
    if (told.born_on > hand_.today)
        throw Refused(
            refuse(rule("day_in_future"), show_short(*told.born_on), show_short(hand_.today)));
    Writing writing(connection_);
    told.number = record_deed("safeguarding about", show_number(told.member));
    add_told(connection_, told);
    writing.commit();
}

Check Safeguarding::add_check(MemberNumber member, CheckKind kind, const CheckWords& words) {
    Writing writing(connection_);
    const SafeguardingRecords records = read_safeguarding(connection_, {member});
    Check check = read_check(kind, words,
                             {records.of(member), records.named(member), records.policy(),
                              hand_.today, hand_.broker})
                      .or_throw();
    check.number = record_deed("safeguarding check", show_number(member));
    timebank::add_check(connection_, check);
    writing.commit();
    return check;
}

Safeguarded Safeguarding::member(MemberNumber member) const {
    Looking looking(connection_);
    const SafeguardingRecords records = read_safeguarding(connection_, {member});
    return {records.named(member), records.of(member), clearances(member, hand_.today, records)};
}

Restriction Safeguarding::restrict(MemberNumber member, RestrictionKind kind,
                                   std::optional<Day> from, Day review_on) {
    Writing writing(connection_);
    const SafeguardingRecords records = read_safeguarding(connection_, {member});
    Restriction restriction{0,         member,       kind, from.value_or(hand_.today),
                            review_on, hand_.broker, {},   {}};
    throw_if(why_not_restrict(records.of(member).restrictions, restriction, records.named(member),
                              hand_.today));
    restriction.number = record_deed("safeguarding restrict", show_number(member));
    add_restriction(connection_, restriction);
    writing.commit();
    return restriction;
}

void Safeguarding::lift(MemberNumber member, RestrictionKind kind) {
    Writing writing(connection_);
    const SafeguardingRecords records = read_safeguarding(connection_, {member});
    const std::vector<Restriction>& there = records.of(member).restrictions;
    restriction_to_lift(there, kind, records.named(member)).or_throw();
    const std::int64_t deed = record_deed("safeguarding lift", show_number(member));
    // Records that were merged may have brought one each.
    for (const Restriction& each : there)
        if (each.kind == kind && !each.lifted_on)
            lift_restriction(connection_, each.number, hand_.today, deed);
    writing.commit();
}

void Safeguarding::keep_apart(MemberNumber one, MemberNumber other, std::optional<Day> from,
                              Day review_on) {
    if (one == other)
        throw Refused(refuse(rule("keep_apart_self"), named(one)));
    Writing writing(connection_);
    const KeepApart pair{0, one, other, from.value_or(hand_.today), review_on, std::nullopt};
    for (const KeepApart& each : read_pairs_apart(connection_))
        if (!each.ended_on && std::minmax(each.one, each.other) == std::minmax(one, other))
            throw Refused(timebank::kept_apart());
    throw_if(why_not_review(pair.from, review_on, hand_.today));
    KeepApart numbered = pair;
    numbered.number = record_deed("safeguarding keep-apart",
                                  fmt::format("{} {}", show_number(one), show_number(other)));
    add_keep_apart(connection_, numbered);
    writing.commit();
}

void Safeguarding::end_apart(MemberNumber one, MemberNumber other) {
    Writing writing(connection_);
    std::vector<std::int64_t> there;
    for (const KeepApart& each : read_pairs_apart(connection_))
        if (!each.ended_on && std::minmax(each.one, each.other) == std::minmax(one, other))
            there.push_back(each.number);
    if (there.empty())
        throw Refused(refuse(rule("not_kept_apart"), named(one), named(other), show_number(one),
                             show_number(other)));
    const std::int64_t deed = record_deed(
        "safeguarding end-apart", fmt::format("{} {}", show_number(one), show_number(other)));
    for (const std::int64_t number : there)
        end_keep_apart(connection_, number, hand_.today, deed);
    writing.commit();
}

MayAnswer Safeguarding::may(const MayQuestion& question) const {
    Looking looking(connection_);
    const auto& third = question.accompanied_by;
    if (question.giver == question.receiver)
        throw Refused(refuse(rule("same_member"), named(question.giver)));
    if (third == question.giver || third == question.receiver)
        throw Refused(refuse(rule("accompanied_same"), named(*third)));
    std::vector<MemberNumber> people{question.giver, question.receiver};
    if (third)
        people.push_back(*third);
    const SafeguardingRecords records = read_safeguarding(connection_, people);
    Match match{question.giver,
                question.receiver,
                question.category,
                {question.setting, question.on, third, question.company}};
    if (age_on(records.of(match.receiver), question.on, records.policy()) == Age::child)
        match.receiver_in_credit =
            read_balance(connection_, account_of(match.receiver)) > Minutes{};
    return {unmet_gates(match, records), records.named(match.giver), records.named(match.receiver)};
}

} // namespace timebank
