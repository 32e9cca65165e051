#include <algorithm>

#include "accounts/leaving.hpp"
#include "ledger/ledger.hpp"
#include "ledger/person_texts.hpp"
#include "safeguarding/check_details.hpp"
#include "store/check_table.hpp"
#include "store/credit_table.hpp"
#include "store/exchange_table.hpp"
#include "store/held_table.hpp"
#include "store/line_table.hpp"
#include "store/member_table.hpp"
#include "store/plan_table.hpp"
#include "store/safeguarding_table.hpp"
#include "store/session_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

NamedMember named_in(const std::vector<NamedMember>& everybody, MemberNumber member) {
    const auto found = std::ranges::find(everybody, member, &NamedMember::number);
    return found == everybody.end() ? NamedMember{member, "", {}} : *found;
}

// Lines are written in order of part; whatever was typed freely comes last, when it is known whom
// the letters mean.
class Gathering {
public:
    Gathering(const Connection& connection, MemberNumber member)
        : connection_(connection), member_(member), records_(read_records_of(connection, member)),
          everybody_(read_named_members(connection)),
          others_(named_in(everybody_, member), everybody_, read_organisations(connection)) {}

    Held all() {
        const Member member = read_member(connection_, member_);
        held_.number = member_;
        held_.name = member.name;
        add_details(member);
        add_standings(member);
        add_household();
        add_exchanges();
        add_sessions();
        add_credits();
        add_plans();
        add_safeguarding();
        for (const HeldReview& each : read_reviews_of(connection_, member_))
            add(HeldPart::review, each.recorded_on,
                fmt::format("entry {}: {}, {}", each.entry, each.gate,
                            each.settled ? "settled" : "to be looked at"));
        each_held(connection_, member_,
                  [&](const HeldRow& row) { add(row.part, row.on, row.words); });
        add_texts();
        std::ranges::stable_sort(held_.lines, {}, &HeldLine::part);
        return std::move(held_);
    }

private:
    void add(HeldPart part, std::optional<Day> on, std::string what) {
        held_.lines.push_back({part, on, std::move(what)});
    }
    bool is_theirs(MemberNumber number) const {
        return std::ranges::find(records_, number) != records_.end();
    }
    bool is_theirs(const std::optional<MemberNumber>& number) const {
        return number && is_theirs(*number);
    }
    std::string called(AccountNumber account) {
        const auto holder = holder_of(account);
        return holder ? others_.called(*holder) : show_code(account);
    }

    void add_details(const Member& member) {
        const Contact& contact = member.contact;
        const std::pair<std::string_view, std::optional<std::string>> details[] = {
            {"number", show_number(member.number)},
            {"kind", std::string(show_kind(member.kind))},
            {"name", member.name},
            {"phone", contact.phone},
            {"e-mail", contact.email},
            {"address", contact.address},
            {"reached by", contact.channel},
            {"papers", contact.paper},
            {"language", contact.language}};
        for (const auto& [what, detail] : details)
            if (detail)
                add(HeldPart::details, {}, fmt::format("{}: {}", what, *detail));
        for (const std::string& alias : member.aliases)
            add(HeldPart::details, {}, "also called: " + alias);
        for (const MemberNumber record : records_)
            if (record != member_)
                add(HeldPart::details, {},
                    fmt::format("a record that was merged: {} {}", show_number(record),
                                read_name(connection_, record)));
        add(HeldPart::details, {},
            "balance: " + show_balance_words(read_balance(connection_, account_of(member_))));
    }

    void add_standings(const Member& member) {
        add(HeldPart::standing, member.joined_on, "joined");
        for (const StandingChange& each : member.standings)
            add(HeldPart::standing, each.since, std::string(show_standing(each.standing)));
        if (const auto leaving = last_leaving(connection_, member_))
            add(HeldPart::standing, {},
                fmt::format("why: {}; the balance: {}", show_leaving_reason(leaving->reason),
                            show_balance_to(leaving->balance_to)));
    }

    void add_household() {
        const SharedAccounts shared = read_shared_accounts(connection_);
        const auto household = shared.household(*holder_of(shared.holder(account_of(member_))));
        for (const MemberNumber each : household)
            if (each != member_)
                add(HeldPart::household, {}, "shares an account with " + others_.called(each));
    }

    void add_exchange(const ExchangeRecord& record) {
        const Exchange& exchange = record.exchange;
        const std::string giver = others_.called(exchange.giver);
        const std::string receiver = others_.called(exchange.receiver);
        std::string what = fmt::format("entry {}: {} gave {} {} of {}", record.entry, giver,
                                       receiver, show_words(record.credited), record.category_name);
        if (exchange.setting)
            what += fmt::format(", {}", show_setting(*exchange.setting));
        if (exchange.sheet)
            what += fmt::format(", sheet {}", exchange.sheet->sheet);
        if (exchange.sheet && exchange.sheet->line)
            what += fmt::format(" line {}", *exchange.sheet->line);
        if (exchange.on_behalf_of)
            what += fmt::format(", on behalf of {}", others_.called(*exchange.on_behalf_of));
        if (exchange.accompanied_by)
            what += fmt::format(", accompanied by {}", others_.called(*exchange.accompanied_by));
        if (exchange.signed_by)
            what += fmt::format(", signed by {}", show_signed(*exchange.signed_by));
        what += fmt::format(", counted in {}, recorded on {} by {}", show_iso(record.counts_in),
                            show_iso(record.recorded_on), record.recorded_by);
        if (record.standing != RecordStanding::stands)
            what += fmt::format(", {}", show_record_standing(record.standing));
        add(HeldPart::exchange, exchange.happened_on, std::move(what));
    }

