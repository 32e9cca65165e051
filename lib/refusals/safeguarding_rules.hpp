// What safeguarding refuses to write down, once each. Part of the catalogue, and asked for through
// it. Knows nothing of which rule uses which line.
#pragma once

#include <array>

#include "refusals/refusal.hpp"

namespace timebank {

// Laid out by hand, so that a code stands beside what it says.
// clang-format off

inline constexpr std::array safeguarding_rules{
    // checks
    Rule{"check_kind_unreadable", "'{0}' is not a kind of check.", "one of: {1}"},
    Rule{"check_field_astray", "A check of kind {0} has no --{1}.",
         "leave it out; what it has is in timebank safeguarding check --help"},
    Rule{"check_field_missing", "A check of kind {0} needs {1}; missing: {2}.",
         "add {3}"},                                               // kind, all, missing, options
    Rule{"check_word_unreadable", "'{0}' is not a {1}: {2}.", "--{1} {3}"},  // text, field, words, one
    Rule{"hazard_unreadable", "'{0}' is not a hazard: {1}.",
         "--hazard none, if there is none"},
    Rule{"eligibility_missing", "A {1} check of level {0} needs the basis on which the position is "
                                "eligible: asking without one is against the law.",
         "add --eligibility \"...\", or --level basic"},
    Rule{"check_too_young", "{0} is not {1} yet, and nobody younger is asked for a {2} check.",
         "ask again from {3} on"},                                 // member, age, scheme, day
    Rule{"age_not_told", "It is not told how old {0} is, and a {1} check depends on it.",
         "timebank safeguarding about {2} {3}"},                   // member, kind, number, option
    Rule{"consent_of_adult", "{0} is of age, and needs no guardian's consent.",
         "timebank safeguarding show {1}"},                        // member, number
    Rule{"certificate_unknown", "{0} has no {1} check that this could be about.",
         "a new one is told with --issued DAY"},                   // member, scheme
    Rule{"certificate_not_held", "The certificate of {0} is not held here.",
         "timebank safeguarding show {1}"},                        // member, number
    Rule{"reference_unknown", "{0} has {1} on record, so none is number {2}.",
         "leave out --which, and it is a new one"},                // member, how many, which
    Rule{"day_before", "{0} ({1}) is before {2} ({3}).", "put one of them right"},
    Rule{"support_unreadable", "'{0}' does not say whether a member is supported: {1}.",
         "--supported referred, if an agency did"},

    // restrictions and keeping apart
    Rule{"restriction_unreadable", "'{0}' is not a restriction.", "one of: {1}"},
    Rule{"restriction_already", "{0}: {1} already, since {2}.",
         "timebank safeguarding show {3}"},                        // member, kind, day, number
    Rule{"restriction_unknown", "{0} has no restriction {1} to lift.",
         "timebank safeguarding show {2}"},                        // member, kind, number
    Rule{"review_in_past", "A review on {0} would never come: today is {1}.",
         "give a day to come with --review"},
    Rule{"review_before_start", "A review on {0} is before it begins, on {1}.",
         "give a later day with --review"},
    Rule{"keep_apart_self", "Nobody can be kept apart from themself: {0} is both.",
         "name the other member"},
    // Practice has it that this sentence is all that is ever said, so there is no hint: {0} is empty.
    Rule{"kept_apart", "These two members cannot be matched. Speak to the safeguarding lead.", "{0}"},
    Rule{"not_kept_apart", "{0} and {1} are not kept apart.",
         "timebank safeguarding keep-apart {2} {3} --review DAY"},              // members, numbers

    Rule{"sealed_reason_missing", "The reason says nothing.", "write what is known into the file"},
    Rule{"reason_of_unreadable", "'{0}' is not something with a sealed reason: {1}.",
         "timebank safeguarding reason --help"},
    Rule{"limit_unknown", "There is no {0} {1}.",
         "timebank safeguarding show MEMBER, or timebank safeguarding due, say its number"},
    Rule{"reason_unknown", "No reason of {0} {1} was sealed.",
         "timebank safeguarding add-reason {0} {1} --from FILE"},                 // kind, number
    Rule{"reason_not_held", "The reason of {0} {1} is not sealed to {2}.",
         "timebank safeguarding keyholder list"},                  // kind, number, keyholder

    // the book's policy
    Rule{"policy_key_unknown", "There is no gate or number '{0}' in the policy.", "{1}"},
    Rule{"policy_value_unreadable", "'{1}' is not a value for {0}.", "{2}"}, // key, value, what
    Rule{"category_check_already", "{0} needs a {1} check already.",
         "timebank safeguarding policy list"},
    Rule{"category_check_unknown", "{0} needs no {1} check.", "timebank safeguarding policy list"},

    // purging
    Rule{"purge_unconfirmed", "Nothing was removed: this cannot be undone.",
         "timebank safeguarding purge --yes"},
};

// clang-format on

} // namespace timebank
