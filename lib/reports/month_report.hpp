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
#include "months/frozen.hpp"
#include "reports/by_account.hpp"
#include "reports/reciprocity.hpp"

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

/// Help of one category, under the name that it is printed by.
struct CategoryCount {
    std::int64_t category = 0; ///< its number
    std::string name;
    HelpCount help;
};

/// Between whom an exchange was (practice: reports, monthly balance report).
enum class Model { people = 1, person_and_organisation, organisations, session };

/// An exchange or session that counts in the month and happened in an earlier one.
struct LateSheet {
    EntryNumber entry = 0;
    std::int64_t session = 0; ///< or 0
    Day happened_on;
    std::optional<SheetLine> sheet;
    Minutes minutes; ///< of a session, of all its entries
};

/// When a month was closed, by whom, and what proves it.
struct Closing {
    Day on;
    std::string by;
    std::int64_t entries = 0; ///< that count in the month
    std::string digest;       ///< 64 digits
};

struct MonthReport {
    std::string timebank;
    Month month;
    std::optional<Closing> closed; ///< nothing: the month is open
    /// Members' accounts by number (a household has one), then the timebank's own.
    std::vector<MonthRow> rows;
    Figures totals;                  ///< over all rows: opening, other and closing come to nothing
    std::int64_t exchanges = 0;      ///< and sessions, that stand and count in the month
    std::int64_t active_members = 0; ///< see active_from, active_to
    std::int64_t corrections = 0;    ///< that count in the month; a session undone is one
    Minutes running;                 ///< standing hours credited for running the timebank
    std::vector<LateSheet> late;     ///< by entry
    std::vector<CategoryCount> by_category;
    std::map<std::optional<Setting>, HelpCount> by_setting;
    std::map<Model, HelpCount> by_model;
    std::map<Month, HelpCount>
        by_month;               ///< of two years up to this one, months without help left out
    Day active_from, active_to; ///< the days in which an exchange makes a member active
    Reciprocity reciprocity;    ///< of the month alone

    // What a broker has to look at, counted alone.
    Day looked_on;                      ///< the day of these: today, or that of the closing
    std::vector<OverrideUse> overrides; ///< of what was planned in the month
    std::int64_t review = 0;            ///< entries on the review list
    std::int64_t overdue = 0;           ///< checks, reviews and concerns that are overdue
    std::int64_t planned_overdue = 0;   ///< planned for a day that has passed, with no word since
};

/// The first month whose help a report of `month` shows beside it: two years in all.
Month first_beside(Month month);

/// Adds a month up. Give it what accounts had before, or nothing, and then every entry since, once,
/// in any order.
class MonthFold {
public:
    /// A member is active by standing help within `active_days` up to `active_to`, which is the
    /// month's last day, or today while the month is still running. `organisations` are accounts
    /// that belong to one.
    MonthFold(Month month, std::int64_t active_days, Day today,
              std::unordered_set<std::int64_t> organisations);

    /// What an account stands at where the entries begin: its figures, and its latest standing
    /// help.
    void start(AccountNumber account, const Figures& figures, std::optional<Day> last_help);
    /// Another latest day of standing help, where the one at the start was undone since.
    void last_helped(AccountNumber account, std::optional<Day> last_help);
    /// The help of a month before the entries begin.
    void start(Month month, const HelpCount& help) { report_.by_month[month] = help; }

    /// `session` is 0 where the entry belongs to none: a session is counted once, with the hours
    /// of all its entries.
    void add(const Movement& movement, std::int64_t category, std::optional<Setting> setting,
             std::int64_t session);

    /// Somebody's part in a standing session: learners of one that the pot pays are active too.
    void add_attendance(MemberNumber member, Day on);

    /// One account's figures alone, not with those that are counted on it.
    Figures figures_of(AccountNumber account) const;
    std::optional<Day> last_help_of(AccountNumber account) const;
    /// Help by the number of its category.
    const std::map<std::int64_t, HelpCount>& by_category() const { return by_category_; }
    /// What counts in the month and happened in an earlier one; of a session one entry.
    const std::vector<EntryNumber>& late() const { return late_; }

    /// The report for these accounts, in the order in which they are named. Every account that
    /// was ever moved must be among them, or be counted on one of them. What needs a name or a
    /// sheet is for others to write in: late, by_category and what a broker has to look at.
    MonthReport finish(const std::vector<std::pair<AccountNumber, std::string>>& accounts,
                       const SharedAccounts& shared) const;

private:
    struct Tally {
        Figures figures;
        std::optional<Day> last_help; ///< up to active_to
    };
    Model model_of(const Movement& movement) const;
    void add_help(const Movement& movement, std::int64_t category, std::optional<Setting> setting,
                  std::int64_t session);

    MonthReport report_;
    std::unordered_set<std::int64_t> organisations_;
    std::map<std::int64_t, HelpCount> by_category_;
    std::unordered_set<std::int64_t> sessions_, undone_sessions_; ///< counted already
    std::vector<EntryNumber> late_;
    ByAccount<Tally> tallies_;
};

enum class Side { debit, even, credit };

/// How many members' accounts closed the month in debit or in credit by more than `over` and no
/// more than `up_to` (nothing: by any more).
struct BalanceBand {
    Side side = Side::even;
    Minutes over;
    std::optional<Minutes> up_to;
    std::int64_t accounts = 0;
};
/// From the greatest debit to the greatest credit; those that are even have a band of their own.
std::vector<BalanceBand> distribution_of(const std::vector<MonthRow>& rows);

/// Balances of all accounts as they were at the end of a day, by the day things happened.
class BalanceFold {
public:
    explicit BalanceFold(Day as_at) : as_at_(as_at) {}
    /// What an account stands at where the entries begin.
    void start(AccountNumber account, Minutes balance) { balances_[account] = balance; }
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
