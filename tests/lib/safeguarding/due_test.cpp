#include "safeguarding/due.hpp"

#include <doctest/doctest.h>

#include "small_bank.hpp"

using namespace timebank;

namespace {

std::string shown(const SmallBank& bank) {
    std::string text;
    for (const DueLine& line : due_lines(bank.people, bank.pairs, bank.policy, today))
        text += (text.empty() ? "" : " | ") +
                (line.member ? show_number(*line.member) + " " : std::string()) + line.what + " " +
                std::to_string(line.due_on - today) + " " + show_due_step(line.step, bank.policy);
    return text;
}

} // namespace

TEST_CASE("what comes due, and in which step") {
    struct Row {
        const char* what;
        void (*change)(SmallBank& bank);
        const char* due;
    };
    // clang-format off
    const Row rows[] = {
        {"nothing",               [](SmallBank&) {}, ""},
        {"61 days on",            [](SmallBank& b) { b.add_driver(today - 9, today + 61); }, ""},
        {"60 days on",            [](SmallBank& b) { b.add_driver(today - 9, today + 60); }, "M0001 driver check (MOT) 60 within 60 days"},
        {"31 days on",            [](SmallBank& b) { b.add_driver(today - 9, today + 31); }, "M0001 driver check (MOT) 31 within 60 days"},
        {"30 days on",            [](SmallBank& b) { b.add_driver(today - 9, today + 30); }, "M0001 driver check (MOT) 30 within 30 days"},
        {"8 days on",             [](SmallBank& b) { b.add_driver(today - 9, today + 8); },  "M0001 driver check (MOT) 8 within 30 days"},
        {"7 days on",             [](SmallBank& b) { b.add_driver(today - 9, today + 7); },  "M0001 driver check (MOT) 7 within 7 days"},
        {"today",                 [](SmallBank& b) { b.add_driver(today - 9, today); },      "M0001 driver check (MOT) 0 within 7 days"},
        {"since yesterday",       [](SmallBank& b) { b.add_driver(today - 9, today - 1); },  "M0001 driver check (MOT) -1 overdue"},
        {"made again",            [](SmallBank& b) { b.add_driver(today - 9, today - 1); b.add_driver(today, today + 300); }, ""},
        {"drives no more",        [](SmallBank& b) { b.add_driver(today - 9, today - 1); b.restrict(ann, RestrictionKind::no_vehicle); }, ""},
        {"a shorter outlook",     [](SmallBank& b) { b.add_driver(today - 9, today + 12); b.policy.due_ahead_days = 10; }, ""},
        {"other steps",           [](SmallBank& b) { b.add_driver(today - 9, today + 12); b.policy.due_urgent_days = 12; }, "M0001 driver check (MOT) 12 within 12 days"},
        {"a recheck",             [](SmallBank& b) { b.add_certificate(Decision::suitable, add_months(today, -36)); }, "M0001 dbs check 0 within 7 days"},
        {"of nobody suitable",    [](SmallBank& b) { b.add_certificate(Decision::not_suitable, add_months(today, -36)); }, ""},
        {"an assessment",         [](SmallBank& b) { b.add(bob, CheckKind::home_assessment, today - 300, today + 20); }, "M0002 home assessment 20 within 30 days"},
        {"a consent",             [](SmallBank& b) { b.make_child(bob); b.add(bob, CheckKind::guardian_consent, today - 300, today + 20); }, "M0002 guardian's consent 20 within 30 days"},
        {"of one who is of age",  [](SmallBank& b) { b.add(bob, CheckKind::guardian_consent, today - 300, today - 20); }, ""},
        {"a restriction",         [](SmallBank& b) { b.restrict(bob, RestrictionKind::no_home); b.of(bob).restrictions[0].review_on = today - 2; }, "M0002 review of restriction no-home -2 overdue"},
        {"that was lifted",       [](SmallBank& b) { b.restrict(bob, RestrictionKind::no_home, today - 9, today - 3); b.of(bob).restrictions[0].review_on = today - 2; }, ""},
        {"a pair kept apart",     [](SmallBank& b) { b.keep_apart(ann, bob); b.pairs[0].review_on = today + 3; b.pairs[0].number = 7; }, "review of keep-apart 7 3 within 7 days"},
        {"and no longer",         [](SmallBank& b) { b.keep_apart(ann, bob, today - 9, today - 3); b.pairs[0].review_on = today + 3; }, ""},
        {"who left",              [](SmallBank& b) { b.add_driver(today - 9, today - 1); b.of(ann).standings.push_back({today, Standing::left}); }, ""},
        {"earliest first",        [](SmallBank& b) { b.add_driver(today - 9, today + 5); b.add(cara, CheckKind::home_assessment, today - 9, today - 5); b.add(bob, CheckKind::home_assessment, today - 9, today - 5); },
            "M0002 home assessment -5 overdue | M0003 home assessment -5 overdue | M0001 driver check (MOT) 5 within 7 days"},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.what);
        SmallBank bank;
        row.change(bank);
        CHECK(shown(bank) == row.due);
    }
}

TEST_CASE("a certificate held on paper is listed at five months and overdue at six") {
    struct Row {
        Day held_since;
        const char* due;
    };
    const Row rows[] = {
        {today, ""},
        {add_months(today, -5) + 1, ""},
        {add_months(today, -5), "M0001 dbs certificate held on paper 29 within 30 days"},
        {add_months(today, -6) + 1, "M0001 dbs certificate held on paper 0 within 7 days"},
        {add_months(today, -6), "M0001 dbs certificate held on paper -1 overdue"},
        {add_months(today, -20), "M0001 dbs certificate held on paper -427 overdue"},
    };
    for (const Row& row : rows) {
        CAPTURE(show_iso(row.held_since));
        SmallBank bank;
        std::get<Certificate>(bank.add_certificate(Decision::suitable, add_months(today, -20)).more)
            .held_since = row.held_since;
        CHECK(shown(bank) == row.due);
        bank.of(ann).standings.push_back({today - 1, Standing::left});
        CHECK(shown(bank) == row.due);
    }
}
