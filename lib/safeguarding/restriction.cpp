#include "safeguarding/restriction.hpp"

#include <array>

#include "refusals/catalogue.hpp"
#include "safeguarding/words.hpp"

namespace timebank {

namespace {

constexpr std::array<Word<RestrictionKind>, 5> kinds{{{RestrictionKind::two_person, "two-person"},
                                                      {RestrictionKind::no_home, "no-home"},
                                                      {RestrictionKind::no_vehicle, "no-vehicle"},
                                                      {RestrictionKind::supervised, "supervised"},
                                                      {RestrictionKind::paused, "paused"}}};

constexpr std::array<Word<ReasonOf>, 2> reasons{
    {{ReasonOf::restriction, "restriction"}, {ReasonOf::keep_apart, "keep-apart"}}};

std::string_view number_in(std::string_view named) {
    return named.substr(0, named.find(' '));
}

} // namespace

std::string_view show_restriction(RestrictionKind kind) {
    return show_word(kinds, kind);
}

Answer<RestrictionKind> read_restriction(std::string_view text) {
    if (const auto kind = read_word(kinds, text))
        return *kind;
    return refuse(rule("restriction_unreadable"), text, list_words(kinds));
}

std::string_view show_reason_of(ReasonOf what) {
    return show_word(reasons, what);
}

Answer<ReasonOf> read_reason_of(std::string_view text) {
    if (const auto what = read_word(reasons, text))
        return *what;
    return refuse(rule("reason_of_unreadable"), text, list_words(reasons));
}

bool holds_on(const Restriction& restriction, Day on) {
    return restriction.from <= on && (!restriction.lifted_on || on < *restriction.lifted_on);
}

bool holds_on(const KeepApart& pair, Day on) {
    return pair.from <= on && (!pair.ended_on || on < *pair.ended_on);
}

std::optional<Refusal> why_not_review(Day from, Day review_on, Day today) {
    if (review_on <= today)
        return refuse(rule("review_in_past"), show_short(review_on), show_short(today));
    if (review_on < from)
        return refuse(rule("review_before_start"), show_short(review_on), show_short(from));
    return std::nullopt;
}

std::optional<Refusal> why_not_restrict(const std::vector<Restriction>& restrictions,
                                        const Restriction& fresh, std::string_view named,
                                        Day today) {
    for (const Restriction& each : restrictions)
        if (each.kind == fresh.kind && !each.lifted_on)
            return refuse(rule("restriction_already"), named, show_restriction(each.kind),
                          show_short(each.from), number_in(named));
    return why_not_review(fresh.from, fresh.review_on, today);
}

Answer<Restriction> restriction_to_lift(const std::vector<Restriction>& restrictions,
                                        RestrictionKind kind, std::string_view named) {
    for (const Restriction& each : restrictions)
        if (each.kind == kind && !each.lifted_on)
            return each;
    return refuse(rule("restriction_unknown"), named, show_restriction(kind), number_in(named));
}

Refusal kept_apart() {
    return refuse(rule("kept_apart"), "");
}

} // namespace timebank
