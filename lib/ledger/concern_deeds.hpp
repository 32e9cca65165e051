// The safe: the deeds of what only keyholders may read, and of the keyholders themselves. Part of
// the ledger, and asked for through it. Nothing that is sealed leaves it but in a Secret, and
// nothing that is in clear says whom it is about. Refuses to know SQL, argv and stdout.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/moment.hpp"
#include "safeguarding/concern.hpp"
#include "safeguarding/keyholder.hpp"
#include "safeguarding/note.hpp"
#include "vault/keys.hpp"

namespace timebank {

class Connection;
struct Hand;

struct NewKeyholder {
    std::string name;
    KeyholderRole role = KeyholderRole::lead;
    std::vector<MemberNumber> tied_to; ///< themself, if a member, and whoever is close to them
};

struct KeyholderView {
    Keyholder keyholder;
    Day since;
    std::string recorded_by, lost_by;
    std::int64_t concerns = 0; ///< how many they can open, and
    std::int64_t texts = 0;    ///< how many concerns and reasons of other kinds in all
};

/// What a lost key takes with it.
struct LostKey {
    std::string name;
    std::vector<std::int64_t> gone_concerns; ///< sealed to nobody else who still holds a key
    std::int64_t gone_others = 0;            ///< reasons of restrictions and keep-aparts likewise
    std::int64_t kept = 0;                   ///< what somebody else can still open
    std::vector<std::string> others;         ///< who holds a key now
};

struct Resealed {
    std::string for_whom, opened_by;
    std::int64_t texts = 0;    ///< that are theirs to read now
    std::int64_t left_out = 0; ///< concerns and reasons about them, or about somebody close
};

struct NewConcern {
    Severity severity = Severity::high;
    std::vector<MemberNumber> about; ///< sealed; only to leave keyholders out
    std::optional<std::int64_t> exchange;
    std::optional<Day> happened_on, told_on;
};

/// A concern as it stands in clear.
struct ConcernLine {
    std::int64_t number = 0;
    Severity severity = Severity::high;
    Moment written, review_by;
    std::string recorded_by;
    std::int64_t parts = 0;
    std::vector<std::string> sealed_for; ///< names
    bool overdue = false;
    std::optional<Moment> closed;
    std::string closed_by;
};

/// Who opens something, with what.
struct Opening {
    std::string_view keyholder;
    const Secret& passphrase;
};

struct OpenedNote {
    Moment written;
    std::string recorded_by;
    NoteHead head;
    Secret sealed; ///< head and text

    std::string_view text() const; ///< looks at it where it is
};

struct OpenedConcern {
    ConcernLine line;
    std::vector<OpenedNote> parts;
    std::vector<OpenedNote> reads; ///< why it was read before, where that was said in words
};

struct Reading {
    std::int64_t concern = 0;
    ReadReason reason = ReadReason::review;
    std::optional<Secret> words;  ///< of another reason; sealed with the concern
    std::optional<Day> review_by; ///< when it is looked at next; nothing: as before
};

struct ClosingWords {
    Outcome outcome = Outcome::resolved;
    std::vector<Referral> referrals;
};

struct ReadLine {
    std::int64_t concern = 0, keyholder = 0;
    ReadReason reason = ReadReason::review;
    Moment read;
    std::optional<Moment> review_by;
};

class Safe {
public:
    /// Both must outlive it.
    Safe(const Connection& connection, const Hand& hand);

    // keyholders
    /// Answers the number. passphrase_short, name_empty, name_too_long, keyholder_taken.
    std::int64_t add_keyholder(const NewKeyholder& keyholder, const Secret& passphrase,
                               PassphraseCost cost = usual_cost);
    std::vector<KeyholderView> keyholders() const;
    /// Whose key is not lost. keyholder_missing, keyholder_unknown, keyholder_lost.
    Keyholder holding(std::string_view name) const;
    /// Whoever ever held a key. keyholder_missing, keyholder_unknown.
    Keyholder ever_holding(std::string_view name) const;
    /// Members to whom a keyholder is close too.
    void tie(std::string_view name, const std::vector<MemberNumber>& members);
    /// Fault passphrase_wrong; passphrase_short.
    void change_passphrase(const Opening& opening, const Secret& passphrase,
                           PassphraseCost cost = usual_cost);
    LostKey give_up_key(std::string_view name);
    /// Seals what one keyholder can open for another one too. reseal_by_lead, and faults
    /// passphrase_wrong, key_broken, seal_broken.
    Resealed reseal(std::string_view for_whom, const Opening& opening);

    // concerns
    /// Whom a concern about them would be sealed for. keyholder_missing, keyholders_all_left_out.
    std::vector<std::string> readers(const std::vector<MemberNumber>& about) const;
    /// concern_text_empty, day_in_future, entry_unknown, and what readers() throws.
    ConcernLine file(const NewConcern& concern, const Secret& text);
    /// One more part, sealed for those who can read the first. concern_unknown, concern_closed,
    /// concern_text_empty, concern_holders_gone.
    ConcernLine add(std::int64_t concern, const Secret& text);
    /// The same inside a deed that is being done, which commits.
    void append(std::int64_t concern, const Secret& text);
    /// concern_unknown, concern_closed: whether something can be added to it.
    void ask_open(std::int64_t concern) const;
    /// Opens every part, then writes down who read it and why, and only then answers.
    /// concern_unknown, concern_not_held, concern_review_past; faults passphrase_wrong,
    /// key_broken, seal_broken (also where a part is missing).
    OpenedConcern read(const Reading& reading, const Opening& opening);
    /// Whether they could close it. As close, but for what is written.
    void ask_closing(std::int64_t concern, const Opening& opening) const;
    /// A keyholder who can read it closes it. concern_unknown, concern_closed, concern_not_held,
    /// concern_referral_missing; faults as of read.
    ConcernLine close(std::int64_t concern, const ClosingWords& words, const Secret& text,
                      const Opening& opening);
    /// Open ones first: overdue, then gravest, then by number.
    std::vector<ConcernLine> concerns() const;
    /// In order of reading.
    std::vector<ReadLine> reads() const;
    /// How many open concerns should have been looked at by now.
    std::int64_t overdue() const;

private:
    std::vector<Keyholder> all_keyholders() const;
    ConcernLine line(std::int64_t concern) const;
    std::int64_t record_deed(const std::string& verb, const std::string& about);

    const Connection& connection_;
    const Hand& hand_;
};

} // namespace timebank
