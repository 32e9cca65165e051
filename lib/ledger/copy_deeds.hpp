// The deeds of copying a book, and of putting a copy back where the book stands or stood. They need
// no book that opens: one that is lost or damaged is what copies are for. Refuses to know SQL, argv
// and stdout.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "imports/progress.hpp"
#include "vault/secret.hpp"

namespace timebank {

/// By which a broker knows a copy.
struct CopyFigures {
    std::int64_t entries = 0;
    std::optional<Month> newest_month;
};

struct NewCopy {
    std::string file;
    std::optional<int> keep; ///< so many of dated ones, from 1: `file` is their name without a day
};

struct CopyMade {
    std::string file; ///< with the day, where it is dated
    CopyFigures figures;
    std::vector<std::string> removed;
    std::vector<std::string> not_removed; ///< that are too many, and the system keeps
};

struct CopyPutBack {
    CopyFigures figures;
    std::string kept; ///< what stood there before, beside it; nothing where there was no book
    int shape = 0;
    bool is_older = false; ///< than this program's shape: it is to be upgraded next
};

class Copies {
public:
    /// `book` need not be there. `wait_seconds` is how long another program's writing is waited
    /// for.
    Copies(std::string book, Day today, int wait_seconds);

    /// copy_is_book, copy_exists: whether a copy could be made under that name. A dated one takes
    /// the place of the same day's.
    void ask_place(const NewCopy& copy) const;
    /// One state of the book, while others go on writing, sealed if there is a passphrase. It gets
    /// its name once its audit is clean and its file was read again; then older ones are removed.
    /// As ask_place, passphrase_short, copy_audit_failed, and faults copy_too_large, copy_damaged
    /// (the disk does not say what was written), and as of opening and writing a book.
    CopyMade make(const NewCopy& copy, const Secret* passphrase, const Watch& watch = {}) const;

    /// Whether a passphrase is needed to put it back. Faults copy_not_ours, file_missing,
    /// file_is_folder, file_unreadable.
    static bool is_sealed(const std::string& copy);
    /// Puts a copy in the book's place, in one step, after its audit; what stood there stays beside
    /// it, `<book>.before-restore-<day>`. An older one is audited as it will be once upgraded.
    /// copy_is_book, copy_audit_failed, and faults copy_not_ours, copy_damaged,
    /// copy_passphrase_wrong, copy_too_large, book_newer, book_locked (somebody has the book open).
    CopyPutBack put_back(const std::string& copy, const Secret* passphrase,
                         const Watch& watch = {}) const;

private:
    std::string book_;
    Day today_;
    int wait_seconds_;
};

} // namespace timebank
