// Whom to talk to, and why, as plain values: added up from one pass over the journal, beside the
// members. Refuses to know words, columns and formats.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <vector>

#include "accounts/limits.hpp"
#include "accounts/sharing.hpp"
#include "journal/entry.hpp"
#include "members/member.hpp"
#include "reports/by_account.hpp"

namespace timebank {

/// Why somebody is on the list, in the order in which they are rung: first those whom a call still
/// keeps (somebody new is contacted in their first weeks or lost, and who was never asked or has
/// gone quiet is lost next), then those whose help was not asked for while their debit grew, then
/// those with hours to spend, who can wait longest. Dormant members come last.
/// (practice: reports, talk-to list; account rules 6 and 10)
enum class TalkReason {
    new_here,      ///< joined not long ago, no exchange yet
    never_asked,   ///< here longer, and never in an exchange on either side
    gone_quiet,    ///< was in an exchange, but not lately
    over_debit,    ///< beyond the soft limit of debit
    only_receives, ///< lately several exchanges, all of them received
    over_credit,   ///< beyond the soft limit of credit
    only_gives,    ///< lately several exchanges, all of them given
    dormant,       ///< was in an exchange, and not for many months
};

/// What helps to say: nobody is rung about a balance, but asked for their help or their wishes.
enum class TalkAsk { first_exchange, their_help, their_wishes, whether_they_stay };

/// From which numbers on somebody is on the list; the book's settings.
struct TalkRules {
    std::int64_t quiet_days = 60;
    std::int64_t new_days = 60;
    std::int64_t one_way_days = 180;
    std::int64_t one_way_exchanges = 3;
    std::int64_t dormant_months = 12;
    LimitsByKind limits;
};

/// The first day of each span that ends today, both days included.
struct TalkSpans {
    Day quiet, recent, one_way, dormant;
};
TalkSpans spans_of(const TalkRules& rules, Day today);

struct TalkRow {
    Member member;
    std::vector<TalkReason> reasons; ///< in the order of the list, never empty
    std::optional<Day> last_exchange;
    Minutes balance; ///< of the account that the member shares or holds
    TalkAsk ask = TalkAsk::their_help;
};

struct TalkList {
    std::string timebank;
    Day today;
    TalkRules rules;
    TalkSpans spans;
    std::vector<TalkRow> rows; ///< whom to ring first is first
};

/// What to ask of somebody who is on the list for these reasons. Dormancy decides, then a limit,
/// then a habit of one way.
TalkAsk ask_for(const std::vector<TalkReason>& reasons);

/// Adds the list up. Give it every entry, and every part in a session, once, in any order.
class TalkFold {
public:
    TalkFold(const TalkRules& rules, Day today);

    /// Help received on somebody's behalf is help that they received, too. The entries of one
    /// session (0: none) are one exchange for everybody in it.
    void add(const Movement& movement, std::optional<MemberNumber> on_behalf_of,
             std::int64_t session);

    /// Somebody's part in a session, who may have neither paid nor been credited: learners of one
    /// that the pot pays come and go without an entry.
    void add_attendance(MemberNumber member, bool gave, Day on, std::int64_t session);

    /// The rows, one a member. Active members are on the list for any reason, paused ones only for
    /// a limit, since they asked for a rest; applicants, members who left and merged records are
    /// not. Activity is each person's, under all their numbers; a household's balance is talked
    /// about with its holder, or, where they are not to be rung, the next of its people by number.
    /// Within a reason, who has waited longest since their last exchange, or since joining, is
    /// first; then by number.
    std::vector<TalkRow> finish(std::vector<Member> members, const SharedAccounts& shared) const;

private:
    struct Tally {
        Minutes balance;
        std::optional<Day> last_help;
        std::int64_t given = 0, received = 0; ///< standing exchanges in the one-way span

        void join(const Tally& other);
    };
    enum class Side { gave, received };
    void add_help(AccountNumber account, Side side, Day on, std::int64_t session);
    Tally tally_of(MemberNumber person, const SharedAccounts& shared) const;
    Minutes balance_of(AccountNumber holder, const SharedAccounts& shared) const;
    std::vector<TalkReason> habits(const Member& member, const Tally& tally) const;

    TalkRules rules_;
    Day today_;
    TalkSpans spans_;
    ByAccount<Tally> tallies_;
    std::set<std::tuple<std::int64_t, AccountNumber, Side>> sessions_; ///< counted already
};

} // namespace timebank
