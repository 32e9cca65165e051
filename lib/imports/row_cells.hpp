// One row while it is read: its cells, and what is wrong with them so far. Refuses to know what the
// cells mean.
#pragma once

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "imports/columns.hpp"
#include "imports/remembered.hpp"
#include "imports/rows.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

template <class Value>
Reading<Value> reading_of(const Answer<Value>& answer) {
    if (answer)
        return {*answer, nullptr};
    return {{}, std::make_unique<const Unread>(Unread{answer.refusal(), {}})};
}

class RowCells {
public:
    /// `header` must outlive the cells.
    explicit RowCells(const Header& header) : header_(header) {}

    RowText row;
    std::vector<Problem> problems;

    std::string_view cell(Field field) const { return row.cell(header_, field); }

    void add_problem(Field field, const Refusal& refusal) {
        problems.push_back(problem_with(row, header_, field, refusal));
    }

    /// The value; cell_empty where there is none, unless something else is wrong with the cell.
    /// What such a cell leaves behind is no matter: its row is refused.
    template <class Value>
    Value needed(Field field, const std::optional<Value>& value) {
        if (value)
            return *value;
        const std::string_view column = header_.title(field);
        const bool told = std::any_of(problems.begin(), problems.end(),
                                      [&](const Problem& each) { return each.column == column; });
        if (!told) {
            const std::string_view what =
                field == Field::hours ? "amount of hours" : show_field(field);
            add_problem(field, refuse(rule("cell_empty"), what));
        }
        return {};
    }

    /// What `read` (a string_view to a Reading) makes of the cell. Nothing where the cell is empty,
    /// or cannot be read: then there is a problem more.
    template <class Value, class Read>
    std::optional<Value> read_remembered(Field field, Remembered<Value>& memory, Read read) {
        const std::string_view text = cell(field);
        if (text.empty())
            return std::nullopt;
        const Reading<Value>& reading = memory(text, read);
        if (!reading.unread)
            return reading.value;
        add_problem(field, reading.unread->refusal);
        problems.back().suggestions = reading.unread->suggestions;
        return std::nullopt;
    }

    /// The same with a `read` that answers a refusal, of the cell without its guard.
    template <class Value, class Read>
    std::optional<Value> read_cell(Field field, Remembered<Value>& memory, Read read) {
        return read_remembered(field, memory, [&](std::string_view text) {
            return reading_of<Value>(read(unguard(text)));
        });
    }

private:
    const Header& header_;
};

} // namespace timebank
