#include <algorithm>

#include <fmt/core.h>

#include "ledger/ledger.hpp"
#include "ledger/safeguarding_records.hpp"
#include "ledger/sealed_notes.hpp"
#include "members/find.hpp"
#include "refusals/catalogue.hpp"
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

} // namespace

void Safeguarding::seal_reason(ReasonOf what, std::int64_t number,
                               const std::vector<MemberNumber>& about, const Secret& reason) {
    if (!says_something(reason.reveal()))
        throw Refused(refuse(rule("sealed_reason_missing")));
    NoteHead head;
    head.about = about;
    seal_note(connection_, {sealed_kind(what), number, 1}, head, reason,
              readers_about(connection_, about), {number, hand_.now(), hand_.broker});
}

void Safeguarding::ask_restrict(MemberNumber member, RestrictionKind kind, const Span& span) const {
    const SafeguardingRecords records = read_safeguarding(connection_, {member});
    const Restriction fresh{0, member, kind, span.from, span.review_on, hand_.broker, {}, {}};
    throw_if(why_not_restrict(records.of(member).restrictions, fresh, records.named(member),
                              hand_.today));
    readers_about(connection_, {member});
}

Restriction Safeguarding::restrict(MemberNumber member, RestrictionKind kind, const Span& span,
                                   const Secret& reason) {
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
    seal_reason(ReasonOf::restriction, made.number, {member}, reason);
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
    readers_about(connection_, {one, other});
}

void Safeguarding::keep_apart(MemberNumber one, MemberNumber other, const Span& span,
                              const Secret& reason) {
    Writing writing(connection_);
    ask_keep_apart(one, other, span);
    const std::int64_t number = record_deed("safeguarding keep-apart", both(one, other));
    add_keep_apart(connection_, {number, one, other, span.from, span.review_on, std::nullopt});
    seal_reason(ReasonOf::keep_apart, number, {one, other}, reason);
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
    const auto limit = find_limit(connection_, what, number);
    const std::vector<SealedNote> notes = read_sealed_notes(connection_, sealed_kind(what), number);
    if (!limit || notes.empty())
        throw Refused(refuse(rule("reason_unknown"), show_reason_of(what), number));
    const Keyholder keyholder = Safe(connection_, hand_).holding(opening.keyholder);
    if (!is_held(connection_, notes.front(), keyholder.number))
        throw Refused(
            refuse(rule("reason_not_held"), show_reason_of(what), number, keyholder.name));
    OpenedNote note = open_note(connection_, notes.front(),
                                unlock_keyholder(connection_, keyholder, opening.passphrase));
    record_deed("safeguarding reason", fmt::format("{} {} {}", show_reason_of(what), number,
                                                   show_keyholder(keyholder.number)));
    OpenedReason opened{{}, limit->kind, limit->span.from, limit->span.review_on, std::move(note)};
    for (const MemberNumber member : limit->members)
        opened.members.push_back(named(member));
    writing.commit();
    return opened;
}

} // namespace timebank
