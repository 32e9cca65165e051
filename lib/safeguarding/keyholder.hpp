// Who may open what is sealed, and who is left out of what concerns them (practice: a concern about
// a lead, or someone tied to them, is not sealed to that lead). Refuses to know keys.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "members/find.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

enum class KeyholderRole { lead = 1, deputy };
std::string_view show_role(KeyholderRole role);
Answer<KeyholderRole> read_keyholder_role(std::string_view text); ///< keyholder_role_unreadable

struct Keyholder {
    std::int64_t number = 0;
    std::string name;
    KeyholderRole role = KeyholderRole::lead;
    std::vector<MemberNumber> tied_to; ///< themself, if a member, and whoever is close to them
    std::optional<Day> lost_on;        ///< since then nothing is sealed to them
};

/// `K3`.
std::string show_keyholder(std::int64_t number);

/// By number (`K3`, `3`) or by name, any case; of several of one name, whoever's key is not lost.
/// Answers the place in the list: keyholder_missing (of an empty list), keyholder_unknown.
Answer<std::size_t> find_keyholder(const std::vector<Keyholder>& all, std::string_view text);

/// As find_keyholder, and whose key is not lost. keyholder_lost.
Answer<std::size_t> find_holding(const std::vector<Keyholder>& all, std::string_view text);

/// Whether what is about these members is not for them: they are tied to one, or have a name of
/// one. `about` is of people, never of merged records; their numbers count too.
bool is_left_out(const Keyholder& keyholder, const std::vector<NamedMember>& about);

/// Who holds a key now and may read what is about these members. keyholder_missing,
/// keyholders_all_left_out.
Answer<std::vector<Keyholder>> readers_of(const std::vector<Keyholder>& all,
                                          const std::vector<NamedMember>& about);

/// A lead opens for others; a deputy only where no lead holds a key any more. reseal_by_lead.
std::optional<Refusal> why_not_reseal(const std::vector<Keyholder>& all, const Keyholder& opener);

/// Who can say whether anything about a person is still needed, before they are forgotten: leads
/// who hold a key; where none does, deputies who do; then leads, then deputies, whose key was lost:
/// a key can be lost, but not the duty. Whoever is left out of what is about them only where nobody
/// else is there.
std::vector<Keyholder> askable(const std::vector<Keyholder>& all, const NamedMember& about);

/// Which keyholder was asked. Nothing where the book never had one, and no check of the person is
/// kept any longer. erase_checks_kept (it is, until that day), erase_lead_unasked (nobody was, or
/// nobody who can say), keyholder_unknown.
Answer<std::optional<std::int64_t>> who_was_asked(const std::vector<Keyholder>& all,
                                                  const std::optional<std::string>& asked,
                                                  const NamedMember& about,
                                                  std::optional<Day> checks_kept_until);

} // namespace timebank
