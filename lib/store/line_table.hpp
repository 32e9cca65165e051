// The journal as reports read it: lines one after another, or those of one account, and balances
// from the last closed month on. Refuses to know what is added up.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

#include "exchanges/exchange.hpp"
#include "journal/entry.hpp"
#include "store/connection.hpp"

namespace timebank {

/// What a report needs of an entry beyond its movement.
struct JournalLine {
    Movement movement;
    std::int64_t category = 0;
    std::optional<Setting> setting;
    std::int64_t session = 0; ///< 0: none; of a correction, that of the entry it undoes
    std::optional<MemberNumber> on_behalf_of;
    EntryNumber corrected_by = 0; ///< the entry that undoes it, or 0
};

/// Which entries: numbered from one on, and counting after a month and up to another.
struct LineRange {
    EntryNumber from = 1;
    Month after{0}, to{999912};
};

/// From a query whose first columns are those of movement_as_written, category, setting, session,
/// and on whose behalf.
JournalLine line_from(const Query& query);

/// By which entry each was corrected, of all that are numbered from one on.
using Corrections = std::unordered_map<EntryNumber, EntryNumber>;
Corrections read_corrections(const Connection& connection, EntryNumber from);
/// Writes down of a line that it was corrected, if it was.
void note_correction(JournalLine& line, const Corrections& corrections);

/// Every entry of a range in order of number, once.
void each_line(const Connection& connection, const LineRange& range,
               const std::function<void(const JournalLine&)>& take);
/// The same without those that were recorded after a day.
void each_line_known_on(const Connection& connection, const LineRange& range, Day known_on,
                        const std::function<void(const JournalLine&)>& take);

/// The entries of accounts that are counted together, as SharedAccounts::counted_on lists them,
/// that count in a span of months, in the order in which they happened; each once.
std::vector<JournalLine> lines_of(const Connection& connection,
                                  const std::vector<AccountNumber>& accounts, Month from, Month to);
/// Standing help that others received on behalf of any of these accounts' members; in the same
/// order.
std::vector<JournalLine> lines_on_behalf_of(const Connection& connection,
                                            const std::vector<AccountNumber>& accounts, Month from,
                                            Month to);

/// The balance of an account, and of all that are counted with it: what it closed with in the last
/// closed month, and everything since.
Minutes read_balance(const Connection& connection, AccountNumber account);
/// The same of accounts that are counted together, from everything that counts before a month.
Minutes balance_before(const Connection& connection, const std::vector<AccountNumber>& accounts,
                       Month month);

/// The latest day of standing help on either side of the member, or of a session they were at,
/// under any of their numbers.
std::optional<Day> last_help(const Connection& connection, MemberNumber member);
/// The same of one account alone, as it was when the book ended with the entry `through`: help that
/// counts up to a month and was not undone until then.
std::optional<Day> last_help_up_to(const Connection& connection, AccountNumber account, Month month,
                                   EntryNumber through);

/// The latest day of standing help that others received on behalf of somebody, up to the month it
/// counts in, once for every number on whose behalf there was any.
void each_last_help_on_behalf(const Connection& connection, Month month,
                              const std::function<void(MemberNumber, Day)>& take);

/// The last entry of the book, or 0.
EntryNumber last_entry(const Connection& connection);
/// The first entry numbered from `from` on that counts after a month; nothing if there is none.
std::optional<EntryNumber> first_counting_after(const Connection& connection, EntryNumber from,
                                                Month month);

} // namespace timebank
