// How one kind of file is read, remembered under a name: which column holds what, the order of its
// days, and the category of rows that name none. Refuses to know where profiles are kept.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "imports/columns.hpp"

namespace timebank {

struct ProfileColumn {
    Field field = Field::giver;
    std::string heading; ///< as the file has it; empty: the file has no such column
    bool mapped = false; ///< somebody said so, rather than the heading itself
};

struct ImportProfile {
    std::string name;
    ImportKind kind = ImportKind::exchanges;
    DateOrder order = DateOrder::day_first;
    std::optional<std::string> category; ///< by name
    std::vector<ProfileColumn> columns;  ///< each field once
};

/// What a file was read by, to be remembered: its columns, and what `map` says of them.
std::vector<ProfileColumn> columns_of(const Header& header, const ColumnMap& map);

/// The map to read a file by: what is typed, and what the profile maps besides.
ColumnMap map_of(const ImportProfile& profile, const ColumnMap& typed);

/// Whether a file has all columns of the profile, by their headings (any case, accents optional),
/// and is of its kind.
bool fits(const ImportProfile& profile, const Header& header);

/// Whether the profile reads such a file in another way than what is typed: it maps a column
/// besides, has days in another order, or a category for rows without one.
bool says_more(const ImportProfile& profile, const ColumnMap& typed, DateOrder order,
               const std::optional<std::string>& category);

/// `giver from 'Helper', hours from 'Time taken', no note`: what was mapped; empty for nothing.
std::string show_mapped(const ImportProfile& profile);

} // namespace timebank
