// The deeds of a timebank. Each one loads what it needs, asks every "why not?" in the written
// order, writes, and commits - or throws Refused (a rule said no) or Fault (the book or the
// machine failed) and leaves the book as it was. This header is the whole product; it refuses to
// know SQL, argv and stdout.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/account.hpp"
#include "accounts/limits.hpp"
#include "audit/audit.hpp"
#include "calendar/calendar.hpp"
#include "exchanges/category.hpp"
#include "exchanges/exchange.hpp"
#include "exchanges/record.hpp"
#include "hours/hours.hpp"
#include "imports/entry_record.hpp"
#include "ledger/concern_deeds.hpp"
#include "ledger/exchange_deeds.hpp"
#include "ledger/import_deeds.hpp"
#include "ledger/import_memory.hpp"
#include "ledger/imported_deeds.hpp"
#include "ledger/member_deeds.hpp"
#include "ledger/month_deeds.hpp"
#include "ledger/paper_deeds.hpp"
#include "ledger/person_deeds.hpp"
#include "ledger/plan_deeds.hpp"
#include "ledger/recorded.hpp"
#include "ledger/release_deeds.hpp"
#include "ledger/review.hpp"
#include "ledger/safeguarding_deeds.hpp"
#include "ledger/session_deeds.hpp"
#include "ledger/settings.hpp"
#include "reports/month_report.hpp"
#include "reports/reciprocity.hpp"
#include "reports/talk_to.hpp"

namespace timebank {

class Connection;
struct ReviewItem;

/// Who does a deed, and when. The library is handed all of it and asks nobody else.
struct Hand {
    Day today;
    std::string broker;
    std::int32_t minute_of_day = 0; ///< local time
    bool by_clock = false;          ///< the machine's clock alone says what today is
    Moment now() const { return {today, minute_of_day}; }
};

enum class Intent { to_look, to_write };

struct BookInfo {
    std::string name, made_by;
    Day made_on;
    int shape = 0;
    std::int64_t members = 0, entries = 0, review_items = 0;
    std::optional<Month> newest_month, last_closed;
};

struct BookUpgrade {
    int from = 0, to = 0; ///< shapes; equal where there was nothing to do
    std::string copy;     ///< the book as it was, beside it
};

struct AuditReport {
    std::int64_t entries = 0;
    std::int64_t months_closed = 0;
    std::vector<Finding> findings;
};

class Ledger {
public:
    /// Makes a book. book_exists, book_not_writable, setting_value_unreadable (name).
    static void new_book(const std::string& path, const Hand& hand, const std::string& name);

    /// Brings an older book to this program's shape, after taking a copy of it.
    static BookUpgrade upgrade_book(const std::string& path, int wait_seconds);

    /// Opens a book; faults as store/connection.hpp says, and clock_behind where the machine's
    /// clock has not reached the day of the last deed. `wait_seconds` is how long another program's
    /// writing is waited for.
    Ledger(const std::string& path, Intent intent, Hand hand, int wait_seconds);
    Ledger(Ledger&&) noexcept;
    ~Ledger();

    // book
    BookInfo info() const;
    Settings settings() const;
    /// Answers the setting as it is now.
    SettingLine change_setting(std::string_view key, std::string_view value);
    AuditReport audit(const Watch& watch = {}) const; ///< watch: of entries

    // members
    /// Number, name, alias, or a beginning that only one has. member_unknown, member_ambiguous.
    MemberNumber find_member(std::string_view text) const;
    std::string named(MemberNumber number) const; ///< `M0012 Ann Baker`
    MemberNumber add_member(const NewMember& member);
    std::vector<Member> members() const;
    MemberView member(MemberNumber number) const;
    void edit_member(MemberNumber number, const MemberChanges& changes);
    std::vector<std::string> look_alikes(MemberNumber number) const; ///< members/looks.hpp
    void change_standing(MemberNumber number, Standing to, Day on,
                         const std::optional<std::string>& reason);
    /// The member is gone from that day; the balance goes where it is said. Throws Refused with
    /// what why_not_change and why_not_balance_to answer, entries_after_leaving,
    /// balance_of_household, pot_too_small, same_member, same_account, kept_apart.
    Left leave(MemberNumber member, const NewLeaving& leaving);
    /// Two records of one person: `record` is counted and found as `person` from now on, and its
    /// entries stay as they are. Answers standing welcome credits, where both had some. Throws
    /// Refused with what why_not_merge answers, kept_apart, merge_exchanged,
    /// merge_attended.
    std::vector<EntryNumber> merge(MemberNumber record, MemberNumber person,
                                   const std::optional<std::string>& reason);
    Papers papers() const; ///< Statements and letters. Not to be kept longer than the ledger.
    PersonalData personal_data() const; ///< Not to be kept longer than the ledger.

