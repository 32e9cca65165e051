#include "imports/journal_rows.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "imports/row_cells.hpp"
#include "members/names.hpp"
#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {
namespace {

using Good = std::function<std::vector<Problem>(const EntryRecord&)>;
using Bad = std::function<void(const RowText&, std::vector<Problem>)>;

/// Above what any book comes to, and far below what could not be added up.
constexpr std::int64_t most = 10'000'000'000;

std::optional<std::int64_t> read_whole(std::string_view text) {
    text = trim(text);
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || rest != end || number < 1 || number > most)
        return std::nullopt;
    return number;
}

Answer<EntryNumber> read_entry(std::string_view text) {
    if (const auto number = read_whole(text))
        return *number;
    return refuse(rule("entry_unreadable"), text);
}

Answer<Minutes> read_minutes(std::string_view text) {
    if (const auto number = read_whole(text))
        return Minutes{*number};
    return refuse(rule("minutes_unreadable"), text);
}

/// The columns that only entries of some kinds fill.
struct Kinds {
    Field field;
    bool help, exchanges, corrections;
};
constexpr std::array kinds_of_fields{
    Kinds{Field::category, true, true, false},
    Kinds{Field::setting, true, true, false},
    Kinds{Field::sheet, true, true, false},
    Kinds{Field::line, false, true, false},
    Kinds{Field::signed_by, false, true, false},
    Kinds{Field::on_behalf_of, false, true, false},
    Kinds{Field::accompanied_by, false, true, false},
    Kinds{Field::corrects, false, false, true},
    Kinds{Field::replaces, false, true, false},
};

bool fills(const Kinds& kinds, EntryKind kind) {
    return kind == EntryKind::exchange     ? kinds.exchanges
           : kind == EntryKind::correction ? kinds.corrections
                                           : is_help(kind) && kinds.help;
}

/// The cell that a rule of why_not_record is about.
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

class JournalReader {
public:
    JournalReader(std::string_view text, const Header& header, const JournalRules& rules)
        : rules_(rules), walker_(text, header), cells_(header) {}

    RowsRead read_all(const Good& good, const Bad& bad) {
        const auto read = [this] {
            read_row();
            if (cells_.problems.empty())
                ask_the_rules();
        };
        return read_rows(
            walker_, cells_.row, cells_.problems, read, [&] { return good(entry_); }, bad);
    }

private:
    template <class Value>
    using Read = Answer<Value> (*)(std::string_view);

    /// Numbers that no other row has are not worth remembering.
    template <class Value>
    std::optional<Value> read_once(Field field, Read<Value> read) {
        const std::string_view text = unguard(cells_.cell(field));
        if (text.empty())
            return std::nullopt;
        const Answer<Value> answer = read(text);
        if (answer)
            return *answer;
        cells_.add_problem(field, answer.refusal());
        return std::nullopt;
    }

    std::optional<std::string> text(Field field) const {
        const std::string_view text = unguard(cells_.cell(field));
        if (text.empty())
            return std::nullopt;
        return std::string(text);
    }

    void read_row() {
        entry_ = {};
        entry_.line = cells_.row.line;
        Movement& movement = entry_.movement;
        movement.entry = cells_.needed(Field::entry, read_once(Field::entry, read_entry));
        movement.kind =
            cells_.needed(Field::kind, cells_.read_cell(Field::kind, kinds_, read_entry_kind));
        movement.from = cells_.needed(Field::from, read_account(Field::from));
        movement.to = cells_.needed(Field::to, read_account(Field::to));
        movement.minutes =
            cells_.needed(Field::minutes, cells_.read_cell(Field::minutes, minutes_, read_minutes));
        movement.happened_on = cells_.needed(Field::on, read_day(Field::on));
        movement.counts_in = cells_.needed(Field::counts_in,
                                           cells_.read_cell(Field::counts_in, months_, read_month));
        movement.corrects = read_once(Field::corrects, read_entry).value_or(0);
        entry_.given = cells_.needed(
            Field::given_minutes, cells_.read_cell(Field::given_minutes, minutes_, read_minutes));
        read_deed();
        read_details();
    }

    void read_deed() {
        RecordingDeed& deed = entry_.deed;
        deed.first_entry = cells_.needed(Field::deed, read_once(Field::deed, read_entry));
        deed.recorded_on = cells_.needed(Field::recorded_on, read_day(Field::recorded_on));
        deed.recorded_by = cells_.needed(Field::recorded_by, read_name(Field::recorded_by));
        deed.reason = text(Field::reason);
        if (const auto no = why_not_note(deed.reason.value_or("")))
            cells_.add_problem(Field::reason, *no);
    }

