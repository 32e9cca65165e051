// How far members both give and receive, as plain figures without a name: added up from one pass
// over the journal, beside the members. Refuses to know words, columns and formats.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "accounts/sharing.hpp"
#include "journal/entry.hpp"
#include "members/member.hpp"
#include "reports/by_account.hpp"
#include "reports/pairs.hpp"

namespace timebank {

/// The last day of each band of days since somebody's last exchange; more is a band, too.
inline constexpr std::array<int, 5> last_exchange_bands{30, 60, 90, 180, 365};

/// The figures of some months. Members are those who are active on a day; hours, pairs and groups
/// are everybody's who exchanged in the months, those who have left since, too.
struct Reciprocity {
    Month from, to;
    Day at; ///< on which members are counted, and from which days are counted back

    std::int64_t members = 0; ///< = both_ways + gave_only + received_only + neither
    std::int64_t both_ways = 0, gave_only = 0, received_only = 0;
    std::int64_t neither = 0; ///< in the months
    std::int64_t never = 0;   ///< of those, who had no exchange before either
    /// Members by days since their last exchange; with never, all of them.
    std::array<std::int64_t, last_exchange_bands.size() + 1> last_exchange{};

    std::int64_t givers = 0, receivers = 0; ///< people whose hours moved
    Minutes median_given, median_received;  ///< among those
    Minutes given;                          ///< by all of them
    std::int64_t top_givers = 0;            ///< a tenth of the givers, rounded up
    Minutes given_by_top;

    PairFigures pairs;
};

/// Adds the figures up. Give it every entry, and every part in a session, once, in any order.
class ReciprocityFold {
public:
    /// The months in which entries count, both included; what counts later is passed over.
    ReciprocityFold(Month from, Month to) : from_(from), to_(to) {}

    /// Help received on somebody's behalf is help that they received, too. 0: of no session.
    void add(const Movement& movement, std::optional<MemberNumber> on_behalf_of,
             std::int64_t session);

    /// Somebody's part in a session, who may have neither paid nor been credited. It counts in the
    /// month of the session's entries; where none was added, it does not count.
    void add_attendance(MemberNumber member, bool gave, Day on, std::int64_t session);

    /// For whoever does not add old entries, but remembers the last day of somebody's help.
    void last_helped(MemberNumber member, Day on);

    /// `members`: everybody who ever was one, merged records, too. Organisations are members. Each
    /// person is one under all their numbers, and in a household each is their own.
    Reciprocity finish(const std::vector<Member>& members, const SharedAccounts& shared,
                       Day at) const;

private:
    struct Tally {
        std::optional<Day> last_help;
        Minutes given, received;
        bool gave = false, took = false;

        void join(const Tally& other);
    };
    struct Attendance {
        MemberNumber member;
        bool gave = false;
        Day on;
        std::int64_t session = 0;
    };
    struct PersonTally {
        const Member* member;
        Tally tally;
    };
    struct OnBehalf {
        MemberNumber helped;
        Movement movement;
    };
    enum class Side { gave, received };
    Tally tally_of(const Movement& movement, Side side) const;
    std::vector<PersonTally> people(const std::vector<Member>& members,
                                    const SharedAccounts& shared) const;

    Month from_, to_;
    ByAccount<Tally> tallies_;
    PairFold pairs_;
    std::unordered_map<std::int64_t, bool> sessions_; ///< whether it counts in the months
    std::vector<Attendance> attendances_;
    std::vector<OnBehalf> on_behalf_;
};

} // namespace timebank
