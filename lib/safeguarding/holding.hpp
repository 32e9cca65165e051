// What a member lacks: which check is not there, or no longer holds, since when, and the command
// that records it. Refuses to know where help is to happen.
#pragma once

#include <optional>
#include <string>

#include "safeguarding/records.hpp"

namespace timebank {

/// Something that is missing; a sentence without its subject: `was not met in person`.
struct Lack {
    std::string what;
    std::optional<Day> since; ///< the first day without; nothing: it was never there
    std::string mend;         ///< the command to type
};

/// Whether a check of this kind holds on that day; of references, as many as the policy asks for.
bool holds(const PersonFacts& person, CheckKind kind, Day on, const Policy& policy);

/// Nothing, if a check of this kind holds on that day.
std::optional<Lack> lack_of(const PersonFacts& person, CheckKind kind, Day on,
                            const Policy& policy);

/// `timebank safeguarding check M0012 driver --licence DAY ...`: how a check is recorded.
std::string how_to_check(MemberNumber member, CheckKind kind);

} // namespace timebank
