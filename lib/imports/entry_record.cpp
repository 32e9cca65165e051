#include "imports/entry_record.hpp"

#include "imports/entry_lists.hpp"
#include "members/names.hpp"

namespace timebank {
namespace {

std::string number_or_empty(EntryNumber number) {
    return number == 0 ? std::string() : std::to_string(number);
}

std::string member_or_empty(const std::optional<MemberNumber>& member) {
    return member ? show_number(*member) : std::string();
}

std::string cell_of_help(const EntryRecord& record, Field field) {
    switch (field) {
    case Field::category:
        return record.category.value_or("");
    case Field::setting:
        return record.setting ? std::string(show_setting(*record.setting)) : "";
    case Field::sheet:
        return record.sheet ? record.sheet->sheet : "";
    case Field::line:
        return number_or_empty(record.sheet ? record.sheet->line.value_or(0) : 0);
    case Field::other_sheet:
        return record.other_sheet ? record.other_sheet->sheet : "";
    case Field::other_line:
        return number_or_empty(record.other_sheet ? record.other_sheet->line.value_or(0) : 0);
    case Field::signed_by:
        return record.signed_by ? std::string(show_signed(*record.signed_by)) : "";
    case Field::on_behalf_of:
        return member_or_empty(record.on_behalf_of);
    case Field::accompanied_by:
        return member_or_empty(record.accompanied_by);
    case Field::replaces:
        return number_or_empty(record.replaces);
    case Field::contact:
        return show_acted(record.contacts);
    case Field::session:
        return number_or_empty(record.session);
    case Field::split:
        return record.split ? std::string(show_split(*record.split)) : "";
    case Field::attendance:
        return show_attended(record.attendance);
    default:
        return {};
    }
}

} // namespace

std::string cell_of(const EntryRecord& record, Field field) {
    const Movement& movement = record.movement;
    switch (field) {
    case Field::entry:
        return std::to_string(movement.entry);
    case Field::kind:
        return std::string(show_kind(movement.kind));
    case Field::from:
        return show_code(movement.from);
    case Field::to:
        return show_code(movement.to);
    case Field::minutes:
        return std::to_string(movement.minutes.count);
    case Field::given_minutes:
        return std::to_string(record.given.count);
    case Field::on:
        return show_iso(movement.happened_on);
    case Field::counts_in:
        return show_iso(movement.counts_in);
    case Field::recorded_on:
        return show_iso(record.deed.recorded_on);
    case Field::recorded_by:
        return record.deed.recorded_by;
    case Field::deed:
        return std::to_string(record.deed.first_entry);
    case Field::reason:
        return record.deed.reason.value_or("");
    case Field::corrects:
        return number_or_empty(movement.corrects);
    case Field::let_pass:
        return show_let_pass(record.let_pass);
    case Field::note:
        return record.note.value_or("");
    default:
        return cell_of_help(record, field);
    }
}

Session session_of(const EntryRecord& record) {
    Session session;
    session.happened_on = record.movement.happened_on;
    session.setting = record.setting;
    session.split = record.split.value_or(Split::each);
    if (record.sheet)
        session.sheet = record.sheet->sheet;
    session.note = record.note;
    session.attendance = record.attendance;
    return session;
}

std::optional<Field> first_difference(const EntryRecord& record, const EntryRecord& other) {
    const bool both_have_other = record.other_sheet && other.other_sheet;
    for (const Field field : journal_fields()) {
        if (!both_have_other && (field == Field::other_sheet || field == Field::other_line))
            continue;
        const std::string cell = cell_of(record, field), other_cell = cell_of(other, field);
        if (cell != other_cell &&
            !(field == Field::category && name_key(cell) == name_key(other_cell)))
            return field;
    }
    return std::nullopt;
}

} // namespace timebank
