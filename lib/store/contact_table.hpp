// The people who act for organisations, and who acted on which exchange, as they are kept.
#pragma once

#include <vector>

#include "journal/entry.hpp"
#include "members/contacts.hpp"
#include "store/connection.hpp"

namespace timebank {

/// Of an organisation and of records merged into it, in the order in which they came.
std::vector<NamedContact> read_contacts(const Connection& connection, MemberNumber organisation);

/// Of every organisation, each written down under its own record, in the order in which they came.
std::vector<NamedContact> read_contacts(const Connection& connection);

/// Its number is the next free one.
void add_contact(const Connection& connection, const NamedContact& contact);
/// Phone, and whether it still acts.
void update_contact(const Connection& connection, const NamedContact& contact);

/// Who acted on one exchange.
std::vector<NamedContact> read_entry_contacts(const Connection& connection, EntryNumber entry);

} // namespace timebank
