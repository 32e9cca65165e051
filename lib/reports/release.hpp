// A release as plain values: what leaves the timebank, with small numbers hidden and nothing below
// the whole of its members. Refuses to know words, columns and formats.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "accounts/sharing.hpp"
#include "exchanges/category.hpp"
#include "journal/entry.hpp"
#include "members/member.hpp"
#include "reports/disclosure.hpp"
#include "reports/people_counts.hpp"

namespace timebank {

/// What a line of a release tells. All but the last count people.
enum class ReleaseFigure {
    members = 1,  ///< whose standing is active at the end
    active = 2,   ///< who gave or received, or were at a session
    gave = 3,     ///< gave, led or helped
    received = 4, ///< received or learned
    hours = 5,    ///< credited hours of standing help, in minutes
};

struct ReleaseLine {
    ReleaseFigure figure = ReleaseFigure::hours;
    std::int64_t row = 0;               ///< of hours, from 1; 0: all categories together
    std::string category;               ///< of hours, as it was called when this was made
    std::optional<Month> month;         ///< nothing: the whole period
    std::optional<std::int64_t> amount; ///< rounded; nothing: hidden
};

/// Everything that is released, and what has to be known to release the same again.
struct Release {
    std::int64_t number = 0;
    Month from, to;
    Day made_on;
    std::string made_by;
    std::optional<std::string> reason; ///< of a correction
    std::optional<Day> replaced; ///< of a correction, when the release was made that it replaces
    std::int64_t replaces = 0;   ///< its number, or 0
    std::string timebank;
    DisclosureRules rules;
    std::vector<ReleaseLine> lines;
    std::map<std::int64_t, std::int64_t> row_of; ///< by category number; those in Other too
};

/// What small categories are told together as.
inline constexpr const char* other_categories = "Other";

/// The months of a period, in order.
std::vector<Month> months_between(Month from, Month to);

/// `October 2026`, or `July 2026 to October 2026`.
std::string show_period(Month from, Month to);

/// Adds a release up. Give it every entry once, then every part in a session.
class ReleaseFold {
public:
    /// `members` are all records, merged ones too. Both must outlive this.
    ReleaseFold(Month from, Month to, const std::vector<Member>& members,
                const SharedAccounts& shared);

    /// Help received on somebody's behalf is theirs too where it is asked who has more than half,
    /// but only who received it is counted. `session` is 0 where the entry belongs to none.
    void add(const Movement& movement, std::int64_t category,
             std::optional<MemberNumber> on_behalf_of, std::int64_t session);
    /// Somebody's part in a session of which an entry was given before.
    void add_attendance(MemberNumber member, bool gave, std::int64_t session);

    /// The release, without a number, a day, or who made it. What the one that it replaces hid
    /// stays hidden, and what that told together stays together, so that every figure shown is of
    /// what was shown before. Nothing, if too few people were active to tell even that.
    /// `categories` in the order in which they are listed.
    std::optional<Release> finish(const std::vector<Category>& categories,
                                  const DisclosureRules& rules,
                                  const std::optional<Release>& replaced = std::nullopt) const;

private:
    /// Who was what in a month.
    struct Active {
        std::set<MemberNumber> gave, received;
    };
    bool is_person(MemberNumber member) const { return persons_.contains(member); }
    CountedPeople members_at_end_of(Month month) const;

    std::vector<Month> months_;
    const std::vector<Member>& members_;
    const SharedAccounts& shared_;
    std::set<MemberNumber> persons_;                    ///< no organisations
    std::vector<Active> active_;                        ///< by month
    std::map<std::int64_t, std::vector<Amount>> hours_; ///< by category, then by month
    std::map<std::int64_t, std::pair<std::int64_t, std::size_t>> sessions_; ///< category, month
};

} // namespace timebank
