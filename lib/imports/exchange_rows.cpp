#include "imports/exchange_rows.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "hours/hours.hpp"
#include "imports/row_cells.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {
namespace {

using Good = std::function<std::vector<Problem>(const ProposedExchange&)>;
using Bad = std::function<void(const RowText&, std::vector<Problem>)>;

/// The cell that a rule of why_not_record is about.
constexpr std::array<std::pair<std::string_view, Field>, 9> cell_of_rule{{
    {"same_member", Field::receiver},
    {"on_behalf_same", Field::on_behalf_of},
    {"accompanied_same", Field::accompanied_by},
    {"day_in_future", Field::day},
    {"day_too_early", Field::day},
    {"hours_below_step", Field::hours},
    {"sheet_too_long", Field::sheet},
    {"line_without_sheet", Field::line},
    {"note_too_long", Field::note},
}};

/// Looking for what may have been meant takes long, and beyond this many different texts it is not
/// the names that are wrong, but the file.
constexpr std::size_t most_suggested = 100;

class ExchangeReader {
public:
    ExchangeReader(std::string_view text, const Header& header, const ExchangeRules& rules)
        : rules_(rules), walker_(text, header, rules.watch), cells_(header) {}

    RowsRead read_all(const Good& good, const Bad& bad) {
        const auto read = [this] {
            read_row();
            if (cells_.problems.empty())
                ask_the_rules();
        };
        return read_rows(
            walker_, cells_.row, cells_.problems, read, [&] { return good(proposed_); }, bad);
    }

private:
    std::string_view cell(Field field) const { return cells_.cell(field); }

    void read_row() {
        Exchange& exchange = proposed_.exchange;
        proposed_.line = cells_.row.line;
        proposed_.set_aside_from = cell(Field::set_aside_from);
        exchange.giver = cells_.needed(Field::giver, read_member(Field::giver));
        exchange.receiver = cells_.needed(Field::receiver, read_member(Field::receiver));
        const auto hours = cells_.read_cell(Field::hours, hours_, read_hours);
        walker_.add_to_total(hours ? std::optional(hours->count) : std::nullopt);
        exchange.given = cells_.needed(Field::hours, hours);
        exchange.happened_on = cells_.needed(
            Field::day, cells_.read_cell(Field::day, days_, [&](std::string_view text) {
                return read_day(text, rules_.today, rules_.order);
            }));
        exchange.category = rules_.category && cell(Field::category).empty()
                                ? *rules_.category
                                : cells_.needed(Field::category, read_category());
        exchange.setting = cells_.read_cell(Field::setting, settings_, read_setting);
        exchange.on_behalf_of = read_member(Field::on_behalf_of);
        exchange.accompanied_by = read_member(Field::accompanied_by);
        exchange.signed_by = cells_.read_cell(Field::signed_by, signed_, read_signed);
        take_sheet();
        take_note();
        take_contacts();
    }

    /// A name is looked up as it stands before it is taken for one that was made harmless.
    std::optional<MemberNumber> read_member(Field field) {
        return cells_.read_remembered(field, members_, [&](std::string_view text) {
            const std::string_view plain = unguard(text);
            const auto found = rules_.members.find_exact(text);
            if (found || plain == text)
                return named(found, text);
            return named(rules_.members.find_exact(plain), plain);
        });
    }

    Reading<MemberNumber> named(const Answer<MemberNumber>& found, std::string_view text) {
        return suggesting(found, [&] { return rules_.members.suggestions(text); });
    }

    std::optional<std::int64_t> read_category() {
        return cells_.read_remembered(Field::category, categories_, [&](std::string_view text) {
            const std::string_view plain = unguard(text);
            return suggesting(rules_.categories.find(plain),
                              [&] { return rules_.categories.suggestions(plain); });
        });
    }

    template <class Value, class Suggest>
    Reading<Value> suggesting(const Answer<Value>& answer, Suggest suggest) {
        if (answer)
            return {*answer, nullptr};
        Unread unread{answer.refusal(), {}};
        if (suggested_ < most_suggested) {
            ++suggested_;
            unread.suggestions = suggest();
        }
        return {{}, std::make_unique<const Unread>(std::move(unread))};
    }

    void take_sheet() {
        const auto line = cells_.read_cell(Field::line, lines_, read_line);
        const std::string_view sheet = unguard(cell(Field::sheet));
        auto& kept = proposed_.exchange.sheet;
        if (sheet.empty() && !line)
            return kept.reset();
        if (!kept)
            kept.emplace();
        kept->sheet = sheet;
        kept->line = line;
    }

    /// The note's memory is used again for the next one.
    void take_note() {
        const std::string_view note = unguard(cell(Field::note));
        auto& kept = proposed_.exchange.note;
        if (note.empty()) {
            if (kept)
                spare_note_ = *std::exchange(kept, std::nullopt);
            return;
        }
        if (!kept)
            kept.emplace(std::move(spare_note_));
        kept->assign(note);
    }

    /// Whose contacts they may be hangs on the members, so that nothing is said of them where those
    /// could not be read.
    void take_contacts() {
        Exchange& exchange = proposed_.exchange;
        exchange.contacts.clear();
        const std::string_view text = unguard(cell(Field::contact));
        if (text.empty() || !cells_.problems.empty())
            return;
        const Represented& giver = rules_.represented(exchange.giver);
        const Represented& receiver = rules_.represented(exchange.receiver);
        for (const std::string_view name : split_contacts(text)) {
            const auto contact = find_contact(name, giver, receiver);
            if (!contact) {
                cells_.add_problem(Field::contact, contact.refusal());
                cells_.problems.back().suggestions = contact_suggestions(giver, receiver);
            } else if (std::ranges::find(exchange.contacts, *contact) == exchange.contacts.end()) {
                exchange.contacts.push_back(*contact);
            }
        }
    }

    void ask_the_rules() {
        const auto refusal = why_not_record(proposed_.exchange, rules_.step, rules_.today);
        if (!refusal)
            return;
        const auto* const about =
            std::find_if(cell_of_rule.begin(), cell_of_rule.end(),
                         [&](const auto& each) { return each.first == refusal->code; });
        if (about != cell_of_rule.end())
            cells_.add_problem(about->second, *refusal);
        else
            cells_.problems.push_back(problem_at(cells_.row.line, {}, {}, *refusal));
    }

    const ExchangeRules& rules_;
    RowWalker walker_;
    Remembered<MemberNumber> members_;
    Remembered<Minutes> hours_;
    Remembered<Day> days_;
    Remembered<std::int64_t> categories_;
    Remembered<Setting> settings_;
    Remembered<std::int64_t> lines_;
    Remembered<Signed> signed_;
    RowCells cells_;
    ProposedExchange proposed_;
    std::string spare_note_;
    std::size_t suggested_ = 0;
};

} // namespace

RowsRead read_exchanges(std::string_view text, const Header& header, const ExchangeRules& rules,
                        const Good& good, const Bad& bad) {
    return ExchangeReader(text, header, rules).read_all(good, bad);
}

} // namespace timebank
