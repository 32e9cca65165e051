// The deeds of data protection: what is held about a person, forgetting them, and what is kept for
// longer than the book says. Part of the ledger, and asked for through it. Refuses to know SQL,
// argv and stdout.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "members/mentions.hpp"

namespace timebank {

class Connection;
struct Hand;
struct Held;
struct PastPeriod;

struct ErasingWish {
    MemberNumber member;
    std::optional<std::string> asked; ///< the keyholder who said that nothing is needed any more
    bool blank_found = false;         ///< texts that name the person are blanked too,
    bool blank_perhaps = false;       ///< and those with a part of the name
};

/// What becomes of a text in which the person was found.
enum class TextFate { blanked, kept, stays };

struct FoundText {
    std::string where, text;
    Mention mention = Mention::whole; ///< none: it goes because it is about what the person did
    TextFate fate = TextFate::blanked;
};

struct Erasing {
    std::string named;               ///< `M0012 Ann Baker`, or as a former member afterwards
    std::optional<Day> forgotten_on; ///< before: then the file is written anew, and that is all
    std::vector<FoundText> texts;    ///< as they stand in the book
    std::int64_t checks = 0;         ///< how many are removed
};

class PersonalData {
public:
    /// Both must outlive it.
    PersonalData(const Connection& connection, const Hand& hand);

    /// Everything that is held about a member, under all their numbers, but for what is sealed and
    /// for whom they are kept apart from; other people as Person A, Person B, ...
    Held held(MemberNumber member) const;

    /// What erase would do. In this order: erase_not_left, erase_balance_left, what who_was_asked
    /// refuses.
    Erasing erasing(const ErasingWish& wish) const;
    /// Blanks whatever names the member, and removes what was told and checked of them; numbers,
    /// entries and balances stay. As erasing. Nothing for who was forgotten before.
    Erasing erase(const ErasingWish& wish);
    /// Writes the book's file anew, so that no byte of what was removed is left in it. False where
    /// somebody else is reading the book, so that its log cannot be emptied. Faults as a writer's.
    bool rebuild_file();

    /// What is kept for longer than the book says, by kind, then by number.
    std::vector<PastPeriod> past_periods() const;

private:
    Erasing look(const ErasingWish& wish, std::optional<std::int64_t>& keyholder) const;

    const Connection& connection_;
    const Hand& hand_;
};

/// member_erased.
void ask_not_erased(const Connection& connection, MemberNumber member);

/// Those who still share the account once this member has left.
std::vector<MemberNumber> who_stay(const Connection& connection, MemberNumber leaver, Day today);

} // namespace timebank
