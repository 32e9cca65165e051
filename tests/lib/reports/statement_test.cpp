#include "reports/statement.hpp"

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace timebank;

namespace {

constexpr AccountNumber ann{1}, bob{2};

StatementSource source(EntryNumber entry, EntryKind kind, AccountNumber from, AccountNumber to,
                       std::int64_t minutes, bool undone = false, EntryNumber corrects = 0) {
    StatementSource source;
    source.movement = {entry,      kind,          from,   to,      {minutes},
                       Day{20729}, Month{202610}, undone, corrects};
    if (is_help(kind))
        source.category = "Gardening";
    return source;
}

std::string shown(const StatementLine& line) {
    return fmt::format("{} {}/{}/{} {}{}", show_kind(line.kind), line.given.count,
                       line.received.count, line.other.count, line.balance.count,
                       line.put_right ? " put right" : "");
}

} // namespace

TEST_CASE("what others' papers may say of a name") {
    struct Line {
        const char* name;
        MemberKind kind;
        const char* shown;
    };
    constexpr auto person = MemberKind::person, organisation = MemberKind::organisation;
    // clang-format off
    const Line lines[] = {
        {"Ann Baker",            person,       "Ann"},
        {"Ann van der Baker",    person,       "Ann"},
        {"Łukasz Żak",           person,       "Łukasz"},
        {"Baker",                person,       ""}, // nobody can say whether it is a first name
        {"",                     person,       ""},
        {"Willow Street Library", organisation, "Willow Street Library"},
        {"Library",              organisation, "Library"},
        {"",                     organisation, ""},
    };
    // clang-format on
    for (const Line& line : lines) {
        CAPTURE(line.name);
        CHECK(name_for_others(line.name, line.kind) == line.shown);
    }
}

TEST_CASE("one line of Ann's statement, by kind and side") {
    struct Line {
        StatementSource source;
        const char* shown; ///< kind given/received/other balance
    };
    using enum EntryKind;
    // clang-format off
    const Line lines[] = {
        {source(1, exchange,   bob, ann, 30),           "exchange 30/0/0 130"},
        {source(1, exchange,   ann, bob, 30),           "exchange 0/30/0 70"},
        {source(1, session,    bob, ann, 30),           "session 30/0/0 130"},
        {source(1, exchange,   bob, ann, 30, true),     "exchange 0/0/30 130 put right"},
        {source(1, exchange,   ann, bob, 30, true),     "exchange 0/0/-30 70 put right"},
        {source(2, correction, ann, bob, 30, false, 1), "correction 0/0/-30 70 put right"},
        {source(1, gift,       bob, ann, 30),           "gift 0/0/30 130"},
        {source(1, gift,       ann, bob, 30),           "gift 0/0/-30 70"},
        {source(1, gift,       ann, bob, 30, true),     "gift 0/0/-30 70 put right"},
        {source(1, welcome,    welcome_account, ann, 300), "welcome 0/0/300 400"},
        {source(1, donation,   ann, community_pot, 30), "donation 0/0/-30 70"},
        {source(1, grant,      community_pot, ann, 30), "grant 0/0/30 130"},
        {source(1, settlement, ann, community_pot, 100), "settlement 0/0/-100 0"},
        {source(1, opening,    opening_account, ann, 30), "opening 0/0/30 130"},
        {source(1, running,    running_account, ann, 30), "running 0/0/30 130"},
    };
    // clang-format on
    for (const Line& line : lines) {
        const Statement statement = state({ann}, {100}, {line.source});
        REQUIRE(statement.lines.size() == 1);
        CHECK(shown(statement.lines.front()) == line.shown);
        CHECK(statement.closing == statement.lines.front().balance);
    }
}

TEST_CASE("balances run from the opening, and the sums are those of the lines") {
    using enum EntryKind;
    const Statement statement =
        state({ann}, {-20},
              {source(1, exchange, bob, ann, 60), source(2, exchange, ann, bob, 15),
               source(3, exchange, ann, bob, 90, true), source(4, gift, ann, bob, 10),
               source(5, correction, bob, ann, 90, false, 3)});
    std::vector<std::int64_t> balances;
    for (const StatementLine& line : statement.lines)
        balances.push_back(line.balance.count);
    CHECK(balances == std::vector<std::int64_t>{40, 25, -65, -75, 15});
    CHECK(statement.opening.count == -20);
    CHECK(statement.given.count == 60);
    CHECK(statement.received.count == 15);
    CHECK(statement.other.count == -10);
    CHECK(statement.closing.count == 15);
}

