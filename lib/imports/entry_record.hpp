// An entry with everything that is written down of it, as a journal is exported and read back.
// Refuses to know how it is worded in a file.
#pragma once

#include <optional>
#include <string>

#include "calendar/calendar.hpp"
#include "exchanges/exchange.hpp"
#include "imports/fields.hpp"
#include "journal/entry.hpp"

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
    std::optional<SheetLine> sheet;
    std::optional<Signed> signed_by;
    std::optional<MemberNumber> on_behalf_of, accompanied_by;
    EntryNumber replaces = 0;
    std::optional<std::string> note;
};

/// What stands in one column of a journal, as it is written there; empty for what is not known.
std::string cell_of(const EntryRecord& record, Field field);

/// The first column of a journal in which two records of one entry differ; nothing if they are the
/// same. A category's name is compared as the book compares it.
std::optional<Field> first_difference(const EntryRecord& record, const EntryRecord& other);

} // namespace timebank
