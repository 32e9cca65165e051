// An entry with everything that is written down of it, as a journal is exported and read back.
// Refuses to know how it is worded in a file.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accounts/limits.hpp"
#include "calendar/calendar.hpp"
#include "exchanges/exchange.hpp"
#include "imports/fields.hpp"
#include "journal/entry.hpp"
#include "members/contacts.hpp"
#include "refusals/refusal.hpp"
#include "sessions/session.hpp"

namespace timebank {

/// The deed that recorded one entry or a few, known by the first of them.
struct RecordingDeed {
    EntryNumber first_entry = 0;
    Day recorded_on;
    std::string recorded_by;
    std::optional<std::string> reason;

    friend bool operator==(const RecordingDeed&, const RecordingDeed&) = default;
};

struct EntryRecord {
    std::size_t line = 0; ///< of the file; 0: it comes from the book
    Movement movement;    ///< not whether a later one undoes it
    Minutes given;
    RecordingDeed deed;
    std::optional<std::string> category; ///< by name
    std::optional<Setting> setting;
    std::optional<SheetLine> sheet, other_sheet;
    std::optional<Signed> signed_by;
    std::optional<MemberNumber> on_behalf_of, accompanied_by;
    std::vector<NamedContact> contacts; ///< who acted for an organisation
    std::int64_t session = 0;           ///< 0: none
    std::optional<Split> split;         ///< told, with the attendance, by a session's first entry
    std::vector<Attendance> attendance; ///< by member number
    EntryNumber replaces = 0;
    std::vector<PassedLimit> let_pass;
    std::optional<std::string> note;
};

/// The session that its first entry tells of, but for the category's number.
Session session_of(const EntryRecord& record);

/// What an entry cannot be, and the column that says so.
struct Disorder {
    Field field;
    Refusal refusal;
};

/// What stands in one column of a journal, as it is written there; empty for what is not known.
std::string cell_of(const EntryRecord& record, Field field);

/// The first column of a journal in which two records of one entry differ; nothing if they are the
/// same. A category's name is compared as the book compares it, and an other sheet that only one of
/// them has is no difference: it may have come since.
std::optional<Field> first_difference(const EntryRecord& record, const EntryRecord& other);

} // namespace timebank
