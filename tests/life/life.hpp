// The life of a timebank: deeds made by chance, lawful and unlawful, done by the ledger and by the
// naive model, and the two held against each other. What does not agree fails the test at once.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

#include <SQLiteCpp/Database.h>
#include <doctest/doctest.h>

#include "chance.hpp"
#include "files.hpp"
#include "ledger/ledger.hpp"
#include "model.hpp"

namespace timebank::naive {

std::string shown(const Figures& figures);

/// All of a month's report as one text, but for what tells that the month is closed.
std::string written(const MonthReport& report);

class Life {
public:
    /// A new book in a folder, and its first members.
    Life(const std::filesystem::path& folder, std::uint64_t seed, Day first_day);

    void pass_days(int days);
    void deed(); ///< one deed, any
    /// One deed that is cut short, and whatever of it is not done then is done after.
    void crash();
    /// From now on somebody in it holds a key.
    void hold_keys() { holds_keys_ = true; }

    void compare_balances();
    void compare_reports(); ///< some months and statements, and the talk-to list
    void compare_lists();   ///< exchanges, credits, members, categories
    void compare_everything();
    void compare_read_back(); ///< the exports, read into an empty book
    void audit() const;
    void copy_to(const std::filesystem::path& file); ///< the book as it stands

    const std::map<std::string, int>& refused() const { return refused_; }
    int done() const { return done_; }
    /// How often it was cut short, and of these, how often the deed was there all the same.
    long kills() const { return kills_; }
    std::size_t forgotten() const { return forgotten_.size(); }
    long done_and_killed() const { return done_and_killed_; }
    /// Entries that were told to be written and are in the book no more.
    long lost() const;
    const Model& model() const { return model_; }

private:
    /// Does it, and expects this refusal, or none where the text is empty. What is refused must
    /// leave the book alone; what is done is one deed.
    template <class Act>
    bool attempt(const std::string& expected, const Act& act);

    void open();
    void close();

    // deeds, one kind each
    void add_member();
    void edit_member();
    void change_standing();
    void leave();
    void merge();
    void find_member() const;
    void add_category();
    void edit_category();
    void change_setting();
    void add_exchange();
    void correct_exchange();
    void void_exchange();
    void give();
    void donate();
    void grant();
    void welcome();
    void run();
    void settle();
    void void_credit();
    void hold_session();
    void void_session();
    void settle_review();
    void keep_apart();
    void end_apart();
    void plan();
    void done_plan();
    void cancel_plan();
    void close_month();
    void import_exchanges();
    void import_members();
    void undo_import();
    void answer_import();
    void join_sheets();
    void keep_profile();
    void check_member();
    void restrict();
    void change_policy();
    void purge();
    void change_keyholders();
    void file_concern();
    void take_up_concern();
    void write_letter();
    void release();
    void copy_book();
    void forget();

    /// Closes months that have ended, the earliest first, but no more than `most`.
    void close_ended(int most);
    bool try_to_close(int month, Day today);

    // what they are made of
    std::string some_name();
    Number some_member();
    Number some_entry();
    Day some_day();
    std::string some_reason();
    std::optional<std::string> some_let_pass();
    NewCredit some_credit();
    NewSession some_session();
    Plan some_plan();
    NewOverrides some_overrides();
    std::string why_not_plan(const Plan& plan, const NewOverrides& asked) const;
    std::string why_not_settle_plan(Number number) const;
    Exchange some_exchange();
    ExchangeChanges some_changes();
    FileRow some_row(const Mended& mended);
    Exchange some_answered_exchange();
    bool is_settled_since(const Line& line, Number last) const;
    void give_details(Exchange& exchange);
    std::string why_not_day(Day day) const;
    std::string why_not_void_session(const Gathering& held, const std::string& reason) const;
    void undo_session(Gathering& held);
    std::string why_not_new_member(const NewMember& member) const;
    std::string why_not_forget(Number member, bool lead_is_asked) const;
    void blank_words_of(Number member);

    bool apply(const std::string& text, const std::vector<FileRow>& rows, bool set_aside,
               std::string* aside);
    void expect_recorded(const Recorded& recorded, Number entry, Number given,
                         const std::optional<std::string>& let_pass) const;
    /// A credit with nothing against it but `no` and the limits; answers whether it was recorded.
    bool credit(std::string no, EntryKind kind, Number from, Number to, Number minutes,
                const NewCredit& credit, const std::function<Recorded()>& act);

    // contacts
    std::string some_contact();
    void change_contacts();
    /// Names some who act for the organisations in it; answers how they were named.
    std::vector<std::string> name_contacts(Exchange& exchange);
    std::vector<std::string> change_who_acted(Exchange& exchange);
    void compare_contacts(Number entry) const;

    // comparisons
    void compare_plans() const;
    void compare_session(Number number) const;
    void compare_month(int month) const;
    /// Empty where it is refused, as it must be, for who joined later and has nothing in it.
    Statement statement_of(Number member, int from, int to) const;
    void compare_statement(const Statement& statement, int from, int to) const;
    void compare_all_statements(int from, int to) const; ///< made in one go
    void compare_reciprocity(const MonthReport& report) const;
    void compare_unsettled(int month) const;
    void compare_closed(const Closure& closure) const;
    void compare_months() const;
    void compare_months_read_back(const std::string& members, const std::string& header,
                                  const std::vector<std::string>& rows);
    void compare_known(); ///< balances of some day in the past, as known then and now
    void compare_talk_to() const;
    void compare_records(const ExchangeQuery& query, const std::vector<Number>& expected) const;
    int first_month() const;

    /// What changes whenever anybody commits, and how many deeds there are.
    struct Stamp {
        std::int64_t version = 0, deeds = 0;
        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    Stamp stamp() const;
    void tell_contents() const;

    std::string path_;
    Chance chance_;
    Day today_, newest_deed_; ///< the latest on which something was recorded
    int month_begun_ = 0;
    std::unique_ptr<Ledger> ledger_;
    std::unique_ptr<SQLite::Database> watcher_;
    Model model_;
    std::set<Number> forgotten_; ///< nothing happens to them any more
    std::set<std::string> origins_;
    /// The entries that an import wrote.
    struct Import {
        Number number = 0, first = 0, last = 0;
    };
    std::vector<Import> imports_;
    std::set<std::string> profiles_;
    std::vector<std::pair<Number, RestrictionKind>> restricted_;
    std::set<int> released_; ///< months
    bool holds_keys_ = false;
    std::vector<std::string> keyholders_;
    struct Concerned {
        Number number = 0;
        std::string holder; ///< one of them
        Number parts = 1;
        bool closed = false;
    };
    std::vector<Concerned> concerns_;
    int files_ = 0, done_ = 0;
    long kills_ = 0, done_and_killed_ = 0;
    std::vector<std::uint64_t>* after_each_ = nullptr; ///< where the contents are to be told
    std::map<std::string, int> refused_;
};

template <class Act>
bool Life::attempt(const std::string& expected, const Act& act) {
    const Stamp before = stamp();
    std::string met;
    try {
        act();
    } catch (const Refused& refused) {
        met = refused.refusal().code;
    } catch (const Fault& fault) {
        met = "fault: " + fault.refusal().message;
    }
    REQUIRE(met == expected);
    const Stamp after = stamp();
    if (!met.empty()) {
        REQUIRE(after == before);
        ++refused_[met];
        return false;
    }
    REQUIRE(after.version != before.version);
    REQUIRE(after.deeds == before.deeds + 1);
    newest_deed_ = today_;
    ++done_;
    tell_contents();
    return true;
}

} // namespace timebank::naive
