#include "journal/correction.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace timebank;

TEST_CASE("why not undo an entry") {
    struct Case {
        EntryKind kind;
        bool undone;
        std::string_view reason, refused;
    };
    // clang-format off
    const Case cases[] = {
        {EntryKind::exchange,   false, "wrong day",  ""},
        {EntryKind::gift,       false, "wrong day",  ""},
        {EntryKind::opening,    false, "错了",       ""},
        {EntryKind::running,    false, "other",      ""},
        {EntryKind::exchange,   false, "",           "reason_missing"},
        {EntryKind::exchange,   false, " \t ",       "reason_missing"},
        {EntryKind::exchange,   false, "...",        "reason_missing"},
        {EntryKind::exchange,   false, "\u200B",     "reason_missing"},
        {EntryKind::exchange,   true,  "wrong day",  "already_corrected"},
        {EntryKind::correction, false, "wrong day",  "correction_of_correction"},
        // The order in which they are asked.
        {EntryKind::exchange,   true,  "",           "already_corrected"},
        {EntryKind::correction, true,  "",           "correction_of_correction"},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(show_kind(each.kind));
        CAPTURE(each.reason);
        Movement entry;
        entry.entry = 7;
        entry.kind = each.kind;
        entry.undone = each.undone;
        const auto no = why_not_undo(entry, each.reason);
        CHECK((no ? no->code : "") == each.refused);
    }
}

TEST_CASE("a refusal to undo names the entry") {
    Movement entry;
    entry.entry = 7;
    entry.undone = true;
    CHECK(why_not_undo(entry, "wrong day")->message == "Entry 7 was already put right.");
    entry.kind = EntryKind::correction;
    CHECK(why_not_undo(entry, "wrong day")->message ==
          "Entry 7 is itself a correction, and a correction is not undone.");
}

TEST_CASE("the opposite of an entry takes it back on the day it happened") {
    Movement entry;
    entry.entry = 7;
    entry.kind = EntryKind::gift;
    entry.from = account_of({12});
    entry.to = community_pot;
    entry.minutes = {90};
    entry.happened_on = {20'000};
    entry.counts_in = {202410};
    const Movement opposite = opposite_of(entry);
    CHECK(opposite.entry == 0);
    CHECK(opposite.kind == EntryKind::correction);
    CHECK(opposite.from == community_pot);
    CHECK(opposite.to == account_of({12}));
    CHECK(opposite.minutes == Minutes{90});
    CHECK(opposite.happened_on == Day{20'000});
    CHECK(opposite.corrects == 7);
    CHECK_FALSE(opposite.undone);
    CHECK_FALSE(opposite.counts_as_help());
}
