// Everything about safeguarding in a book, held in memory, so that a million rows can be asked
// about: what is known of a member and of a pair is a look-up. Refuses to know tables.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "members/member.hpp"
#include "safeguarding/check.hpp"
#include "safeguarding/policy.hpp"
#include "safeguarding/restriction.hpp"

namespace timebank {

/// Whether a member needs somebody else to be there; never why.
enum class Support { none = 0, referred, says_so };
std::string_view show_support(Support support); ///< `no`, `referred`, `says-so`
/// Any case. Answers support_unreadable.
Answer<Support> read_support(std::string_view text);

/// What is told of a member that their ordinary record does not hold; what is not told now stays
/// as it was.
struct Told {
    std::int64_t number = 0; ///< the book's, later ones above earlier ones
    MemberNumber member;
    std::optional<Day> born_on;
    bool adult = false; ///< of age, without a day of birth
    std::optional<Support> support;
};

/// What safeguarding knows of one person, under all their numbers.
struct PersonFacts {
    MemberNumber number;
    MemberKind kind = MemberKind::person;
    std::vector<StandingChange> standings; ///< oldest first, never empty
    std::optional<Day> born_on;
    bool adult = false;
    Support support = Support::none;
    std::vector<Check> checks; ///< by the day they were seen on, then by number
    std::vector<Restriction> restrictions;

    /// Takes what was told later than everything taken before.
    void take(const Told& told);
};

enum class Age { not_told, child, adult };
/// On a day. An organisation is of age.
Age age_on(const PersonFacts& person, Day on, const Policy& policy);
/// The first day of an age in whole years.
Day birthday(Day born_on, std::int64_t years);

/// Who was with whom before: at a home, or where others were there too.
class History {
public:
    void add_home(MemberNumber one, MemberNumber other, Day on);
    /// At a session, or in an accompanied exchange.
    void add_company(MemberNumber member, Day on);

    /// Whether the pair helped each other at a home before that day.
    bool at_home_before(MemberNumber one, MemberNumber other, Day on) const;
    bool in_company_before(MemberNumber member, Day on) const;

private:
    /// A million pairs are looked up a million times: a table has them nearer than a tree.
    struct PairHash {
        std::size_t operator()(const std::pair<MemberNumber, MemberNumber>& pair) const {
            const auto one = static_cast<std::uint64_t>(pair.first.value);
            const auto other = static_cast<std::uint64_t>(pair.second.value);
            return (one * 0x9E3779B97F4A7C15U) ^ (other * 0xC2B2AE3D27D4EB4FU >> 13);
        }
    };
    std::unordered_map<std::pair<MemberNumber, MemberNumber>, Day, PairHash> homes_; ///< the first
    std::unordered_map<std::int64_t, Day> company_;
};

class SafeguardingRecords {
public:
    /// `M0012 Ann Baker`, of a member; asked only where something is missing.
    using Naming = std::function<std::string(MemberNumber)>;

    /// All numbers are people's own: those of merged records mean nothing here.
    SafeguardingRecords(Policy policy, std::vector<PersonFacts> people,
                        const std::vector<KeepApart>& pairs, Naming naming);

    /// What is to be known of who was with whom; nobody was with anybody before this is told.
    void remember(History history) { history_ = std::move(history); }

    const Policy& policy() const { return policy_; }
    const History& history() const { return history_; }
    /// Of somebody who was handed in.
    const PersonFacts& of(MemberNumber member) const;
    const std::vector<PersonFacts>& people() const { return people_; }
    bool kept_apart(MemberNumber one, MemberNumber other, Day on) const;
    /// Nothing is known of them but that they are of age, and active on that day.
    bool is_plain(MemberNumber member, Day on) const;
    std::string named(MemberNumber member) const { return naming_(member); }

private:
    Policy policy_;
    std::vector<PersonFacts> people_;
    std::unordered_map<std::int64_t, std::size_t> place_;
    std::unordered_map<std::int64_t, Day> plain_since_;
    std::map<std::pair<MemberNumber, MemberNumber>, std::vector<KeepApart>> pairs_;
    History history_;
    Naming naming_;
};

} // namespace timebank
