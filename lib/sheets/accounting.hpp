// Minutes as plain text accounting, for ledger, hledger and beancount: every movement one
// transaction of whole minutes, in the commodity MIN. Has a model of its own, since a journal is no
// paper; refuses to know members and rules.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>
#include <vector>

#include "calendar/calendar.hpp"
#include "hours/hours.hpp"

namespace timebank {

enum class AccountingProgram { ledger, hledger, beancount };

/// Minutes that went from one account to another. Accounts are named as all three programs take
/// them: `Assets:Members:M0012`.
struct Transaction {
    std::int64_t code = 0; ///< its number, by which it is found again
    Day on;
    std::string kind, category; ///< words; the category may be empty
    std::string from, to;
    Minutes minutes; ///< above nothing
};

/// Writes line by line, so that a long journal is never held. What stands in words cannot end a
/// line, begin a comment or close a quoted text, whatever letters are in it.
class AccountingLines {
public:
    /// Declares the commodity and the accounts; every transaction is between two of these. `out`
    /// must outlive this.
    AccountingLines(std::ostream& out, AccountingProgram program,
                    const std::vector<std::string>& accounts);
    void write(const Transaction& transaction);

private:
    std::ostream& out_;
    AccountingProgram program_;
};

} // namespace timebank
