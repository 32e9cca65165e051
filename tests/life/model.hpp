// A timebank kept as naively as can be: plain vectors, every sum added up anew, a calendar and a
// rounding of its own. Shares no code with the library but its types, so that the two can be held
// against each other. Refuses to know files and the book.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "exchanges/exchange.hpp"
#include "exchanges/plan.hpp"
#include "journal/entry.hpp"
#include "ledger/member_deeds.hpp"
#include "members/member.hpp"
#include "sessions/session.hpp"

namespace timebank::naive {

using Number = std::int64_t;

int month_holding(Day day); ///< 202610
Day first_day_of(int month);
Day last_day_of(int month);
int month_after(int month);
std::string lower(std::string text);
Number rounded(Number given, Number step);

constexpr Number no_limit = 1'000'000'000;

/// Who acts for an organisation, or did.
struct Acting {
    Number number = 0;
    std::string name;
    bool ended = false;
};

struct Person {
    std::string name;
    MemberKind kind = MemberKind::person;
    std::vector<std::string> aliases;
    Day joined;
    std::vector<StandingChange> standings;
    std::vector<Acting> contacts = {}; ///< by number
};

struct Activity {
    std::string name;
    bool refused = false, retired = false;
};

/// What makes two exchanges without a sheet's line the same: giver, receiver, minutes, day,
/// category, sheet.
using Content = std::tuple<Number, Number, Number, int, Number, std::string>;
using SheetPlace = std::pair<std::string, Number>;

struct Line {
    EntryKind kind = EntryKind::exchange;
    Number from = 0, to = 0, minutes = 0;
    Day day;
    Day recorded_on;
    int counts_in = 0;
    Number session = 0; ///< which one it belongs to, or 0
    Number corrects = 0, replaces = 0, corrected_by = 0, replaced_by = 0;
    Exchange exchange;             ///< of exchanges
    std::set<std::string> reviews; ///< gates that it did not meet

    bool is_exchange() const { return kind == EntryKind::exchange; }
    bool stands_as_help() const {
        return (is_exchange() || kind == EntryKind::session) && corrected_by == 0;
    }
};

/// A session, and the entries that it owns.
struct Gathering {
    Session session;
    Number first = 0, last = 0;
    bool voided = false;
};

/// Two who are never matched.
struct Apart {
    Number one = 0, other = 0;
    Day from;
    std::optional<Day> ended_on;
};

struct Planning {
    Plan plan;
    PlanStanding standing = PlanStanding::planned;
    Number entry = 0;
    std::map<std::string, Day> let_pass; ///< gates that it was made with, and until when
};

/// A gate that two people let pass for help from one to the other.
struct GateLetPass {
    Number giver = 0, receiver = 0;
    std::string gate;
    Day until;
};

/// A month that was closed, and what it came to then.
struct Closure {
    int month = 0;
    Day on;
    std::string by;
    Number entries = 0, through = 0; ///< that count in it; the last of the book
    Number exchanges = 0, minutes = 0, late = 0, corrections = 0;
    std::string digest, report; ///< as they were read when the month had just been closed
};

/// The timebank. A question named why_not_... answers the code of the refusal, or an empty text.
class Model {
public:
    std::map<Number, Person> people;
    std::map<Number, Number> holders; ///< on whose account a number is counted, if not its own
    std::map<Number, Number> same_as; ///< a merged record's number, and who it is
    std::vector<Activity> activities; ///< category 1 is the first
    std::vector<Line> lines;          ///< entry 1 is the first
    std::vector<Gathering> sessions;  ///< session 1 is the first
    std::set<std::string> gates_off;  ///< that the policy does not ask
    std::set<Number> taken_back;      ///< entries, with the import that brought them
    std::set<Number> settled;         ///< entries to review that are
    std::vector<Apart> aparts;
    std::vector<Planning> plans; ///< plan 1 is the first
    std::vector<GateLetPass> gates_let_pass;
    std::vector<Closure> closed;               ///< in order
    std::map<std::string, std::string> sheets; ///< as compared, as first written
    std::map<SheetPlace, Number> places;       ///< the entry that holds a sheet's line
    std::map<Content, Number> contents;        ///< how often it came without a line
    Number step = 15, welcome = 300, debit = -600, credit = 2400, active_days = 90;
    Number organisation_debit = -600, organisation_credit = 2400;
    Number last_contact = 0;
    Number firm_debit = -no_limit, firm_credit = no_limit; ///< of organisations

    const Line& line(Number entry) const { return lines.at(static_cast<std::size_t>(entry - 1)); }
    Line& line(Number entry) { return lines.at(static_cast<std::size_t>(entry - 1)); }
    bool has(Number entry) const {
        return entry >= 1 && entry <= static_cast<Number>(lines.size());
    }