    void add_exchanges() {
        ExchangeFilter filter;
        filter.member = member_;
        for (const ExchangeRecord& record : read_exchange_records(connection_, filter))
            add_exchange(record);
        for (const EntryNumber entry : read_entries_beside(connection_, member_)) {
            const auto record = read_exchange_record(connection_, entry);
            if (record && !is_theirs(record->exchange.giver) &&
                !is_theirs(record->exchange.receiver))
                add_exchange(*record);
        }
    }

    void add_sessions() {
        for (const SessionRecord& record : read_sessions(connection_))
            for (const Attendance& each : record.session.attendance)
                if (is_theirs(each.member))
                    add(HeldPart::session, record.session.happened_on,
                        fmt::format("session {}, {}: {} for {}, preparation {}, {} people there, "
                                    "recorded on {} by {}{}",
                                    record.number, record.category_name, show_role(each.role),
                                    show_words(each.minutes), show_words(each.preparation),
                                    record.session.attendance.size(), show_iso(record.recorded_on),
                                    record.recorded_by, record.voided() ? ", void" : ""));
    }

    void add_credits() {
        for (const StoredCredit& each : read_credits(connection_)) {
            const Movement& movement = each.movement;
            if (!is_theirs(holder_of(movement.from)) && !is_theirs(holder_of(movement.to)))
                continue;
            const std::string from = called(movement.from), to = called(movement.to);
            add(HeldPart::credit, movement.happened_on,
                fmt::format("entry {}: {}, {} from {} to {}, recorded by {}{}", movement.entry,
                            show_kind(movement.kind), show_words(movement.minutes), from, to,
                            each.recorded_by, movement.undone ? ", void" : ""));
        }
    }

    void add_plans() {
        for (const PlanRecord& record : read_plans(connection_)) {
            const Plan& plan = record.plan;
            if (!is_theirs(plan.giver) && !is_theirs(plan.receiver) &&
                !is_theirs(plan.accompanied_by))
                continue;
            const std::string giver = others_.called(plan.giver);
            const std::string receiver = others_.called(plan.receiver);
            add(HeldPart::plan, plan.on,
                fmt::format("planned exchange {}: {} for {}, {}, {}; {}", record.number, giver,
                            receiver, record.category_name, show_setting(plan.setting),
                            show_plan_standing(record.standing)));
            for (const Override& each : read_overrides_of(connection_, record.number))
                add(HeldPart::plan, each.until,
                    fmt::format("override {}: the gate {} let pass by {} and {}", each.number,
                                show_gate(each.gate), each.by, each.second));
        }
    }

    void add_told(const Told& told) {
        std::string what = told.born_on ? "born " + show_iso(*told.born_on)
                                        : std::string(told.adult ? "of age" : "age not told");
        if (told.support)
            what += fmt::format(", supported: {}", show_support(*told.support));
        add(HeldPart::told, {}, std::move(what));
    }

    void add_safeguarding() {
        for (const MemberNumber record : records_) {
            each_told_of(connection_, record, [&](const Told& told) { add_told(told); });
            each_check_of(connection_, record, [&](const Check& check) {
                const std::string details = show_check_details(check);
                add(HeldPart::check, check.seen_on,
                    fmt::format("{}{}{}{}, seen by {}", show_check_kind(check.kind),
                                details.empty() ? "" : ": ", details,
                                check.until ? ", until " + show_iso(*check.until) : "",
                                check.seen_by));
            });
            each_restriction_of(connection_, record, [&](const Restriction& each) {
                add(HeldPart::restriction, each.from,
                    fmt::format("{}, set by {}, to be looked at on {}{}",
                                show_restriction(each.kind), each.set_by, show_iso(each.review_on),
                                each.lifted_on ? ", lifted on " + show_iso(*each.lifted_on) : ""));
            });
        }
    }

    // What is somebody else's own is theirs to ask for.
    void add_texts() {
        for (const auto& [written, mention] : texts_about(connection_, member_))
            if (written.is_told && (written.own || mention == Mention::whole) &&
                (!written.stays || written.about.value == 0))
                add(HeldPart::text, {},
                    fmt::format("{}: {}", written.where, others_.hidden(written.text)));
    }

    const Connection& connection_;
    MemberNumber member_;
    std::vector<MemberNumber> records_;
    std::vector<NamedMember> everybody_;
    OtherPeople others_;
    Held held_;
};

} // namespace

Held PersonalData::held(MemberNumber member) const {
    Looking looking(connection_);
    return Gathering(connection_, member).all();
}

} // namespace timebank
