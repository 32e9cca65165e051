// Which column of a file holds what: the header row, however it is worded and wherever it stands.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "imports/fields.hpp"
#include "refusals/refusal.hpp"

namespace timebank {

/// `--map hours="Time taken"`: field and the file's own heading; an empty heading says that the
/// file has no such column, whatever its headings seem to say.
using ColumnMap = std::vector<std::pair<Field, std::string>>;

/// A name that a file has in two columns, `First name` and `Surname`.
struct NameInTwo {
    Field field = Field::name;
    std::size_t first = 0, last = 0; ///< where its parts stand
    std::string title;               ///< `First name + Surname`, as --map names it
};

struct Header {
    ImportKind kind = ImportKind::exchanges;
    char separator = ',';
    std::size_t line = 0;            ///< where the header row stands
    std::size_t rows_before = 0;     ///< title rows passed over
    std::vector<std::string> titles; ///< every heading of the row, as written; no empty one last
    std::array<std::optional<std::size_t>, field_count> position; ///< by Field
    std::vector<NameInTwo> names_in_two;
    std::vector<std::string> unused; ///< headings that mean nothing to us

    std::optional<std::size_t> at(Field field) const {
        return position[static_cast<std::size_t>(field)];
    }
    /// Whether it is the header of a file that this program exported: every cell of it means what
    /// it says, to the last space, and nothing is a ditto mark or a total.
    bool is_export() const {
        return kind == ImportKind::journal || at(Field::standing_history).has_value();
    }
    /// The file's own heading for a field, or our name for it where it has none.
    std::string_view title(Field field) const;
    /// Whether the row has a heading (any case, accents optional), or both that a `+` joins.
    bool has(std::string_view heading) const;
};

/// Finds the header among the first 30 rows under each separator: the row in which most headings
/// are known. An exchanges file has giver, receiver, hours and day (and category, unless
/// `category_given`), a members file a name. Headings in any of the usual ways, any case, with or
/// without `:` `*` and brackets (`Hours (h:mm)`). A name may stand in two columns, a first name and
/// a surname. A line without a sheet's column is left unused.
/// A journal is known by its columns of entry, kind, from and to, and has its own headings only;
/// one without a column that every entry fills is refused with journal_column_missing.
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
