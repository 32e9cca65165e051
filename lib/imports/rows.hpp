// What every import shares: a problem with its place, ditto marks, blank and total lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "imports/columns.hpp"
#include "imports/csv.hpp"
#include "imports/progress.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

/// One thing that is wrong with one cell (or with one row: then column is empty).
struct Problem {
    std::size_t line = 0;
    std::string column; ///< the file's own heading
    std::string cell;   ///< as written (a ditto mark as what it repeats), cut at 200 bytes
    std::string code;
    std::string message;
    std::vector<std::string> suggestions; ///< for names and categories
    std::string hint = {};                ///< what to write instead, or nothing
};

/// The text of a cell that was made harmless for spreadsheets: one apostrophe is taken from before
/// `=` `+` `-` `@`, a tab or a return, and from before apostrophes before one of those.
std::string_view unguard(std::string_view cell);

/// A cell as a problem shows it: cut at 200 bytes, between characters, with an ellipsis.
std::string shown_cell(std::string_view cell);

/// A row as the rules need it: cells trimmed (but in a file that was exported by this program),
/// every ditto mark replaced by the cell above it.
struct RowText {
    std::size_t line = 0;
    std::vector<std::string_view> cells; ///< as many as the header has titles
    std::vector<std::string> names;      ///< of header.names_in_two, their parts put together

    /// Empty if there is no such column.
    std::string_view cell(const Header& header, Field field) const {
        for (std::size_t each = 0; each < names.size(); ++each)
            if (header.names_in_two[each].field == field)
                return names[each];
        const auto position = header.at(field);
        return position ? cells[*position] : std::string_view{};
    }
};

/// A problem with a cell, or, where `column` is empty, with a row.
Problem problem_at(std::size_t line, std::string_view column, std::string_view cell,
                   const Refusal& refusal);

/// A problem with the cell of one field.
Problem problem_with(const RowText& row, const Header& header, Field field, const Refusal& refusal);

/// Walks the rows below the header. Passes over blank lines, repeats of the header and total
/// lines. In a file that was exported by this program there are no ditto marks and no total lines.
/// A total line has a cell that reads `total`, `totals`, `total hours`, `sum` or `grand
/// total` and, beside it, nothing in the columns of giver, receiver and day (of a members file:
/// nothing but the opening hours; of an attendance sheet: nothing but the hours). A row that was
/// put aside is none. The hours on it, or else the next cell with something in it, are compared
/// with those of the rows since the total line before (or since the start), or with all of them.
class RowWalker {
public:
    /// `text` and `header` must outlive the walker. `watch` is told of bytes and rows.
    RowWalker(std::string_view text, const Header& header, Watch watch = {});

    /// The next row with something in it. A ditto mark (`"` `〃` `″` `''` `ditto` `do` `do.`, any
    /// case, and a curly quote alone) takes the cell above; one with nothing above is a problem
    /// ditto_nothing_above, and an empty cell. There is nothing above the first row and below a
    /// repeat of the header. Numbers of lines and members are never repeated: a ditto mark there
    /// stays what it is. Cells beyond the header that are not blank: cells_beyond_header, with
    /// those cells. Views are good until the next call.
    bool next(RowText& row, std::vector<Problem>& problems);

    /// Told of each row's hours as typed, so that totals can be checked; nothing where they could
    /// not be read (then totals over that row are not compared).
    void add_to_total(std::optional<std::int64_t> minutes);

    std::size_t rows() const { return rows_; }

    /// What is wrong with the file as a whole so far: the first total that does not match or
    /// cannot be read, or the fault of form at which the CSV reader stopped.
    const std::optional<Problem>& whole_file() const { return whole_file_; }

private:
    /// Hours of some rows; no sum once those of one row are not known.
    struct Sum {
        std::int64_t minutes = 0;
        bool known = true;
    };

    /// Which columns of a total line hold the word and the amount (beyond the row: no amount).
    struct TotalLine {
        std::size_t label = 0, value = 0;
    };

    bool repeats_header() const;
    std::optional<TotalLine> total_line() const;
    void check_total(const TotalLine& total_line);
    void take_cells(RowText& row, std::vector<Problem>& problems);
    std::string_view repeated(const RowText& row, std::size_t at, std::vector<Problem>& problems);
    void remember_above(const RowText& row);
    void put_names_together(RowText& row) const;
    void beyond_header(std::vector<Problem>& problems) const;
    bool in_text(std::string_view cell) const;
    void tell() const;

    std::string_view text_;
    const Header& header_;
    CsvReader reader_;
    CsvRow raw_;                          ///< the row as the file has it, trimmed
    std::vector<bool> repeats_;           ///< by column: whether a ditto mark is one there
    std::vector<std::string_view> above_; ///< by column
    std::vector<std::string> kept_;       ///< by column: a cell above that is no view into the text
    std::size_t rows_ = 0;
    Watch watch_;
    Sum since_total_, all_;
    bool total_seen_ = false;
    std::optional<Problem> whole_file_;
};

/// What became of the file as a whole.
struct RowsRead {
    std::size_t rows = 0;              ///< rows that hold something, good or bad
    std::size_t refused = 0;           ///< rows with problems
    std::optional<Problem> whole_file; ///< a total that does not match, a fault of CSV form
};

/// Walks a whole file. `read` reads the row and adds what is wrong with it; `take` is asked of a
/// row with nothing wrong, and answers what the book has against it; `bad` gets each row that is
/// refused, with all of its problems.
template <class Read, class Take, class Bad>
RowsRead read_rows(RowWalker& walker, RowText& row, std::vector<Problem>& problems,
                   const Read& read, const Take& take, const Bad& bad) {
    RowsRead outcome;
    while (walker.next(row, problems)) {
        read();
        if (problems.empty())
            problems = take();
        if (problems.empty())
            continue;
        ++outcome.refused;
        bad(row, std::exchange(problems, {}));
    }
    outcome.rows = walker.rows();
    outcome.whole_file = walker.whole_file();
    return outcome;
}

} // namespace timebank
