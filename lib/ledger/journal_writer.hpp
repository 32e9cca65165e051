// Entries of a journal that is read back, written as they were recorded. Refuses to know whether
// they may be.
#pragma once

#include <cstdint>
#include <optional>

#include "imports/entry_record.hpp"
#include "imports/identity.hpp"
#include "ledger/import_categories.hpp"
#include "ledger/row_register.hpp"
#include "store/entry_table.hpp"

namespace timebank {

class JournalWriter {
public:
    /// `deed` is the one that brings the entries, `first_new` the first of them.
    JournalWriter(const Connection& connection, std::int64_t deed, EntryNumber first_new,
                  RowRegister& places, ImportCategories& categories);

    /// In order of number.
    void write(const EntryRecord& record);
    /// Of an exchange that is in the book.
    void write_other_sheet(const EntryRecord& record, std::int64_t deed);

private:
    std::int64_t sheet_of(const SheetLine& line);
    std::int64_t deed_of(const EntryRecord& record);
    Content content_of(const EntryRecord& record, std::int64_t sheet);
    std::int64_t free_identity(const Content& content, std::optional<std::int64_t> line,
                               std::size_t file_line);

    const Connection& connection_;
    std::int64_t about_;
    EntryNumber first_new_;
    RowRegister& places_;
    ImportCategories& categories_;
    EntryWriter writer_;
    std::int64_t deed_ = 0; ///< the one that is written now
};

} // namespace timebank
