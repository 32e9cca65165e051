// The month's balance report as plain values, added up from one pass over the journal. Refuses to
// know columns, colours and formats.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "accounts/account.hpp"
#include "accounts/sharing.hpp"
#include "exchanges/exchange.hpp"
#include "journal/entry.hpp"
#include "reports/by_account.hpp"

namespace timebank {

/// One account's month, in minutes. closing = opening + given - received + other.
struct Figures {
    Minutes opening;
    Minutes given;    ///< standing help that counts in the month, given
    Minutes received; ///< the same, received
    Minutes other;    ///< everything else that counts in the month, added less taken
    Minutes closing;
};

struct HelpCount {
    std::int64_t exchanges = 0;
    Minutes minutes;
};

struct MonthRow {
    AccountNumber account;
    std::string name;
    Figures figures;
};

/// A gate that two people let pass for a plan; of whom the plan is, the report does not say.
struct OverrideUse {
    std::int64_t planned = 0;
    std::string gate, by, second;
    Day until;
};

struct MonthReport {
    std::string timebank;
    Month month;
    bool closed = false;
    /// Members' accounts by number (a household has one), then the timebank's own.
    std::vector<MonthRow> rows;
    Figures totals;                  ///< over all rows: opening, other and closing come to nothing
    std::int64_t exchanges = 0;      ///< and sessions, that stand and count in the month
    std::int64_t active_members = 0; ///< see active_from, active_to
    std::int64_t late = 0;           ///< exchanges that happened in an earlier month
    std::int64_t corrections = 0;    ///< that count in the month; a session undone is one
    Minutes running;                 ///< standing hours credited for running the timebank
    std::map<std::int64_t, HelpCount> by_category; ///< by category number
    std::map<std::optional<Setting>, HelpCount> by_setting;
    Day active_from, active_to; ///< the days in which an exchange makes a member active

    // What a broker has to look at, counted alone.
    std::vector<OverrideUse> overrides; ///< of what was planned in the month
    std::int64_t review = 0;            ///< entries on the review list today
    std::int64_t overdue = 0;           ///< checks, reviews and concerns that are overdue today
    std::int64_t planned_overdue = 0;   ///< planned for a day that has passed, with no word since
};

/// Adds a month up. Give it every entry once, in any order.
class MonthFold {
public:
    /// A member is active by standing help within `active_days` up to `active_to`, which is the
    /// month's last day, or today while the month is still running.
    MonthFold(Month month, std::int64_t active_days, Day today);

    /// `session` is 0 where the entry belongs to none: a session is counted once, with the hours
    /// of all its entries.
    void add(const Movement& movement, std::int64_t category, std::optional<Setting> setting,
             std::int64_t session);

    /// Somebody's part in a standing session: learners of one that the pot pays are active too.
    void add_attendance(MemberNumber member, Day on);

    /// The report for these accounts, in the order in which they are named. Every account that
    /// was ever moved must be among them, or be counted on one of them.
    MonthReport finish(const std::vector<std::pair<AccountNumber, std::string>>& accounts,
                       const SharedAccounts& shared) const;

private:
    struct Tally {
        Figures figures;
        bool active = false;
    };
    bool makes_active(Day on) const;
    void add_help(const Movement& movement, std::int64_t category, std::optional<Setting> setting,
                  std::int64_t session);

    MonthReport report_;
    std::unordered_set<std::int64_t> sessions_, undone_sessions_; ///< counted already
    ByAccount<Tally> tallies_;
};

/// Balances of all accounts as they were at the end of a day, by the day things happened.
class BalanceFold {
public:
    explicit BalanceFold(Day as_at) : as_at_(as_at) {}
    void add(const Movement& movement);
    /// Of a holder's account and everything that is counted on it.
    Minutes balance(AccountNumber holder, const SharedAccounts& shared) const;

private:
    Day as_at_;
    ByAccount<Minutes> balances_;
};

struct BalanceRow {
    AccountNumber account;
    std::string name;
    Minutes balance;
};

} // namespace timebank
