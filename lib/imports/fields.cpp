#include <algorithm>
#include <array>

#include "imports/columns.hpp"
#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {
namespace {

constexpr std::array<std::string_view, field_count> field_names{
    "giver",          "receiver", "hours",         "day",     "category",     "setting",
    "note",           "sheet",    "line",          "signed",  "on_behalf_of", "accompanied_by",
    "contact",        "name",     "kind",          "joined",  "number",       "alias",
    "contacts",       "phone",    "email",         "address", "channel",      "paper",
    "language",       "standing", "opening_hours", "role",    "preparation",  "guest_of",
    "set_aside_from", "reason"};

} // namespace

std::string_view show_kind(ImportKind kind) {
    switch (kind) {
    case ImportKind::exchanges:
        return "exchanges";
    case ImportKind::members:
        return "members";
    case ImportKind::attendance:
        return "attendance";
    }
    return {};
}

std::string_view show_field(Field field) {
    return field_names[static_cast<std::size_t>(field)];
}

Answer<std::pair<Field, std::string>> read_map(std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos)
        return refuse(rule("map_unreadable"), text);
    std::string name(trim(text.substr(0, equals)));
    for (char& each : name) {
        each = to_lower(each);
        if (each == '-' || each == ' ')
            each = '_';
    }
    const auto* const last = field_names.begin() + static_cast<std::size_t>(Field::set_aside_from);
    const auto* const found = std::find(field_names.begin(), last, name);
    if (found == last)
        return refuse(rule("map_field_unknown"), name);
    return std::pair{static_cast<Field>(found - field_names.begin()),
                     std::string(trim(text.substr(equals + 1)))};
}

} // namespace timebank
