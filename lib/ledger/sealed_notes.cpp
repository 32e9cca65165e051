#include "ledger/sealed_notes.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "refusals/catalogue.hpp"
#include "store/member_table.hpp"
#include "store/sharing_table.hpp"
#include "vault/sealing.hpp"

namespace timebank {

namespace {

constexpr std::array<std::string_view, 4> kinds{"concern", "restriction", "keep-apart", "read"};

std::string_view show_kind(SealedKind kind) {
    return kinds.at(static_cast<std::size_t>(kind) - 1);
}

// Where a text belongs, with everything that stands in clear beside it.
std::string bound_to(const SealedPlace& place, Moment written, std::string_view recorded_by) {
    return fmt::format("timebank {} {} part {} written {} by {}", show_kind(place.kind),
                       place.number, place.part, show_iso(written), recorded_by);
}

std::string bound_to(const SealedNote& note) {
    return bound_to(note.place, note.written, note.recorded_by);
}

std::vector<NamedMember> people_about(const Connection& connection,
                                      const std::vector<MemberNumber>& about) {
    std::vector<NamedMember> people;
    for (const MemberNumber number : about) {
        const std::vector<MemberNumber> records =
            read_records_of(connection, read_person(connection, number));
        for (const MemberNumber record : records) {
            const Member member = read_member(connection, record);
            people.push_back({record, member.name, member.aliases, {}});
        }
    }
    return people;
}

Bytes key_for(const Connection& connection, const Secret& key, const Keyholder& keyholder) {
    const auto sealed = seal_key(key, read_locked_key(connection, keyholder.number).public_key);
    if (!sealed)
        throw Fault(refuse(rule("key_broken"), keyholder.name));
    return *sealed;
}

[[noreturn]] void broken(const SealedPlace& place) {
    throw Fault(refuse(rule("seal_broken"), show_place(place)));
}

struct Opened {
    Secret key;
    OpenedNote note;
};

Opened open(const Connection& connection, const SealedNote& note, const Opener& opener) {
    const std::vector<SealedKey> keys = read_sealed_keys(connection, note.note);
    const auto mine = std::ranges::find(keys, opener.keyholder.number, &SealedKey::keyholder);
    auto key = mine == keys.end() ? std::nullopt : open_key(mine->sealed, opener.pair);
    auto sealed = key ? open_text(note.sealed, *key, bound_to(note)) : std::nullopt;
    auto head = sealed ? read_head(sealed->reveal()) : std::nullopt;
    if (!head)
        broken(note.place);
    return {std::move(*key),
            {note.written, note.recorded_by, std::move(head->first), std::move(*sealed)}};
}

} // namespace

std::string_view OpenedNote::text() const {
    const auto head_and_text = read_head(sealed.reveal());
    return head_and_text ? head_and_text->second : std::string_view();
}

std::vector<Keyholder> keyholders_in(const Connection& connection) {
    std::vector<Keyholder> keyholders;
    for (StoredKeyholder& each : read_keyholders(connection))
        keyholders.push_back(std::move(each.keyholder));
    return keyholders;
}

std::vector<Keyholder> readers_about(const Connection& connection,
                                     const std::vector<MemberNumber>& about) {
    return readers_of(keyholders_in(connection), people_about(connection, about)).or_throw();
}

bool any_reader_about(const Connection& connection, const std::vector<MemberNumber>& about) {
    return static_cast<bool>(
        readers_of(keyholders_in(connection), people_about(connection, about)));
}

void seal_note(const Connection& connection, const SealedPlace& place, const NoteHead& head,
               const Secret& text, const std::vector<Keyholder>& readers, const SealingDeed& deed) {
    const Secret key = new_content_key();
    std::string lines = write_head(head);
    const Secret whole(lines, text.reveal());
    wipe(lines);
    const Bytes sealed = seal_text(whole, key, bound_to(place, deed.written, deed.recorded_by));
    const std::int64_t note =
        add_sealed_note(connection, place, deed.written.minute, sealed, deed.deed);
    for (const Keyholder& reader : readers)
        add_sealed_key(connection, note, {reader.number, key_for(connection, key, reader)},
                       deed.deed);
}

std::string bound_holder(const Keyholder& keyholder) {
    return fmt::format("keyholder {}", keyholder.number);
}

Opener unlock_keyholder(const Connection& connection, const Keyholder& keyholder,
                        const Secret& passphrase) {
    const LockedKey key = read_locked_key(connection, keyholder.number);
    if (!is_whole(key))
        throw Fault(refuse(rule("key_broken"), keyholder.name));
    auto pair = unlock(key, passphrase, bound_holder(keyholder));
    if (!pair)
        throw Fault(refuse(rule("passphrase_wrong"), keyholder.name, keyholder.number));
    return {keyholder, std::move(*pair)};
}

bool is_held(const Connection& connection, const SealedNote& note, std::int64_t keyholder) {
    const std::vector<SealedKey> keys = read_sealed_keys(connection, note.note);
    return std::ranges::find(keys, keyholder, &SealedKey::keyholder) != keys.end();
}

OpenedNote open_note(const Connection& connection, const SealedNote& note, const Opener& opener) {
    return open(connection, note, opener).note;
}

bool open_for(const Connection& connection, const SealedNote& note, const Opener& opener,
              const Keyholder& other, std::int64_t deed) {
    const Opened opened = open(connection, note, opener);
    if (is_left_out(other, people_about(connection, opened.note.head.about)))
        return false;
    add_sealed_key(connection, note.note, {other.number, key_for(connection, opened.key, other)},
                   deed);
    return true;
}

std::string show_place(const SealedPlace& place) {
    if (place.kind == SealedKind::concern)
        return fmt::format("part {} of concern {}", place.part, place.number);
    if (place.kind == SealedKind::read)
        return fmt::format("why concern {} was read", place.number);
    return fmt::format("the reason of {} {}", show_kind(place.kind), place.number);
}

} // namespace timebank
