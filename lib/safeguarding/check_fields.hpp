// A check from what somebody says of it: which fields each kind has, what must be said, and what is
// taken from the check that it carries on. Refuses to know where it was typed.
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "safeguarding/records.hpp"

namespace timebank {

/// A field that may be told, by the name of its option.
struct CheckField {
    std::string_view name;
    bool is_day;
    std::string_view about; ///< what it is, and of which kinds
};
std::span<const CheckField> check_fields();

/// What was told, by field. Several hazards have a comma between them.
struct CheckWords {
    std::map<std::string, Day> days;
    std::map<std::string, std::string> texts;
};

/// Who records it, when, of whom; and the rules of the book.
struct CheckContext {
    const PersonFacts& person;
    std::string named; ///< `M0012 Ann Baker`
    const Policy& policy;
    Day today;
    std::string broker;
};

/// The check, without its number. What is told later of a certificate that is there already (a
/// decision, a status check, the paper destroyed), without a day of issue, is that certificate
/// again with the change; history keeps both. In this order: check_field_astray,
/// check_field_missing, day_in_future (what was seen), check_word_unreadable and hazard_unreadable,
/// day_before, and what the kind has of its own: eligibility_missing, age_not_told,
/// check_too_young, certificate_unknown, certificate_not_held; consent_of_adult;
/// reference_unknown.
Answer<Check> read_check(CheckKind kind, const CheckWords& words, const CheckContext& context);

} // namespace timebank
