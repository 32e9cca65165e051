#include <algorithm>

#include "ledger/ledger.hpp"
#include "ledger/sealed_notes.hpp"
#include "members/names.hpp"
#include "refusals/catalogue.hpp"
#include "store/concern_table.hpp"
#include "store/deed_table.hpp"
#include "vault/passphrase.hpp"

namespace timebank {

Safe::Safe(const Connection& connection, const Hand& hand) : connection_(connection), hand_(hand) {}

std::vector<Keyholder> Safe::all_keyholders() const {
    return keyholders_in(connection_);
}

std::int64_t Safe::record_deed(const std::string& verb, const std::string& about) {
    return add_deed(connection_, {hand_.today, hand_.broker, verb, about, std::nullopt});
}

std::int64_t Safe::add_keyholder(const NewKeyholder& keyholder, const Secret& passphrase,
                                 PassphraseCost cost) {
    throw_if(why_not_passphrase(passphrase));
    throw_if(why_not_name(keyholder.name));
    Writing writing(connection_);
    Keyholder added{next_keyholder(connection_),
                    tidy_name(keyholder.name),
                    keyholder.role,
                    keyholder.tied_to,
                    {}};
    for (const Keyholder& each : all_keyholders())
        if (!each.lost_on && name_key(each.name) == name_key(added.name))
            throw Refused(refuse(rule("keyholder_taken"), each.name));
    const std::int64_t deed =
        record_deed("safeguarding keyholder add", show_keyholder(added.number));
    add_keyholder_row(connection_, added,
                      lock(new_key_pair(), passphrase, bound_holder(added), cost), deed);
    for (const MemberNumber member : added.tied_to)
        add_tie(connection_, added.number, member, deed);
    writing.commit();
    return added.number;
}

std::vector<KeyholderView> Safe::keyholders() const {
    Looking looking(connection_);
    std::vector<KeyholderView> views;
    for (StoredKeyholder& each : read_keyholders(connection_)) {
        const auto held = read_held_by(connection_, each.keyholder.number);
        const auto concerns = std::ranges::count(held, SealedKind::concern, &HeldAlone::kind);
        views.push_back({std::move(each.keyholder), each.since, std::move(each.recorded_by),
                         std::move(each.lost_by), concerns, std::ssize(held)});
    }
    return views;
}

Keyholder Safe::holding(std::string_view name) const {
    const std::vector<Keyholder> all = all_keyholders();
    return all[find_holding(all, name).or_throw()];
}

Keyholder Safe::ever_holding(std::string_view name) const {
    const std::vector<Keyholder> all = all_keyholders();
    return all[find_keyholder(all, name).or_throw()];
}

void Safe::tie(std::string_view name, const std::vector<MemberNumber>& members) {
    Writing writing(connection_);
    const Keyholder keyholder = holding(name);
    const std::int64_t deed =
        record_deed("safeguarding keyholder tie", show_keyholder(keyholder.number));
    for (const MemberNumber member : members)
        add_tie(connection_, keyholder.number, member, deed);
    writing.commit();
}

void Safe::change_passphrase(const Opening& opening, const Secret& passphrase,
                             PassphraseCost cost) {
    throw_if(why_not_passphrase(passphrase));
    Writing writing(connection_);
    const Opener opener =
        unlock_keyholder(connection_, holding(opening.keyholder), opening.passphrase);
    record_deed("safeguarding keyholder passphrase", show_keyholder(opener.keyholder.number));
    write_locked_key(connection_, opener.keyholder.number,
                     lock(opener.pair, passphrase, bound_holder(opener.keyholder), cost));
    writing.commit();
}

LostKey Safe::give_up_key(std::string_view name) {
    Writing writing(connection_);
    const Keyholder keyholder = holding(name);
    LostKey lost;
    lost.name = keyholder.name;
    for (const HeldAlone& held : read_held_by(connection_, keyholder.number)) {
        if (!held.alone)
            ++lost.kept;
        else if (held.kind == SealedKind::concern)
            lost.gone_concerns.push_back(held.number);
        else
            ++lost.gone_others;
    }
    for (const Keyholder& each : all_keyholders())
        if (!each.lost_on && each.number != keyholder.number)
            lost.others.push_back(each.name);
    add_lost_key(connection_, keyholder.number,
                 record_deed("safeguarding keyholder lost", show_keyholder(keyholder.number)));
    writing.commit();
    return lost;
}

Resealed Safe::reseal(std::string_view for_whom, const Opening& opening) {
    Writing writing(connection_);
    const std::vector<Keyholder> all = all_keyholders();
    const Keyholder other = holding(for_whom), from = ever_holding(opening.keyholder);
    throw_if(why_not_reseal(all, from));
    const Opener opener = unlock_keyholder(connection_, from, opening.passphrase);
    const std::int64_t deed =
        record_deed("safeguarding keyholder reseal", show_keyholder(other.number));
    Resealed resealed{other.name, from.name};
    for (const SealedNote& note : read_notes_held_only_by(connection_, from.number, other.number)) {
        // Whom it is about stands in the first part; who may not read that one reads none of it.
        const SealedPlace& place = note.place;
        if (place.part > 1 &&
            !is_held(connection_, read_sealed_notes(connection_, place.kind, place.number).front(),
                     other.number))
            continue;
        ++(open_for(connection_, note, opener, other, deed) ? resealed.texts : resealed.left_out);
    }
    writing.commit();
    return resealed;
}

} // namespace timebank
