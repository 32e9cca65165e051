#include "imports/fields.hpp"

#include <algorithm>
#include <array>

#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {
namespace {

// clang-format off
constexpr std::array<std::string_view, field_count> field_names{
    "giver", "receiver", "hours", "day", "category", "setting", "note", "sheet", "line", "signed",
    "on_behalf_of", "accompanied_by", "contact",
    "name", "kind", "joined", "number", "alias", "contacts", "phone", "email", "address", "channel",
    "paper", "language", "standing", "opening_hours", "standing_history", "shares", "same_as",
    "role", "preparation", "guest_of",
    "set_aside_from", "reason",
    "entry", "from", "to", "minutes", "given_minutes", "on", "counts_in", "recorded_on",
    "recorded_by", "deed", "corrects", "replaces", "session", "split", "attendance", "let_pass",
    "other_sheet", "other_line"};

/// What every entry has, and then what only some have.
constexpr std::array fields_of_journal{
    Field::entry, Field::kind, Field::from, Field::to, Field::minutes, Field::given_minutes,
    Field::on, Field::counts_in, Field::recorded_on, Field::recorded_by, Field::deed,
    Field::reason, Field::category, Field::setting, Field::sheet, Field::line, Field::signed_by,
    Field::on_behalf_of, Field::accompanied_by, Field::contact, Field::session, Field::split,
    Field::attendance, Field::corrects, Field::replaces, Field::let_pass, Field::note,
    Field::other_sheet, Field::other_line};
// clang-format on
constexpr std::size_t filled_in_journal = 11;
constexpr std::array marks_of_journal{Field::entry, Field::kind, Field::from, Field::to};

} // namespace

std::string_view show_kind(ImportKind kind) {
    constexpr std::string_view words[] = {"exchanges", "members", "journal", "attendance"};
    return words[static_cast<int>(kind) - 1];
}

std::string_view show_field(Field field) {
    return field_names[static_cast<std::size_t>(field)];
}

std::optional<Field> field_called(std::string_view name) {
    const auto* const last = field_names.begin() + static_cast<std::size_t>(Field::set_aside_from);
    const auto* const found = std::find(field_names.begin(), last, name);
    if (found == last)
        return std::nullopt;
    return static_cast<Field>(found - field_names.begin());
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
    const auto field = field_called(name);
    if (!field)
        return refuse(rule("map_field_unknown"), name);
    return std::pair{*field, std::string(trim(text.substr(equals + 1)))};
}

bool belongs_to(Field field, ImportKind kind) {
    if (is_of_set_aside(field) && kind != ImportKind::journal)
        return true;
    switch (kind) {
    case ImportKind::exchanges:
        return field < Field::name;
    case ImportKind::members:
        return field >= Field::name && field < Field::role;
    case ImportKind::attendance:
        return (field >= Field::role && field < Field::set_aside_from) || field == Field::name ||
               field == Field::hours;
    case ImportKind::journal:
        break;
    }
    return std::ranges::find(fields_of_journal, field) != fields_of_journal.end();
}

std::vector<Field> required_fields(ImportKind kind, bool category_given) {
    switch (kind) {
    case ImportKind::members:
    case ImportKind::attendance:
        return {Field::name};
    case ImportKind::journal:
        return {fields_of_journal.begin(), fields_of_journal.begin() + filled_in_journal};
    case ImportKind::exchanges:
        break;
    }
    std::vector<Field> fields{Field::giver, Field::receiver, Field::hours, Field::day};
    if (!category_given)
        fields.push_back(Field::category);
    return fields;
}

std::span<const Field> journal_fields() {
    return fields_of_journal;
}

std::span<const Field> journal_marks() {
    return marks_of_journal;
}

} // namespace timebank
