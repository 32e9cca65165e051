#include <fmt/core.h>

#include "journal/correction.hpp"
#include "ledger/ledger.hpp"
#include "ledger/may.hpp"
#include "ledger/row_register.hpp"
#include "members/find.hpp"
#include "refusals/catalogue.hpp"
#include "store/category_table.hpp"
#include "store/contact_table.hpp"
#include "store/entry_table.hpp"
#include "store/exchange_table.hpp"
#include "store/limit_table.hpp"
#include "store/review_table.hpp"
#include "store/session_table.hpp"
#include "store/sharing_table.hpp"

namespace timebank {

namespace {

void change_text(std::optional<std::string>& text, const std::optional<std::string>& to) {
    if (!to)
        return;
    text = to->empty() ? std::nullopt : to;
}

Exchange with_changes(Exchange exchange, const ExchangeChanges& changes) {
    if (changes.giver)
        exchange.giver = *changes.giver;
    if (changes.receiver)
        exchange.receiver = *changes.receiver;
    if (changes.given)
        exchange.given = *changes.given;
    if (changes.happened_on)
        exchange.happened_on = *changes.happened_on;
    if (changes.category)
        exchange.category = *changes.category;
    if (changes.setting)
        exchange.setting = changes.setting;
    if (changes.on_behalf_of)
        exchange.on_behalf_of = changes.on_behalf_of;
    if (changes.accompanied_by)
        exchange.accompanied_by = changes.accompanied_by;
    if (changes.signed_by)
        exchange.signed_by = changes.signed_by;
    change_text(exchange.note, changes.note);
    if (changes.sheet) {
        if (changes.sheet->empty())
            exchange.sheet.reset();
        else
            exchange.sheet = SheetLine{*changes.sheet, std::nullopt};
    }
    if (changes.line) {
        if (!exchange.sheet)
            throw Refused(refuse(rule("line_without_sheet")));
        exchange.sheet->line = changes.line;
    }
    return exchange;
}

Content content_of(const Exchange& exchange, std::int64_t sheet) {
    return {exchange.giver,       exchange.receiver, exchange.given,
            exchange.happened_on, exchange.category, sheet};
}

// Whether `entry`, or what it was put in the place of, or what that was, is `other`.
bool stands_for(const Connection& connection, EntryNumber entry, EntryNumber other) {
    while (entry != 0 && entry != other)
        entry = read_exchange_record(connection, entry)->replaces;
    return entry != 0;
}

} // namespace

bool ExchangeChanges::nothing() const {
    return !giver && !receiver && !on_behalf_of && !accompanied_by && !given && !happened_on &&
           !category && !setting && !sheet && !note && !line && !signed_by && contacts.empty() &&
           !no_contacts;
}

Recorded Ledger::record_exchange(Exchange exchange, std::int64_t deed,
                                 const std::optional<Movement>& undone,
                                 const std::optional<std::string>& let_pass,
                                 const std::vector<Override>& overridden) {
    const EntryNumber replaces = undone ? undone->corrects : 0;
    const Settings settings = this->settings();
    // What is put right may name the number of a record that was merged since.
    for (MemberNumber* each : {&exchange.giver, &exchange.receiver})
        *each = read_person(*connection_, *each);
    for (auto* each : {&exchange.on_behalf_of, &exchange.accompanied_by})
        if (*each)
            *each = read_person(*connection_, **each);
    throw_if(why_not_record(exchange, settings.step, hand_.today));
    ask_two_accounts(exchange.giver, exchange.receiver);
    Recorded recorded;
    recorded.entry = next_entry_number(*connection_);
    recorded.given = exchange.given;
    recorded.giver = named(exchange.giver);
    recorded.receiver = named(exchange.receiver);
    const Category category = read_category(*connection_, exchange.category);
    recorded.category = category.name;

    RowRegister rows(*connection_, recorded.entry, 1);
    const std::int64_t sheet = exchange.sheet ? rows.sheet_number(exchange.sheet->sheet) : 0;
    for (const auto& [number, name] : rows.take_new_sheets())
        add_sheet(*connection_, number, name);
    const Content content = content_of(exchange, sheet);
    const auto line = exchange.sheet ? exchange.sheet->line : std::nullopt;
    auto place = rows.place_new(content, line, 0);
    // The line of the sheet is still held by what this exchange replaces, or by one that was
    // voided: it stands by its content.
    if (place.verdict != RowRegister::Verdict::fresh &&
        (place.voided || stands_for(*connection_, replaces, place.entry)))
        place = rows.place_new(content, std::nullopt, 0);
    if (place.verdict != RowRegister::Verdict::fresh)
        throw Refused(refuse(rule("sheet_line_taken"), exchange.sheet->sheet, *line, place.entry));

    NewEntry entry;
    entry.movement = movement_of(exchange, settings.step);
    entry.movement.entry = recorded.entry;
    entry.movement.counts_in = month_for(exchange.happened_on);
    recorded.credited = entry.movement.minutes;
    if (replaces == 0) {
        const auto like =
            rows.repeat_of(content, entry.movement.counts_in, recorded.credited, line, 0);
        if (const EntryNumber other = place.entry != 0 ? place.entry : like ? like->entry : 0)
            recorded.warnings.push_back(
                fmt::format("entry {} has the same pair, day and hours; if this is the same "
                            "exchange: timebank exchange void {} --reason \"typed twice\"",
                            other, recorded.entry));
    }
    entry.given = exchange.given;
    entry.deed = deed;
    entry.category = exchange.category;
    entry.setting = exchange.setting;
    entry.sheet = sheet;
    if (exchange.sheet)
        entry.line = exchange.sheet->line;
    entry.signed_by = exchange.signed_by;
    entry.on_behalf_of = exchange.on_behalf_of;
    entry.accompanied_by = exchange.accompanied_by;
    entry.replaces = replaces;
    entry.identity = place.identity;
    entry.note = exchange.note;
    entry.contacts = exchange.contacts;
    EntryWriter(*connection_).write(entry);

    const std::vector<UnmetGate> unmet =
        with_overrides(unmet_when_recorded(*connection_, exchange, category), overridden,
                       exchange.happened_on)
            .left;
    add_review_item(*connection_, recorded.entry, gates_of(unmet));
    recorded.review = told_when_recorded(unmet);
    if (recorded.credited != recorded.given)
        recorded.notes.push_back(fmt::format(
            "{} given, credited as {} at the book's step of {}.", show_clock(recorded.given),
            show_clock(recorded.credited), show_clock(settings.step)));
    note_contacts(recorded, exchange);
    note_late(entry.movement, recorded.notes);
    std::vector<Movement> movements{entry.movement};
    if (undone)
        movements.insert(movements.begin(), *undone);
    ask_limits(movements, let_pass, recorded.notes);
    return recorded;
}

Recorded Ledger::add_exchange(const Exchange& exchange,
                              const std::optional<std::string>& let_pass) {
    Writing writing(*connection_);
    const std::int64_t deed = record_deed({"exchange add", ""});
    Recorded recorded = record_exchange(exchange, deed, std::nullopt, let_pass);
    writing.commit();
    return recorded;
}

std::vector<ExchangeRecord> Ledger::exchanges(const ExchangeQuery& query) const {
    Looking looking(*connection_);
    return read_exchange_records(*connection_,
                                 {query.month, query.member, query.category, query.sheet});
}

ExchangeRecord Ledger::exchange(EntryNumber entry) const {
    Looking looking(*connection_);
    ExchangeRecord record = exchange_in(entry);
    record.contacts = read_entry_contacts(*connection_, entry);
    record.limits_passed = read_passed_limits(*connection_, entry);
    return record;
}

ExchangeRecord Ledger::exchange_in(EntryNumber entry) const {
    if (auto record = read_exchange_record(*connection_, entry))
        return *record;
    const Movement movement = movement_to_undo(entry);
    std::string hint = "timebank credit list";
    if (const std::int64_t session = session_of_entry(*connection_, entry))
        hint = fmt::format("timebank session show {}", session);
    else if (movement.corrects != 0)
        hint = fmt::format("timebank exchange show {}", movement.corrects);
    throw Refused(refuse(rule("not_an_exchange"), entry, show_kind(movement.kind), hint));
}

Movement Ledger::movement_to_undo(EntryNumber entry) const {
    const auto movement = read_movement(*connection_, entry);
    if (!movement)
        throw Refused(refuse(rule("entry_unknown"), entry));
    return *movement;
}

EntryNumber Ledger::write_opposite(const Movement& entry, std::int64_t deed) {
    NewEntry correction;
    correction.movement = opposite_of(entry);
    correction.movement.entry = next_entry_number(*connection_);
    correction.movement.counts_in = month_for(entry.happened_on);
    correction.given = entry.minutes;
    correction.deed = deed;
    EntryWriter(*connection_).write(correction);
    return correction.movement.entry;
}

Recorded Ledger::undo(const Movement& entry, const std::string& reason, const std::string& verb,
                      std::int64_t& deed) {
    throw_if(why_not_undo(entry, reason));
    deed = record_deed({verb, std::to_string(entry.entry), reason});
    Recorded recorded;
    recorded.correction = write_opposite(entry, deed);
    if (const Month month = month_for(entry.happened_on); entry.counts_in < month)
        recorded.notes.push_back(fmt::format("{} is closed, so this counts in {}.",
                                             show_long(entry.counts_in), show_long(month)));
    recorded.credited = recorded.given = entry.minutes;
    recorded.giver = named(entry.to);
    recorded.receiver = named(entry.from);
    return recorded;
}

Recorded Ledger::correct_exchange(EntryNumber entry, const ExchangeChanges& changes,
                                  const std::string& reason,
                                  const std::optional<std::string>& let_pass) {
    if (changes.nothing())
        throw Refused(refuse(rule("nothing_changed"), "timebank exchange correct --help"));
    Writing writing(*connection_);
    const ExchangeRecord record = exchange_in(entry);
    std::int64_t deed = 0;
    const Movement wrong = movement_to_undo(entry);
    const Recorded undone = undo(wrong, reason, "exchange correct", deed);
    Exchange right = with_changes(record.exchange, changes);
    right.contacts = contacts_after(read_entry_contacts(*connection_, entry), changes, right);
    Recorded recorded = record_exchange(right, deed, opposite_of(wrong), let_pass);
    recorded.correction = undone.correction;
    writing.commit();
    return recorded;
}

Recorded Ledger::void_exchange(EntryNumber entry, const std::string& reason) {
    Writing writing(*connection_);
    exchange_in(entry);
    std::int64_t deed = 0;
    Recorded recorded = undo(movement_to_undo(entry), reason, "exchange void", deed);
    writing.commit();
    return recorded;
}

} // namespace timebank
