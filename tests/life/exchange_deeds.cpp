#include <fmt/format.h>

#include "life.hpp"

namespace timebank::naive {

namespace {

// A change of the sheet leaves the line behind: it was another sheet's.
Exchange changed(Exchange exchange, const ExchangeChanges& changes, std::string& no) {
    exchange.giver = changes.giver.value_or(exchange.giver);
    exchange.receiver = changes.receiver.value_or(exchange.receiver);
    exchange.given = changes.given.value_or(exchange.given);
    exchange.happened_on = changes.happened_on.value_or(exchange.happened_on);
    exchange.category = changes.category.value_or(exchange.category);
    if (changes.setting)
        exchange.setting = changes.setting;
    if (changes.accompanied_by)
        exchange.accompanied_by = changes.accompanied_by;
    if (changes.note)
        exchange.note = changes.note->empty() ? std::nullopt : changes.note;
    if (changes.sheet && changes.sheet->empty())
        exchange.sheet.reset();
    else if (changes.sheet)
        exchange.sheet = SheetLine{*changes.sheet, std::nullopt};
    if (changes.line && exchange.sheet)
        exchange.sheet->line = changes.line;
    else if (changes.line)
        no = "line_without_sheet";
    return exchange;
}

} // namespace

void Life::give_details(Exchange& exchange) {
    if (chance_.percent(60))
        exchange.setting = static_cast<Setting>(chance_.within(1, 6));
    if (chance_.percent(40)) {
        exchange.sheet = SheetLine{fmt::format("{}{}", today_.since_1970 / 30,
                                               chance_.percent(20)   ? "a"
                                               : chance_.percent(20) ? "A"
                                                                     : ""),
                                   std::nullopt};
        if (chance_.percent(80))
            exchange.sheet->line = chance_.within(1, 60);
        if (chance_.percent(2))
            exchange.sheet->sheet = std::string(41, '7');
        else if (chance_.percent(2) && exchange.sheet->line)
            exchange.sheet->sheet.clear();
    }
    if (chance_.percent(20))
        exchange.note = "two of them came";
    if (chance_.percent(1))
        exchange.note = std::string(2001, 'n');
}

Exchange Life::some_exchange() {
    Exchange exchange;
    // Sometimes something that is in the book already.
    if (!model_.lines.empty() && chance_.percent(8))
        if (const Number entry = some_entry();
            model_.has(entry) && model_.line(entry).is_exchange())
            return model_.with_people(model_.line(entry).exchange);
    exchange.giver = {some_member()};
    exchange.receiver = {some_member()};
    exchange.given = {chance_.percent(70) ? chance_.within(1, 12) * 15 : chance_.within(1, 200)};
    exchange.happened_on = some_day();
    exchange.category = chance_.within(1, static_cast<Number>(model_.activities.size()));
    give_details(exchange);
    return exchange;
}

void Life::add_exchange() {
    Exchange exchange = some_exchange();
    if (chance_.percent(10))
        exchange.on_behalf_of = MemberNumber{some_member()};
    if (chance_.percent(10))
        exchange.accompanied_by = MemberNumber{some_member()};
    if (chance_.percent(30))
        exchange.signed_by = static_cast<Signed>(chance_.within(0, 3));
    name_contacts(exchange);
    std::string no = model_.why_not_exchange(exchange, today_);
    if (no.empty() && model_.line_is_taken(exchange, 0))
        no = "sheet_line_taken";
    const auto let_pass = some_let_pass();
    if (no.empty())
        no = model_.why_not_beyond(model_.line_of(exchange, 0), let_pass);
    const bool repeat = no.empty() && model_.likely_repeat(exchange) != 0;
    Recorded recorded;
    if (!attempt(no, [&] { recorded = ledger_->add_exchange(exchange, let_pass); }))
        return;
    const Number entry = model_.add_exchange(exchange, today_, 0);
    expect_recorded(recorded, entry, exchange.given.count, let_pass);
    compare_contacts(entry);
    REQUIRE(recorded.warnings.size() == (repeat ? 1U : 0U));
    REQUIRE(recorded.review.empty() == model_.line(entry).reviews.empty());
}

ExchangeChanges Life::some_changes() {
    ExchangeChanges changes;
    if (chance_.percent(20))
        changes.giver = MemberNumber{some_member()};
    if (chance_.percent(20))
        changes.receiver = MemberNumber{some_member()};
    if (chance_.percent(40))
        changes.given = Minutes{chance_.within(1, 200)};
    if (chance_.percent(20))
        changes.happened_on = some_day();
    if (chance_.percent(20))
        changes.category = chance_.within(1, static_cast<Number>(model_.activities.size()));
    if (chance_.percent(10))
        changes.setting = Setting::online;
    if (chance_.percent(10))
        changes.accompanied_by = MemberNumber{some_member()};
    if (chance_.percent(10))
        changes.note = chance_.percent(50) ? "" : "mended";
    if (chance_.percent(20))
        changes.sheet =
            chance_.percent(30) ? std::string() : fmt::format("{}", today_.since_1970 / 30);
    if (chance_.percent(20))
        changes.line = chance_.within(1, 60);
    return changes;
}

void Life::correct_exchange() {
    const Number entry = some_entry();
    ExchangeChanges changes = some_changes();
    const std::string reason = some_reason();
    std::string no;
    Exchange exchange;
    if (changes.nothing())
        no = "nothing_changed";
    else if (!model_.has(entry))
        no = "entry_unknown";
    else if (!model_.line(entry).is_exchange())
        no = "not_an_exchange";
    else if (no = model_.why_not_undo(entry, reason); no.empty())
        exchange = model_.with_people(changed(model_.line(entry).exchange, changes, no));
    const bool asked = no.empty();
    if (asked)
        changes.contacts = change_who_acted(exchange);
    if (asked)
        no = model_.why_not_exchange(exchange, today_);
    if (asked && no.empty() && model_.line_is_taken(exchange, entry))
        no = "sheet_line_taken";
    const auto let_pass = some_let_pass();
    if (asked && no.empty())
        no = model_.why_not_beyond(model_.line_of(exchange, entry), let_pass);
    Recorded recorded;
    if (!attempt(no,
                 [&] { recorded = ledger_->correct_exchange(entry, changes, reason, let_pass); }))
        return;
    REQUIRE(recorded.correction == model_.undo(entry, today_));
    expect_recorded(recorded, model_.add_exchange(exchange, today_, entry), exchange.given.count,
                    let_pass);
    compare_contacts(recorded.entry);
}

void Life::void_exchange() {
    const Number entry = some_entry();
    const std::string reason = some_reason();
    const std::string no = !model_.has(entry)                  ? "entry_unknown"
                           : !model_.line(entry).is_exchange() ? "not_an_exchange"
                                                               : model_.why_not_undo(entry, reason);
    Recorded recorded;
    if (!attempt(no, [&] { recorded = ledger_->void_exchange(entry, reason); }))
        return;
    REQUIRE(recorded.correction == model_.undo(entry, today_));
}

} // namespace timebank::naive
