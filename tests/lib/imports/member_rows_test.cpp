#include "imports/member_rows.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

using Lines = std::vector<std::string>;

constexpr Day today{20'778}; // 2026-11-21

std::string shown(const ProposedMember& member) {
    std::string text = std::to_string(member.line) + ':';
    if (member.number)
        text += ' ' + show_number(*member.number);
    text += ' ' + member.name;
    for (const std::string& each : member.aliases)
        text += " aka " + each;
    for (const WrittenContact& each : member.contacts)
        text += " contact " + each.name;
    if (member.kind == MemberKind::organisation)
        text += " organisation";
    if (member.joined_on)
        text += " since " + show_iso(*member.joined_on);
    const Contact& contact = member.contact;
    for (const auto& [name, part] : {std::pair("phone", contact.phone),
                                     {"email", contact.email},
                                     {"address", contact.address},
                                     {"channel", contact.channel},
                                     {"paper", contact.paper},
                                     {"language", contact.language}})
        if (part)
            text += ' ' + std::string(name) + " '" + *part + "'";
    if (member.standing)
        text += ' ' + std::string(show_standing(*member.standing));
    REQUIRE(member.departures.size() == member.standings.size());
    for (std::size_t each = 0; each < member.standings.size(); ++each) {
        const StandingChange& change = member.standings[each];
        text += ' ' + std::string(show_standing(change.standing)) + '@' + show_iso(change.since);
        if (const auto& departure = member.departures[each])
            text += '(' + std::string(show_leaving_reason(departure->reason)) + ' ' +
                    std::string(show_balance_to(departure->balance_to)) + ')';
    }
    if (member.shares)
        text += " shares " + show_number(*member.shares);
    if (member.same_as)
        text += " same as " + show_number(*member.same_as);
    if (member.opening != Minutes{})
        text += " opening " + show_clock(member.opening);
    return text;
}

struct Outcome {
    Lines lines;
    RowsRead read;
};

Outcome outcome_of(std::string_view text, DateOrder order = DateOrder::day_first) {
    const auto header = find_header(text, {}, false);
    REQUIRE(header);
    REQUIRE(header->kind == ImportKind::members);
    Outcome outcome;
    outcome.read = read_members(
        text, *header, today, order,
        [&](const ProposedMember& good) {
            outcome.lines.push_back(shown(good));
            return std::vector<Problem>{};
        },
        [&](const RowText&, const std::vector<Problem>& problems) {
            for (const Problem& each : problems)
                outcome.lines.push_back(std::to_string(each.line) + ' ' + each.column + ' ' +
                                        each.code + " '" + each.cell + "'");
        });
    if (outcome.read.whole_file)
        outcome.lines.push_back("! " + outcome.read.whole_file->code);
    return outcome;
}

std::string joined(const Lines& lines) {
    std::string all;
    for (const std::string& each : lines)
        all += (all.empty() ? "" : "; ") + each;
    return all;
}

} // namespace

TEST_CASE("members with everything about them") {
    const std::string header = "Number,Name,Type,Joined,Known as,Phone,E-mail,Address,Contact by,"
                               "Format,Language,Status,Opening hours\n";
    struct Line {
        std::string row, expected;
    };
    const Line table[]{
        {"M0012,Ann Baker,person,3/10/2026,Nan,01234 567,ann@example.org,1 Willow Street,phone,"
         "large-print,English,active,2:30",
         "2: M0012 Ann Baker aka Nan since 2026-10-03 phone '01234 567' email 'ann@example.org' "
         "address '1 Willow Street' channel 'phone' paper 'large-print' language 'English' active "
         "opening 2:30"},
        {",Ann Baker,,,,,,,,,,,", "2: Ann Baker"},
        {",Ann Baker,,,,,,,,,,,0", "2: Ann Baker"},
        {",Ann Baker,,,,,,,,,,,-1:15", "2: Ann Baker opening -1:15"},
        {",  Ann \t Baker ,,,,,,,,,,,", "2: Ann Baker"},
        {"7,Church Hall,Organisation,,,,,,,,,,", "2: M0007 Church Hall organisation"},
        {",Ann,,,Nan; Annie / \"\"Baker\"\",,,,,,,,", "2: Ann aka Nan aka Annie aka \"\"Baker\"\""},
        {",Ann,,,\"Nan\nAnnie\r\n;/\",,,,,,,,", "2: Ann aka Nan aka Annie"},
        {",Ann,,,,'+44 1234,,,,,,,", "2: Ann phone '+44 1234'"},
        {",'=Ann,,,'@nan,'-1,,'+x,,,'=y,,'-1",
         "2: =Ann aka @nan phone '-1' address '+x' language '=y' opening -1:00"},
        {",Ann,,,,,,\"1 Willow Street\nTown\",Letter,Large print,,Left,",
         "2: Ann address '1 Willow Street\nTown' channel 'letter' paper 'large-print' left"},
        {",Ann,,,,,,,E-Mail,Easy Read,,,", "2: Ann channel 'email' paper 'easy-read'"},
        {",\x1B[31mAnn,,,,,,,,,,,", "2: \x1B[31mAnn"},
        {",Total,,,,,,,,,,active,", "2: Total active"},
    };
    for (const auto& [row, expected] : table) {
        CAPTURE(row);
        CHECK(joined(outcome_of(header + row).lines) == expected);
    }
}

