#include "safeguarding/gates.hpp"

#include <random>

#include <doctest/doctest.h>

#include "small_bank.hpp"

using namespace timebank;

namespace {

constexpr Setting all_settings[] = {Setting::venue,      Setting::in_public,     Setting::online,
                                    Setting::giver_home, Setting::receiver_home, Setting::vehicle};

const Category gas{2, "Gas work", true, false};

void as_it_is(SmallBank&, Match&) {}

} // namespace

TEST_CASE("where nothing stands in the way, every gate passes in every setting") {
    for (const Setting setting : all_settings)
        CHECK(ask({"", as_it_is, setting, ""}) == "");
}

TEST_CASE("kept apart, standing, refused categories and checks for a category") {
    using enum Setting;
    using enum Standing;
    constexpr const char* apart =
        "kept-apart: These two members cannot be matched. Speak to the safeguarding lead.";
    // clang-format off
    const Circumstance rows[] = {
        {"kept apart",                  [](auto& b, auto&)   { b.keep_apart(ann, bob); },            venue, apart},
        {"the other way round",         [](auto& b, auto&)   { b.keep_apart(bob, ann); },            online, apart},
        {"from the giver's companion",  [](auto& b, auto& m) { b.keep_apart(ann, cara); m.how.accompanied_by = cara; }, venue, apart},
        {"from the other's companion",  [](auto& b, auto& m) { b.keep_apart(cara, bob); m.how.accompanied_by = cara; }, venue, apart},
        {"from somebody else",          [](auto& b, auto&)   { b.keep_apart(ann, cara); },           venue, ""},
        {"in a session",                [](auto& b, auto& m) { b.keep_apart(ann, bob); m.how.company = Company::group; }, venue, apart},
        {"from today",                  [](auto& b, auto&)   { b.keep_apart(ann, bob, today); },     venue, apart},
        {"from tomorrow",               [](auto& b, auto&)   { b.keep_apart(ann, bob, today + 1); }, venue, ""},
        {"until yesterday",             [](auto& b, auto&)   { b.keep_apart(ann, bob, today - 9, today); },     venue, ""},
        {"until tomorrow",              [](auto& b, auto&)   { b.keep_apart(ann, bob, today - 9, today + 1); }, venue, apart},
        {"again, after it had ended",   [](auto& b, auto&)   { b.keep_apart(ann, bob, today - 9, today - 5); b.keep_apart(bob, ann); }, venue, apart},
        {"and everything else too",     [](auto& b, auto&)   { b.keep_apart(ann, bob); b.people[0].standings = {{today - 9, paused}}; b.make_child(bob); }, giver_home, apart},
        {"not asked by the book",       [](auto& b, auto&)   { b.keep_apart(ann, bob); b.policy.asked[0] = false; }, venue, ""},

        {"giver an applicant",          [](auto& b, auto&)   { b.of(ann).standings = {{today - 9, applicant}}; }, venue,
            "standing: M0001 was still an applicant on 2 Nov 2026. (2026-10-24)"},
        {"receiver paused",             [](auto& b, auto&)   { b.of(bob).standings = {{today - 90, active}, {today - 9, paused}}; }, online,
            "standing: M0002 was paused on 2 Nov 2026. (2026-10-24)"},
        {"companion left",              [](auto& b, auto& m) { b.of(cara).standings = {{today - 9, left}}; m.how.accompanied_by = cara; }, vehicle,
            "standing: M0003 was no longer a member on 2 Nov 2026. (2026-10-24)"},
        {"both",                        [](auto& b, auto&)   { b.of(ann).standings = {{today - 8, left}}; b.of(bob).standings = {{today - 9, paused}}; }, in_public,
            "standing: M0001 was no longer a member on 2 Nov 2026. M0002 was paused on 2 Nov 2026. (2026-10-24)"},
        {"paused from tomorrow",        [](auto& b, auto&)   { b.of(ann).standings.push_back({today + 1, paused}); }, venue, ""},
        {"not asked by the book",       [](auto& b, auto&)   { b.of(ann).standings = {{today - 9, left}}; b.policy.asked[1] = false; }, venue, ""},

        {"the category needs a check",  [](auto& b, auto&)   { b.policy.category_checks[1] = {CheckKind::dbs}; }, venue,
            "category-check: M0001 has no dbs check, and Lifts needs it."},
        {"which the giver has",         [](auto& b, auto&)   { b.policy.category_checks[1] = {CheckKind::dbs}; b.add_certificate(Decision::suitable, today - 9); }, venue, ""},
        {"with conditions",             [](auto& b, auto&)   { b.policy.category_checks[1] = {CheckKind::dbs}; b.add_certificate(Decision::with_conditions, today - 9); }, venue, ""},
        {"which is not decided",        [](auto& b, auto&)   { b.policy.category_checks[1] = {CheckKind::dbs}; b.add_certificate(Decision::pending, today - 9); }, venue,
            "category-check: M0001 has a dbs check that is not decided to be suitable, and Lifts needs it. (2026-10-24)"},
        {"which is to be made again",   [](auto& b, auto&)   { b.policy.category_checks[1] = {CheckKind::dbs}; b.add_certificate(Decision::suitable, add_months(today, -37)); }, venue,
            "category-check: M0001 has a dbs check that is to be made again, and Lifts needs it. (2026-10-03)"},
        {"two checks",                  [](auto& b, auto&)   { b.policy.category_checks[1] = {CheckKind::dbs, CheckKind::met, CheckKind::induction}; }, venue,
            "category-check: M0001 has no dbs check, and Lifts needs it. M0001 has had no induction, and Lifts needs it."},
        {"another category does",       [](auto& b, auto&)   { b.policy.category_checks[2] = {CheckKind::dbs}; }, venue, ""},
    };
    // clang-format on
    for (const Circumstance& row : rows) {
        CAPTURE(row.what);
        CHECK(ask(row) == row.unmet);
    }
}

