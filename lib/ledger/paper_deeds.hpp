// Members' own papers: statements, and letters at their request. Part of the ledger, and asked for
// through it. Refuses to know words, SQL and stdout.
#pragma once

#include <functional>

#include "reports/letter.hpp"
#include "reports/statement.hpp"

namespace timebank {

class Connection;
struct Hand;

class Papers {
public:
    /// Both must outlive it.
    Papers(const Connection& connection, const Hand& hand);

    /// What why_not_period refuses, and statement_before_joining.
    Statement statement(MemberNumber number, Month from, Month to) const;
    /// One for each account, a household's together, in order of number: of all whose member is
    /// active or paused at the end of the period (or today, if that is earlier), and of all that
    /// have a line in it. From one look at the journal. What why_not_period refuses.
    void each_statement(Month from, Month to,
                        const std::function<void(const Statement&)>& take) const;

    /// Writes down that it was asked for and made. What why_not_period and why_not_letter refuse,
    /// and statement_before_joining.
    Letter letter(const LetterWish& wish);

private:
    void check_period(Month from, Month to) const;

    const Connection& connection_;
    const Hand& hand_;
};

} // namespace timebank
