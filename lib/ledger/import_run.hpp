// One import under way: what it reads, what it may write, and what it has to say. Knows neither
// members nor exchanges; each has its own file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "imports/exchange_rows.hpp"
#include "imports/set_aside.hpp"
#include "ledger/ledger.hpp"
#include "store/connection.hpp"

namespace timebank {

struct ImportRun {
    const Connection& connection;
    std::string_view text;
    const Header& header;
    const ImportOptions& options;
    const Hand& hand;
    std::int64_t deed;   ///< 0: a preview, which writes nothing
    SetAside* set_aside; ///< nothing: refused rows refuse the file
    ImportResult result;
    EntryNumber first_entry = 0, last_entry = 0;

    static constexpr std::size_t most_listed = 1000;

    bool writes() const { return deed != 0; }
    void problem(std::vector<Problem> found);
    void refuse_row(const RowText& row, std::vector<Problem> found);
    /// Whether a warning is listed, and not only counted.
    bool lists_warnings() const { return result.warning_lines.size() < most_listed; }
    void warn(std::string line);
    void finish(const RowsRead& read);
};

} // namespace timebank