    // exchanges
    /// By name, of the organisations in an exchange; each once. contact_for_person,
    /// contact_unknown, contact_ambiguous.
    std::vector<ContactNumber> find_contacts(MemberNumber giver, MemberNumber receiver,
                                             const std::vector<std::string>& names) const;
    /// `let_pass`: why an organisation may go beyond its firm limit; without a reason limit_firm.
    Recorded add_exchange(const Exchange& exchange,
                          const std::optional<std::string>& let_pass = std::nullopt);
    std::vector<ExchangeRecord> exchanges(const ExchangeQuery& query) const;
    /// entry_unknown, not_an_exchange.
    ExchangeRecord exchange(EntryNumber entry) const;
    Recorded correct_exchange(EntryNumber entry, const ExchangeChanges& changes,
                              const std::string& reason,
                              const std::optional<std::string>& let_pass = std::nullopt);
    Recorded void_exchange(EntryNumber entry, const std::string& reason);

    // planned exchanges
    /// Asks every gate of the book first. What why_not_plan refuses, kept_apart, what
    /// why_not_override refuses, override_needless, gate_unmet (all that is missing).
    Planned plan_exchange(const Plan& plan, const NewOverrides& asked);
    std::vector<PlanRecord> plans() const; ///< by day; settled ones too
    /// Records what was planned, and settles it. plan_unknown, plan_settled, and as add_exchange.
    Recorded done_plan(const PlanDone& done);
    /// plan_unknown, plan_settled, note_too_long.
    PlanRecord cancel_plan(std::int64_t number, const std::optional<std::string>& reason);

    // sessions
    /// All or nothing. What is wrong with the rows of an attendance sheet is in the result, not
    /// thrown.
    SessionAdded add_session(const NewSession& session);
    std::vector<SessionRecord> sessions(const SessionQuery& query) const;
    /// session_unknown.
    SessionRecord session(std::int64_t number) const;
    /// Undoes all its entries by opposite ones. session_already_void, reason_missing,
    /// pot_too_small.
    SessionRecord void_session(std::int64_t number, const std::string& reason);

    // credits
    Recorded welcome(MemberNumber member, std::optional<Minutes> minutes, const NewCredit& credit);
    /// same_member, same_account, kept_apart.
    Recorded gift(MemberNumber from, MemberNumber to, const NewCredit& credit);
    Recorded donate(MemberNumber from, const NewCredit& credit);
    Recorded grant(MemberNumber to, const NewCredit& credit);
    /// Takes the balance to nothing: a credit goes to the pot or to a named member, a debit is
    /// settled from the pot. nothing_to_settle, settle_debit_to_member, pot_too_small, kept_apart.
    Recorded settle(MemberNumber member, std::optional<MemberNumber> to, const NewCredit& credit);
    /// Time for running the timebank, never hours exchanged. reason_missing.
    Recorded running(MemberNumber to, const NewCredit& credit);
    /// All, or those from or to one member, under any of their numbers.
    std::vector<CreditRecord> credits(std::optional<MemberNumber> member = std::nullopt) const;
    Recorded void_credit(EntryNumber entry, const std::string& reason);

    // categories
    std::vector<Category> categories() const;
    /// By name, any case; category_unknown, and category_retired unless `retired_too`.
    Category find_category(std::string_view name, bool retired_too = false) const;
    void add_category(const std::string& name, bool refused);
    void edit_category(std::string_view name, const std::optional<std::string>& new_name,
                       std::optional<bool> refused, std::optional<bool> retired);

    // import
    ImportResult preview_import(ImportFile file, const ImportOptions& options) const;
    /// What is previewed: all or nothing, unless options.set_aside. Rows that are refused are in
    /// the result, not thrown; a file that cannot be read at all is.
    ImportResult apply_import(ImportFile file, const ImportOptions& options);
    Imported imported() const;          ///< Not to be kept longer than the ledger.
    ImportMemory import_memory() const; ///< Not to be kept longer than the ledger.

    // months
    std::vector<MonthLine> months() const; ///< from the earliest on
    /// What should be looked at before a month is closed. What why_not_close refuses.
    Unsettled unsettled(Month month) const;
    /// Freezes the month's figures; it cannot be undone. What why_not_close refuses.
    MonthLine close_month(Month month);

    // reports
    /// The month to report when none is named: the newest that an entry counts in, else today's.
    Month usual_month() const;
    MonthReport month_report(Month month) const;
    /// At the end of a day, by the day things happened; with `known_on`, as far as it was recorded
    /// by the end of that day.
    std::vector<BalanceRow> balances(Day as_at, std::optional<Day> known_on = std::nullopt) const;
    /// Whom to ring today, whom to ring first first.
    TalkList talk_to() const;
    /// Members as at the last day of `to`, or today where that is earlier. period_backwards.
    Reciprocity reciprocity(Month from, Month to) const;
    Releases releases() const; ///< Not to be kept longer than the ledger.