TEST_CASE("a refused category is not arranged") {
    SmallBank bank;
    const Match match{ann, bob, gas, {Setting::venue, today}};
    CHECK(shown(unmet_gates(match, bank.records())) ==
          "category: Gas work is not help that this timebank arranges.");
    bank.policy.asked[2] = false;
    CHECK(unmet_gates(match, bank.records()).empty());
}

TEST_CASE("every gate is asked, in practice's order, but of a pair that is kept apart one alone") {
    SmallBank bank;
    bank.of(ann).checks.clear();
    bank.of(ann).standings = {{today - 9, Standing::paused}};
    bank.of(bob).support = Support::referred;
    bank.of(bob).adult = false;
    bank.history = {};
    bank.restrict(bob, RestrictionKind::supervised);
    bank.policy.category_checks[gas.number] = {CheckKind::met};
    const Match match{ann, bob, gas, {std::nullopt, today}};
    std::vector<Gate> gates{Gate::kept_apart};
    for (const UnmetGate& unmet : unmet_gates(match, bank.records()))
        gates.push_back(unmet.gate);
    CHECK(gates == std::vector<Gate>(all_gates.begin(), all_gates.end()));
    bank.keep_apart(ann, bob);
    const auto one = unmet_gates(match, bank.records());
    REQUIRE(one.size() == 1);
    CHECK(one.front().gate == Gate::kept_apart);
    CHECK_FALSE(one.front().since);
    CHECK(one.front().mend.empty());
}

TEST_CASE("what is told of help that was recorded keeps what is private") {
    const auto unmet = [](Gate gate, const char* missing) {
        return UnmetGate{gate, missing, {}, {}};
    };
    CHECK(told_when_recorded({}).empty());
    CHECK(told_when_recorded({unmet(Gate::standing, "She was paused."),
                              unmet(Gate::category, "No gas work."),
                              unmet(Gate::restriction, "She is never to be alone."),
                              unmet(Gate::under_18, "She is a child.")}) ==
          std::vector<std::string>{"She was paused.", "No gas work.",
                                   "Not everything was there that this timebank asks before it."});
    CHECK(told_when_recorded({unmet(Gate::kept_apart, kept_apart().message.c_str())}) ==
          std::vector<std::string>{kept_apart().message});
}

