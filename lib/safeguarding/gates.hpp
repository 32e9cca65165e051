// What stops help from being arranged, as practice's table of gates: each a pure question about two
// members and the circumstances, asked in that order. What cannot be told does not pass. Asked of
// help that has already happened, a gate stops nothing: it says what must be looked at (practice:
// arranging is gated, recording never loses). Refuses to know hours and accounts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "exchanges/category.hpp"
#include "exchanges/exchange.hpp"
#include "members/standing.hpp"
#include "safeguarding/records.hpp"

namespace timebank {

/// Two members alone, but for whoever accompanies them; or a session.
enum class Company { one_to_one, group };

/// Where, when and with whom help is to be given.
struct Circumstances {
    std::optional<Setting> setting; ///< nothing: not told
    Day on;
    std::optional<MemberNumber> accompanied_by = {};
    Company company = Company::one_to_one;
    /// It has happened: what was not written down of it, such as where, is not asked.
    bool happened = false;
};

struct Match {
    MemberNumber giver, receiver;
    const Category& category; ///< without a number: not told, of a kind that is arranged
    Circumstances how;
    /// Whether the receiver has hours in credit to receive with, or, of what has happened, is not
    /// in debit after it; asked of children only.
    std::optional<bool> receiver_in_credit = {};
};

/// A gate that a match does not meet.
struct UnmetGate {
    Gate gate = Gate::kept_apart;
    std::string missing;      ///< in a sentence or several; of a home, none where it has happened
    std::optional<Day> since; ///< the first day on which it was not met; nothing: it never was
    std::string mend;         ///< the command to type; empty: none mends it
};
using Unmet = std::optional<UnmetGate>;

/// One of the two members, as far as standing is asked.
struct Party {
    std::string named; ///< `M0012 Ann Baker`
    const std::vector<StandingChange>& standings;
};

// The gates, in practice's order. Those who take part are the giver, the receiver and whoever
// accompanies them.

/// Gate 1: no two of those who take part are kept apart on that day.
Unmet why_not_together(const Match& match, const SafeguardingRecords& records);
/// Gate 2: everybody who takes part is active on that day.
Unmet why_not_standing(const Match& match, const SafeguardingRecords& records);
/// Gate 3: not a refused category.
Unmet why_not_category(const Category& category);
/// Gate 4: at a home, the giver was met, has enough satisfactory references and signed the code of
/// conduct.
Unmet why_not_giver(const Match& match, const SafeguardingRecords& records);
/// Gate 5: the first time a pair is at a home, somebody accompanies them or the home's assessment
/// is current.
Unmet why_not_first_visit(const Match& match, const SafeguardingRecords& records);
/// Gate 6: two are alone at a home only if each was at a session or in an accompanied exchange
/// before.
Unmet why_not_one_to_one(const Match& match, const SafeguardingRecords& records);
/// Gate 7: a supported member at a home has a second named person there.
Unmet why_not_supported(const Match& match, const SafeguardingRecords& records);
/// Gate 8: what somebody who takes part is restricted to.
Unmet why_not_restricted(const Match& match, const SafeguardingRecords& records);
/// Gate 9: in a vehicle, the giver's driver check is in date.
Unmet why_not_drive(const Match& match, const SafeguardingRecords& records);
/// Gate 10: a child has a guardian's consent in date, is at a venue, in public or at a session
/// with a named adult, and comes into no debit.
Unmet why_not_child(const Match& match, const SafeguardingRecords& records);
/// Gate 11: the giver has the checks that the book's policy names for the category.
Unmet why_not_checks_for_category(const Match& match, const SafeguardingRecords& records);

/// The gates that the book asks and a match does not meet, in order; of a pair that is kept apart
/// that gate alone, so that nothing else is told. Builds no text where all are met.
std::vector<UnmetGate> unmet_gates(const Match& match, const SafeguardingRecords& records);

/// Gate 2 of one member.
Unmet why_not_standing(const Party& party, Day on);
/// Gate 8 of one member, with or without somebody to accompany them.
Unmet why_not_restricted(const PersonFacts& person, const Circumstances& how, bool accompanied,
                         const SafeguardingRecords& records);
/// Gate 10 of one member, but for debit and the named adult.
Unmet why_not_child(const PersonFacts& person, const Circumstances& how,
                    const SafeguardingRecords& records);

std::vector<Gate> gates_of(const std::vector<UnmetGate>& unmet);
/// What whoever records help is told of the gates that it did not meet, each sentence once: what is
/// no secret, and of checks, restrictions and the like only that something is missing.
std::vector<std::string> told_when_recorded(const std::vector<UnmetGate>& unmet);

/// Whether no gate can be unmet, whatever the rest of the book holds: nothing is known of the two
/// but that they are active on that day and of age, and neither where nor what asks for more.
/// Cheap, for a million rows; where it says no, the gates are still to be asked.
bool is_plain(const Match& match, const SafeguardingRecords& records);

/// At a home, or perhaps: a setting that was not told may be one, unless it has happened.
bool may_be_home(const Circumstances& how);
bool may_be_vehicle(const Circumstances& how);
/// The same question with something changed: `timebank safeguarding may M0001 M0002 ...`.
std::string ask_again(const Match& match, std::string_view change);
/// Both answers as one; the command of the first.
Unmet together(Unmet first, Unmet second);

} // namespace timebank
