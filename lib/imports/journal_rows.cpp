#include "imports/journal_rows.hpp"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "imports/entry_lists.hpp"
#include "imports/entry_rules.hpp"
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
    const auto number = read_whole_number(trim(text));
    if (!number || *number < 1 || *number > most)
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

class JournalReader {
public:
    JournalReader(std::string_view text, const Header& header, const JournalRules& rules)
        : rules_(rules), walker_(text, header, rules.watch), cells_(header) {}

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
    /// What no other row has is not worth remembering.
    template <class Read>
    auto read_once(Field field, Read read)
        -> std::optional<std::decay_t<decltype(*read(std::string_view{}))>> {
        const std::string_view text = unguard(cells_.cell(field));
        if (text.empty())
            return std::nullopt;
        const auto answer = read(text);
        if (answer)
            return *answer;
        cells_.add_problem(field, answer.refusal());
        return std::nullopt;
    }

    static Refusal member_unknown(std::string_view text) {
        return refuse(rule("member_unknown"), text,
                      "read the members first: timebank import apply members.csv");
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
        const auto other_line = read_once(Field::other_line, read_line);
        const auto other_sheet = text(Field::other_sheet);
        if (other_sheet || other_line)
            entry_.other_sheet = SheetLine{other_sheet.value_or(""), other_line};
        if (const auto contacts = read_once(Field::contact, [&](std::string_view cell) {
                return read_acted(cell, rules_.contacts);
            }))
            entry_.contacts = *contacts;
        if (const auto limits = read_once(Field::let_pass, read_let_pass))
            entry_.let_pass = *limits;
        read_session();
    }

    void read_session() {
        entry_.session = read_once(Field::session, read_entry).value_or(0);
        entry_.split = read_once(Field::split, read_split);
        auto attendance = read_once(Field::attendance, read_attended);
        if (!attendance)
            return;
        std::ranges::stable_sort(*attendance, {}, &Attendance::member);
        for (const Attendance& each : *attendance)
            if (!rules_.members.contains(each.member.value))
                cells_.add_problem(Field::attendance, member_unknown(show_number(each.member)));
        entry_.attendance = std::move(*attendance);
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
                    return member_unknown(text);
                return account;
            });
    }

    std::optional<MemberNumber> read_member(Field field) {
        return cells_.read_cell(field, members_,
                                [&](std::string_view text) -> Answer<MemberNumber> {
                                    const auto number = read_number(text);
                                    if (!number)
                                        return refuse(rule("number_unreadable"), text);
                                    if (!rules_.members.contains(number->value))
                                        return member_unknown(text);
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
        for (const Disorder& each : disorders_of(entry_, rules_.shared, rules_.today))
            cells_.add_problem(each.field, each.refusal);
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
