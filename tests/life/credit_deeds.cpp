#include <algorithm>

#include "life.hpp"

namespace timebank::naive {

namespace {

constexpr Number pot = -1, welcomes = -2, running = -3;

} // namespace

NewCredit Life::some_credit() {
    NewCredit credit;
    credit.minutes = {chance_.within(1, chance_.percent(75) ? 300 : 6000)};
    if (chance_.percent(40))
        credit.on = some_day();
    if (chance_.percent(20))
        credit.note = "for the tea urn";
    credit.reason = some_reason();
    credit.let_pass = some_let_pass();
    return credit;
}

void Life::expect_recorded(const Recorded& recorded, Number entry, Number given,
                           const std::optional<std::string>& let_pass) const {
    const Line& line = model_.line(entry);
    REQUIRE(recorded.entry == entry);
    REQUIRE(recorded.given.count == given);
    REQUIRE(recorded.credited.count == line.minutes);
    REQUIRE(recorded.notes.size() ==
            model_.notes_on_limits(line, let_pass) + (given == line.minutes ? 0U : 1U) +
                (line.counts_in == month_holding(line.day) ? 0U : 1U) +
                (line.is_exchange() ? model_.sides_unnamed(line.exchange) : 0U));
}

bool Life::credit(std::string no, EntryKind kind, Number from, Number to, Number minutes,
                  const NewCredit& credit, const std::function<Recorded()>& act) {
    Line line;
    line.from = from;
    line.to = to;
    line.minutes = minutes;
    if (no.empty())
        no = model_.why_not_beyond(line, credit.let_pass);
    Recorded recorded;
    if (!attempt(no, [&] { recorded = act(); }))
        return false;
    const Day on = credit.on.value_or(today_);
    expect_recorded(recorded, model_.add_credit(kind, from, to, minutes, on, today_), minutes,
                    credit.let_pass);
    return true;
}

void Life::give() {
    const Number from = some_member(), to = some_member();
    const NewCredit gift = some_credit();
    credit(from == to                                 ? "same_member"
           : model_.holder(from) == model_.holder(to) ? "same_account"
           : model_.apart(from, to, gift.on.value_or(today_))
               ? "kept_apart"
               : why_not_day(gift.on.value_or(today_)),
           EntryKind::gift, from, to, gift.minutes.count, gift,
           [&] { return ledger_->gift({from}, {to}, gift); });
}

void Life::donate() {
    const Number from = some_member();
    const NewCredit gift = some_credit();
    credit(why_not_day(gift.on.value_or(today_)), EntryKind::donation, from, pot,
           gift.minutes.count, gift, [&] { return ledger_->donate({from}, gift); });
}

void Life::grant() {
    const Number to = some_member();
    NewCredit grant = some_credit();
    // About all that the pot holds, so that what is voided later finds it empty.
    if (chance_.percent(30))
        grant.minutes = {std::max<Number>(1, model_.balance(pot) + chance_.within(-20, 20))};
    const Day on = grant.on.value_or(today_);
    const Number minutes = grant.minutes.count;
    const std::string no = grant.reason->empty()           ? "reason_missing"
                           : !why_not_day(on).empty()      ? why_not_day(on)
                           : minutes > model_.balance(pot) ? "pot_too_small"
                                                           : "";
    credit(no, EntryKind::grant, pot, to, minutes, grant,
           [&] { return ledger_->grant({to}, grant); });
}

void Life::welcome() {
    const Number to = some_member();
    const NewCredit welcome = some_credit();
    std::optional<Minutes> named;
    if (chance_.percent(40))
        named = welcome.minutes;
    const Number minutes = named ? named->count : model_.welcome;
    const std::string no = minutes == 0 ? "welcome_not_set"
                           : model_.standing_welcome(to) != 0
                               ? "welcome_already_given"
                               : why_not_day(welcome.on.value_or(today_));
    credit(no, EntryKind::welcome, welcomes, to, minutes, welcome,
           [&] { return ledger_->welcome({to}, named, welcome); });
}

void Life::run() {
    const Number to = some_member();
    const NewCredit time = some_credit();
    credit(time.reason->empty() ? "reason_missing" : why_not_day(time.on.value_or(today_)),
           EntryKind::running, running, to, time.minutes.count, time,
           [&] { return ledger_->running({to}, time); });
}

void Life::settle() {
    const Number member = some_member();
    std::optional<MemberNumber> to;
    if (chance_.percent(40))
        to = MemberNumber{some_member()};
    const NewCredit settlement = some_credit();
    const Day on = settlement.on.value_or(today_);
    const Number held = model_.balance(member);
    const Number minutes = held < 0 ? -held : held;
    const std::string no = settlement.reason->empty()  ? "reason_missing"
                           : held == 0                 ? "nothing_to_settle"
                           : held < 0 && to            ? "settle_debit_to_member"
                           : to && to->value == member ? "same_member"
                           : to && model_.holder(to->value) == model_.holder(member)
                               ? "same_account"
                           : to && model_.apart(member, to->value, on) ? "kept_apart"
                           : !why_not_day(on).empty()                  ? why_not_day(on)
                           : held < 0 && minutes > model_.balance(pot) ? "pot_too_small"
                                                                       : "";
    const Number other = to ? to->value : pot;
    if (credit(no, EntryKind::settlement, held < 0 ? other : member, held < 0 ? member : other,
               minutes, settlement, [&] { return ledger_->settle({member}, to, settlement); }))
        REQUIRE(ledger_->member({member}).balance.count == 0);
}

void Life::void_credit() {
    const Number entry = some_entry();
    const std::string reason = some_reason();
    std::string no = "entry_unknown";
    if (model_.has(entry)) {
        const Line& line = model_.line(entry);
        const bool of_session =
            line.session != 0 || (line.corrects != 0 && model_.line(line.corrects).session != 0);
        no = line.is_exchange() || of_session ? "not_a_credit" : model_.why_not_undo(entry, reason);
        if (no.empty() && line.to == pot && line.minutes > model_.balance(pot))
            no = "pot_too_small";
    }
    Recorded recorded;
    if (!attempt(no, [&] { recorded = ledger_->void_credit(entry, reason); }))
        return;
    REQUIRE(recorded.correction == model_.undo(entry, today_));
}

} // namespace timebank::naive
