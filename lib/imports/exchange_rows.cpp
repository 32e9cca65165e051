#include "imports/exchange_rows.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "hours/hours.hpp"
#include "imports/remembered.hpp"
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

template <class Value>
Reading<Value> reading_of(const Answer<Value>& answer) {
    if (answer)
        return {*answer, nullptr};
    return {{}, std::make_unique<const Unread>(Unread{answer.refusal(), {}})};
}

class ExchangeReader {
public:
    ExchangeReader(std::string_view text, const Header& header, const ExchangeRules& rules)
        : header_(header), rules_(rules), walker_(text, header) {}

    RowsRead read_all(const Good& good, const Bad& bad) {
        const auto read = [this] {
            read_row();
            if (problems_.empty())
                ask_the_rules();
        };
        return read_rows(
            walker_, row_, problems_, read, [&] { return good(proposed_); }, bad);
    }

private:
    std::string_view cell(Field field) const { return row_.cell(header_, field); }

    void read_row() {
        Exchange& exchange = proposed_.exchange;
        proposed_.line = row_.line;
        proposed_.set_aside_from = cell(Field::set_aside_from);
        exchange.giver = needed(Field::giver, read_member(Field::giver));
        exchange.receiver = needed(Field::receiver, read_member(Field::receiver));
        const auto hours = read_cell(Field::hours, hours_, read_hours);
        walker_.add_to_total(hours ? std::optional(hours->count) : std::nullopt);
        exchange.given = needed(Field::hours, hours);
        exchange.happened_on =
            needed(Field::day, read_cell(Field::day, days_, [&](std::string_view text) {
                       return read_day(text, rules_.today, rules_.order);
                   }));
        exchange.category = rules_.category && cell(Field::category).empty()
                                ? *rules_.category
                                : needed(Field::category, read_category());
        exchange.setting = read_cell(Field::setting, settings_, read_setting);
        exchange.on_behalf_of = read_member(Field::on_behalf_of);
        exchange.accompanied_by = read_member(Field::accompanied_by);
        exchange.signed_by = read_cell(Field::signed_by, signed_, read_signed);
        take_sheet();
        take_note();
        take_contacts();
    }

    /// What an empty or unreadable cell leaves behind is no matter: its row is refused.
    template <class Value>
    Value needed(Field field, const std::optional<Value>& value) {
        if (value)
            return *value;
        const std::string_view column = header_.title(field);
        const bool told = std::any_of(problems_.begin(), problems_.end(),
                                      [&](const Problem& each) { return each.column == column; });
        if (!told) {
            const std::string_view what =
                field == Field::hours ? "amount of hours" : show_field(field);
            problems_.push_back(
                problem_with(row_, header_, field, refuse(rule("cell_empty"), what)));
        }
        return {};
    }

    /// Nothing where the cell is empty, or cannot be read: then there is a problem more.
    template <class Value, class Read>
    std::optional<Value> read_remembered(Field field, Remembered<Value>& memory, Read read) {
        const std::string_view text = cell(field);
        if (text.empty())
            return std::nullopt;
        const Reading<Value>& reading = memory(text, read);
        if (!reading.unread)
            return reading.value;
        problems_.push_back(problem_with(row_, header_, field, reading.unread->refusal));
        problems_.back().suggestions = reading.unread->suggestions;
        return std::nullopt;
    }

    template <class Value, class Read>
    std::optional<Value> read_cell(Field field, Remembered<Value>& memory, Read read) {
        return read_remembered(field, memory, [&](std::string_view text) {
            return reading_of<Value>(read(unguard(text)));
        });
    }

    /// A name is looked up as it stands before it is taken for one that was made harmless.
    std::optional<MemberNumber> read_member(Field field) {
        return read_remembered(field, members_, [&](std::string_view text) {
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
        return read_remembered(Field::category, categories_, [&](std::string_view text) {
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
        const auto line = read_cell(Field::line, lines_, read_line);
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
        if (text.empty() || !problems_.empty())
            return;
        const Represented& giver = rules_.represented(exchange.giver);
        const Represented& receiver = rules_.represented(exchange.receiver);
        for (const std::string_view name : split_contacts(text)) {
            const auto contact = find_contact(name, giver, receiver);
            if (!contact) {
                problems_.push_back(problem_with(row_, header_, Field::contact, contact.refusal()));
                problems_.back().suggestions = contact_suggestions(giver, receiver);
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
            problems_.push_back(problem_with(row_, header_, about->second, *refusal));
        else
            problems_.push_back(problem_at(row_.line, {}, {}, *refusal));
    }

    const Header& header_;
    const ExchangeRules& rules_;
    RowWalker walker_;
    Remembered<MemberNumber> members_;
    Remembered<Minutes> hours_;
    Remembered<Day> days_;
    Remembered<std::int64_t> categories_;
    Remembered<Setting> settings_;
    Remembered<std::int64_t> lines_;
    Remembered<Signed> signed_;
    RowText row_;
    std::vector<Problem> problems_;
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
