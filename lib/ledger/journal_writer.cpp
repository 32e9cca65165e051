#include "ledger/journal_writer.hpp"

#include <fmt/core.h>

#include "store/deed_table.hpp"
#include "store/exchange_table.hpp"
#include "store/journal_table.hpp"
#include "store/limit_table.hpp"
#include "store/other_sheet_table.hpp"
#include "store/session_table.hpp"

namespace timebank {

JournalWriter::JournalWriter(const Connection& connection, std::int64_t deed, EntryNumber first_new,
                             RowRegister& places, ImportCategories& categories)
    : connection_(connection), about_(deed), first_new_(first_new), places_(places),
      categories_(categories), writer_(connection) {}

void JournalWriter::write(const EntryRecord& record) {
    NewEntry entry;
    entry.movement = record.movement;
    entry.given = record.given;
    entry.deed = deed_of(record);
    entry.category = categories_.of(record);
    entry.setting = record.setting;
    const std::int64_t sheet = record.sheet ? sheet_of(*record.sheet) : 0;
    entry.line = record.sheet ? record.sheet->line : std::nullopt;
    entry.signed_by = record.signed_by;
    entry.on_behalf_of = record.on_behalf_of;
    entry.accompanied_by = record.accompanied_by;
    entry.replaces = record.replaces;
    entry.session = record.session;
    if (record.split) {
        Session session = session_of(record);
        session.category = entry.category;
        add_session_row(connection_, record.session, session, sheet, entry.deed);
    } else {
        entry.sheet = sheet;
    }
    if (record.movement.kind == EntryKind::exchange)
        entry.identity = free_identity(content_of(record, sheet), entry.line, record.line);
    entry.note = record.note;
    for (const NamedContact& each : record.contacts)
        entry.contacts.push_back(each.number);
    writer_.write(entry);
    for (const PassedLimit& each : record.let_pass)
        add_passed_limit(connection_, record.movement.entry, each);
    if (record.other_sheet)
        write_other_sheet(record, entry.deed);
}

void JournalWriter::write_other_sheet(const EntryRecord& record, std::int64_t deed) {
    const SheetLine& other = *record.other_sheet;
    const std::int64_t sheet = sheet_of(other);
    const std::int64_t identity = free_identity(content_of(record, sheet), other.line, record.line);
    add_other_sheet(connection_, {record.movement.entry, sheet, other.line, identity, deed});
}

std::int64_t JournalWriter::sheet_of(const SheetLine& line) {
    const std::int64_t sheet = places_.sheet_number(line.sheet);
    for (const auto& [number, name] : places_.take_new_sheets())
        add_sheet(connection_, number, name);
    return sheet;
}

// A deed of its own for each that the entries were recorded by, on the day and in the name of
// that; about the one that brings them here.
std::int64_t JournalWriter::deed_of(const EntryRecord& record) {
    const EntryNumber first = record.deed.first_entry;
    if (first < first_new_)
        return deed_of_last_entry(connection_);
    if (first == record.movement.entry)
        deed_ =
            add_deed(connection_, {record.deed.recorded_on, record.deed.recorded_by, "import apply",
                                   fmt::format("deed {}", about_), record.deed.reason});
    return deed_;
}

Content JournalWriter::content_of(const EntryRecord& record, std::int64_t sheet) {
    return {*holder_of(record.movement.to), *holder_of(record.movement.from), record.given,
            record.movement.happened_on,    categories_.of(record),           sheet};
}

// Where the same row of a paper log would look for it: on its line while that is free, else by its
// content.
std::int64_t JournalWriter::free_identity(const Content& content, std::optional<std::int64_t> line,
                                          std::size_t file_line) {
    auto place = places_.place_row(content, line, file_line);
    while (place.verdict != RowRegister::Verdict::fresh)
        place = places_.place_row(content, std::nullopt, file_line);
    return place.identity;
}

} // namespace timebank