    int last_closed() const; ///< 0: none
    const Closure* closure(int month) const;
    /// The month itself while it is open, else the earliest open one.
    int month_for(Day happened_on) const;
    int next_to_close() const; ///< 0: none, in a book without entries
    std::string why_not_close(int month, Day today, Day newest_deed) const;

    Number holder(Number account) const;
    Number person(Number number) const;
    bool was_at(const Gathering& held, Number member) const;
    Exchange with_people(Exchange exchange) const;
    /// The names of all who share an account, as reports print them.
    std::string name_of(Number account) const;
    std::vector<Number> household(Number account) const;
    std::map<Number, Number> balances() const; ///< of every account, the timebank's own too
    Number balance(Number account) const;
    Number next_number() const;
    Number review_items() const;

    /// With the members whom its numbers mean by now.
    Content content_of(const Exchange& exchange) const;
    std::string why_not_exchange(const Exchange& exchange, Day today) const;
    /// Whether the exchange's line of a sheet is held by another than those it stands in place of.
    bool line_is_taken(const Exchange& exchange, Number replaces) const;
    /// What stands last in the place of an exchange that was corrected: itself, if nothing does.
    Number last_in_place_of(Number entry) const;
    /// A standing exchange, other than `but`, on a sheet's line, or 0.
    Number standing_on(const SheetPlace& place, Number but) const;
    /// An exchange of the same pair, day and hours that may be the same one, or 0.
    Number likely_repeat(const Exchange& exchange) const;
    Line line_of(const Exchange& exchange, Number replaces) const;
    Number add_exchange(const Exchange& exchange, Day today, Number replaces);

    Number add_credit(EntryKind kind, Number from, Number to, Number minutes, Day on, Day today);
    std::string why_not_undo(Number entry, const std::string& reason) const;
    Number undo(Number entry, Day today);
    /// Undone with its import: it is not known any more when its row comes again.
    Number take_back(Number entry, Day today);
    Number standing_welcome(Number member) const;

    std::string why_not_hold(const Session& session, Day today) const;
    std::string why_not_move(const Session& session, const std::vector<Line>& moves,
                             const std::optional<std::string>& let_pass) const;
    std::vector<Line> moves_of(const Session& session) const;
    /// What some lines together do to an account.
    Number net(const std::vector<Line>& moves, Number account) const;
    Number hold(const Session& session, const std::vector<Line>& moves, Day today);

    std::string why_not_share(MemberKind kind, Number holder) const;
    std::string why_not_leave(Number member, const NewLeaving& leaving, Day today) const;
    std::string why_not_merge(Number record, Number person) const;
    void merge(Number record, Number person);
    std::vector<Number> those_who_stay(Number leaver, Day today) const;

    bool name_is_taken(const std::string& name, Number but) const;
    std::string why_not_stand(const Person& person, Standing to, Day on, Day today) const;
    const Activity* activity(const std::string& name) const;
    /// limit_firm, if the line would take an organisation further beyond a firm limit.
    std::string why_not_beyond(const Line& line, const std::optional<std::string>& let_pass) const;
    /// How many notes the limits give once the line is written.
    std::size_t notes_on_limits(const Line& line, const std::optional<std::string>& let_pass) const;
    /// The one of that name, any case, who acts, or else did; or nothing.
    static Acting* contact_named(std::vector<Acting>& contacts, const std::string& name);
    /// For how many organisations somebody acts, but nobody is named.
    std::size_t sides_unnamed(const Exchange& exchange) const;
    /// Those of help that has happened, and of one who was at a session. Nothing is known of
    /// anybody but their standing.
    std::set<std::string> gates_missed(const Exchange& exchange) const;
    std::set<std::string> gates_missed(const Session& session, const Attendance& part) const;
    std::set<std::string> asked(std::set<std::string> gates) const;
    bool apart(Number one, Number other, Day day) const;
    /// The place of the one that holds still, or nothing.
    Apart* open_apart(Number one, Number other);
    void cancel_plans(Number one, Number other, Day from);
    /// Until when the first who let it pass for the plan's day did; nothing: nobody did.
    std::optional<Day> let_pass_until(const Plan& plan, const std::string& gate) const;
    std::set<std::string> gates_missed(const Plan& plan) const;
    bool at_home_before(Number one, Number other, Day day) const;
    bool in_company_before(Number member, Day day) const;

private:
    /// What the line, and the undoing of what it stands in place of, do to an account.
    Number change(const Line& line, Number account) const;
    bool passes_firm(Number account, Number before, Number after) const;
};

Standing standing_at(const Person& person, Day day);

} // namespace timebank::naive