TEST_CASE("what for need not be told, unless some help needs a check") {
    SmallBank bank;
    const Category not_told;
    const Match match{ann, bob, not_told, {Setting::venue, today}};
    CHECK(unmet_gates(match, bank.records()).empty());
    bank.policy.category_checks[9] = {CheckKind::dbs};
    const auto unmet = unmet_gates(match, bank.records());
    CHECK(shown(unmet) == "category-check: It is not told what for, and some help needs a check.");
    CHECK(unmet.front().mend == "timebank safeguarding may M0001 M0002 --setting venue "
                                "--on 2026-11-02 --for CATEGORY");
    Match happened = match;
    happened.how.happened = true;
    CHECK(unmet_gates(happened, bank.records()).empty());
}

TEST_CASE("the same question is asked again with one thing changed") {
    const Match match{ann, bob, lifts, {Setting::vehicle, today, cara}};
    CHECK(ask_again(match, "--setting venue") ==
          "timebank safeguarding may M0001 M0002 --for \"Lifts\" --accompanied-by M0003 "
          "--on 2026-11-02 --setting venue");
    CHECK(ask_again(match, "--accompanied-by MEMBER") ==
          "timebank safeguarding may M0001 M0002 --for \"Lifts\" --setting vehicle "
          "--on 2026-11-02 --accompanied-by MEMBER");
}

TEST_CASE("which gates help that has happened did not meet") {
    constexpr Day day{20729}; // 3 October 2026
    using Standings = std::vector<StandingChange>;
    using enum Standing;
    const Standings in_time{{day - 100, active}};
    const Standings on_the_day{{day - 100, applicant}, {day, active}};
    const Standings too_late{{day - 100, applicant}, {day + 1, active}};
    const Standings joined_later{{day + 10, active}};
    const Standings paused_before{{day - 100, active}, {day - 1, paused}};
    const Standings paused_after{{day - 100, active}, {day + 1, paused}};
    const Standings back_again{{day - 100, active}, {day - 9, paused}, {day - 1, active}};
    const Standings gone{{day - 100, active}, {day, left}};
    const Category retired{3, "Sewing", false, true};
    struct Line {
        const Standings& giver;
        const Standings& receiver;
        const Category& category;
        const char* unmet;
    };
    // clang-format off
    const Line lines[] = {
        {in_time,       in_time,       lifts,   ""},
        {on_the_day,    in_time,       lifts,   ""},
        {joined_later,  in_time,       lifts,   ""}, // before the first change, the first one's
        {paused_after,  back_again,    lifts,   ""},
        {in_time,       in_time,       retired, ""},
        {too_late,      in_time,       lifts,   "standing: M0001 was still an applicant on 3 Oct 2026. (2026-06-25)"},
        {in_time,       too_late,      lifts,   "standing: M0002 was still an applicant on 3 Oct 2026. (2026-06-25)"},
        {paused_before, in_time,       lifts,   "standing: M0001 was paused on 3 Oct 2026. (2026-10-02)"},
        {in_time,       gone,          lifts,   "standing: M0002 was no longer a member on 3 Oct 2026. (2026-10-03)"},
        {in_time,       in_time,       gas,     "category: Gas work is not help that this timebank arranges."},
        {gone,          paused_before, gas,     "standing: M0001 was no longer a member on 3 Oct 2026. "
                                                "M0002 was paused on 3 Oct 2026. (2026-10-02) | "
                                                "category: Gas work is not help that this timebank arranges."},
    };
    // clang-format on
    for (const Line& line : lines) {
        SmallBank bank;
        bank.of(ann).standings = line.giver;
        bank.of(bob).standings = line.receiver;
        for (const auto& setting : {std::optional(Setting::venue), std::optional<Setting>()}) {
            const Match match{
                ann, bob, line.category, {setting, day, {}, Company::one_to_one, true}};
            CHECK(shown(unmet_gates(match, bank.records())) == line.unmet);
        }
    }
}

