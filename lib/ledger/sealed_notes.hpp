// How a deed seals a text for keyholders, and opens one: a concern's part, or the reason of a
// restriction. Refuses to know whose deed it is.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ledger/concern_deeds.hpp"
#include "store/connection.hpp"
#include "store/keyholder_table.hpp"
#include "store/sealed_table.hpp"

namespace timebank {

std::vector<Keyholder> keyholders_in(const Connection& connection);

/// The keyholders who may read what is about these members. keyholder_missing,
/// keyholders_all_left_out.
std::vector<Keyholder> readers_about(const Connection& connection,
                                     const std::vector<MemberNumber>& about);

/// Whether there are any.
bool any_reader_about(const Connection& connection, const std::vector<MemberNumber>& about);

/// The deed that a text is written by.
struct SealingDeed {
    std::int64_t deed = 0;
    Moment written;
    std::string recorded_by;
};

/// Seals head and text at a place for these keyholders. Fault key_broken.
void seal_note(const Connection& connection, const SealedPlace& place, const NoteHead& head,
               const Secret& text, const std::vector<Keyholder>& readers, const SealingDeed& deed);

/// Whom a locked key is bound to.
std::string bound_holder(const Keyholder& keyholder);

/// A keyholder whose key is unlocked.
struct Opener {
    Keyholder keyholder;
    KeyPair pair;
};

/// Faults passphrase_wrong, key_broken.
Opener unlock_keyholder(const Connection& connection, const Keyholder& keyholder,
                        const Secret& passphrase);

/// Whether the opener's key is among a note's; never opens it.
bool is_held(const Connection& connection, const SealedNote& note, std::int64_t keyholder);

/// Fault seal_broken: nothing of it is shown.
OpenedNote open_note(const Connection& connection, const SealedNote& note, const Opener& opener);
/// The same, and the key that it is sealed under is sealed for another keyholder, unless they are
/// left out. Answers whether it was.
bool open_for(const Connection& connection, const SealedNote& note, const Opener& opener,
              const Keyholder& other, std::int64_t deed);

/// `concern 3 part 2`, as it is named in a sentence; of a reason, `the reason of restriction 5`.
std::string show_place(const SealedPlace& place);

} // namespace timebank