    // review
    /// Gravest gate first, in practice's order of gates, and among equals oldest first.
    std::vector<ReviewLine> review_list(ReviewQuery query) const;
    ReviewLine review_item(std::int64_t item) const; ///< review_unknown
    /// Settles one, with a note; what is voided is undone by an opposite entry, or a session by
    /// its opposite entries, and everything open on it is settled with it.
    /// review_unknown, what why_not_settle and undoing are refused for.
    ReviewSettling settle_review(std::int64_t item, ReviewOutcome outcome, const std::string& note);
    /// It stands, and a concern takes it up: which exchange it is, and the note, are sealed with
    /// that alone. As settle_review, and what Safe::add is refused for.
    ReviewSettling refer_review(std::int64_t item, std::int64_t concern, const std::string& note);

    // safeguarding; concerns, and whoever may read them. Not to be kept longer than the ledger.
    Safeguarding safeguarding() const;
    Safe safe() const;

    // export
    /// Every entry in order of number, with everything that is written down of it.
    void each_entry(const std::function<void(const EntryRecord&)>& take) const;
    /// Everybody by number, merged records and those who left too.
    std::vector<MemberRecord> member_records() const;
    /// The entries between the accounts on which they are counted, as an accountant sees them:
    /// `begin` gets all of those accounts, then `take` every entry.
    void each_counted_entry(const std::function<void(const std::vector<AccountNumber>&)>& begin,
                            const std::function<void(const EntryRecord&)>& take) const;

private:
    struct NewDeed {
        std::string verb, about;
        std::optional<std::string> reason = std::nullopt;
    };
    std::int64_t record_deed(const NewDeed& deed);
    std::string named(AccountNumber account) const; ///< or `Community pot`
    void ask_to_share(MemberNumber sharer, std::string_view name, MemberKind kind,
                      MemberNumber holder) const;
    std::string those_who_stay(MemberNumber leaver) const;
    void ask_nothing_after(MemberNumber member, Day left_on) const;
    Recorded settle_leaving(MemberNumber member, const NewLeaving& leaving, Minutes balance,
                            std::int64_t deed);
    /// same_account.
    void ask_two_accounts(MemberNumber one, MemberNumber other) const;
    /// Asks the limits of every account that a deed's movements, written already, added to or took
    /// from; what a correction among them undid counts too, but undoing alone is never stopped.
    /// limit_firm, unless there is a reason to let it pass: then that is recorded. Adds notes.
    void ask_limits(const std::vector<Movement>& movements,
                    const std::optional<std::string>& let_pass, std::vector<std::string>& notes);
    std::vector<ContactNumber> contacts_after(const std::vector<NamedContact>& before,
                                              const ExchangeChanges& changes,
                                              const Exchange& exchange) const;
    void note_contacts(Recorded& recorded, const Exchange& exchange) const;
    /// In the place of the exchange that `undone` corrects, if there is one. A gate that two people
    /// let pass until after the day it happened is not to be looked at again.
    Recorded record_exchange(Exchange exchange, std::int64_t deed,
                             const std::optional<Movement>& undone,
                             const std::optional<std::string>& let_pass,
                             const std::vector<Override>& overridden = {});
    Recorded undo(const Movement& entry, const std::string& reason, const std::string& verb,
                  std::int64_t& deed);
    Recorded record_credit(EntryKind kind, AccountNumber from, AccountNumber to,
                           const NewCredit& credit, const std::string& verb);
    Recorded write_credit(EntryKind kind, AccountNumber from, AccountNumber to,
                          const NewCredit& credit, std::int64_t deed);
    EntryNumber write_opposite(const Movement& entry, std::int64_t deed);
    /// The month in which something counts that happened on a day.
    Month month_for(Day happened_on) const;
    static void note_late(const Movement& entry, std::vector<std::string>& notes);
    /// What a broker has to look at as it stands today.
    void look_at_today(MonthReport& report) const;
    Movement movement_to_undo(EntryNumber entry) const;
    SessionRecord session_in(std::int64_t number) const;
    std::int64_t undo_session(const SessionRecord& record, const std::string& reason,
                              const std::string& verb);
    ReviewLine review_line(const ReviewItem& item) const;
    ReviewItem review_item_in(std::int64_t item) const;
    ReviewSettling ask_to_settle(std::int64_t item, const std::string& note) const;
    std::int64_t undo_reviewed(ReviewSettling& settling, const std::string& reason);
    void name_everybody(SessionRecord& record) const;
    ExchangeRecord exchange_in(EntryNumber entry) const;
    PlanRecord plan_in(std::int64_t number) const;
    void ask_about_name(const std::string& name, std::optional<MemberNumber> whose,
                        bool namesake) const;

    std::unique_ptr<Connection> connection_;
    Hand hand_;
};

} // namespace timebank
