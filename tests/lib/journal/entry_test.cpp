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
        CHECK(*read_entry_kind(each.word) == each.kind);
        CHECK(is_help(each.kind) == each.help);
        Movement movement;
        movement.kind = each.kind;
        movement.undone = each.undone;
        CHECK(movement.counts_as_help() == each.counts);
    }
}

TEST_CASE("a word that is no kind of entry") {
    for (const std::string_view word : {"", "swap", "exchanges", " gift"}) {
        CAPTURE(word);
        CHECK(read_entry_kind(word).refusal().code == "entry_kind_unreadable");
    }
    CHECK(*read_entry_kind("Gift") == EntryKind::gift);
}

TEST_CASE("between which accounts entries of a kind go") {
    const AccountNumber ann{1}, bob{2};
    struct Case {
        EntryKind kind;
        AccountNumber from, to;
        std::string_view refused;
    };
    // clang-format off
    const Case cases[] = {
        {EntryKind::exchange,   ann,             bob,             ""},
        {EntryKind::exchange,   ann,             ann,             "entry_one_account"},
        {EntryKind::exchange,   community_pot,   bob,             "entry_accounts"},
        {EntryKind::exchange,   ann,             community_pot,   "entry_accounts"},
        {EntryKind::session,    ann,             bob,             ""},
        {EntryKind::session,    ann,             community_pot,   ""},
        {EntryKind::session,    community_pot,   bob,             ""},
        {EntryKind::session,    welcome_account, bob,             "entry_accounts"},
        {EntryKind::gift,       ann,             bob,             ""},
        {EntryKind::gift,       ann,             community_pot,   "entry_accounts"},
        {EntryKind::welcome,    welcome_account, bob,             ""},
        {EntryKind::welcome,    bob,             welcome_account, "entry_accounts"},
        {EntryKind::welcome,    welcome_account, community_pot,   "entry_accounts"},
        {EntryKind::grant,      community_pot,   bob,             ""},
        {EntryKind::grant,      ann,             bob,             "entry_accounts"},
        {EntryKind::donation,   ann,             community_pot,   ""},
        {EntryKind::donation,   community_pot,   ann,             "entry_accounts"},
        {EntryKind::settlement, ann,             bob,             ""},
        {EntryKind::settlement, ann,             community_pot,   ""},
        {EntryKind::settlement, community_pot,   ann,             ""},
        {EntryKind::settlement, opening_account, ann,             "entry_accounts"},
        {EntryKind::opening,    opening_account, ann,             ""},
        {EntryKind::opening,    ann,             opening_account, ""},
        {EntryKind::opening,    opening_account, community_pot,   "entry_accounts"},
        {EntryKind::running,    running_account, ann,             ""},
        {EntryKind::running,    ann,             running_account, "entry_accounts"},
        {EntryKind::correction, bob,             welcome_account, ""},
        {EntryKind::correction, community_pot,   community_pot,   "entry_one_account"},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(show_kind(each.kind));
        CAPTURE(show_code(each.from));
        CAPTURE(show_code(each.to));
        const auto no = why_not_between(each.kind, each.from, each.to);
        CHECK((no ? no->code : "") == each.refused);
    }
    CHECK(why_not_between(EntryKind::grant, ann, community_pot)->message ==
          "Entries of kind grant go from the pot to a member, not from M0001 to POT.");
}
