#include "imports/attendance_rows.hpp"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <utility>

#include "refusals/catalogue.hpp"

namespace timebank {
namespace {

using Good = std::function<void(const Attender&)>;
using Bad = std::function<void(const RowText&, std::vector<Problem>)>;

/// The cell that a rule of why_not_attend is about.
constexpr std::array<std::pair<std::string_view, Field>, 4> cell_of_rule{{
    {"session_learner_at_work", Field::role},
    {"session_helper_astray", Field::role},
    {"session_preparation_astray", Field::preparation},
    {"session_guests_of_person", Field::guest_of},
}};

class AttendanceReader {
public:
    AttendanceReader(std::string_view text, const Header& header, const AttendanceRules& rules)
        : header_(header), rules_(rules), walker_(text, header) {}

    RowsRead read_all(const Good& good, const Bad& bad) {
        Attender attender;
        return read_rows(
            walker_, row_, problems_, [&] { attender = read_row(); },
            [&] {
                good(attender);
                return std::vector<Problem>{};
            },
            bad);
    }

private:
    std::string_view cell(Field field) const { return unguard(row_.cell(header_, field)); }

    void add_problem(Field field, const Refusal& refusal) {
        problems_.push_back(problem_with(row_, header_, field, refusal));
    }

    Attender read_row() {
        Attender attender;
        attender.guests = cell(Field::guest_of).empty() ? 0 : 1;
        const auto member = attender.guests > 0 ? read_member(Field::guest_of) : read_name();
        attender.minutes = read_with(Field::hours, read_hours);
        walker_.add_to_total(attender.minutes ? std::optional(attender.minutes->count)
                                              : std::nullopt);
        attender.role = read_with(Field::role, read_role).value_or(role_of_attenders(rules_.split));
        attender.preparation = read_with(Field::preparation, read_hours).value_or(Minutes{});
        if (!member)
            return attender;
        attender.member = *member;
        if (const auto no = why_not_attend(attender, rules_.split, rules_.knowing(*member))) {
            const auto* const about =
                std::ranges::find(cell_of_rule, std::string_view(no->code),
                                  [](const auto& each) { return each.first; });
            add_problem(about->second, *no);
        }
        return attender;
    }

    /// Nothing where the cell is empty, or cannot be read: then there is a problem more.
    template <class Value>
    std::optional<Value> read_with(Field field, Answer<Value> (*read)(std::string_view)) {
        const std::string_view text = cell(field);
        if (text.empty())
            return std::nullopt;
        const Answer<Value> answer = read(text);
        if (answer)
            return *answer;
        add_problem(field, answer.refusal());
        return std::nullopt;
    }

    std::optional<MemberNumber> read_name() {
        if (row_.cell(header_, Field::name).empty()) {
            const bool told = std::ranges::any_of(problems_, [&](const Problem& each) {
                return each.column == header_.title(Field::name);
            });
            if (!told)
                add_problem(Field::name, refuse(rule("cell_empty"), show_field(Field::name)));
            return std::nullopt;
        }
        const auto member = read_member(Field::name);
        if (!member)
            return std::nullopt;
        const auto [other, first] = line_of_member_.emplace(member->value, row_.line);
        if (!first)
            add_problem(Field::name,
                        refuse(rule("member_repeated"), cell(Field::name), other->second));
        return member;
    }

    /// A name is looked up as it stands before it is taken for one that was made harmless.
    std::optional<MemberNumber> read_member(Field field) {
        auto found = rules_.members.find_exact(row_.cell(header_, field));
        if (!found)
            found = rules_.members.find_exact(cell(field));
        if (found)
            return *found;
        add_problem(field, found.refusal());
        problems_.back().suggestions = rules_.members.suggestions(cell(field));
        return std::nullopt;
    }

    const Header& header_;
    const AttendanceRules& rules_;
    RowWalker walker_;
    RowText row_;
    std::vector<Problem> problems_;
    std::unordered_map<std::int64_t, std::size_t> line_of_member_;
};

} // namespace

RowsRead read_attendance(std::string_view text, const Header& header, const AttendanceRules& rules,
                         const Good& good, const Bad& bad) {
    return AttendanceReader(text, header, rules).read_all(good, bad);
}

} // namespace timebank