TEST_CASE("a correction says what it undoes, where that stands on the same paper") {
    using enum EntryKind;
    const Statement both = state(
        {ann}, {},
        {source(3, exchange, ann, bob, 90, true), source(5, correction, bob, ann, 90, false, 3)});
    CHECK_FALSE(both.lines[0].undoes.has_value());
    CHECK(both.lines[1].undoes == exchange);
    CHECK(both.lines[1].category == "Gardening");
    const Statement alone = state({ann}, {}, {source(5, correction, bob, ann, 90, false, 3)});
    CHECK_FALSE(alone.lines[0].undoes.has_value());
    CHECK(alone.lines[0].category.empty());
}

TEST_CASE("a statement without lines closes as it opens") {
    const Statement statement = state({ann}, {75}, {});
    CHECK(statement.opening.count == 75);
    CHECK(statement.closing.count == 75);
    CHECK(statement.lines.empty());
}

TEST_CASE("no line gives more of another member than a first name") {
    StatementSource help = source(1, EntryKind::exchange, bob, ann, 30);
    help.other = {"Bob Cole", MemberKind::person};
    CHECK(state({ann}, {}, {help}).lines.front().with == "Bob");
    help.other->kind = MemberKind::organisation;
    CHECK(state({ann}, {}, {help}).lines.front().with == "Bob Cole");
    help.other = {"Bob", MemberKind::person};
    CHECK(state({ann}, {}, {help}).lines.front().with == "");
    help.other.reset();
    CHECK_FALSE(state({ann}, {}, {help}).lines.front().with.has_value());
}

TEST_CASE("a line says on whose behalf, and so does what undoes it") {
    StatementSource help = source(1, EntryKind::exchange, ann, bob, 30, true);
    help.behalf = {"Eve Fry", MemberKind::person};
    const StatementSource undoing = source(2, EntryKind::correction, bob, ann, 30, false, 1);
    const Statement statement =
        state({ann}, {}, {help, undoing, source(3, EntryKind::exchange, bob, ann, 15)});
    CHECK(statement.lines[0].on_behalf_of == "Eve");
    CHECK(statement.lines[1].on_behalf_of == "Eve");
    CHECK_FALSE(statement.lines[2].on_behalf_of.has_value());
}

TEST_CASE("a household's lines run on one balance, each with whose it is") {
    constexpr AccountNumber joe{3};
    std::vector<StatementSource> sources{source(1, EntryKind::exchange, bob, ann, 60),
                                         source(2, EntryKind::exchange, joe, bob, 45),
                                         source(3, EntryKind::exchange, bob, joe, 30)};
    sources[0].whose = {1};
    sources[1].whose = sources[2].whose = {3};
    const Statement statement = state({ann, joe}, {10}, sources);
    std::string all;
    for (const StatementLine& line : statement.lines)
        all += fmt::format("{}: {}; ", line.whose.value, shown(line));
    CHECK(all == "1: exchange 60/0/0 70; 3: exchange 0/45/0 25; 3: exchange 30/0/0 55; ");
    CHECK(statement.closing.count == 55);
}

