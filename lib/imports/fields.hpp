// What a column of a file may hold, and which kinds of file there are. Refuses to know how people
// word their headings.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "refusals/refusal.hpp"

namespace timebank {

/// The last is no import: an attendance sheet is read for a session that is typed.
enum class ImportKind { exchanges = 1, members = 2, journal = 3, attendance = 4 };
std::string_view show_kind(ImportKind kind);

/// What a column may hold. The first group is an exchanges file's, the second a members file's, the
/// third, with name and hours, an attendance sheet's; set_aside_from and reason are what our own
/// set-aside files add; the last group, with some of the others, is a journal's.
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
    standing_history,
    shares,
    same_as,
    role,
    preparation,
    guest_of,
    set_aside_from,
    reason,
    entry,
    from,
    to,
    minutes,
    given_minutes,
    on,
    counts_in,
    recorded_on,
    recorded_by,
    deed,
    corrects,
    replaces,
    session,
    split,
    attendance,
    let_pass,
    other_sheet,
    other_line,
};
inline constexpr std::size_t field_count = static_cast<std::size_t>(Field::other_line) + 1;

/// The name of a field in --map and in messages: `giver`, `on_behalf_of`, `opening_hours`, ...
std::string_view show_field(Field field);

/// The field of that name that a file of somebody else's may have; nothing if there is none.
std::optional<Field> field_called(std::string_view name);

/// Reads one `field=heading`. Answers map_unreadable (no `=`) or map_field_unknown.
Answer<std::pair<Field, std::string>> read_map(std::string_view text);

/// Whether it is a column of our own set-aside files, which stand last, after all others.
constexpr bool is_of_set_aside(Field field) {
    return field == Field::set_aside_from || field == Field::reason;
}

/// Whether a file of that kind may have such a column.
bool belongs_to(Field field, ImportKind kind);

/// What a file of that kind must have columns for.
std::vector<Field> required_fields(ImportKind kind, bool category_given);

/// The columns of a journal, in the order in which it is exported.
std::span<const Field> journal_fields();
/// The columns by which a file is known to be a journal.
std::span<const Field> journal_marks();

} // namespace timebank