namespace {

/// The rules of practice once more, written down without any of the above.
class Naive {
public:
    Naive(const SmallBank& bank, const Match& match) : bank_(bank), match_(match) {}

    bool may() const {
        return !apart() && standing() && !match_.category.refused && giver() && first() &&
               known() && supported() && restrictions() && drives() && children();
    }

private:
    const PersonFacts& of(MemberNumber member) const {
        return bank_.people[static_cast<std::size_t>(member.value - 1)];
    }
    std::vector<MemberNumber> all() const {
        std::vector<MemberNumber> members{match_.giver, match_.receiver};
        if (match_.how.accompanied_by)
            members.push_back(*match_.how.accompanied_by);
        return members;
    }
    bool home() const {
        return untold() || match_.how.setting == Setting::giver_home ||
               match_.how.setting == Setting::receiver_home;
    }
    bool vehicle() const { return untold() || match_.how.setting == Setting::vehicle; }
    // Nobody has said yet where it will be.
    bool untold() const { return !match_.how.setting && !match_.how.happened; }
    bool others() const {
        return match_.how.accompanied_by || match_.how.company == Company::group;
    }
    bool has(MemberNumber member, CheckKind kind) const {
        bool good = false;
        for (const Check& each : of(member).checks)
            if (each.kind == kind && each.seen_on <= match_.how.on)
                good = !each.until || *each.until >= match_.how.on;
        return good;
    }
    bool child(MemberNumber member) const {
        return of(member).born_on && add_months(*of(member).born_on, 18 * 12) > match_.how.on;
    }
    bool apart() const {
        for (const KeepApart& pair : bank_.pairs)
            for (const MemberNumber one : all())
                for (const MemberNumber other : all())
                    if (pair.one == one && pair.other == other)
                        return true;
        return false;
    }
    bool standing() const {
        for (const MemberNumber member : all())
            if (of(member).standings.back().standing != Standing::active)
                return false;
        return true;
    }
    bool giver() const {
        int good = 0;
        for (const Check& each : of(match_.giver).checks)
            if (const auto* const reference = std::get_if<Reference>(&each.more))
                good += reference->satisfactory == true ? 1 : 0;
        return !home() || (has(match_.giver, CheckKind::met) && good >= 2 &&
                           has(match_.giver, CheckKind::code_of_conduct));
    }
    bool first() const {
        const bool assessed =
            match_.how.setting &&
            has(match_.how.setting == Setting::giver_home ? match_.giver : match_.receiver,
                CheckKind::home_assessment);
        return !home() || others() || assessed ||
               bank_.history.at_home_before(match_.giver, match_.receiver, match_.how.on);
    }
    bool known() const {
        return !home() || others() ||
               (bank_.history.in_company_before(match_.giver, match_.how.on) &&
                bank_.history.in_company_before(match_.receiver, match_.how.on));
    }
    bool supported() const {
        return !home() || others() ||
               (of(match_.giver).support == Support::none &&
                of(match_.receiver).support == Support::none);
    }
    bool restrictions() const {
        for (const MemberNumber member : all())
            for (const Restriction& each : of(member).restrictions) {
                const bool third = match_.how.accompanied_by && match_.how.accompanied_by != member;
                switch (each.kind) {
                case RestrictionKind::two_person:
                    if (!third && match_.how.company == Company::one_to_one &&
                        match_.how.setting != Setting::online)
                        return false;
                    break;
                case RestrictionKind::no_home:
                    if (home())
                        return false;
                    break;
                case RestrictionKind::no_vehicle:
                    if (vehicle())
                        return false;
                    break;
                case RestrictionKind::supervised:
                    if (!third)
                        return false;
                    break;
                case RestrictionKind::paused:
                    return false;
                }
            }
        return true;
    }
    bool drives() const { return !vehicle() || has(match_.giver, CheckKind::driver); }
    bool children() const {
        bool any = false;
        for (const MemberNumber member : {match_.giver, match_.receiver}) {
            if (!of(member).born_on && !of(member).adult)
                return false;
            if (!child(member))
                continue;
            any = true;
            const bool open = match_.how.company == Company::group ||
                              (match_.how.happened && !match_.how.setting) ||
                              match_.how.setting == Setting::venue ||
                              match_.how.setting == Setting::in_public;
            if (!open || !has(member, CheckKind::guardian_consent))
                return false;
        }
        const auto& third = match_.how.accompanied_by;
        if (any && (!third || child(*third) || (!of(*third).adult && !of(*third).born_on)))
            return false;
        return !child(match_.receiver) || match_.receiver_in_credit == true;
    }