    void read_details() {
        entry_.category = read_name(Field::category);
        entry_.setting = cells_.read_cell(Field::setting, settings_, read_setting);
        entry_.signed_by = cells_.read_cell(Field::signed_by, signed_, read_signed);
        entry_.on_behalf_of = read_member(Field::on_behalf_of);
        entry_.accompanied_by = read_member(Field::accompanied_by);
        entry_.replaces = read_once(Field::replaces, read_entry).value_or(0);
        entry_.note = text(Field::note);
        const auto line = read_once(Field::line, read_line);
        const auto sheet = text(Field::sheet);
        if (sheet || line)
            entry_.sheet = SheetLine{sheet.value_or(""), line};
    }

    std::optional<Day> read_day(Field field) {
        return cells_.read_cell(field, days_, [&](std::string_view text) -> Answer<Day> {
            const auto day = timebank::read_day(text, rules_.today, rules_.order);
            if (day && *day > rules_.today)
                return refuse(rule("day_in_future"), show_short(*day), show_short(rules_.today));
            if (day && *day < Day{})
                return refuse(rule("day_too_early"), show_short(*day));
            return day;
        });
    }

    std::optional<AccountNumber> read_account(Field field) {
        return cells_.read_cell(
            field, accounts_, [&](std::string_view text) -> Answer<AccountNumber> {
                const auto account = timebank::read_account(text);
                if (account && account->value > 0 && !rules_.members.contains(account->value))
                    return refuse(rule("member_unknown"), text,
                                  "read the members first: timebank import apply members.csv");
                return account;
            });
    }

    std::optional<MemberNumber> read_member(Field field) {
        return cells_.read_cell(
            field, members_, [&](std::string_view text) -> Answer<MemberNumber> {
                const auto number = read_number(text);
                if (!number)
                    return refuse(rule("number_unreadable"), text);
                if (!rules_.members.contains(number->value))
                    return refuse(rule("member_unknown"), text,
                                  "read the members first: timebank import apply members.csv");
                return *number;
            });
    }

    std::optional<std::string> read_name(Field field) {
        return cells_.read_cell(field, names_, [](std::string_view text) -> Answer<std::string> {
            if (const auto no = why_not_name(text))
                return *no;
            return tidy_name(text);
        });
    }

    void ask_the_rules() {
        const Movement& movement = entry_.movement;
        if (const auto no = why_not_between(movement.kind, movement.from, movement.to))
            cells_.add_problem(no->code == "entry_accounts" ? Field::kind : Field::to, *no);
        if (movement.counts_in < month_of(movement.happened_on))
            cells_.add_problem(Field::counts_in,
                               refuse(rule("counts_too_early"), show_short(movement.happened_on),
                                      show_iso(movement.counts_in)));
        for (const Kinds& kinds : kinds_of_fields)
            if (!fills(kinds, movement.kind) && !cells_.cell(kinds.field).empty())
                cells_.add_problem(kinds.field,
                                   refuse(rule("entry_cell_astray"), show_kind(movement.kind),
                                          show_field(kinds.field)));
        if (movement.kind == EntryKind::correction)
            cells_.needed(Field::corrects,
                          movement.corrects == 0 ? std::nullopt : std::optional(movement.corrects));
        if (is_help(movement.kind))
            cells_.needed(Field::category, entry_.category);
        if (const auto no = why_not_recorded(movement))
            for (const auto& [code, field] : cell_of_rule)
                if (no->code == code)
                    cells_.add_problem(field, *no);
    }

    /// What the rules of its noun have against an exchange, whatever the book's step is; of
    /// anything else, against its note.
    std::optional<Refusal> why_not_recorded(const Movement& movement) const {
        if (movement.kind != EntryKind::exchange)
            return why_not_note(entry_.note.value_or(""));
        if (!cells_.problems.empty())
            return std::nullopt;
        if (entry_.given > longest_exchange)
            return refuse(rule("hours_too_long"), show_clock(entry_.given),
                          show_clock(longest_exchange));
        Exchange exchange;
        exchange.giver = *holder_of(movement.to);
        exchange.receiver = *holder_of(movement.from);
        exchange.given = entry_.given;
        exchange.happened_on = movement.happened_on;
        exchange.sheet = entry_.sheet;
        exchange.note = entry_.note;
        exchange.on_behalf_of = entry_.on_behalf_of;
        exchange.accompanied_by = entry_.accompanied_by;
        return why_not_record(exchange, Minutes{1}, rules_.today);
    }

    const JournalRules& rules_;
    RowWalker walker_;
    RowCells cells_;
    Remembered<EntryKind> kinds_;
    Remembered<AccountNumber> accounts_;
    Remembered<Minutes> minutes_;
    Remembered<Day> days_;
    Remembered<Month> months_;
    Remembered<MemberNumber> members_;
    Remembered<std::string> names_;
    Remembered<Setting> settings_;
    Remembered<Signed> signed_;
    EntryRecord entry_;
};

} // namespace

RowsRead read_journal(std::string_view text, const Header& header, const JournalRules& rules,
                      const Good& good, const Bad& bad) {
    return JournalReader(text, header, rules).read_all(good, bad);
}

} // namespace timebank
