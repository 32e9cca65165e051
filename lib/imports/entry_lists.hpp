// The cells of a journal that tell of several things at once: who was at a session, who acted for
// an organisation, which firm limits were let pass. Refuses to know whether that was lawful.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "accounts/limits.hpp"
#include "members/contacts.hpp"
#include "refusals/refusal.hpp"
#include "sessions/session.hpp"

namespace timebank {

/// `M0002 leader 90 preparation 30; M0009 learner 180 people 2`: minutes really spent, of all of
/// them together, then what is not usual.
std::string show_attended(const std::vector<Attendance>& attendance);
/// Answers attendance_unreadable.
Answer<std::vector<Attendance>> read_attended(std::string_view cell);

/// `M0009: Sister Mary; M0010: Joe`, each organisation's in the order of its contacts.
std::string show_acted(const std::vector<NamedContact>& contacts);
/// Finds each among `known`, ended ones too; answers contact_unknown.
Answer<std::vector<NamedContact>> read_acted(std::string_view cell,
                                             const std::vector<NamedContact>& known);

/// `M0009 limit 600 balance 660=a late sheet`: minutes, and the reason if there is one, as
/// list_item writes it.
std::string show_let_pass(const std::vector<PassedLimit>& limits);
/// Answers let_pass_unreadable.
Answer<std::vector<PassedLimit>> read_let_pass(std::string_view cell);

} // namespace timebank
