// The rows that an import put aside, as a file that can be mended and applied itself.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "imports/columns.hpp"
#include "imports/rows.hpp"

namespace timebank {

/// Collects refused rows and writes them as CSV: the file's own headings, then
/// `set aside from` (the origin by which a mended row is known again: the file's digest and the
/// row's line) and `reason`. Ditto marks are written out, since the row above is gone. A row that
/// was itself set aside keeps its first origin.
class SetAside {
public:
    /// `digest` names the file: 16 hexadecimal digits of BLAKE2b of its text.
    SetAside(const Header& header, std::string digest);

    void add(const RowText& row, const std::vector<Problem>& problems);
    bool empty() const { return rows_ == 0; }
    /// RFC 4180, LF, UTF-8 with byte order mark so that spreadsheets see it.
    const std::string& csv() const { return csv_; }

private:
    const Header& header_;
    std::string digest_;
    std::string csv_; ///< with its headings; it may be large
    std::size_t rows_ = 0;
};

/// 16 hexadecimal digits of BLAKE2b of a file's text.
std::string file_digest(std::string_view text);

} // namespace timebank
