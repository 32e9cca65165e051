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
#include "safeguarding/override.hpp"
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
    std::vector<UnmetGate> unmet;     ///< every gate that is not met, let pass or not
    std::vector<Override> overridden; ///< those of them that two people let pass
    bool may = false;                 ///< nothing unmet is left
    std::string giver, receiver;      ///< `M0012 Ann Baker`

    /// Of a pair that is kept apart, one sentence is all that is said.
    bool kept_apart() const { return !unmet.empty() && unmet.front().gate == Gate::kept_apart; }
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
    std::vector<OpenedNote> parts; ///< those that are sealed to the keyholder, oldest first
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
    /// From today, and looked at again after the policy's months, unless it is said otherwise.
    Span span(std::optional<Day> from, std::optional<Day> review_on) const;
    /// Whether anybody holds a key who may read what is about these.
    bool can_seal_about(const std::vector<MemberNumber>& members) const;
    /// Whether restrict would refuse it for anything but its reason.
    void ask_restrict(MemberNumber member, RestrictionKind kind, const Span& span) const;
    /// The reason is sealed; nobody is left unprotected for want of one, so that it may follow
    /// later. What why_not_restrict refuses, keyholder_missing, keyholders_all_left_out,
    /// sealed_reason_missing (there is one, and it says nothing).
    Restriction restrict(MemberNumber member, RestrictionKind kind, const Span& span,
                         const std::optional<Secret>& reason);
    /// Holds no more from today. restriction_unknown.
    void lift(MemberNumber member, RestrictionKind kind);
    /// Whether keep_apart would refuse it for anything but its reason.
    void ask_keep_apart(MemberNumber one, MemberNumber other, const Span& span) const;
    /// Answers its number. keep_apart_self, kept_apart (already), what why_not_review refuses, and
    /// as restrict.
    std::int64_t keep_apart(MemberNumber one, MemberNumber other, const Span& span,
                            const std::optional<Secret>& reason);
    /// Holds no more from today. not_kept_apart.
    void end_apart(MemberNumber one, MemberNumber other);
    /// Seals a reason, or more of it, for one by its number. limit_unknown, and as restrict.
    void add_reason(ReasonOf what, std::int64_t number, const Secret& reason);
    /// Opens the reason of one by its number, and writes down that it was read. limit_unknown,
    /// reason_unknown (none was given), reason_not_held, keyholder_unknown, keyholder_lost; faults
    /// passphrase_wrong, key_broken, seal_broken.
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
    void seal_reason(ReasonOf what, std::int64_t number, std::int64_t deed,
                     const std::vector<MemberNumber>& about, const Secret& reason);

    const Connection& connection_;
    const Hand& hand_;
};

} // namespace timebank
