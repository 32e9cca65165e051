// The deeds of safeguarding: what was checked of members, who is restricted or kept apart, the
// policy of the gates, and what they answer. Part of the ledger, and asked for through it. Refuses
// to know SQL, argv and stdout.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ledger/concern_deeds.hpp"
#include "safeguarding/check_fields.hpp"
#include "safeguarding/clearance.hpp"
#include "safeguarding/due.hpp"
#include "safeguarding/retention.hpp"

namespace timebank {

class Connection;
struct Hand;

/// From when something holds, and when it is looked at again.
struct Span {
    Day from, review_on;
};

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

/// The reason of a restriction or of a keep-apart, opened.
struct OpenedReason {
    std::vector<std::string> members; ///< one, or the two who are kept apart
    std::string kind;                 ///< `no-home`, or `keep-apart`
    Day from, review_on;
    OpenedNote note;
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
    /// Whether restrict would refuse it for anything but its reason.
    void ask_restrict(MemberNumber member, RestrictionKind kind, const Span& span) const;
    /// The reason is sealed. What why_not_restrict refuses, keyholder_missing,
    /// keyholders_all_left_out, sealed_reason_missing.
    Restriction restrict(MemberNumber member, RestrictionKind kind, const Span& span,
                         const Secret& reason);
    /// Holds no more from today. restriction_unknown.
    void lift(MemberNumber member, RestrictionKind kind);
    /// Whether keep_apart would refuse it for anything but its reason.
    void ask_keep_apart(MemberNumber one, MemberNumber other, const Span& span) const;
    /// The reason is sealed. keep_apart_self, kept_apart (already), what why_not_review refuses,
    /// and as restrict.
    void keep_apart(MemberNumber one, MemberNumber other, const Span& span, const Secret& reason);
    /// Holds no more from today. not_kept_apart.
    void end_apart(MemberNumber one, MemberNumber other);
    /// Opens the reason of one by its number, and writes down that it was read. reason_unknown,
    /// reason_not_held, keyholder_unknown, keyholder_lost; faults passphrase_wrong, key_broken,
    /// seal_broken.
    OpenedReason reason(ReasonOf what, std::int64_t number, const Opening& opening);

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
    void seal_reason(ReasonOf what, std::int64_t number, const std::vector<MemberNumber>& about,
                     const Secret& reason);

    const Connection& connection_;
    const Hand& hand_;
};

} // namespace timebank
