#include <algorithm>

#include <fmt/core.h>

#include "ledger/ledger.hpp"
#include "ledger/safeguarding_records.hpp"
#include "ledger/sealed_notes.hpp"
#include "members/find.hpp"
#include "refusals/catalogue.hpp"
#include "store/plan_table.hpp"
#include "store/safeguarding_table.hpp"

namespace timebank {

namespace {

SealedKind sealed_kind(ReasonOf what) {
    return what == ReasonOf::restriction ? SealedKind::restriction : SealedKind::keep_apart;
}

// Of whichever is numbered so, whom it is about, and what is known of it in clear.
struct Limit {
    std::vector<MemberNumber> members;
    std::string kind;
    Span span;
};

std::optional<Limit> find_limit(const Connection& connection, ReasonOf what, std::int64_t number) {
    std::optional<Limit> found;
    if (what == ReasonOf::restriction) {
        each_restriction(connection, [&](const Restriction& each) {
            if (each.number == number)
                found = Limit{{each.member},
                              std::string(show_restriction(each.kind)),
                              {each.from, each.review_on}};
        });
        return found;
    }
    for (const KeepApart& each : read_pairs_apart(connection))
        if (each.number == number)
            found = Limit{{each.one, each.other},
                          std::string(show_reason_of(what)),
                          {each.from, each.review_on}};
    return found;
}

// Those of a pair that nobody has ended.
std::vector<std::int64_t> pairs_of(const Connection& connection, MemberNumber one,
                                   MemberNumber other) {
    std::vector<std::int64_t> numbers;
    for (const KeepApart& each : read_pairs_apart(connection))
        if (!each.ended_on && std::minmax(each.one, each.other) == std::minmax(one, other))
            numbers.push_back(each.number);
    return numbers;
}

std::string both(MemberNumber one, MemberNumber other) {
    return fmt::format("{} {}", show_number(one), show_number(other));
}

Limit limit_in(const Connection& connection, ReasonOf what, std::int64_t number) {
    auto limit = find_limit(connection, what, number);
    if (!limit)
        throw Refused(refuse(rule("limit_unknown"), show_reason_of(what), number));
    return *std::move(limit);
}

} // namespace

Span Safeguarding::span(std::optional<Day> from, std::optional<Day> review_on) const {
    const Day first = from.value_or(hand_.today);
    const Day soonest = std::max(first, hand_.today);
    return {first,
            review_on.value_or(add_months(soonest, static_cast<int>(policy().review_months)))};
}

bool Safeguarding::can_seal_about(const std::vector<MemberNumber>& members) const {
    Looking looking(connection_);
    return any_reader_about(connection_, members);
}

void Safeguarding::seal_reason(ReasonOf what, std::int64_t number, std::int64_t deed,
                               const std::vector<MemberNumber>& about, const Secret& reason) {
    if (!says_something(reason.reveal()))
        throw Refused(refuse(rule("sealed_reason_missing")));
    NoteHead head;
    head.about = about;
    const auto before = read_sealed_notes(connection_, sealed_kind(what), number).size();
    seal_note(connection_, {sealed_kind(what), number, static_cast<std::int64_t>(before) + 1}, head,
              reason, readers_about(connection_, about), {deed, hand_.now(), hand_.broker});
}

void Safeguarding::ask_restrict(MemberNumber member, RestrictionKind kind, const Span& span) const {
    const SafeguardingRecords records = read_safeguarding(connection_, {member});
    const Restriction fresh{0, member, kind, span.from, span.review_on, hand_.broker, {}, {}};
    throw_if(why_not_restrict(records.of(member).restrictions, fresh, records.named(member),
                              hand_.today));
}

Restriction Safeguarding::restrict(MemberNumber member, RestrictionKind kind, const Span& span,
                                   const std::optional<Secret>& reason) {
    Writing writing(connection_);
    ask_restrict(member, kind, span);
    const Restriction made{record_deed("safeguarding restrict", show_number(member)),
                           member,
                           kind,
                           span.from,
                           span.review_on,
                           hand_.broker,
                           {},
                           {}};
    add_restriction(connection_, made);
    if (reason)
        seal_reason(ReasonOf::restriction, made.number, made.number, {member}, *reason);
    writing.commit();
    return made;
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

void Safeguarding::ask_keep_apart(MemberNumber one, MemberNumber other, const Span& span) const {
    if (one == other)
        throw Refused(refuse(rule("keep_apart_self"), named(one)));
    if (!pairs_of(connection_, one, other).empty())
        throw Refused(timebank::kept_apart());
    throw_if(why_not_review(span.from, span.review_on, hand_.today));
}

std::int64_t Safeguarding::keep_apart(MemberNumber one, MemberNumber other, const Span& span,
                                      const std::optional<Secret>& reason) {
    Writing writing(connection_);
    ask_keep_apart(one, other, span);
    const std::int64_t number = record_deed("safeguarding keep-apart", both(one, other));
    add_keep_apart(connection_, {number, one, other, span.from, span.review_on, std::nullopt});
    cancel_plans_of(connection_, one, other, span.from, number);
    if (reason)
        seal_reason(ReasonOf::keep_apart, number, number, {one, other}, *reason);
    writing.commit();
    return number;
}

void Safeguarding::add_reason(ReasonOf what, std::int64_t number, const Secret& reason) {
    Writing writing(connection_);
    const Limit limit = limit_in(connection_, what, number);
    const std::int64_t deed =
        record_deed("safeguarding add-reason", fmt::format("{} {}", show_reason_of(what), number));
    seal_reason(what, number, deed, limit.members, reason);
    writing.commit();
}

void Safeguarding::end_apart(MemberNumber one, MemberNumber other) {
    Writing writing(connection_);
    const std::vector<std::int64_t> there = pairs_of(connection_, one, other);
    if (there.empty())
        throw Refused(refuse(rule("not_kept_apart"), named(one), named(other), show_number(one),
                             show_number(other)));
    const std::int64_t deed = record_deed("safeguarding end-apart", both(one, other));
    for (const std::int64_t number : there)
        end_keep_apart(connection_, number, hand_.today, deed);
    writing.commit();
}

OpenedReason Safeguarding::reason(ReasonOf what, std::int64_t number, const Opening& opening) {
    Writing writing(connection_);
    const Limit limit = limit_in(connection_, what, number);
    std::vector<SealedNote> notes = read_sealed_notes(connection_, sealed_kind(what), number);
    if (notes.empty())
        throw Refused(refuse(rule("reason_unknown"), show_reason_of(what), number));
    const Keyholder keyholder = Safe(connection_, hand_).holding(opening.keyholder);
    std::erase_if(notes, [&](const SealedNote& note) {
        return !is_held(connection_, note, keyholder.number);
    });
    if (notes.empty())
        throw Refused(
            refuse(rule("reason_not_held"), show_reason_of(what), number, keyholder.name));
    const Opener opener = unlock_keyholder(connection_, keyholder, opening.passphrase);
    record_deed("safeguarding reason", fmt::format("{} {} {}", show_reason_of(what), number,
                                                   show_keyholder(keyholder.number)));
    OpenedReason opened{{}, limit.kind, limit.span.from, limit.span.review_on, {}};
    for (const SealedNote& note : notes)
        opened.parts.push_back(open_note(connection_, note, opener));
    for (const MemberNumber member : limit.members)
        opened.members.push_back(named(member));
    writing.commit();
    return opened;
}

} // namespace timebank