TEST_CASE("movements of one session that went the same way for the same person are one line") {
    constexpr AccountNumber cat{3}, dan{4};
    const OtherMember bob_chen{"Bo Chen", MemberKind::person},
        cat_diaz{"Cat Diaz", MemberKind::person};
    const auto of = [](std::int64_t session, MemberNumber whose, StatementSource source,
                       std::optional<OtherMember> other) {
        source.session = session;
        source.whose = whose;
        source.other = std::move(other);
        return source;
    };
    constexpr auto kind = EntryKind::session, correction = EntryKind::correction;
    const MemberNumber one{1}, two{4};
    struct Line {
        std::vector<StatementSource> sources;
        std::vector<std::string> lines;
    };
    const Line table[]{
        // led for two, and what was left over went to the pot
        {{of(1, one, source(1, kind, bob, ann, 30), bob_chen),
          of(1, one, source(2, kind, cat, ann, 45), cat_diaz)},
         {"session 75/0/0 175 several"}},
        // learned: from one, and by way of the pot
        {{of(1, one, source(1, kind, ann, bob, 30), bob_chen),
          of(1, one, source(2, kind, ann, community_pot, 15), std::nullopt)},
         {"session 0/45/0 55 with Bo"}},
        {{of(1, one, source(1, kind, ann, community_pot, 15), std::nullopt),
          of(1, one, source(2, kind, ann, bob, 30), bob_chen)},
         {"session 0/45/0 55 with Bo"}},
        {{of(1, one, source(1, kind, community_pot, ann, 15), std::nullopt),
          of(1, one, source(2, kind, community_pot, ann, 30), std::nullopt)},
         {"session 45/0/0 145"}},
        {{of(1, one, source(1, kind, bob, ann, 30), bob_chen),
          of(1, one, source(2, kind, cat, ann, 45), cat_diaz),
          of(1, one, source(3, kind, bob, ann, 5), bob_chen)},
         {"session 80/0/0 180 several"}},
        // another session, another way, another person, or no session at all: another line
        {{of(1, one, source(1, kind, bob, ann, 30), bob_chen),
          of(2, one, source(2, kind, bob, ann, 30), bob_chen)},
         {"session 30/0/0 130 with Bo", "session 30/0/0 160 with Bo"}},
        {{of(1, one, source(1, kind, bob, ann, 30), bob_chen),
          of(1, one, source(2, kind, ann, bob, 10), bob_chen)},
         {"session 30/0/0 130 with Bo", "session 0/10/0 120 with Bo"}},
        {{of(1, one, source(1, kind, bob, ann, 30), bob_chen),
          of(1, two, source(2, kind, bob, dan, 30), bob_chen),
          of(1, one, source(3, kind, bob, ann, 1), bob_chen)},
         {"session 31/0/0 131 with Bo", "session 30/0/0 161 with Bo"}},
        {{of(0, one, source(1, EntryKind::exchange, bob, ann, 30), bob_chen),
          of(0, one, source(2, EntryKind::exchange, bob, ann, 30), bob_chen)},
         {"exchange 30/0/0 130 with Bo", "exchange 30/0/0 160 with Bo"}},
        // within one account: undone before two records became one
        {{of(0, one, source(1, EntryKind::exchange, dan, ann, 30, true), bob_chen),
          of(0, one, source(2, correction, ann, dan, 30, false, 1), bob_chen),
          of(0, one, source(3, EntryKind::exchange, bob, dan, 15), bob_chen)},
         {"exchange 15/0/0 115 with Bo"}},
        // undone as one
        {{of(1, one, source(1, kind, bob, ann, 30, true), bob_chen),
          of(1, one, source(2, kind, cat, ann, 45, true), cat_diaz),
          of(1, one, source(3, correction, ann, bob, 30, false, 1), bob_chen),
          of(1, one, source(4, correction, ann, cat, 45, false, 2), cat_diaz)},
         {"session 0/0/75 175 put right several", "correction 0/0/-75 100 put right several"}},
    };
    for (const Line& each : table) {
        std::vector<std::string> lines;
        for (const StatementLine& line : state({ann, dan}, {100}, each.sources).lines)
            lines.push_back(shown(line) + (line.several ? " several" : "") +
                            (line.with ? " with " + *line.with : ""));
        CHECK(lines == each.lines);
    }
}

TEST_CASE("of which months there can be a paper") {
    struct Line {
        Month from, to;
        std::optional<Month> newest;
        const char* refused;
    };
    const Day today{20759}; // 2 November 2026
    REQUIRE(show_iso(today) == "2026-11-02");
    // clang-format off
    const Line lines[] = {
        {{202610}, {202610}, Month{202610}, ""},
        {{202608}, {202611}, Month{202610}, ""},
        {{202611}, {202611}, std::nullopt,  ""},
        {{202611}, {202610}, Month{202610}, "period_backwards"},
        {{202612}, {202612}, Month{202610}, "month_not_begun"},
        {{202610}, {202612}, std::nullopt,  "month_not_begun"},
        {{202610}, {202612}, Month{202612}, ""}, // the clock has gone back
        {{202701}, {202612}, std::nullopt,  "period_backwards"},
    };
    // clang-format on
    for (const Line& line : lines) {
        const auto refused = why_not_period(line.from, line.to, line.newest, today);
        CHECK((refused ? refused->code : "") == line.refused);
    }
}

TEST_CASE("who joined later has no paper of the time before, unless something counts in it") {
    struct Line {
        Month to;
        bool has_lines, refused;
    };
    Member member;
    member.number = {12};
    member.name = "Ann Baker";
    member.joined_on = Day{20728}; // 2 October 2026
    const Line lines[] = {{{202609}, false, true},
                          {{202609}, true, false},
                          {{202610}, false, false},
                          {{202611}, false, false}};
    for (const Line& line : lines) {
        const auto refused = why_not_before_joining(member, line.to, line.has_lines, "");
        CHECK(refused.has_value() == line.refused);
    }
    const auto refused =
        why_not_before_joining(member, {202609}, false, "timebank member statement M0012");
    CHECK(refused->message ==
          "M0012 Ann Baker joined on 2 Oct 2026, and September 2026 was over by then.");
    CHECK(refused->hint == "timebank member statement M0012 --from 2026-10");
}
