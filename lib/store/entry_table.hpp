// The journal as it is kept: adding entries, and reading them for balances and reports.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "exchanges/exchange.hpp"
#include "journal/entry.hpp"
#include "store/connection.hpp"

namespace timebank {

/// An entry to be written, with everything that its row holds. movement.entry is its number.
struct NewEntry {
    Movement movement;
    Minutes given;
    std::int64_t deed = 0;
    std::int64_t category = 0; ///< 0: none
    std::optional<Setting> setting;
    std::int64_t sheet = 0; ///< the sheet's number in the book, 0: none
    std::optional<std::int64_t> line;
    std::optional<Signed> signed_by;
    std::optional<MemberNumber> on_behalf_of, accompanied_by;
    EntryNumber replaces = 0;
    std::optional<std::int64_t> identity;
    std::int64_t session = 0; ///< 0: none
    std::optional<std::string> note;
    std::vector<ContactNumber> contacts; ///< who acted for an organisation
};

/// From a query whose first columns are entry, kind, from_account, to_account, minutes,
/// happened_on, counts_in, corrects, and whether a later entry corrects it.
Movement movement_from(const Query& query);

EntryNumber next_entry_number(const Connection& connection);

/// Writes many entries with the same prepared queries.
class EntryWriter {
public:
    explicit EntryWriter(const Connection& connection);
    void write(const NewEntry& entry);

private:
    Query insert_, insert_note_, insert_contact_;
};

/// For the first load of an empty journal: takes the journal's indexes and guards away, and puts
/// them back as they were. Both inside the one transaction of the import.
class BulkLoad {
public:
    explicit BulkLoad(const Connection& connection);
    void finish();

private:
    const Connection& connection_;
    std::vector<std::string> to_restore_;
};

std::int64_t count_entries(const Connection& connection);

/// The movement of one entry; nothing if there is none of that number.
std::optional<Movement> read_movement(const Connection& connection, EntryNumber entry);

/// Of the account and of all that are counted with it.
Minutes read_balance(const Connection& connection, AccountNumber account);

/// What a report needs of an entry beyond its movement.
struct JournalLine {
    Movement movement;
    std::int64_t category = 0;
    std::optional<Setting> setting;
    std::int64_t session = 0; ///< 0: none; of a correction, that of the entry it undoes
    std::optional<MemberNumber> on_behalf_of;
};

/// Every entry in order of number, once.
void each_line(const Connection& connection, const std::function<void(const JournalLine&)>& take);

/// The entries of one account, and of all that are counted with it, that count in a span of
/// months, in the order in which they happened; each once.
std::vector<JournalLine> lines_of(const Connection& connection, AccountNumber account, Month from,
                                  Month to);
/// Standing help that others received on behalf of the account's member, or of any who are counted
/// with it; in the same order.
std::vector<JournalLine> lines_on_behalf_of(const Connection& connection, AccountNumber account,
                                            Month from, Month to);
/// The balance of one account, and of all that are counted with it, from everything that counts
/// before a month.
Minutes balance_before(const Connection& connection, AccountNumber account, Month month);

/// A standing entry of this kind that gave to the member, under any of their numbers; nothing if
/// there is none.
std::optional<EntryNumber> standing_entry_to(const Connection& connection, EntryKind kind,
                                             MemberNumber to);

/// The first standing entry that happened after a day and moved minutes of the member; nothing if
/// there is none.
std::optional<Movement> first_entry_after(const Connection& connection, MemberNumber member,
                                          Day day);
/// A standing entry that moved minutes between two accounts, or what is counted with them.
std::optional<Movement> entry_between(const Connection& connection, AccountNumber one,
                                      AccountNumber other);

/// The latest day of standing help on either side of the member, or of a session they were at,
/// under any of their numbers.
std::optional<Day> last_help(const Connection& connection, MemberNumber member);

std::optional<Month> newest_month(const Connection& connection);

} // namespace timebank
