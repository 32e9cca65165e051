#include <algorithm>
#include <tuple>
#include <unordered_map>

#include <fmt/format.h>

#include "ledger/ledger.hpp"
#include "ledger/sealed_notes.hpp"
#include "refusals/catalogue.hpp"
#include "store/concern_table.hpp"
#include "store/deed_table.hpp"
#include "store/entry_table.hpp"
#include "store/setting_table.hpp"

namespace timebank {

namespace {

std::string about(std::int64_t concern) {
    return fmt::format("concern {}", concern);
}

SealedPlace part_of(std::int64_t concern, std::int64_t part) {
    return {SealedKind::concern, concern, part};
}

StoredConcern concern_in(const Connection& connection, std::int64_t number) {
    const auto concern = read_concern_row(connection, number);
    if (!concern)
        throw Refused(refuse(rule("concern_unknown"), number));
    return *concern;
}

StoredConcern open_concern_in(const Connection& connection, std::int64_t number) {
    StoredConcern concern = concern_in(connection, number);
    if (concern.closed)
        throw Refused(refuse(rule("concern_closed"), number, show_short(*concern.closed)));
    return concern;
}

// As many parts as the deeds tell of, each in its place: one too few or too many is as bad as one
// that was changed.
std::vector<SealedNote> parts_of(const Connection& connection, std::int64_t concern) {
    std::vector<SealedNote> parts = read_sealed_notes(connection, SealedKind::concern, concern);
    const std::int64_t told = count_deeds_about(connection, about(concern)),
                       there = std::ssize(parts);
    for (std::int64_t part = 1; part <= std::max(told, there); ++part)
        if (part > told || part > there ||
            parts[static_cast<std::size_t>(part) - 1].place.part != part)
            throw Fault(refuse(rule("seal_broken"), show_place(part_of(concern, part))));
    return parts;
}

// Those who can read the first part, and hold a key still.
std::vector<Keyholder> readers_of_first(const Connection& connection, const SealedNote& first) {
    std::vector<Keyholder> readers = keyholders_in(connection);
    std::erase_if(readers, [&](const Keyholder& each) {
        return each.lost_on || !is_held(connection, first, each.number);
    });
    return readers;
}

// Somebody who was given only the older parts by whoever lost the key since cannot read it either.
Opener opener_of(const Connection& connection, const std::vector<SealedNote>& parts,
                 const Keyholder& keyholder, const Opening& opening) {
    for (const SealedNote& part : parts)
        if (!is_held(connection, part, keyholder.number))
            throw Refused(refuse(rule("concern_not_held"), part.place.number, keyholder.name));
    return unlock_keyholder(connection, keyholder, opening.passphrase);
}

void ask_happened(const std::optional<Day>& day, Day today) {
    if (day && *day > today)
        throw Refused(refuse(rule("day_in_future"), show_short(*day), show_short(today)));
}

} // namespace

std::vector<std::string> Safe::readers(const std::vector<MemberNumber>& members) const {
    Looking looking(connection_);
    std::vector<std::string> names;
    for (const Keyholder& each : readers_about(connection_, members))
        names.push_back(each.name);
    return names;
}

ConcernLine Safe::file(const NewConcern& concern, const Secret& text) {
    Writing writing(connection_);
    throw_if(why_not_concern_text(text.reveal()));
    ask_happened(concern.happened_on, hand_.today);
    ask_happened(concern.told_on, hand_.today);
    if (concern.exchange && !read_movement(connection_, *concern.exchange))
        throw Refused(refuse(rule("entry_unknown"), *concern.exchange));
    const std::vector<Keyholder> readers = readers_about(connection_, concern.about);
    const ReviewHours hours = settings_from(read_settings(connection_)).review_hours;
    StoredConcern stored;
    stored.number = next_concern(connection_);
    stored.severity = concern.severity;
    stored.written = hand_.now();
    stored.review_by = review_by(stored.written, concern.severity, hours);
    const std::int64_t deed = record_deed("concern file", about(stored.number));
    add_concern_row(connection_, stored, deed);
    NoteHead head;
    head.severity = concern.severity;
    head.about = concern.about;
    head.exchange = concern.exchange;
    head.happened_on = concern.happened_on;
    head.told_on = concern.told_on;
    seal_note(connection_, part_of(stored.number, 1), head, text, readers,
              {deed, stored.written, hand_.broker});
    ConcernLine filed = line(stored.number);
    writing.commit();
    return filed;
}

void Safe::ask_open(std::int64_t concern) const {
    open_concern_in(connection_, concern);
}

ConcernLine Safe::add(std::int64_t concern, const Secret& text) {
    Writing writing(connection_);
    append(concern, text);
    ConcernLine added = line(concern);
    writing.commit();
    return added;
}

void Safe::append(std::int64_t concern, const Secret& text) {
    open_concern_in(connection_, concern);
    throw_if(why_not_concern_text(text.reveal()));
    const std::vector<SealedNote> parts = parts_of(connection_, concern);
    const auto readers = readers_of_first(connection_, parts.front());
    if (readers.empty())
        throw Refused(refuse(rule("concern_holders_gone"), concern));
    const std::int64_t deed = record_deed("concern add", about(concern));
    seal_note(connection_, part_of(concern, std::ssize(parts) + 1), {}, text, readers,
              {deed, hand_.now(), hand_.broker});
}

OpenedConcern Safe::read(const Reading& reading, const Opening& opening) {
    Writing writing(connection_);
    concern_in(connection_, reading.concern);
    if (reading.review_by && *reading.review_by < hand_.today)
        throw Refused(refuse(rule("concern_review_past"), show_short(*reading.review_by)));
    const std::vector<SealedNote> parts = parts_of(connection_, reading.concern);
    const Opener opener = opener_of(connection_, parts, holding(opening.keyholder), opening);
    OpenedConcern opened;
    for (const SealedNote& part : parts)
        opened.parts.push_back(open_note(connection_, part, opener));
    StoredRead read{reading.concern, opener.keyholder.number, reading.reason, hand_.now(), {}};
    if (reading.review_by)
        read.review_by = end_of(*reading.review_by);
    const std::int64_t deed = record_deed("concern read", about(reading.concern));
    add_read(connection_, read, deed);
    const auto reads = read_sealed_notes(connection_, SealedKind::read, reading.concern);
    for (const SealedNote& note : reads)
        if (is_held(connection_, note, opener.keyholder.number))
            opened.reads.push_back(open_note(connection_, note, opener));
    if (reading.words)
        seal_note(connection_, {SealedKind::read, reading.concern, std::ssize(reads) + 1}, {},
                  *reading.words, readers_of_first(connection_, parts.front()),
                  {deed, hand_.now(), hand_.broker});
    opened.line = line(reading.concern);
    // Somebody who wanted it looked at later would have changed this.
    if (opened.parts.front().head.severity != opened.line.severity)
        throw Fault(refuse(rule("seal_broken"), show_place(part_of(reading.concern, 1))));
    writing.commit();
    return opened;
}

void Safe::ask_closing(std::int64_t concern, const Opening& opening) const {
    open_concern_in(connection_, concern);
    const std::vector<SealedNote> parts = parts_of(connection_, concern);
    const Keyholder keyholder = holding(opening.keyholder);
    // What nobody can read any more is not to be overdue for ever.
    if (readers_of_first(connection_, parts.front()).empty())
        unlock_keyholder(connection_, keyholder, opening.passphrase);
    else // That they could read it is proved by opening it; nothing of it is shown.
        open_note(connection_, parts.front(), opener_of(connection_, parts, keyholder, opening));
}

ConcernLine Safe::close(std::int64_t concern, const ClosingWords& words, const Secret& text,
                        const Opening& opening) {
    Writing writing(connection_);
    ask_closing(concern, opening);
    if (words.referrals.empty() && !says_something(text.reveal()))
        throw Refused(refuse(rule("concern_referral_missing")));
    const std::vector<SealedNote> parts = parts_of(connection_, concern);
    std::vector<Keyholder> readers = readers_of_first(connection_, parts.front());
    const Keyholder keyholder = holding(opening.keyholder);
    if (readers.empty())
        readers = {keyholder};
    const std::int64_t deed = record_deed("concern close", about(concern));
    NoteHead head;
    head.outcome = words.outcome;
    head.referrals = words.referrals;
    seal_note(connection_, part_of(concern, std::ssize(parts) + 1), head, text, readers,
              {deed, hand_.now(), hand_.broker});
    add_closing(connection_, {concern, keyholder.number, hand_.minute_of_day}, deed);
    ConcernLine closed = line(concern);
    writing.commit();
    return closed;
}

ConcernLine Safe::line(std::int64_t concern) const {
    const std::vector<ConcernLine> lines = concerns();
    return *std::ranges::find(lines, concern, &ConcernLine::number);
}

std::vector<ConcernLine> Safe::concerns() const {
    std::unordered_map<std::int64_t, std::string> names;
    for (const Keyholder& each : all_keyholders())
        names[each.number] = each.name;
    std::vector<ConcernLine> lines;
    for (const StoredConcern& each : read_concerns(connection_)) {
        ConcernLine line{each.number,
                         each.severity,
                         each.written,
                         each.review_by,
                         each.recorded_by,
                         each.parts,
                         {},
                         !each.closed && each.review_by < hand_.now(),
                         each.closed,
                         each.closed ? names[each.closed_by] : std::string()};
        const auto parts = read_sealed_notes(connection_, SealedKind::concern, each.number);
        if (!parts.empty())
            for (const SealedKey& key : read_sealed_keys(connection_, parts.front().note))
                line.sealed_for.push_back(names[key.keyholder]);
        lines.push_back(std::move(line));
    }
    std::ranges::stable_sort(lines, {}, [](const ConcernLine& line) {
        return std::tuple(line.closed.has_value(), !line.overdue, line.severity, line.number);
    });
    return lines;
}

std::vector<ReadLine> Safe::reads() const {
    std::vector<ReadLine> lines;
    for (const StoredRead& each : read_reads(connection_))
        lines.push_back({each.concern, each.keyholder, each.reason, each.read, each.review_by});
    return lines;
}

std::int64_t Safe::overdue() const {
    return count_overdue_concerns(connection_, hand_.now());
}

} // namespace timebank
