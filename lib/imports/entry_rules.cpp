#include "imports/entry_rules.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

/// The columns that only entries of some kinds fill.
struct Kinds {
    Field field;
    bool exchanges, sessions, corrections;
};
constexpr std::array kinds_of_fields{
    Kinds{Field::category, true, true, false},
    Kinds{Field::setting, true, true, false},
    Kinds{Field::sheet, true, true, false},
    Kinds{Field::line, true, false, false},
    Kinds{Field::signed_by, true, false, false},
    Kinds{Field::other_sheet, true, false, false},
    Kinds{Field::other_line, true, false, false},
    Kinds{Field::on_behalf_of, true, false, false},
    Kinds{Field::accompanied_by, true, false, false},
    Kinds{Field::contact, true, false, false},
    Kinds{Field::session, false, true, false},
    Kinds{Field::split, false, true, false},
    Kinds{Field::attendance, false, true, false},
    Kinds{Field::corrects, false, false, true},
    Kinds{Field::replaces, true, false, false},
};

bool fills(const Kinds& kinds, EntryKind kind) {
    return (kind == EntryKind::exchange && kinds.exchanges) ||
           (kind == EntryKind::session && kinds.sessions) ||
           (kind == EntryKind::correction && kinds.corrections);
}

/// The cell that a rule of exchanges or sessions is about.
constexpr std::array<std::pair<std::string_view, Field>, 8> cell_of_rule{{
    {"on_behalf_same", Field::on_behalf_of},
    {"accompanied_same", Field::accompanied_by},
    {"day_in_future", Field::on},
    {"day_too_early", Field::on},
    {"sheet_too_long", Field::sheet},
    {"line_without_sheet", Field::line},
    {"hours_too_long", Field::given_minutes},
    {"note_too_long", Field::note},
}};

Disorder about(const Refusal& refusal, Field otherwise) {
    const auto* const found = std::ranges::find(cell_of_rule, std::string_view(refusal.code),
                                                [](const auto& each) { return each.first; });
    return {found == cell_of_rule.end() ? otherwise : found->second, refusal};
}

/// Cells that must be filled, and are not.
std::vector<Field> missing_from(const EntryRecord& record) {
    const EntryKind kind = record.movement.kind;
    std::vector<Field> missing;
    const auto need = [&](Field field, bool wanted) {
        if (wanted && cell_of(record, field).empty())
            missing.push_back(field);
    };
    const bool tells = record.split || !record.attendance.empty();
    need(Field::category, is_help(kind));
    need(Field::session, kind == EntryKind::session);
    need(Field::split, tells);
    need(Field::attendance, tells);
    need(Field::corrects, kind == EntryKind::correction);
    return missing;
}

/// Whether the member, or who is counted with them, is on one side of the movement.
bool touches(const Movement& movement, AccountNumber account, const SharedAccounts& shared) {
    return shared.one_account(movement.from, account) || shared.one_account(movement.to, account);
}

std::optional<Refusal> why_not_exchange(const EntryRecord& record, Day today) {
    if (record.given > longest_exchange)
        return refuse(rule("hours_too_long"), show_clock(record.given),
                      show_clock(longest_exchange));
    Exchange exchange;
    exchange.giver = *holder_of(record.movement.to);
    exchange.receiver = *holder_of(record.movement.from);
    exchange.given = record.given;
    exchange.happened_on = record.movement.happened_on;
    exchange.sheet = record.sheet;
    exchange.note = record.note;
    exchange.on_behalf_of = record.on_behalf_of;
    exchange.accompanied_by = record.accompanied_by;
    return why_not_record(exchange, Minutes{1}, today);
}

// It is of an exchange on a sheet, which one alone has signed.
std::optional<Refusal> why_not_other_sheet(const EntryRecord& record) {
    if (const auto no = why_not_sheet(*record.other_sheet))
        return no;
    if (!record.sheet || !missing_signature(record.signed_by) ||
        record.sheet->sheet == record.other_sheet->sheet)
        return refuse(rule("other_sheet_astray"), record.movement.entry, record.other_sheet->sheet);
    return std::nullopt;
}

// Kinds of members change; that guests were an organisation's is not asked again.
Known known_as_organisation(MemberNumber member) {
    return {show_number(member), MemberKind::organisation};
}

std::optional<Refusal> why_not_session(const EntryRecord& record, Day today) {
    const Session session = session_of(record);
    for (const Attendance& each : session.attendance)
        if (const auto no = why_not_attend(
                {each.member, each.role, each.minutes, each.preparation, each.people - 1},
                session.split, known_as_organisation(each.member)))
            return no;
    return why_not_write_down(session, known_as_organisation, today);
}

/// What the rules of its noun have against it.
std::optional<Refusal> why_not_help(const EntryRecord& record, Day today) {
    if (record.movement.kind == EntryKind::exchange)
        return why_not_exchange(record, today);
    if (record.movement.kind == EntryKind::session && record.split)
        return why_not_session(record, today);
    return why_not_note(record.note.value_or(""));
}

} // namespace

std::vector<Disorder> disorders_of(const EntryRecord& record, const SharedAccounts& shared,
                                   Day today) {
    const Movement& movement = record.movement;
    std::vector<Disorder> disorders;
    if (const auto no = why_not_between(movement.kind, movement.from, movement.to))
        disorders.push_back({no->code == "entry_accounts" ? Field::kind : Field::to, *no});
    if (movement.counts_in < month_of(movement.happened_on))
        disorders.push_back(
            {Field::counts_in, refuse(rule("counts_too_early"), show_short(movement.happened_on),
                                      show_iso(movement.counts_in))});
    for (const Kinds& kinds : kinds_of_fields)
        if (!fills(kinds, movement.kind) && !cell_of(record, kinds.field).empty())
            disorders.push_back(
                {kinds.field, refuse(rule("entry_cell_astray"), show_kind(movement.kind),
                                     show_field(kinds.field))});
    for (const Field field : missing_from(record))
        disorders.push_back({field, refuse(rule("cell_empty"), show_field(field))});
    for (const NamedContact& each : record.contacts)
        if (!touches(movement, account_of(each.organisation), shared))
            disorders.push_back(
                {Field::contact, refuse(rule("contact_unknown"), each.name,
                                        show_code(movement.from) + " or " + show_code(movement.to),
                                        "put one of them right")});
    for (const PassedLimit& each : record.let_pass)
        if (!touches(movement, each.account, shared))
            disorders.push_back({Field::let_pass, refuse(rule("let_pass_astray"), movement.entry,
                                                         show_code(each.account))});
    if (disorders.empty() && record.other_sheet)
        if (const auto no = why_not_other_sheet(record))
            disorders.push_back({Field::other_sheet, *no});
    if (disorders.empty())
        if (const auto no = why_not_help(record, today))
            disorders.push_back(about(*no, Field::attendance));
    return disorders;
}

} // namespace timebank