TEST_CASE("who acts for an organisation") {
    struct Line {
        std::string row, expected;
    };
    const Line table[]{
        {"Willow,organisation,Mary; Joe=1;", "2: Willow contact Mary contact Joe organisation"},
        {"Willow,organisation,", "2: Willow organisation"},
        {"Willow,person,Mary", "2 contacts contact_for_person 'Mary'"},
        {"Willow,,Mary", "2 contacts contact_for_person 'Mary'"},
        {"Willow,organisation,Mary;mary=1", "2 contacts contact_twice 'Mary;mary=1'"},
        {"Willow,organisation,=1", "2 contacts name_empty '=1'"},
    };
    for (const auto& [row, expected] : table) {
        CAPTURE(row);
        CHECK(joined(outcome_of("name,kind,contacts\n" + row + '\n').lines) == expected);
    }
}

TEST_CASE("what is wrong with a member's cells") {
    const std::string header = "number,name,kind,joined,alias,phone,email,address,channel,paper,"
                               "language,standing,opening hours\n";
    const std::string long_name(201, 'x'), long_text(501, 'x'), cut = std::string(200, 'x') + "…";
    struct Line {
        std::string row, expected;
    };
    const Line table[]{
        {"x,Ann,,,,,,,,,,,", "2 number number_unreadable 'x'"},
        {"0,Ann,,,,,,,,,,,", "2 number number_unreadable '0'"},
        {"〃,Ann,,,,,,,,,,,", "2 number number_unreadable '〃'"},
        {"1,,,,,,,,,,,,", "2 name cell_empty ''"},
        {"1,ditto,,,,,,,,,,,", "2 name ditto_nothing_above 'ditto'"},
        {"1,\u200B,,,,,,,,,,,", "2 name name_empty '\u200B'"},
        {"1," + long_name + ",,,,,,,,,,,", "2 name name_too_long '" + cut + "'"},
        {"1,Ann,dog,,,,,,,,,,", "2 kind member_kind_unreadable 'dog'"},
        {"1,Ann,,soon,,,,,,,,,", "2 joined day_unreadable 'soon'"},
        {"1,Ann,,31 June 2026,,,,,,,,,", "2 joined day_does_not_exist '31 June 2026'"},
        {"1,Ann,,22/11/2026,,,,,,,,,", "2 joined day_in_future '22/11/2026'"},
        {"1,Ann,,,Nan;" + long_name + ",,,,,,,,",
         "2 alias name_too_long 'Nan;" + std::string(196, 'x') + "…'"},
        {"1,Ann,,,," + long_text + ",,,,,,,", "2 phone text_too_long '" + cut + "'"},
        {"1,Ann,,,,,ann,,,,,,", "2 email email_unreadable 'ann'"},
        {"1,Ann,,,,,," + long_text + ",,,,,", "2 address text_too_long '" + cut + "'"},
        {"1,Ann,,,,,,,pigeon,,,,", "2 channel channel_unreadable 'pigeon'"},
        {"1,Ann,,,,,,,,blue,,,", "2 paper paper_unreadable 'blue'"},
        {"1,Ann,,,,,,,,," + long_text + ",,", "2 language text_too_long '" + cut + "'"},
        {"1,Ann,,,,,,,,,,gone,", "2 standing standing_unreadable 'gone'"},
        {"1,Ann,,,,,,,,,,,lots", "2 opening hours hours_unreadable 'lots'"},
        {"1,Ann,,,,,,,,,,,,more", "2  cells_beyond_header 'more'"},
        {"x,,dog,soon,,,ann,,pigeon,blue,,gone,lots",
         "2 number number_unreadable 'x'; 2 name cell_empty ''; 2 kind member_kind_unreadable "
         "'dog'; 2 joined day_unreadable 'soon'; 2 email email_unreadable 'ann'; 2 channel "
         "channel_unreadable 'pigeon'; 2 paper paper_unreadable 'blue'; 2 standing "
         "standing_unreadable 'gone'; 2 opening hours hours_unreadable 'lots'"},
    };
    for (const auto& [row, expected] : table) {
        CAPTURE(row);
        CHECK(joined(outcome_of(header + row).lines) == expected);
    }
}

