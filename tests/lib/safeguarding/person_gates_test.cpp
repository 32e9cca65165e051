#include <doctest/doctest.h>

#include "small_bank.hpp"

using namespace timebank;

TEST_CASE("what restrictions, driving and childhood ask") {
    using enum Setting;
    using enum RestrictionKind;
    constexpr const char* alone =
        "restriction: M0002 is not to be with one other alone. (2026-10-23)";
    constexpr const char* home =
        "restriction: M0001 is not to help or be helped at a home. (2026-10-23)";
    constexpr const char* vehicle_no = "restriction: M0002 is not to be in a vehicle. (2026-10-23)";
    constexpr const char* named =
        "restriction: M0001 is to be accompanied by a named person. (2026-10-23)";
    // clang-format off
    const Circumstance rows[] = {
        {"two-person",               [](auto& b, auto&)   { b.restrict(bob, two_person); }, receiver_home, alone},
        {"two-person, at a venue",   [](auto& b, auto&)   { b.restrict(bob, two_person); }, venue, alone},
        {"two-person, online",       [](auto& b, auto&)   { b.restrict(bob, two_person); }, online, ""},
        {"two-person, accompanied",  [](auto& b, auto& m) { b.restrict(bob, two_person); m.how.accompanied_by = cara; }, receiver_home, ""},
        {"two-person, in a session", [](auto& b, auto& m) { b.restrict(bob, two_person); m.how.company = Company::group; }, receiver_home, ""},
        {"no-home",                  [](auto& b, auto&)   { b.restrict(ann, no_home); }, receiver_home, home},
        {"no-home, at their own",    [](auto& b, auto&)   { b.restrict(ann, no_home); }, giver_home, home},
        {"no-home, accompanied",     [](auto& b, auto& m) { b.restrict(ann, no_home); m.how.accompanied_by = cara; }, giver_home, home},
        {"no-home, in a vehicle",    [](auto& b, auto&)   { b.restrict(ann, no_home); }, vehicle, ""},
        {"no-home, not told where",  [](auto& b, auto& m) { b.restrict(ann, no_home); m.how.setting.reset(); }, venue, home},
        {"no-vehicle",               [](auto& b, auto&)   { b.restrict(bob, no_vehicle); }, vehicle, vehicle_no},
        {"no-vehicle, at a home",    [](auto& b, auto&)   { b.restrict(bob, no_vehicle); }, receiver_home, ""},
        {"no-vehicle, not told where", [](auto& b, auto& m) { b.restrict(bob, no_vehicle); m.how.setting.reset(); }, venue, vehicle_no},
        {"supervised",               [](auto& b, auto&)   { b.restrict(ann, supervised); }, online, named},
        {"supervised, in a session", [](auto& b, auto& m) { b.restrict(ann, supervised); m.how.company = Company::group; }, venue, named},
        {"supervised, accompanied",  [](auto& b, auto& m) { b.restrict(ann, supervised); m.how.accompanied_by = cara; }, venue, ""},
        {"the companion is supervised", [](auto& b, auto& m) { b.restrict(cara, supervised); m.how.accompanied_by = cara; }, venue,
            "restriction: M0003 is to be accompanied by a named person. (2026-10-23)"},
        {"paused",                   [](auto& b, auto&)   { b.restrict(bob, paused); }, online,
            "restriction: M0002 is not to be matched. (2026-10-23)"},
        {"two of them, of both",     [](auto& b, auto&)   { b.restrict(ann, no_home); b.restrict(bob, paused, today - 20); }, giver_home,
            "restriction: M0001 is not to help or be helped at a home. M0002 is not to be matched. (2026-10-13)"},
        {"lifted today",             [](auto& b, auto&)   { b.restrict(bob, paused, today - 9, today); }, venue, ""},
        {"from tomorrow",            [](auto& b, auto&)   { b.restrict(bob, paused, today + 1); }, venue, ""},
        {"not asked by the book",    [](auto& b, auto&)   { b.restrict(bob, paused); b.policy.asked[7] = false; }, venue, ""},

        {"no driver check",          [](auto& b, auto&)   { b.take_away(ann, CheckKind::driver); }, vehicle,
            "driver: M0001 has no driver check."},
        {"only the receiver drives", [](auto& b, auto&)   { b.take_away(ann, CheckKind::driver); b.add(bob, CheckKind::driver, today - 9, today + 9); }, vehicle,
            "driver: M0001 has no driver check."},
        {"the MOT lapsed",           [](auto& b, auto&)   { b.add_driver(today - 9, today - 1); }, vehicle,
            "driver: M0001 has a driver check that has lapsed (MOT). (2026-11-02)"},
        {"the MOT's last day",       [](auto& b, auto&)   { b.add_driver(today - 9, today); }, vehicle, ""},
        {"not in a vehicle",         [](auto& b, auto&)   { b.take_away(ann, CheckKind::driver); }, receiver_home, ""},
        {"not asked by the book",    [](auto& b, auto&)   { b.take_away(ann, CheckKind::driver); b.policy.asked[8] = false; }, vehicle, ""},

        {"age not told",             [](auto& b, auto&)   { b.of(bob).adult = false; }, venue,
            "under-18: It is not told whether M0002 is of age."},
        {"but the book has adults only", [](auto& b, auto&) { b.of(bob).adult = false; b.policy.adult_unless_told = 1; }, venue, ""},
        {"an organisation",          [](auto& b, auto&)   { b.of(bob).adult = false; b.of(bob).kind = MemberKind::organisation; }, venue, ""},
        {"18 today",                 [](auto& b, auto&)   { b.of(bob).born_on = add_months(today, -18 * 12); }, receiver_home, ""},
        {"18 tomorrow, of age it says", [](auto& b, auto& m) { b.of(bob).born_on = add_months(today, -18 * 12) + 1; b.add(bob, CheckKind::guardian_consent, today - 9, today); m.how.accompanied_by = cara; m.receiver_in_credit = true; }, receiver_home,
            "under-18: M0002 is a child, and helps and is helped at a venue, in public or at a session only."},
        {"a child in order",         [](auto& b, auto& m) { b.make_child(bob); b.add(bob, CheckKind::guardian_consent, today - 9, today); m.how.accompanied_by = cara; m.receiver_in_credit = true; }, venue, ""},
        {"who gives, without credit",[](auto& b, auto& m) { b.make_child(ann); b.add(ann, CheckKind::guardian_consent, today - 9, today); m.how.accompanied_by = cara; }, in_public, ""},
        {"at a session at a home",   [](auto& b, auto& m) { b.make_child(bob); b.add(bob, CheckKind::guardian_consent, today - 9, today); m.how.accompanied_by = cara; m.receiver_in_credit = true; m.how.company = Company::group; }, receiver_home, ""},
        {"online",                   [](auto& b, auto& m) { b.make_child(bob); b.add(bob, CheckKind::guardian_consent, today - 9, today); m.how.accompanied_by = cara; m.receiver_in_credit = true; }, online,
            "under-18: M0002 is a child, and helps and is helped at a venue, in public or at a session only."},
        {"without consent",          [](auto& b, auto& m) { b.make_child(bob); m.how.accompanied_by = cara; m.receiver_in_credit = true; }, venue,
            "under-18: M0002 is a child and has no guardian's consent."},
        {"consent has lapsed",       [](auto& b, auto& m) { b.make_child(bob); b.add(bob, CheckKind::guardian_consent, today - 9, today - 1); m.how.accompanied_by = cara; m.receiver_in_credit = true; }, venue,
            "under-18: M0002 is a child and has a guardian's consent that has lapsed. (2026-11-02)"},
        {"no adult there",           [](auto& b, auto& m) { b.make_child(bob); b.add(bob, CheckKind::guardian_consent, today - 9, today); m.receiver_in_credit = true; }, venue,
            "under-18: No named adult is there with the child."},
        {"one who may be a child",   [](auto& b, auto& m) { b.make_child(bob); b.add(bob, CheckKind::guardian_consent, today - 9, today); m.receiver_in_credit = true; m.how.accompanied_by = cara; b.of(cara).adult = false; }, venue,
            "under-18: No named adult is there with the child."},
        {"nothing to receive with",  [](auto& b, auto& m) { b.make_child(bob); b.add(bob, CheckKind::guardian_consent, today - 9, today); m.how.accompanied_by = cara; m.receiver_in_credit = false; }, venue,
            "under-18: M0002 is a child, and has no hours in credit to receive with."},
        {"nor is it told",           [](auto& b, auto& m) { b.make_child(bob); b.add(bob, CheckKind::guardian_consent, today - 9, today); m.how.accompanied_by = cara; }, venue,
            "under-18: M0002 is a child, and has no hours in credit to receive with."},
        {"not asked by the book",    [](auto& b, auto&)   { b.make_child(bob); b.policy.asked[9] = false; }, venue, ""},
    };
    // clang-format on
    for (const Circumstance& row : rows) {
        CAPTURE(row.what);
        CHECK(ask(row) == row.unmet);
    }
}

TEST_CASE("what is asked of one member is mended by a command") {
    SmallBank bank;
    bank.restrict(bob, RestrictionKind::paused);
    bank.of(ann).adult = false;
    bank.take_away(ann, CheckKind::driver);
    const Match match{ann, bob, lifts, {Setting::vehicle, today}};
    const auto records = bank.records();
    CHECK(why_not_restricted(match, records)->mend == "timebank safeguarding lift M0002 paused");
    CHECK(why_not_child(match, records)->mend == "timebank safeguarding about M0001 --adult");
    CHECK(
        why_not_drive(match, records)->mend ==
        "timebank safeguarding check M0001 driver --licence DAY --mot DAY --tax DAY --insurer DAY");
}
