// What a deed needs of the people who act for organisations. Refuses to know how they are named.
#pragma once

#include <string>
#include <vector>

#include "ledger/member_deeds.hpp"
#include "members/contacts.hpp"
#include "store/connection.hpp"

namespace timebank {

/// A side of an exchange as the book knows it; of a merged record, the member it is.
Represented read_represented(const Connection& connection, MemberNumber record);

/// Writes the contacts of a member who is about to be, or is, of this kind. contact_for_person
/// (`hint` says how to become an organisation), contact_twice, contact_unknown, kind_with_contacts.
void change_contacts(const Connection& connection, Represented member,
                     const std::vector<WrittenContact>& written,
                     const std::vector<std::string>& ended, const std::string& hint);

} // namespace timebank
