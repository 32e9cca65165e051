// A group exchange: who led, who learned or helped, by which rule its hours are shared out, and
// the movements that it gives rise to. Refuses to know tables and files.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/sharing.hpp"
#include "exchanges/exchange.hpp"
#include "journal/entry.hpp"
#include "members/member.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

/// What somebody did there; a receiver is whom a working party helped.
enum class Role { leader = 1, learner, helper, receiver };
/// `leader`, `learner`, `helper`, `receiver`
std::string_view show_role(Role role);
/// As people write it on an attendance sheet: `leader`, `teacher`, `learner`, `attended`,
/// `helper`, `volunteer` and their like, any case; a receiver is never among those who sign.
/// Answers role_unreadable.
Answer<Role> read_role(std::string_view text);

/// How the hours are shared out (practice: account rule 7).
enum class Split { each = 1, shared, pot, working_party };
/// `each`, `shared`, `pot`, `working-party`
std::string_view show_split(Split split);
/// Answers split_unreadable.
Answer<Split> read_split(std::string_view text);
/// The rule in whole sentences, as it is printed on the record.
std::string_view words_of_split(Split split);

/// What those who came are: helpers of a working party, learners of anything else.
constexpr Role role_of_attenders(Split split) {
    return split == Split::working_party ? Role::helper : Role::learner;
}

/// Somebody who was there, as they are named by a broker or stand on an attendance sheet.
struct Attender {
    MemberNumber member;
    Role role = Role::learner;
    std::optional<Minutes> minutes; ///< of each one; nothing: the whole session
    Minutes preparation;            ///< of a leader
    std::int64_t guests = 0;        ///< of an organisation, without accounts; 0: the member
};

/// One account's part in a session. Minutes are those really spent, before the book's step.
struct Attendance {
    MemberNumber member;
    Role role = Role::learner;
    std::int64_t people = 1; ///< an organisation's guests; else 1
    Minutes minutes;         ///< of all of them together; nothing for a receiver
    Minutes preparation;
};

struct Session {
    Day happened_on;
    std::int64_t category = 0; ///< its number in the book
    std::optional<Setting> setting;
    Split split = Split::each;
    std::optional<std::string> sheet, note;
    std::vector<Attendance> attendance; ///< by member number
};

/// Everybody's part, by member number: guests of one organisation are counted together, and
/// whoever has no time of their own was there as long as the leader who led longest, without
/// preparation. Nobody is named apart from guests twice, or the rules below say so.
std::vector<Attendance> attendance_of(std::span<const Attender> attenders);

/// What the rules need to know of a member.
struct Known {
    std::string named; ///< `M0012 Ann Baker`
    MemberKind kind = MemberKind::person;
};
using Knowing = std::function<Known(MemberNumber)>;

/// Adds time of preparation to that of the leader named, or, where nobody is named, of the only
/// one: session_preparation_astray, session_preparation_whose.
std::optional<Refusal> add_preparation(std::vector<Attender>& attenders,
                                       std::optional<MemberNumber> whose, Minutes preparation,
                                       const Knowing& knowing);

/// What one attender cannot be under this split: session_learner_at_work (a working party has
/// helpers), session_helper_astray and session_receiver_astray (nothing else has), then
/// session_preparation_astray (of somebody who did not lead), session_guests_of_person.
std::optional<Refusal> why_not_attend(const Attender& attender, Split split, const Known& known);

/// What no book can hold, in the order in which it is asked: session_without_leader (a working
/// party needs none), session_nobody, session_receiver_missing, session_leader_learns,
/// session_named_twice, session_time_missing (nobody led to be there as long as), day_in_future,
/// day_too_early, sheet_too_long, note_too_long.
std::optional<Refusal> why_not_write_down(const Session& session, const Knowing& knowing,
                                          Day today);

/// What a book of this step cannot hold: why_not_write_down, then hours_below_step (somebody's time
/// rounds to nothing), session_split_uneven (somebody's share would be under a minute).
std::optional<Refusal> why_not_hold(const Session& session, const Knowing& knowing, Minutes step,
                                    Day today);

/// The movements of a session that may be held, in the month it happened in. Everybody's amount is
/// fixed by the split: a leader's hours and preparation are rounded to the step together, once, a
/// learner's own time is, and shared hours are divided exactly. Whoever gives, gives to everyone
/// who gets, in proportion to what each still has to get; the pot comes last on either side. So
/// both sides come out to the minute; a share of nothing is no movement. Entry numbers are the
/// ledger's to give.
std::vector<Movement> movements_of(const Session& session, Minutes step);

/// session_same_account: two of them, who share one account, would give each other hours.
std::optional<Refusal> why_not_between(std::span<const Movement> movements,
                                       const SharedAccounts& shared, const Knowing& knowing);

/// What an account gained by the movements, less what it gave.
Minutes change_of(AccountNumber account, std::span<const Movement> movements);

} // namespace timebank
