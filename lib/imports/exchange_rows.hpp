// Rows of an exchanges file into proposed exchanges, each with its line, or its problems.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "calendar/calendar.hpp"
#include "exchanges/category.hpp"
#include "exchanges/exchange.hpp"
#include "imports/columns.hpp"
#include "imports/rows.hpp"
#include "members/find.hpp"

namespace timebank {

/// The book's categories by name, and the names that an import would add. Numbers of new ones are
/// below zero (-1, -2, ...) until the book has given them real ones.
class CategoryNames {
public:
    CategoryNames(const std::vector<Category>& categories, bool add_unknown);

    /// A category by name (any case, accents optional), retired ones too. Answers
    /// category_unknown, unless unknown ones are added.
    Answer<std::int64_t> find(std::string_view name);
    /// Names nearly this one, likeliest first.
    std::vector<std::string> suggestions(std::string_view name) const;
    /// New names in the order of their numbers -1, -2, ...; as first written.
    const std::vector<std::string>& added() const { return added_; }

private:
    bool add_unknown_;
    std::unordered_map<std::string, std::int64_t> by_key_;
    std::vector<std::string> names_, keys_;
    std::vector<std::string> added_;
};

/// What reading needs to know of the book and the command.
struct ExchangeRules {
    const Directory& members;
    CategoryNames& categories;
    Minutes step;
    Day today;
    DateOrder order = DateOrder::day_first;
    std::optional<std::int64_t> category; ///< for rows that name none
};

struct ProposedExchange {
    std::size_t line = 0;
    Exchange exchange;
    std::string set_aside_from; ///< the origin that a set-aside file carries, or empty
};

/// What became of the file as a whole.
struct RowsRead {
    std::size_t rows = 0;     ///< rows that hold an exchange, good or bad
    std::size_t refused = 0;  ///< rows with problems
    std::optional<Problem> whole_file; ///< a total that does not match, a fault of CSV form
};

/// Reads every row. `good` gets each exchange that can be recorded, in file order; `bad` each row
/// that cannot, with all of its problems. Names are taken only when exact (number, name, alias):
/// anything else is member_unknown or member_ambiguous with suggestions. Empty cells of giver,
/// receiver, hours, day and category are cell_empty. Values are remembered by their text, so
/// that a million rows do not read the same name a million times.
RowsRead read_exchanges(std::string_view text, const Header& header, const ExchangeRules& rules,
                        const std::function<void(const ProposedExchange&)>& good,
                        const std::function<void(const RowText&, std::vector<Problem>)>& bad);

} // namespace timebank
