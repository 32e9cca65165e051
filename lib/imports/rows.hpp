// What every import shares: a problem with its place, ditto marks, blank and total lines.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "imports/columns.hpp"
#include "imports/csv.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

/// One thing that is wrong with one cell (or with one row: then column and cell are empty).
struct Problem {
    std::size_t line = 0;
    std::string column; ///< the file's own heading
    std::string cell;   ///< as written, cut at 200 bytes with an ellipsis
    std::string code;
    std::string message;
    std::vector<std::string> suggestions; ///< for names and categories
};

/// A row as the rules need it: every ditto mark replaced by the cell above it.
struct RowText {
    std::size_t line = 0;
    std::vector<std::string_view> cells; ///< as many as the header has titles

    std::string_view cell(const Header& header, Field field) const; ///< empty if no such column
};

/// Walks the rows below the header. Passes over blank lines, repeats of the header and total
/// lines. A total line has a cell that reads `total`, `totals`, `total hours`, `sum` or `grand
/// total` and nothing in the columns of the other member and the day; the hours on it are
/// compared with those of the rows since the total line before (or since the start), or with all
/// of them.
class RowWalker {
public:
    RowWalker(std::string_view text, const Header& header);

    /// The next row with something in it. A ditto mark (`"` `〃` `″` `''` `ditto` `do` `do.`, any
    /// case, and a curly quote alone) takes the cell above; one with nothing above is a problem
    /// ditto_nothing_above. Cells beyond the header that are not blank: cells_beyond_header.
    /// Views are good until the next call.
    bool next(RowText& row, std::vector<Problem>& problems);

    /// Told of each row's hours as typed, so that totals can be checked; nothing where they could
    /// not be read (then totals over that row are not compared).
    void add_to_total(std::optional<std::int64_t> minutes);

    std::size_t rows() const { return rows_; }

    /// The CSV reader's refusal, if it stopped early.
    const std::optional<Refusal>& refusal() const { return reader_.refusal(); }

private:
    const Header& header_;
    CsvReader reader_;
    std::size_t rows_ = 0;
    // The helper that writes this room completes the private part.
};

} // namespace timebank
