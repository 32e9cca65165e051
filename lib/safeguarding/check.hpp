// Safeguarding checks on a member, as practice names them: what was seen, when and by whom, and
// until when it holds. Knows no field that practice does not: nothing of what a certificate says.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "calendar/calendar.hpp"
#include "members/member.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

enum class CheckKind {
    met = 1,
    identity,
    reference,
    code_of_conduct,
    induction,
    dbs,
    pvg,
    accessni,
    driver,
    guardian_consent,
    home_assessment
};
/// `met`, `code-of-conduct`, `dbs`, ...
std::string_view show_check_kind(CheckKind kind);
/// Any case. Answers check_kind_unreadable.
Answer<CheckKind> read_check_kind(std::string_view text);
/// `met, identity, ... or home-assessment`.
std::string list_check_kinds();
/// A certificate of one of the three schemes.
bool is_certificate(CheckKind kind);

struct Reference {
    std::int64_t which = 1; ///< 1, 2, ...: of a member's references
    Day asked_on;
    std::optional<Day> received_on;
    std::optional<bool> satisfactory;
    std::optional<std::string> decided_by;
};

enum class Level { basic = 1, standard, enhanced, enhanced_barred };
enum class Workforce { child = 1, adult, child_and_adult, other };
enum class Decision { pending = 1, suitable, with_conditions, not_suitable };
std::string_view show_level(Level level);             ///< `basic`, ..., `enhanced-barred`
std::string_view show_workforce(Workforce workforce); ///< `child-and-adult`, ...
std::string_view show_decision(Decision decision);    ///< `with-conditions`, ...

/// What may be kept of a certificate once it was seen (practice: Safeguarding).
struct Certificate {
    Level level = Level::basic;
    Workforce workforce = Workforce::other;
    std::string position;
    std::optional<std::string> eligibility; ///< the basis; of standard and enhanced always
    std::string number;                     ///< its reference number
    Day issued_on;
    Decision decision = Decision::pending;
    std::optional<Day> consented_on;      ///< to the update service being asked
    std::optional<Day> status_checked_on; ///< there, last
    std::optional<Day> held_since;        ///< the paper itself is still here
};

/// Each until when it holds.
struct DriverPapers {
    Day licence_until, mot_until, tax_until, insurer_until;
};

struct Check {
    std::int64_t number = 0; ///< the book's, later ones above earlier ones
    MemberNumber member;
    CheckKind kind = CheckKind::met;
    Day seen_on;
    std::string seen_by;
    std::optional<Day> until; ///< the last day on which it holds; nothing: it does not end
    /// Of identity the document, of code-of-conduct the version, of guardian-consent the guardian,
    /// of home-assessment the hazards with `, ` between them.
    std::optional<std::string> detail;
    std::variant<std::monostate, Reference, Certificate, DriverPapers> more;
};

/// The earliest of the four dates, and which paper it is of: `licence`, `MOT`, `tax`, `insurer`.
Day earliest_of(const DriverPapers& papers);
std::string_view which_is_earliest(const DriverPapers& papers);

/// Whether a check of this kind says yes: a reference that is satisfactory, a certificate decided
/// to be suitable, perhaps with conditions; any other does by being there.
bool is_good(const Check& check);

/// The last one of a kind that had been seen by that day; nothing if there is none. `checks` in
/// the order of day, then number.
const Check* last_check(const std::vector<Check>& checks, CheckKind kind, Day on);
/// The same of one of several references.
const Check* last_reference(const std::vector<Check>& checks, std::int64_t which, Day on);
/// How many of the references there are of which anything is written down by that day.
std::int64_t count_references(const std::vector<Check>& checks, Day on);

/// Whether a later check in `checks` has taken the place of this one, and since which day.
std::optional<Day> superseded_on(const std::vector<Check>& checks, const Check& check);

} // namespace timebank
