#include "imports/journal_order.hpp"

#include <algorithm>

#include "accounts/limits.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

const JournalOrder::Passed* JournalOrder::find(EntryNumber entry) const {
    const auto found = std::ranges::lower_bound(passed_, entry, {}, &Passed::entry);
    return found == passed_.end() || found->entry != entry ? nullptr : &*found;
}

bool JournalOrder::is_undone(EntryNumber entry) const {
    const Passed* const passed = find(entry);
    return passed != nullptr && passed->undone;
}

std::vector<Disorder> JournalOrder::ask(const EntryRecord& record, bool in_book) {
    std::vector<Disorder> disorders;
    const EntryNumber expected = passed_.empty() ? 1 : passed_.back().entry + 1;
    const bool follows = record.movement.entry == expected;
    const auto ask = [&](Field field, std::optional<Refusal> refusal) {
        if (refusal)
            disorders.push_back({field, std::move(*refusal)});
    };
    if (!follows)
        ask(Field::entry, refuse(rule("entry_missing"), expected));
    if (!in_book) {
        if (follows)
            ask(Field::deed, why_not_together(record));
        ask(Field::corrects, why_not_correct(record.movement));
        ask(Field::replaces, why_not_replace(record));
        ask(Field::minutes, why_not_paid(record.movement));
    }
    if (auto disorder = sessions_.ask(record, in_book))
        disorders.push_back(std::move(*disorder));
    take(record);
    return disorders;
}

std::optional<Refusal> JournalOrder::why_not_together(const EntryRecord& record) const {
    const EntryNumber entry = record.movement.entry, first = record.deed.first_entry;
    if (first == entry)
        return std::nullopt;
    if (first != deed_.first_entry)
        return refuse(rule("deed_astray"), entry, first, "another deed came between");
    if (record.deed != deed_)
        return refuse(rule("deed_astray"), entry, first, "day, name or reason are not the same");
    return std::nullopt;
}

std::optional<Refusal> JournalOrder::why_not_correct(const Movement& movement) const {
    if (movement.corrects == 0)
        return std::nullopt;
    const Passed* const passed = find(movement.corrects);
    if (passed == nullptr)
        return refuse(rule("entry_unknown"), movement.corrects);
    if (passed->kind == EntryKind::correction)
        return refuse(rule("correction_of_correction"), movement.corrects);
    if (passed->undone)
        return refuse(rule("already_corrected"), movement.corrects, "");
    if (passed->from != movement.to || passed->to != movement.from ||
        passed->minutes != movement.minutes)
        return refuse(rule("correction_not_opposite"), movement.entry, movement.corrects);
    return std::nullopt;
}

std::optional<Refusal> JournalOrder::why_not_replace(const EntryRecord& record) const {
    if (record.replaces == 0)
        return std::nullopt;
    const auto astray = [&](std::string_view why) {
        return refuse(rule("replacement_astray"), record.movement.entry, record.replaces, why);
    };
    const Passed* const passed = find(record.replaces);
    if (passed == nullptr || passed->kind != EntryKind::exchange)
        return astray("that is no exchange before it");
    if (!passed->undone)
        return astray("that was not corrected before it");
    if (passed->replaced)
        return astray("another stands there already");
    return std::nullopt;
}

std::optional<Refusal> JournalOrder::why_not_paid(const Movement& movement) const {
    if (movement.from != community_pot)
        return std::nullopt;
    return why_not_from_pot(pot_, movement.minutes);
}

void JournalOrder::take(const EntryRecord& record) {
    const Movement& movement = record.movement;
    const auto mark = [&](EntryNumber entry, bool Passed::*part) {
        if (const Passed* const passed = find(entry))
            passed_[static_cast<std::size_t>(passed - passed_.data())].*part = true;
    };
    mark(movement.corrects, &Passed::undone);
    mark(record.replaces, &Passed::replaced);
    if (movement.to == community_pot)
        pot_ += movement.minutes;
    if (movement.from == community_pot)
        pot_ -= movement.minutes;
    deed_ = record.deed;
    passed_.push_back(
        {movement.entry, movement.kind, movement.from, movement.to, movement.minutes});
}

} // namespace timebank