TEST_CASE("the same name, or number, twice in a file") {
    struct Line {
        std::string_view rows, expected;
    };
    const Line table[]{
        {"1,Ann\n2,Bob\n", "2: M0001 Ann; 3: M0002 Bob"},
        {"1,Ann\n2,ann\n", "2: M0001 Ann; 3: M0002 ann"},
        {",Ann\n,ÁNN\n", "2: Ann; 3 name member_repeated 'ÁNN'"},
        {"1,Ann\n,Ann\n", "2: M0001 Ann; 3 name member_repeated 'Ann'"},
        {",Ann\n1,Ann\n", "2: Ann; 3 name member_repeated 'Ann'"},
        {"1,Ann\n2,Ann\n,Ann\n", "2: M0001 Ann; 3: M0002 Ann; 4 name member_repeated 'Ann'"},
        {"1,Ann\nM0001,Bob\n", "2: M0001 Ann; 3 number member_repeated 'M0001'"},
        {"1,Ann\n1,Ann\n", "2: M0001 Ann; 3 number member_repeated '1'"},
    };
    for (const auto& [rows, expected] : table) {
        CAPTURE(rows);
        CHECK(joined(outcome_of("number,name\n" + std::string(rows)).lines) == expected);
    }
    const std::string text = "name\nAnn\nAnn\n";
    const auto header = find_header(text, {}, false);
    REQUIRE(header);
    read_members(
        text, *header, today, DateOrder::day_first,
        [](const ProposedMember&) { return std::vector<Problem>{}; },
        [](const RowText&, const std::vector<Problem>& problems) {
            CHECK(problems.front().message == "'Ann' stands on line 2 too.");
        });
}

TEST_CASE("days, ditto marks and totals of a members file") {
    const std::string text = "Name,Joined,Balance\nAnn,3/10/2026,1:30\nBob,〃,-0:30\n\n"
                             "Total,,1:00\n";
    const auto outcome = outcome_of(text);
    CHECK(outcome.lines ==
          Lines{"2: Ann since 2026-10-03 opening 1:30", "3: Bob since 2026-10-03 opening -0:30"});
    CHECK(outcome.read.rows == 2);
    CHECK(outcome.read.refused == 0);
    CHECK(outcome_of(text, DateOrder::month_first).lines.front() ==
          "2: Ann since 2026-03-10 opening 1:30");
    const auto wrong = outcome_of("Name,Balance\nAnn,1:30\nBob,x\nCid,\nTotal,2\n");
    CHECK(wrong.lines == Lines{"2: Ann opening 1:30", "3 Balance hours_unreadable 'x'", "4: Cid"});
    CHECK(wrong.read.refused == 1);
    CHECK(outcome_of("Name,Balance\nAnn,1:30\nCid,\nTotal,2\n").lines.back() == "! total_mismatch");
}

TEST_CASE("what the book has against a member that reads, refuses the row") {
    const std::string text = "name\nAnn\nBob\n";
    const auto header = find_header(text, {}, false);
    REQUIRE(header);
    Lines bad;
    const RowsRead read = read_members(
        text, *header, today, DateOrder::day_first,
        [](const ProposedMember& member) {
            if (member.name != "Bob")
                return std::vector<Problem>{};
            return std::vector<Problem>{{member.line, "name", "Bob", "taken", "Taken.", {}}};
        },
        [&](const RowText& row, const std::vector<Problem>& problems) {
            bad.push_back(std::string(row.cells.front()) + ' ' + problems.front().code);
        });
    CHECK(bad == Lines{"Bob taken"});
    CHECK(read.rows == 2);
    CHECK(read.refused == 1);
}

