// The deeds of safeguarding: what was checked of members, who is restricted or kept apart, the
// policy of the gates, and what they answer. Part of the ledger, and asked for through it. Refuses
// to know SQL, argv and stdout.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "safeguarding/check_fields.hpp"
#include "safeguarding/clearance.hpp"
#include "safeguarding/due.hpp"
#include "safeguarding/retention.hpp"

namespace timebank {

class Connection;
struct Hand;

/// What is asked before help is arranged; all numbers are people's own.
struct MayQuestion {
    MemberNumber giver, receiver;
    std::optional<Setting> setting;
    Category category;
    Day on;
    std::optional<MemberNumber> accompanied_by;
    Company company = Company::one_to_one;
};

struct MayAnswer {
    std::vector<UnmetGate> unmet; ///< none: they may
    std::string giver, receiver;  ///< `M0012 Ann Baker`
};

/// What safeguarding knows of one member.
struct Safeguarded {
    std::string named;
    PersonFacts facts;
    std::vector<Clearance> clearances;
};

/// A line of what is due, with the member's name.
struct DueItem {
    DueLine line;
    std::string named;
};

struct CategoryNeeds {
    std::string category;
    std::vector<CheckKind> checks;
};

class Safeguarding {
public:
    /// Both must outlive it.
    Safeguarding(const Connection& connection, const Hand& hand);

    // members
    /// day_in_future (born), nothing_changed.
    void tell(Told told);
    /// What read_check refuses.
    Check add_check(MemberNumber member, CheckKind kind, const CheckWords& words);
    Safeguarded member(MemberNumber member) const;

    // restrictions and keeping apart
    /// From a day to come or past; nothing: today. What why_not_restrict refuses.
    Restriction restrict(MemberNumber member, RestrictionKind kind, std::optional<Day> from,
                         Day review_on);
    /// Holds no more from today. restriction_unknown.
    void lift(MemberNumber member, RestrictionKind kind);
    /// keep_apart_self, kept_apart (already), and what why_not_review refuses.
    void keep_apart(MemberNumber one, MemberNumber other, std::optional<Day> from, Day review_on);
    /// Holds no more from today. not_kept_apart.
    void end_apart(MemberNumber one, MemberNumber other);

    // the gates
    Policy policy() const;
    std::vector<CategoryNeeds> category_needs() const;
    /// Answers the line as it is now. policy_key_unknown, policy_value_unreadable.
    PolicyLine set_policy(std::string_view key, std::string_view value);
    /// category_check_already.
    void require_check(const Category& category, CheckKind kind);
    /// category_check_unknown.
    void waive_check(const Category& category, CheckKind kind);
    /// Asks all gates. same_member, and accompanied_same.
    MayAnswer may(const MayQuestion& question) const;

    // what comes due, and what is no longer kept
    std::vector<DueItem> due() const;
    std::vector<Purgeable> purgeable() const;
    /// Removes it; answers how many. The book keeps that it was done, and nothing of what it was.
    std::int64_t purge();

private:
    std::int64_t record_deed(const std::string& verb, const std::string& about) const;
    std::string named(MemberNumber member) const;

    const Connection& connection_;
    const Hand& hand_;
};

} // namespace timebank
