// A concern: how grave it is, by when a lead must look at it, why it is read, how it ends, and the
// headings that help to write one (practice: safeguarding). Refuses to know how it is sealed.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "calendar/moment.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

enum class Severity { critical = 1, high, medium, low };
std::string_view show_severity(Severity severity);
Answer<Severity> read_severity(std::string_view text); ///< severity_unreadable

/// Hours until a lead must have looked at it, from the gravest on.
using ReviewHours = std::array<int, 4>;
inline constexpr ReviewHours usual_review_hours{4, 24, 72, 168};

Moment review_by(Moment written, Severity severity, const ReviewHours& hours);

/// Why a concern is read. One of few, because whoever reads the list of reads may not read the
/// concern: nothing in it can name anybody.
/// Why a concern is read. The list of reads can be read by those who may not read a concern: what
/// is said in other words is sealed, and stands there as `other` alone.
enum class ReadReason { review = 1, action, referral, request, handover, other };
std::string_view show_read_reason(ReadReason reason);
/// One of the words, or `other` for any other text that says something; reason_missing.
Answer<ReadReason> read_read_reason(std::string_view text);

/// How a concern ended; sealed.
enum class Outcome { resolved = 1, referred, unfounded, recorded };
std::string_view show_outcome(Outcome outcome);
/// concern_outcome_unreadable; concern_outcome_missing of an empty text.
Answer<Outcome> read_outcome(std::string_view text);

/// Whom a concern was referred to; sealed. adult-care and child-care are the council's.
enum class Referral {
    adult_care = 1,
    child_care,
    police,
    dbs,
    regulator,
    commissioner,
    insurer,
    other
};
std::string_view show_referral(Referral referral);
Answer<Referral> read_referral(std::string_view text); ///< referral_unreadable

/// Headings to write under, each on a line of its own.
std::string_view concern_template();

/// Whether somebody wrote something: more than blank lines and the template's headings.
bool says_something(std::string_view text);

/// concern_text_empty.
std::optional<Refusal> why_not_concern_text(std::string_view text);

} // namespace timebank
