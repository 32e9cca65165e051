// What limits a member, and which pairs may never be matched: from when, to be looked at again
// when, ended when. Why it is so is sealed elsewhere, and unknown here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "members/member.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

enum class RestrictionKind { two_person = 1, no_home, no_vehicle, supervised, paused };
/// `two-person`, `no-home`, `no-vehicle`, `supervised`, `paused`
std::string_view show_restriction(RestrictionKind kind);
/// Any case. Answers restriction_unreadable.
Answer<RestrictionKind> read_restriction(std::string_view text);

struct Restriction {
    std::int64_t number = 0;
    MemberNumber member;
    RestrictionKind kind = RestrictionKind::two_person;
    Day from, review_on;
    std::string set_by;
    std::optional<Day> lifted_on;
    std::optional<std::string> lifted_by;
};

/// A pair that is kept apart, whichever of the two is named first.
struct KeepApart {
    std::int64_t number = 0;
    MemberNumber one, other;
    Day from, review_on;
    std::optional<Day> ended_on;
};

/// What has a reason that is sealed; each is numbered by the book.
enum class ReasonOf { restriction = 1, keep_apart };
std::string_view show_reason_of(ReasonOf what); ///< `restriction`, `keep-apart`
/// Any case. Answers reason_of_unreadable.
Answer<ReasonOf> read_reason_of(std::string_view text);

/// Whether it holds on a day; on the day it is lifted it holds no more.
bool holds_on(const Restriction& restriction, Day on);
bool holds_on(const KeepApart& pair, Day on);

/// Restrictions and keep-aparts are looked at again, and in time. review_in_past (not after
/// today), review_before_start.
std::optional<Refusal> why_not_review(Day from, Day review_on, Day today);

/// restriction_already: one of the kind that was not lifted. Then what why_not_review says.
/// `named` is `M0012 Ann Baker`.
std::optional<Refusal> why_not_restrict(const std::vector<Restriction>& restrictions,
                                        const Restriction& fresh, std::string_view named,
                                        Day today);
/// The one to lift; restriction_unknown.
Answer<Restriction> restriction_to_lift(const std::vector<Restriction>& restrictions,
                                        RestrictionKind kind, std::string_view named);

/// What is answered about a pair that is kept apart, wherever it is asked: one sentence, and
/// nothing more (practice: gate 1).
Refusal kept_apart();

} // namespace timebank
