// The review list's lines: what was recorded although a gate would have stopped it.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "accounts/account.hpp"
#include "exchanges/record.hpp"

namespace timebank {

struct ReviewLine {
    std::int64_t item = 0;
    std::string gate;
    EntryNumber entry = 0;
    std::int64_t session = 0; ///< of which it is an entry, or 0
    Day on;
    AccountNumber giver, receiver;
    std::string giver_name, receiver_name; ///< `M0012 Ann Baker` or `Community pot`
    Minutes credited;
    std::string category;
    std::optional<SheetLine> sheet;
    RecordStanding standing = RecordStanding::stands;
};

} // namespace timebank
