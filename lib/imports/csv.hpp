// Rows and cells out of text, as RFC 4180 has them, and a little more kindly: any of three
// separators, any line end. Cells are views into the text; nothing is copied that need not be.
#pragma once

#include <array>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "refusals/refusal.hpp"

namespace timebank {

struct CsvRow {
    std::size_t line = 0; ///< the line of the file on which the row begins, from 1
    std::vector<std::string_view> cells;
};

/// Reads row by row. LF, CRLF and CR end a row; quoted cells may hold separators, line ends and
/// doubled quotes; spaces and tabs around a quoted cell are let through. A quote inside an unquoted
/// cell is itself. A line with nothing on it is a row of one empty cell.
class CsvReader {
public:
    /// `text` must outlive the reader and every row.
    CsvReader(std::string_view text, char separator);

    /// Fills `row`, or answers false at the end or at a fault of the file's form (see refusal()).
    /// A cell is a view into the text, or, where quotes in it were doubled, good until the next
    /// call.
    bool next(CsvRow& row);

    /// quote_unterminated (names the line on which the quote opened, and how a lone ditto mark is
    /// typed), text_after_quote (`"a"b`), cell_too_long (over 65,536 bytes), row_too_long (over
    /// 1,000 cells or 1 MiB). All name the line.
    const std::optional<Refusal>& refusal() const { return refusal_; }

    /// The line that was reached, from 1.
    std::size_t line() const { return line_; }

    /// How many bytes of the text were read.
    std::size_t position() const { return at_; }

private:
    bool next_cell(CsvRow& row);
    bool next_quoted_cell(CsvRow& row, std::size_t begin);
    bool keep(CsvRow& row, std::string_view cell, std::size_t line);
    std::string_view undouble(std::string_view cell);
    std::size_t pass_blanks(std::size_t at) const;
    void pass_line_end();

    std::string_view text_;
    char separator_;
    std::array<bool, 256> ends_cell_{};
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::deque<std::string> unescaped_; ///< cells with doubled quotes: of this row, or to be reused
    std::size_t unescaped_used_ = 0;
    std::optional<Refusal> refusal_;
};

} // namespace timebank
