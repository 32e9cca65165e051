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
    return credit;
}

void Life::expect_recorded(const Recorded& recorded, Number entry, Number given) const {
    const Line& line = model_.line(entry);
    REQUIRE(recorded.entry == entry);
    REQUIRE(recorded.given.count == given);
    REQUIRE(recorded.credited.count == line.minutes);
    REQUIRE(recorded.notes.size() ==
            model_.beyond_limits(line) + (given == line.minutes ? 0U : 1U));
}

void Life::give() {
    const Number from = some_member(), to = some_member();
    const NewCredit credit = some_credit();
    const Day on = credit.on.value_or(today_);
    const std::string no = from == to ? "same_member" : why_not_day(on);
    Recorded recorded;
    if (!attempt(no, [&] { recorded = ledger_->gift({from}, {to}, credit); }))
        return;
    const Number minutes = credit.minutes.count;
    expect_recorded(recorded, model_.add_credit(EntryKind::gift, from, to, minutes, on, today_),
                    minutes);
}

void Life::donate() {
    const Number from = some_member();
    const NewCredit credit = some_credit();
    const Day on = credit.on.value_or(today_);
    Recorded recorded;
    if (!attempt(why_not_day(on), [&] { recorded = ledger_->donate({from}, credit); }))
        return;
    const Number minutes = credit.minutes.count;
    expect_recorded(
        recorded, model_.add_credit(EntryKind::donation, from, pot, minutes, on, today_), minutes);
}

void Life::grant() {
    const Number to = some_member();
    NewCredit credit = some_credit();
    // About all that the pot holds, so that what is voided later finds it empty.
    if (chance_.percent(30))
        credit.minutes = {std::max<Number>(1, model_.balance(pot) + chance_.within(-20, 20))};
    const Day on = credit.on.value_or(today_);
    const Number minutes = credit.minutes.count;
    const std::string no = credit.reason->empty()          ? "reason_missing"
                           : !why_not_day(on).empty()      ? why_not_day(on)
                           : minutes > model_.balance(pot) ? "pot_too_small"
                                                           : "";
    Recorded recorded;
    if (attempt(no, [&] { recorded = ledger_->grant({to}, credit); }))
        expect_recorded(recorded, model_.add_credit(EntryKind::grant, pot, to, minutes, on, today_),
                        minutes);
}

void Life::welcome() {
    const Number to = some_member();
    const NewCredit credit = some_credit();
    std::optional<Minutes> named;
    if (chance_.percent(40))
        named = credit.minutes;
    const Number minutes = named ? named->count : model_.welcome;
    const Day on = credit.on.value_or(today_);
    const std::string no = minutes == 0                       ? "welcome_not_set"
                           : model_.standing_welcome(to) != 0 ? "welcome_already_given"
                                                              : why_not_day(on);
    Recorded recorded;
    if (attempt(no, [&] { recorded = ledger_->welcome({to}, named, credit); }))
        expect_recorded(recorded,
                        model_.add_credit(EntryKind::welcome, welcomes, to, minutes, on, today_),
                        minutes);
}

void Life::run() {
    const Number to = some_member();
    const NewCredit credit = some_credit();
    const Day on = credit.on.value_or(today_);
    const std::string no = credit.reason->empty() ? "reason_missing" : why_not_day(on);
    Recorded recorded;
    if (!attempt(no, [&] { recorded = ledger_->running({to}, credit); }))
        return;
    const Number minutes = credit.minutes.count;
    expect_recorded(
        recorded, model_.add_credit(EntryKind::running, running, to, minutes, on, today_), minutes);
}

void Life::settle() {
    const Number member = some_member();
    std::optional<MemberNumber> to;
    if (chance_.percent(40))
        to = MemberNumber{some_member()};
    const NewCredit credit = some_credit();
    const Day on = credit.on.value_or(today_);
    const Number held = model_.balance(member);
    const Number minutes = held < 0 ? -held : held;
    const std::string no = credit.reason->empty()                      ? "reason_missing"
                           : held == 0                                 ? "nothing_to_settle"
                           : held < 0 && to                            ? "settle_debit_to_member"
                           : to && to->value == member                 ? "same_member"
                           : !why_not_day(on).empty()                  ? why_not_day(on)
                           : held < 0 && minutes > model_.balance(pot) ? "pot_too_small"
                                                                       : "";
    Recorded recorded;
    if (!attempt(no, [&] { recorded = ledger_->settle({member}, to, credit); }))
        return;
    const Number other = to ? to->value : pot;
    const Number entry = model_.add_credit(EntryKind::settlement, held < 0 ? other : member,
                                           held < 0 ? member : other, minutes, on, today_);
    expect_recorded(recorded, entry, minutes);
    REQUIRE(ledger_->member({member}).balance.count == 0);
}

void Life::void_credit() {
    const Number entry = some_entry();
    const std::string reason = some_reason();
    std::string no = "entry_unknown";
    if (model_.has(entry)) {
        const Line& line = model_.line(entry);
        no = line.is_exchange() ? "not_a_credit" : model_.why_not_undo(entry, reason);
        if (no.empty() && line.to == pot && line.minutes > model_.balance(pot))
            no = "pot_too_small";
    }
    Recorded recorded;
    if (!attempt(no, [&] { recorded = ledger_->void_credit(entry, reason); }))
        return;
    REQUIRE(recorded.correction == model_.undo(entry, today_));
}

} // namespace timebank::naive
