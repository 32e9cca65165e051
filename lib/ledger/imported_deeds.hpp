// The deeds of looking back at imports, and of taking one back. Part of the ledger, and asked for
// through it. Refuses to know SQL, argv and stdout.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "hours/hours.hpp"
#include "imports/columns.hpp"
#include "imports/progress.hpp"
#include "imports/taking_back.hpp"

namespace timebank {

class Connection;
struct Hand;

/// An import in a list: what was said of its file then, and what has become of its entries.
struct ImportLine {
    std::int64_t import = 0;
    ImportKind kind = ImportKind::exchanges;
    std::string file, by;
    Day on;
    std::int64_t rows = 0, written = 0, already_there = 0, refused = 0;
    std::int64_t entries = 0, undone = 0;
};

/// What of an import stands on one sheet; without a name, what stands on none.
struct ImportedSheet {
    std::string name;
    std::int64_t entries = 0, undone = 0;
    std::optional<std::int64_t> first_line, last_line; ///< of the sheet
    Day first, last;                                   ///< on which anything of it happened
    Minutes minutes;                                   ///< credited; what was undone too
};

/// One entry of an import, as it stands now.
struct ImportedRow {
    ImportedEntry entry;
    std::string from, to; ///< `M0012 Ann Baker`, `Community pot`
};

struct ImportView {
    ImportLine line;
    EntryNumber first_entry = 0, last_entry = 0; ///< 0: it wrote no entry
    Minutes minutes, undone_minutes;             ///< credited, and of that undone
    std::int64_t other_sheets = 0;               ///< exchanges that stand on a sheet of it too
    std::vector<ImportedSheet> sheets;           ///< as they first come
    std::vector<ImportUndoing> undoings;
    std::vector<ImportedRow> rows; ///< where they were asked for
};

struct ImportUndoWish {
    std::int64_t import = 0;
    std::optional<std::string> sheet; ///< this one alone
    std::string reason;
    bool leave = false; ///< what cannot be undone stays, and the others are undone
    Watch watch;        ///< of entries
};

struct ImportUndone {
    std::int64_t undone = 0;         ///< entries that were undone
    std::int64_t already = 0;        ///< that had been
    std::int64_t late = 0;           ///< undone ones that count in a month that is closed
    std::int64_t other_sheets = 0;   ///< exchanges that stand on its sheets no more
    Minutes minutes;                 ///< credited, of those that were undone
    EntryNumber first = 0, last = 0; ///< the entries that undo them
    struct Left {
        EntryNumber entry = 0;
        std::optional<SheetLine> sheet;
        std::string code, message;
    };
    std::vector<Left> left;   ///< the first 1,000 that cannot be undone
    std::int64_t refused = 0; ///< all of those
    bool written = false;
};

class Imported {
public:
    /// Both must outlive it.
    Imported(const Connection& connection, const Hand& hand);

    std::vector<ImportLine> all() const; ///< in order
    /// import_unknown.
    ImportView view(std::int64_t import, bool with_rows) const;
    /// Undoes an import's entries, each by its opposite; members whom it brought stay. What cannot
    /// be undone is in the result, and then nothing is written unless it may be left. In this
    /// order: import_unknown, reason_missing, import_sheet_unknown, import_nothing_left,
    /// pot_too_small.
    ImportUndone undo(const ImportUndoWish& wish);

private:
    const Connection& connection_;
    const Hand& hand_;
};

} // namespace timebank
