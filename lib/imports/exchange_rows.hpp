// Rows of an exchanges file into proposed exchanges, each with its line, or its problems.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "calendar/calendar.hpp"
#include "exchanges/exchange.hpp"
#include "imports/category_names.hpp"
#include "imports/columns.hpp"
#include "imports/rows.hpp"
#include "members/contacts.hpp"
#include "members/find.hpp"

namespace timebank {

/// What reading needs to know of the book and the command.
struct ExchangeRules {
    const Directory& members;
    CategoryNames& categories;
    Minutes step;
    Day today;
    DateOrder order = DateOrder::day_first;
    std::optional<std::int64_t> category; ///< for rows that name none
    /// The contacts of a member; asked only for rows that name one.
    std::function<const Represented&(MemberNumber)> represented = {};
    Watch watch = {};
};

struct ProposedExchange {
    std::size_t line = 0;
    Exchange exchange;
    std::string set_aside_from; ///< the origin that a set-aside file carries, or empty
};

/// Reads every row. `good` gets each exchange that reads, in file order, and answers what the book
/// has against it, or nothing; `bad` gets each row that is refused, with all of its problems. Names
/// are taken only when exact (number, name, alias): anything else is member_unknown or
/// member_ambiguous, with suggestions for the first hundred different texts. Empty cells of giver,
/// receiver, hours, day and category are cell_empty. Contacts are those of the two members
/// (contact_unknown, contact_ambiguous, contact_for_person), several with `;` between them. Values
/// are remembered by their text, so that a million rows do not read the same name a million times.
RowsRead read_exchanges(std::string_view text, const Header& header, const ExchangeRules& rules,
                        const std::function<std::vector<Problem>(const ProposedExchange&)>& good,
                        const std::function<void(const RowText&, std::vector<Problem>)>& bad);

} // namespace timebank
