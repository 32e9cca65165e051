// What headings mean: the words that people put over columns. Refuses to know where a header row
// stands and what else is in it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "imports/columns.hpp"

namespace timebank {

/// What a heading says. A weak one counts only where no other heading of the row names its field:
/// `No.` is the line of a sheet unless there is a `Line`.
struct Meaning {
    Field field;
    bool weak = false;
};

/// The form in which headings are compared: lower case, words with single spaces between, `#` as
/// `no`, and without what stands in brackets (unless that says that the column is in minutes,
/// where a bare number would be taken for hours).
std::string heading_key(std::string_view heading);

/// What a heading means in a file of that kind; `key` as heading_key makes it.
std::optional<Meaning> meaning_of(ImportKind kind, std::string_view key);

/// Half of a name: `Surname`, `Giver first name`.
struct PartOfName {
    Field field;
    bool last = false; ///< a surname
};

/// What half of a name a heading stands over, if of any.
std::optional<PartOfName> part_of_name(ImportKind kind, std::string_view key);

} // namespace timebank