    const SmallBank& bank_;
    const Match& match_;
};

class Chance {
public:
    explicit Chance(unsigned seed) : engine_(seed) {}
    bool one_in(int many) { return below(many) == 0; }
    int below(int many) { return static_cast<int>(engine_() % static_cast<unsigned>(many)); }

private:
    std::mt19937 engine_;
};

void change_something(SmallBank& bank, Chance& chance) {
    const MemberNumber member{chance.below(3) + 1};
    switch (chance.below(12)) {
    case 0:
        bank.keep_apart(member, MemberNumber{member.value % 3 + 1});
        break;
    case 1:
        bank.of(member).standings.push_back(
            {today - 1, static_cast<Standing>(1 + chance.below(4))});
        break;
    case 2:
    case 3:
        bank.take_away(ann, static_cast<CheckKind>(1 + chance.below(11)));
        break;
    case 4:
        bank.history = {};
        break;
    case 5:
        bank.history = {};
        bank.history.add_company(ann, today - chance.below(3));
        bank.history.add_company(bob, today - chance.below(3));
        break;
    case 6:
        bank.of(member).support = Support::says_so;
        break;
    case 7:
        bank.restrict(member, static_cast<RestrictionKind>(1 + chance.below(5)));
        break;
    case 8:
        bank.make_child(member);
        break;
    case 9:
        bank.add(member, CheckKind::guardian_consent, today - 9, today + 5 - chance.below(9));
        break;
    case 10:
        bank.add(member, CheckKind::home_assessment, today - 9, today + 5 - chance.below(9));
        break;
    case 11:
        bank.of(member).adult = false;
        break;
    default:
        break;
    }
}

} // namespace

TEST_CASE("for any members and any setting, may says no whenever any gate is unmet") {
    int may = 0, may_not = 0, plain = 0;
    for (unsigned seed = 1; seed <= 20'000; ++seed) {
        Chance chance(seed);
        SmallBank bank;
        for (int changes = chance.below(5); changes > 0; --changes)
            change_something(bank, chance);
        Match match{ann, bob, chance.one_in(12) ? gas : lifts, {std::nullopt, today}};
        if (!chance.one_in(8))
            match.how.setting = all_settings[chance.below(6)];
        if (chance.one_in(3))
            match.how.accompanied_by = cara;
        if (chance.one_in(4))
            match.how.company = Company::group;
        if (!chance.one_in(3))
            match.receiver_in_credit = !chance.one_in(2);
        match.how.happened = chance.one_in(3);
        const bool expected = Naive(bank, match).may();
        CAPTURE(seed);
        CAPTURE(shown(unmet_gates(match, bank.records())));
        REQUIRE(unmet_gates(match, bank.records()).empty() == expected);
        ++(expected ? may : may_not);
        if (!is_plain(match, bank.records()))
            continue;
        REQUIRE(expected);
        ++plain;
    }
    CHECK(plain > 1'000);
    CHECK(may > 1'000);
    CHECK(may_not > 1'000);
}
