#include "safeguarding/clearance.hpp"

#include <doctest/doctest.h>

#include "small_bank.hpp"

using namespace timebank;

namespace {

/// `venue yes | online yes | home no: ... | vehicle yes until 2027-02-10`
std::string shown(const std::vector<Clearance>& all) {
    std::string text;
    for (const Clearance& each : all) {
        text += (text.empty() ? "" : " | ") + each.place + (each.cleared ? " yes" : " no");
        if (each.only_accompanied)
            text += " accompanied";
        if (each.until)
            text += " until " + show_iso(*each.until);
        for (const UnmetGate& gate : each.missing)
            text += " [" + std::string(show_gate(gate.gate)) + "]";
    }
    return text;
}

} // namespace

TEST_CASE("where a member is cleared to help, and until when") {
    struct Row {
        const char* what;
        void (*change)(SmallBank& bank);
        const char* cleared;
    };
    // clang-format off
    const Row rows[] = {
        {"everything there",   [](SmallBank&) {},
            "venue yes | online yes | home yes | vehicle yes until 2027-02-10"},
        {"no checks at all",   [](SmallBank& b) { b.of(ann).checks.clear(); },
            "venue yes | online yes | home no [giver-checks] | vehicle no [driver]"},
        {"paused",             [](SmallBank& b) { b.of(ann).standings.push_back({today, Standing::paused}); },
            "venue no [standing] | online no [standing] | home no [standing] | vehicle no [standing]"},
        {"restricted",         [](SmallBank& b) { b.restrict(ann, RestrictionKind::no_home); b.restrict(ann, RestrictionKind::supervised); },
            "venue yes accompanied | online yes accompanied | home no [restriction] | vehicle yes accompanied until 2027-02-10"},
        {"two-person",         [](SmallBank& b) { b.restrict(ann, RestrictionKind::two_person); },
            "venue yes accompanied | online yes | home yes accompanied | vehicle yes accompanied until 2027-02-10"},
        {"supported",          [](SmallBank& b) { b.of(ann).support = Support::says_so; },
            "venue yes | online yes | home yes accompanied | vehicle yes until 2027-02-10"},
        {"age not told",       [](SmallBank& b) { b.of(ann).adult = false; },
            "venue no [under-18] | online no [under-18] | home no [under-18] | vehicle no [under-18]"},
        {"a child",            [](SmallBank& b) { b.make_child(ann); b.add(ann, CheckKind::guardian_consent, today - 9, today + 30); },
            "venue yes accompanied until 2026-12-02 | online no accompanied [under-18] | home no accompanied [under-18] | vehicle no accompanied [under-18]"},
        {"nothing is asked",   [](SmallBank& b) { b.of(ann).checks.clear(); b.restrict(ann, RestrictionKind::paused); b.of(ann).adult = false; b.policy.asked.fill(false); },
            "venue yes | online yes | home yes | vehicle yes"},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.what);
        SmallBank bank;
        row.change(bank);
        CHECK(shown(clearances(ann, today, bank.records())) == row.cleared);
    }
}
