// Everything about safeguarding in a book, gathered for the gates: of everybody once, for many
// matches, or of those alone who take part in one. What stands under the number of a merged record
// is the person's.
#pragma once

#include <vector>

#include "safeguarding/due.hpp"
#include "safeguarding/records.hpp"
#include "store/connection.hpp"

namespace timebank {

/// Of everybody, without who was with whom. Must not be kept longer than the connection.
SafeguardingRecords read_safeguarding(const Connection& connection);
/// The same, with members named so.
SafeguardingRecords read_safeguarding(const Connection& connection,
                                      SafeguardingRecords::Naming naming);
/// Of these people alone.
SafeguardingRecords read_safeguarding(const Connection& connection,
                                      const std::vector<MemberNumber>& people);

/// Who was with whom: what gates about homes ask. Of everybody, it reads the whole journal.
History read_history(const Connection& connection);
History read_history(const Connection& connection, const std::vector<MemberNumber>& people);

/// What is due on this day, of everybody.
std::vector<DueLine> read_due(const SafeguardingRecords& records, const Connection& connection,
                              Day today);

/// Every keep-apart, of the people whom the records are.
std::vector<KeepApart> read_pairs_apart(const Connection& connection);
/// Throws Refused with kept_apart where the two are, and the book asks that gate.
void ask_kept_apart(const Connection& connection, MemberNumber one, MemberNumber other, Day on);

} // namespace timebank
