#include "journal/entry.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace timebank;

TEST_CASE("kinds of entry, and which of them are help") {
    struct Case {
        EntryKind kind;
        std::string_view word;
        bool undone, help, counts;
    };
    // clang-format off
    const Case cases[] = {
        {EntryKind::exchange,   "exchange",   false, true,  true},
        {EntryKind::exchange,   "exchange",   true,  true,  false},
        {EntryKind::session,    "session",    false, true,  true},
        {EntryKind::session,    "session",    true,  true,  false},
        {EntryKind::gift,       "gift",       false, false, false},
        {EntryKind::welcome,    "welcome",    false, false, false},
        {EntryKind::grant,      "grant",      false, false, false},
        {EntryKind::donation,   "donation",   false, false, false},
        {EntryKind::settlement, "settlement", false, false, false},
        {EntryKind::opening,    "opening",    false, false, false},
        {EntryKind::correction, "correction", false, false, false},
        {EntryKind::running,    "running",    false, false, false},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.word);
        CAPTURE(each.undone);
        CHECK(show_kind(each.kind) == each.word);
        CHECK(is_help(each.kind) == each.help);
        Movement movement;
        movement.kind = each.kind;
        movement.undone = each.undone;
        CHECK(movement.counts_as_help() == each.counts);
    }
}
