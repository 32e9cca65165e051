// Knows every row again: which rows of an import, or exchanges typed by hand, are in the book
// already. Keeps what has passed in this run; asks the book for the rest.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "accounts/sharing.hpp"
#include "exchanges/exchange.hpp"
#include "imports/identity.hpp"
#include "ledger/book_rows.hpp"
#include "ledger/near.hpp"
#include "store/known_rows.hpp"

namespace timebank {

class RowRegister {
public:
    /// `first_entry` is the first number that this run will give; `rows_expected` decides whether
    /// the book's rows are looked up one by one or read once.
    RowRegister(const Connection& connection, EntryNumber first_entry, std::size_t rows_expected);

    /// The number of a sheet, a new one if the book has none of that name. Sheets that are new
    /// are handed to take_new_sheets. Throws Refused with sheets_too_many.
    std::int64_t sheet_number(const std::string& name);
    /// Sheets first seen since the last call, to be written.
    std::vector<std::pair<std::int64_t, std::string>> take_new_sheets();

    enum class Verdict { fresh, already_there, line_taken };
    struct Place {
        Verdict verdict = Verdict::fresh;
        std::int64_t identity = 0; ///< for a fresh row
        EntryNumber entry = 0;     ///< what is there already, or holds the line; 0: in this file
        std::size_t line = 0;      ///< the line of this file that it is, or 0
        bool voided = false;       ///< what is there was undone, and nothing stands in its place
    };

    /// A row of a file. Without a sheet line it is known by its content and how often that has
    /// come in this run.
    Place place_row(const Content& content, std::optional<std::int64_t> line,
                    std::size_t file_line);
    /// A row that was set aside and mended: it is new, and may stand on a line whose exchange was
    /// voided.
    Place place_mended(const Content& content, std::optional<std::int64_t> line,
                       std::size_t file_line);
    /// An exchange that is known to be new: its content may stand in the book already.
    /// `entry` then says where.
    Place place_new(const Content& content, std::optional<std::int64_t> line,
                    std::size_t file_line);

    /// A likely repeat, of a row on a sheet whose number was asked for: the same pair, day and
    /// hours on another sheet, in the book (entry) or earlier in this file (line).
    struct Likeness {
        EntryNumber entry = 0;
        std::size_t line = 0;
        std::optional<SheetLine> sheet = {}; ///< on which the earlier line stands
    };
    std::optional<Likeness> repeat_of(const Content& content, Month counts_in, Minutes credited,
                                      std::optional<std::int64_t> line, std::size_t file_line);

private:
    struct Passed {
        std::uint64_t content = 0;
        std::size_t line = 0;
    };
    struct Met {
        std::optional<KnownRow> row; ///< in the book
        Passed passed;               ///< or in this run, or in the book with just this content
        EntryNumber entry = 0;       ///< in the book, or 0
    };
    /// What stands there. The book is asked only if it may be something else than `content`.
    std::optional<Met> at(std::int64_t identity, const Content& content, std::uint64_t hash);
    /// With the members whom the numbers mean: a row may have been written under a number that was
    /// merged since.
    Content with_people(Content content) const;
    /// The same content under the other numbers of its two members.
    std::vector<Content> under_other_numbers(const Content& content) const;
    /// How often it stands in the book so, and the first entry of those.
    struct Elsewhere {
        std::int64_t times = 0;
        EntryNumber entry = 0;
    };
    Elsewhere elsewhere(const Content& content);
    std::optional<Likeness> like_in_book(const Content& content, Month counts_in, Minutes credited);
    bool same(const Met& met, const Content& content, std::uint64_t hash);
    Place place_line(const Content& content, std::int64_t line, std::size_t file_line);
    /// What is to be said of a row's line; nothing where it has none, or where what held it was
    /// voided: then the row stands by its content.
    std::optional<Place> place_on_line(const Content& content, std::optional<std::int64_t> line,
                                       std::size_t file_line);
    void take_freed_line(const Content& content, std::optional<std::int64_t> line,
                         std::size_t file_line);
    /// Where the n-th row with this content stands or would stand.
    Place place_content(const Content& content, std::uint64_t hash, std::int64_t occurrence);
    void pass(std::int64_t identity, std::uint64_t content, std::size_t file_line);

    const Connection& connection_;
    KnownRows known_;
    SharedAccounts shared_;
    EntryNumber first_entry_;
    bool book_is_empty_;
    std::optional<BookRows> book_; ///< where a file is large enough for it
    Near<RowTable<std::int64_t, Passed>> passed_;
    std::unordered_map<std::int64_t, Passed> freed_; ///< taken in this run, by the line's identity
    Near<RowTable<std::uint64_t, std::int64_t>> occurrences_;
    struct PassedPair {
        std::int32_t sheet = 0;
        std::int32_t sheet_line = 0;
        std::uint32_t line = 0; ///< no file that is let in has more
    };
    Near<RowTable<std::uint64_t, PassedPair>> pairs_;
    std::unordered_map<std::string, std::int64_t> sheets_;
    std::unordered_map<std::int64_t, std::string> sheet_names_;
    bool all_sheets_ = false; ///< those of the book are in sheets_
    std::vector<std::pair<std::int64_t, std::string>> new_sheets_;
    std::int64_t next_sheet_;
    std::int64_t new_from_; ///< identities of sheets that the book has not, from here up to 0
};

} // namespace timebank
