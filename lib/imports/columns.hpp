// Which column of a file holds what: the header row, however it is worded and wherever it stands.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "refusals/refusal.hpp"

namespace timebank {

/// The third is no import: an attendance sheet is read for a session that is typed.
enum class ImportKind { exchanges = 1, members = 2, attendance = 3 };
std::string_view show_kind(ImportKind kind);

/// What a column may hold. The first group is an exchanges file's, the second a members file's, the
/// third, with name and hours, an attendance sheet's; set_aside_from and reason are what our own
/// set-aside files add.
enum class Field {
    giver,
    receiver,
    hours,
    day,
    category,
    setting,
    note,
    sheet,
    line,
    signed_by,
    on_behalf_of,
    accompanied_by,
    contact,
    name,
    kind,
    joined,
    number,
    alias,
    contacts,
    phone,
    email,
    address,
    channel,
    paper,
    language,
    standing,
    opening_hours,
    role,
    preparation,
    guest_of,
    set_aside_from,
    reason,
};
inline constexpr std::size_t field_count = static_cast<std::size_t>(Field::reason) + 1;

/// The name of a field in --map and in messages: `giver`, `on_behalf_of`, `opening_hours`, ...
std::string_view show_field(Field field);

/// `--map hours="Time taken"`: field and the file's own heading; an empty heading says that the
/// file has no such column, whatever its headings seem to say.
using ColumnMap = std::vector<std::pair<Field, std::string>>;
/// Reads one `field=heading`. Answers map_unreadable (no `=`) or map_field_unknown.
Answer<std::pair<Field, std::string>> read_map(std::string_view text);

struct Header {
    ImportKind kind = ImportKind::exchanges;
    char separator = ',';
    std::size_t line = 0;            ///< where the header row stands
    std::size_t rows_before = 0;     ///< title rows passed over
    std::vector<std::string> titles; ///< every heading of the row, as written; no empty one last
    std::array<std::optional<std::size_t>, field_count> position; ///< by Field
    std::vector<std::string> unused; ///< headings that mean nothing to us

    std::optional<std::size_t> at(Field field) const {
        return position[static_cast<std::size_t>(field)];
    }
    /// The file's own heading for a field, or our name for it where it has none.
    std::string_view title(Field field) const;
};

/// Finds the header among the first 30 rows under each separator: the row in which most headings
/// are known. An exchanges file has giver, receiver, hours and day (and category, unless
/// `category_given`), a members file a name. Headings in any of the usual ways, any case, with or
/// without `:` `*` and brackets (`Hours (h:mm)`). A line without a sheet's column is left unused.
/// Answers header_missing (nothing like a header), column_missing (names what is missing and what
/// was found), column_twice (two headings for one field), map_heading_missing (a mapped heading
/// that is not in the file), or a refusal of the CSV reader. `file` is the file's name for these
/// sentences; without it they say `the file`.
Answer<Header> find_header(std::string_view text, const ColumnMap& map, bool category_given,
                           std::string_view file = {});

/// As find_header, for an attendance sheet: it has a name.
Answer<Header> find_attendance_header(std::string_view text, const ColumnMap& map,
                                      std::string_view file);

} // namespace timebank
