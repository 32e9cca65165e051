// A timebank of three, for the tests of this room: on 2 November 2026 nothing stands in the way of
// Ann (1) helping Bob (2) anywhere, Cara (3) being there or not; a test takes something away.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "safeguarding/gates.hpp"

namespace timebank {

inline constexpr Day today{20759}; // 2 November 2026
inline constexpr MemberNumber ann{1}, bob{2}, cara{3};

struct SmallBank {
    Policy policy;
    std::vector<PersonFacts> people;
    std::vector<KeepApart> pairs;
    History history;

    SmallBank() {
        policy.adult_unless_told = 0;
        for (const MemberNumber member : {ann, bob, cara}) {
            PersonFacts person;
            person.number = member;
            person.standings = {{today - 400, Standing::active}};
            person.adult = true;
            people.push_back(person);
            history.add_company(member, today - 100);
        }
        history.add_home(bob, ann, today - 50);
        add(ann, CheckKind::met, today - 300);
        add_reference(1, today - 300, true);
        add_reference(2, today - 290, true);
        add(ann, CheckKind::code_of_conduct, today - 300);
        add_driver(today - 300, today + 100);
    }

    PersonFacts& of(MemberNumber member) {
        return people.at(static_cast<std::size_t>(member.value - 1));
    }

    Check& add(MemberNumber member, CheckKind kind, Day seen_on,
               std::optional<Day> until = std::nullopt) {
        Check check;
        check.number = ++last_check_;
        check.member = member;
        check.kind = kind;
        check.seen_on = seen_on;
        check.seen_by = "Rosa Vale";
        check.until = until;
        return of(member).checks.emplace_back(check);
    }
    Check& add_reference(std::int64_t which, Day on, bool satisfactory) {
        Check& check = add(ann, CheckKind::reference, on);
        check.more = Reference{which, on, on, satisfactory, "Rosa Vale"};
        return check;
    }
    Check& add_driver(Day on, Day mot_until) {
        Check& check = add(ann, CheckKind::driver, on, mot_until);
        check.more = DriverPapers{mot_until + 9, mot_until, mot_until + 8, mot_until + 7};
        return check;
    }
    Check& add_certificate(Decision decision, Day issued_on) {
        Check& check = add(ann, CheckKind::dbs, issued_on, add_months(issued_on, 36));
        Certificate certificate;
        certificate.issued_on = issued_on;
        certificate.decision = decision;
        check.more = certificate;
        return check;
    }
    void take_away(MemberNumber member, CheckKind kind) {
        std::erase_if(of(member).checks, [&](const Check& check) { return check.kind == kind; });
    }
    void restrict(MemberNumber member, RestrictionKind kind, Day from = today - 10,
                  std::optional<Day> lifted_on = std::nullopt) {
        of(member).restrictions.push_back(
            {++last_check_, member, kind, from, today + 90, "Rosa Vale", lifted_on, {}});
    }
    void keep_apart(MemberNumber one, MemberNumber other, Day from = today - 10,
                    std::optional<Day> ended_on = std::nullopt) {
        pairs.push_back({++last_check_, one, other, from, today + 90, ended_on});
    }
    void make_child(MemberNumber member) {
        of(member).adult = false;
        of(member).born_on = add_months(today, -15 * 12);
    }

    SafeguardingRecords records() const {
        SafeguardingRecords records(policy, people, pairs, show_number);
        records.remember(history);
        return records;
    }

private:
    std::int64_t last_check_ = 0;
};

inline const Category lifts{1, "Lifts", false, false};

/// `gate: what is missing (since)`, of each gate that is not met.
inline std::string shown(const std::vector<UnmetGate>& gates) {
    std::string all;
    for (const UnmetGate& each : gates) {
        all += (all.empty() ? "" : " | ") + std::string(show_gate(each.gate)) + ": " + each.missing;
        if (each.since)
            all += " (" + show_iso(*each.since) + ")";
    }
    return all;
}

/// One circumstance, and what the gates say to it.
struct Circumstance {
    const char* what;
    void (*change)(SmallBank& bank, Match& match);
    Setting setting;
    const char* unmet;
};

inline std::string ask(const Circumstance& circumstance) {
    SmallBank bank;
    Match match{ann, bob, lifts, {circumstance.setting, today}};
    circumstance.change(bank, match);
    return shown(unmet_gates(match, bank.records()));
}

} // namespace timebank
