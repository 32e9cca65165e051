// A member: a person or an organisation, their number, and what is kept about reaching them.
// Refuses to know balances.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "members/standing.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

/// A member's number; also the number of their account. Printed `M0012`.
struct MemberNumber {
    std::int64_t value = 0;
    friend constexpr auto operator<=>(MemberNumber, MemberNumber) = default;
};

/// `M0012`; four digits at least.
std::string show_number(MemberNumber number);

/// Reads `M0012`, `m12`, `12`, `#12`; nothing if the text is not of that form (a name, say).
std::optional<MemberNumber> read_number(std::string_view text);

enum class MemberKind { person = 1, organisation = 2 };
std::string_view show_kind(MemberKind kind); ///< `person`, `organisation`
/// Reads `person`, `individual`, `organisation`, `organization`, `org`, `group`, any case.
/// Answers member_kind_unreadable.
Answer<MemberKind> read_kind(std::string_view text);

/// How a member is reached; everything is optional, because no e-mail, phone or internet is ever
/// required of anyone (practice: reports).
struct Contact {
    std::optional<std::string> phone, email, address;
    std::optional<std::string> channel;  ///< phone, text, letter, email, visit
    std::optional<std::string> paper;    ///< standard, large-print, easy-read
    std::optional<std::string> language; ///< as the member names it
};

/// channel_unreadable, paper_unreadable, email_unreadable (no `@`), and text_too_long for any
/// field over 500 characters.
std::optional<Refusal> why_not_contact(const Contact& contact);

struct Member {
    MemberNumber number;
    MemberKind kind = MemberKind::person;
    std::string name;
    std::vector<std::string> aliases;
    Day joined_on;
    Contact contact;
    std::vector<StandingChange> standings; ///< oldest first, never empty
    std::optional<MemberNumber> shares;    ///< whose account it is counted on, if not its own
    std::optional<MemberNumber> same_as;   ///< of a merged record: the member it also is
};

} // namespace timebank
