// The people who act for an organisation: how one is written down, and which of them is meant.
// Never guesses: one contact, or a refusal that names those there are.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "members/member.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

struct ContactNumber {
    std::int64_t value = 0;
    friend constexpr auto operator<=>(ContactNumber, ContactNumber) = default;
};

struct NamedContact {
    ContactNumber number;
    MemberNumber organisation;
    std::string name;
    std::optional<std::string> phone;
    bool ended = false; ///< no longer acts for it
};

/// A contact as somebody writes one: `Sister Mary`, with a phone `Joe=01632 960123`, and behind
/// either `(ended)` if they act no longer.
struct WrittenContact {
    std::string name;
    std::optional<std::string> phone; ///< an empty text takes it away; nothing leaves it as it is
    bool ended = false;
};
/// name_empty, name_too_long, contact_unreadable (a name with `;` in it, by which contacts are
/// told apart, or a name or phone that itself ends in the mark), text_too_long (the phone).
Answer<WrittenContact> read_contact(std::string_view text);
/// As it may be typed back: `Joe=01632 960123 (ended)`.
std::string show_contact(const NamedContact& contact);

/// One side of an exchange, as far as its contacts go.
struct Represented {
    MemberNumber number;
    std::string named; ///< `M0012 Willow Court`
    MemberKind kind = MemberKind::person;
    std::vector<NamedContact> contacts; ///< ended ones too: a late sheet may name them
};

/// What becomes of an organisation's contacts when these are written. One of the same name (any
/// case, accents optional) has another phone, acts for it again, or no longer; others are new:
/// their numbers and organisation are to be filled in. contact_twice: one that acts for it already,
/// and nothing new is said. `organisation` as `M0012 Willow Court`.
Answer<std::vector<NamedContact>> with_contacts(std::vector<NamedContact> contacts,
                                                std::string_view organisation,
                                                const std::vector<WrittenContact>& written);
/// Whether somebody who is written is new, or has another phone, acts no more or acts again.
bool tells_more(const std::vector<NamedContact>& contacts,
                const std::vector<WrittenContact>& written);
/// What becomes of them when these act for it no longer. contact_unknown.
Answer<std::vector<NamedContact>> without_contacts(const Represented& organisation,
                                                   const std::vector<std::string>& names);
/// kind_with_contacts: an organisation for which somebody acts becomes no person.
std::optional<Refusal> why_not_person(const Represented& organisation);

/// The contact of one side that a name means; `M0012: Mary` where both have a Mary.
/// contact_for_person (neither is an organisation), contact_unknown, contact_ambiguous.
Answer<ContactNumber> find_contact(std::string_view text, const Represented& giver,
                                   const Represented& receiver);

/// Who may have been meant: all who act, with their organisation's number where both have some.
std::vector<std::string> contact_suggestions(const Represented& giver, const Represented& receiver);

/// The names that a cell holds, `;` between them.
std::vector<std::string_view> split_contacts(std::string_view cell);

/// Of those who act: `Sister Mary, Joe`.
std::string show_acting(const std::vector<NamedContact>& contacts);

} // namespace timebank
