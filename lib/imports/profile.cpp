#include "imports/profile.hpp"

#include <algorithm>

#include <fmt/core.h>

namespace timebank {

std::vector<ProfileColumn> columns_of(const Header& header, const ColumnMap& map) {
    std::vector<ProfileColumn> columns;
    for (const auto& [field, heading] : map)
        if (heading.empty() && belongs_to(field, header.kind))
            columns.push_back({field, "", true});
    for (std::size_t each = 0; each < field_count; ++each) {
        const auto field = static_cast<Field>(each);
        if (!header.at(field) || is_of_set_aside(field))
            continue;
        const bool mapped =
            std::ranges::any_of(map, [field](const auto& one) { return one.first == field; });
        columns.push_back({field, std::string(header.title(field)), mapped});
    }
    return columns;
}

ColumnMap map_of(const ImportProfile& profile, const ColumnMap& typed) {
    ColumnMap map = typed;
    for (const ProfileColumn& column : profile.columns) {
        const bool is_typed = std::ranges::any_of(
            typed, [&](const auto& each) { return each.first == column.field; });
        if (column.mapped && !is_typed)
            map.emplace_back(column.field, column.heading);
    }
    return map;
}

bool fits(const ImportProfile& profile, const Header& header) {
    if (profile.kind != header.kind)
        return false;
    return std::ranges::all_of(profile.columns, [&](const ProfileColumn& column) {
        return column.heading.empty() || header.has(column.heading);
    });
}

bool says_more(const ImportProfile& profile, const ColumnMap& typed, DateOrder order,
               const std::optional<std::string>& category) {
    return profile.order != order || (profile.category && !category) ||
           map_of(profile, typed).size() > typed.size();
}

std::string show_mapped(const ImportProfile& profile) {
    std::string shown;
    for (const ProfileColumn& column : profile.columns) {
        if (!column.mapped)
            continue;
        shown += shown.empty() ? "" : ", ";
        shown += column.heading.empty()
                     ? fmt::format("no {}", show_field(column.field))
                     : fmt::format("{} from '{}'", show_field(column.field), column.heading);
    }
    return shown;
}

} // namespace timebank
