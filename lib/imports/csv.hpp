// Rows and cells out of text, as RFC 4180 has them, and a little more kindly: any of three
// separators, any line end. Cells are views into the text; nothing is copied that need not be.
#pragma once

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
/// doubled quotes; white space around a quoted cell is let through. A quote inside an unquoted
/// cell is itself.
class CsvReader {
public:
    /// `text` must outlive the reader and every row.
    CsvReader(std::string_view text, char separator);

    /// Fills `row`, or answers false at the end or at a fault of the file's form (see refusal()).
    bool next(CsvRow& row);

    /// quote_unterminated (names the line on which the quote opened, and how a lone ditto mark is
    /// typed), text_after_quote (`"a"b`), cell_too_long (over 65,536 bytes), row_too_long (over
    /// 1,000 cells or 1 MiB). All name the line.
    const std::optional<Refusal>& refusal() const { return refusal_; }

private:
    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    std::size_t line_ = 1;
    std::deque<std::string> unescaped_; ///< cells with doubled quotes, of the current row
    std::optional<Refusal> refusal_;
};

} // namespace timebank
