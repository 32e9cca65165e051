// The journal as it is kept: adding entries, and looking single ones up.
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
/// happened_on, counts_in and corrects. Whether it was undone stands elsewhere.
Movement movement_as_written(const Query& query);
/// With a further column: whether a later entry corrects it.
Movement movement_from(const Query& query);

EntryNumber next_entry_number(const Connection& connection);

/// Writes many entries with the same prepared queries.
class EntryWriter {
public:
    explicit EntryWriter(const Connection& connection);
    void write(const NewEntry& entry);
    /// What stands beside its row, which is there: its note, and who acted for an organisation.
    void write_beside(const NewEntry& entry);

private:
    Query insert_, insert_note_, insert_contact_;
};

/// For many new exchanges at once: takes the journal's guards away, of an empty journal its indexes
/// too, and puts them back as they were. Both inside the one transaction of the import. A guard is
/// asked for every row, and has SQLite note down what each statement would have to take back; that
/// no number and no row is there twice is seen to by the table and its indexes all the same.
class BulkLoad {
public:
    enum class Without { guards, guards_and_indexes };
    BulkLoad(const Connection& connection, Without without);
    /// Throws std::logic_error where a new entry counts in a closed month.
    void finish();

private:
    const Connection& connection_;
    EntryNumber first_;
    std::vector<std::string> to_restore_;
};

std::int64_t count_entries(const Connection& connection);

/// The movement of one entry; nothing if there is none of that number.
std::optional<Movement> read_movement(const Connection& connection, EntryNumber entry);

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

} // namespace timebank
