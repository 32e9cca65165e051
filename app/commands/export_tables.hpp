// How members and the journal are laid out to be read back: which cell stands in which column.
// Knows neither files nor the command line.
#pragma once

#include <vector>

#include "imports/entry_record.hpp"
#include "ledger/member_deeds.hpp"
#include "sheets/sheet.hpp"

namespace timebank {

Table members_table(const std::vector<MemberRecord>& records);

std::vector<Column> journal_columns();
/// As long as the columns.
Row journal_row(const EntryRecord& record);

} // namespace timebank
