// Exchanges as the book holds them: one, or those of a month, a member, a category or a sheet.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "exchanges/record.hpp"
#include "reports/month_report.hpp"
#include "store/connection.hpp"

namespace timebank {

/// Which exchanges; what is not named does not narrow.
struct ExchangeFilter {
    std::optional<Month> month; ///< counts in
    std::optional<MemberNumber> member;
    std::optional<std::int64_t> category;
    std::optional<std::string> sheet;
};

/// In order of entry number.
std::vector<ExchangeRecord> read_exchange_records(const Connection& connection,
                                                  const ExchangeFilter& filter);
/// Nothing if the entry is not an exchange, or not there.
std::optional<ExchangeRecord> read_exchange_record(const Connection& connection, EntryNumber entry);

/// Where and when an exchange or session happened that is known to be late; the entry must be
/// there.
LateSheet read_late_sheet(const Connection& connection, EntryNumber entry);
/// Exchanges that count in a month, stand, and are known to lack a signature, by entry.
std::vector<ExchangeRecord> read_unsigned_sheets(const Connection& connection, Month month);

/// How a sheet's number is compared: as written, but for capitals (14a is 14A, 1.4 is not 14).
std::string sheet_key(const std::string& name);
std::optional<std::int64_t> find_sheet(const Connection& connection, const std::string& name);
std::int64_t next_sheet(const Connection& connection);
void add_sheet(const Connection& connection, std::int64_t sheet, const std::string& name);
std::vector<std::pair<std::string, std::int64_t>> read_sheet_keys(const Connection& connection);

} // namespace timebank
