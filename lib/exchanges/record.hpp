// An exchange as the book holds it: what was written down, and what became of it since.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/limits.hpp"
#include "exchanges/exchange.hpp"

namespace timebank {

/// Whether an exchange counts: it stands, another stands in its place, or nothing does.
enum class RecordStanding { stands, corrected, voided };
constexpr std::string_view show_record_standing(RecordStanding standing) {
    constexpr std::string_view words[] = {"stands", "corrected", "void"};
    return words[static_cast<int>(standing)];
}

struct ExchangeRecord {
    EntryNumber entry = 0;
    Exchange exchange;
    /// Where it stands too, with the other's signature: then both have signed.
    std::optional<SheetLine> other_sheet = {};
    Minutes credited;
    Month counts_in;
    std::string giver_name, receiver_name, category_name;
    RecordStanding standing = RecordStanding::stands;
    EntryNumber corrected_by = 0; ///< the entry that undoes it, or 0
    EntryNumber replaced_by = 0;  ///< the exchange in its place, or 0
    EntryNumber replaces = 0;     ///< the exchange in whose place it stands, or 0
    Day recorded_on;
    std::string recorded_by;
    std::optional<std::string> reason; ///< why it was corrected or voided, if it was
    /// Who acted for the organisations in it, and which firm limits whoever recorded it let pass;
    /// read only where one exchange is looked at.
    std::vector<NamedContact> contacts = {};
    std::vector<PassedLimit> limits_passed = {};
};

} // namespace timebank