TEST_CASE("standing histories, shared accounts and merged records") {
    struct Line {
        std::string_view row, expected;
    };
    const Line table[]{
        {"1,Ann,active,active 2026-01-03,,", "2: M0001 Ann active active@2026-01-03"},
        {"1,Ann,left,applicant 2026-01-03; active 2026-02-01;left 2026-09-30,,",
         "2: M0001 Ann left applicant@2026-01-03 active@2026-02-01 left@2026-09-30"},
        {"1,Ann,,Paused 3/1/2026; active 3/1/2026; paused 3 Jan 2026,,",
         "2: M0001 Ann paused@2026-01-03 active@2026-01-03 paused@2026-01-03"},
        {"1,Ann,,active 2026-01-03; left 2026-09-30=died=member,,",
         "2: M0001 Ann active@2026-01-03 left@2026-09-30(died member)"},
        {"1,Ann,,left 2026-09-30 = Moved = nothing,,",
         "2: M0001 Ann left@2026-09-30(moved nothing)"},
        {"1,Ann,,left 2026-09-30=died,,",
         "2 standing_history standing_change_unreadable 'left 2026-09-30=died'"},
        {"1,Ann,,left 2026-09-30=gone=pot,,",
         "2 standing_history leaving_reason_unreadable 'left 2026-09-30=gone=pot'"},
        {"1,Ann,,left 2026-09-30=died=Bob,,",
         "2 standing_history standing_change_unreadable 'left 2026-09-30=died=Bob'"},
        {"1,Ann,,active 2026-09-30=died=pot,,",
         "2 standing_history standing_change_unreadable 'active 2026-09-30=died=pot'"},
        {"1,Ann,,,,", "2: M0001 Ann"},
        {"1,Ann,,,M0012,", "2: M0001 Ann shares M0012"},
        {"1,Ann,,,,12", "2: M0001 Ann same as M0012"},
        {"1,Ann,,active,,", "2 standing_history standing_change_unreadable 'active'"},
        {"1,Ann,,active 2026-01-03;;,,",
         "2 standing_history standing_change_unreadable 'active 2026-01-03;;'"},
        {"1,Ann,,gone 2026-01-03,,", "2 standing_history standing_unreadable 'gone 2026-01-03'"},
        {"1,Ann,,active soon,,", "2 standing_history day_unreadable 'active soon'"},
        {"1,Ann,,active 2026-11-22,,", "2 standing_history day_in_future 'active 2026-11-22'"},
        {"1,Ann,,active 2026-02-01; left 2026-01-01,,",
         "2 standing_history standing_before_last 'active 2026-02-01; left 2026-01-01'"},
        {"1,Ann,,left 2026-01-01; paused 2026-01-02,,",
         "2 standing_history standing_not_lawful 'left 2026-01-01; paused 2026-01-02'"},
        {"1,Ann,,active 2026-01-01; active 2026-01-02,,",
         "2 standing_history standing_already 'active 2026-01-01; active 2026-01-02'"},
        {"1,Ann,active,active 2026-01-01; left 2026-01-02,,",
         "2 standing standing_not_last 'active'"},
        {"1,Ann,,,x,", "2 shares number_unreadable 'x'"},
        {"1,Ann,,,,Bob", "2 same_as number_unreadable 'Bob'"},
    };
    for (const auto& [row, expected] : table) {
        CAPTURE(row);
        CHECK(joined(outcome_of("number,name,standing,standing_history,shares,same_as\n" +
                                std::string(row) + "\n")
                         .lines) == expected);
    }
}

TEST_CASE("in an export, details are as they stand, and aliases as they were written") {
    const std::string header = "number,name,standing_history,alias,phone,address\n";
    const auto outcome =
        outcome_of(header + "1,Ann,active 2026-01-03,A\\;B; C\\/D; E\\\\, 1 ,\" x\n\"\n"
                            "2,Do,active 2026-01-03,,,\n");
    CHECK(joined(outcome.lines) ==
          joined({"2: M0001 Ann aka A;B aka C/D aka E\\ phone ' 1 ' address ' x\n' "
                  "active@2026-01-03",
                  "4: M0002 Do active@2026-01-03"}));
}
