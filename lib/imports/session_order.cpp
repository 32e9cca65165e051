#include "imports/session_order.hpp"

#include <algorithm>

#include "refusals/catalogue.hpp"

namespace timebank {

const SessionOrder::Span* SessionOrder::span_of(EntryNumber entry) const {
    const auto after = std::ranges::upper_bound(spans_, entry, {}, &Span::first);
    if (after == spans_.begin() || std::prev(after)->last < entry)
        return nullptr;
    return &*std::prev(after);
}

std::optional<Disorder> SessionOrder::ask(const EntryRecord& record, bool in_book) {
    std::optional<Disorder> disorder;
    if (!in_book) {
        disorder = why_not_undone(record.movement, record.deed.first_entry);
        if (!disorder)
            if (const auto no = why_not_of_session(record))
                disorder = Disorder{Field::session, *no};
    }
    take(record);
    return disorder;
}

std::optional<Disorder> SessionOrder::end() {
    return why_not_undone({}, 0);
}

std::optional<Disorder> SessionOrder::why_not_undone(const Movement& movement,
                                                     EntryNumber deed) const {
    const auto in_part = [](const Span& span, EntryNumber left) {
        return Disorder{Field::corrects,
                        refuse(rule("session_undone_in_part"), span.session, left)};
    };
    if (undoing_ && (movement.corrects != undoing_->next || deed != undoing_->deed))
        return in_part(undoing_->span, undoing_->next);
    const Span* const span = undoing_ ? nullptr : span_of(movement.corrects);
    if (span != nullptr && movement.corrects != span->first)
        return in_part(*span, span->first);
    return std::nullopt;
}

std::optional<Refusal> SessionOrder::why_not_of_session(const EntryRecord& record) const {
    if (record.movement.kind != EntryKind::session)
        return std::nullopt;
    const EntryNumber entry = record.movement.entry;
    const auto astray = [&](std::string_view why) {
        return refuse(rule("session_entry_astray"), entry, record.session, why);
    };
    const bool begins = record.split.has_value();
    const std::int64_t before = spans_.empty() ? 0 : spans_.back().session;
    if (begins && record.session != before + 1)
        return astray("sessions are numbered without gaps, in the order of their entries");
    if (begins && record.deed.first_entry != entry)
        return astray("its first entry is the first of a deed");
    if (!begins && record.session != before)
        return astray("its first entry tells the split and who attended");
    if (!begins && spans_.back().last != entry - 1)
        return astray("its entries follow each other");
    const EntryRecord& first = begins ? record : first_;
    if (record.deed.first_entry != first.movement.entry)
        return astray("it was not recorded together with the others");
    if (record.movement.happened_on != first.movement.happened_on ||
        record.movement.counts_in != first.movement.counts_in ||
        record.category != first.category || record.setting != first.setting)
        return astray("day, month, category or setting are not the same");
    if (!begins && record.sheet)
        return astray("its sheet stands with its first entry");
    const auto attended = [&](AccountNumber account) {
        const auto member = holder_of(account);
        return account == community_pot ||
               std::ranges::any_of(first.attendance,
                                   [&](const Attendance& each) { return each.member == member; });
    };
    if (!attended(record.movement.from) || !attended(record.movement.to))
        return astray("hours move between those who attended, and the pot");
    return std::nullopt;
}

void SessionOrder::take(const EntryRecord& record) {
    const Movement& movement = record.movement;
    if (movement.kind == EntryKind::session) {
        if (record.split || spans_.empty()) {
            spans_.push_back({record.session, movement.entry, movement.entry});
            first_ = record;
        }
        spans_.back().last = movement.entry;
    }
    if (undoing_ && movement.corrects == undoing_->next && undoing_->next < undoing_->span.last)
        ++undoing_->next;
    else if (const Span* const span = span_of(movement.corrects); !undoing_ && span != nullptr &&
                                                                  span->first < span->last &&
                                                                  movement.corrects == span->first)
        undoing_ = Undoing{*span, span->first + 1, record.deed.first_entry};
    else
        undoing_.reset();
}

} // namespace timebank
