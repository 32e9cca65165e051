// The problems of a file that was read, as a table: what a person has to mend.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "desk.hpp"
#include "imports/rows.hpp"
#include "sheets/sheet.hpp"

namespace timebank {

/// In the order of the file.
Table problems_table(const std::vector<Problem>& problems);

/// Says what to write instead, once for each kind of problem, at the first of its kind.
void tell_what_to_write(const Desk& desk, const std::vector<Problem>& problems);

/// `1 row`, `7 rows`
std::string show_rows(std::int64_t count);

/// What was refused, to begin a sentence with: some rows, or, for a total that does not match or
/// an end that cannot be read, the file as a whole.
std::string refused_part(const std::string& file, std::int64_t refused, std::int64_t rows);

} // namespace timebank
