#include "imports/exchange_rows.hpp"

#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "imports/text.hpp"

using namespace timebank;

namespace {

constexpr std::string_view usual_header = "giver,receiver,hours,day,category\n";

const Directory members({{{1}, "Ann Baker", {"Nan"}},
                         {{2}, "Bob Carr", {}},
                         {{3}, "José Díaz", {}},
                         {{4}, "John Smith", {}},
                         {{5}, "John Smith", {"Smithy"}},
                         {{6}, "Total Eclipse Ltd", {}},
                         {{7}, "=cmd|calc", {}},
                         {{8}, "'-dash", {}},
                         {{12}, "Zoë \"Zed\" Young", {}}});

const std::vector<Category> categories{{1, "Gardening", false, false}, {2, "Lifts", false, false}};

// M6 and M12 are organisations, for which Mary acts, and for one of them Joe.
const std::map<std::int64_t, Represented> represented{
    {1, {{1}, "M0001 Ann Baker", MemberKind::person, {}}},
    {2, {{2}, "M0002 Bob Carr", MemberKind::person, {}}},
    {6,
     {{6},
      "M0006 Total Eclipse Ltd",
      MemberKind::organisation,
      {{{1}, {6}, "Mary", {}, false}, {{2}, {6}, "Joe", {}, false}}}},
    {12, {{12}, "M0012 Young", MemberKind::organisation, {{{3}, {12}, "Mary", {}, false}}}},
};

std::string shown(const ProposedExchange& proposed) {
    const Exchange& exchange = proposed.exchange;
    std::string text = std::to_string(proposed.line) + ": " + show_number(exchange.giver) + " to " +
                       show_number(exchange.receiver) + ' ' + show_clock(exchange.given) + ' ' +
                       show_iso(exchange.happened_on) + " #" + std::to_string(exchange.category);
    if (exchange.setting)
        text += ' ' + std::string(show_setting(*exchange.setting));
    if (exchange.sheet)
        text += " sheet " + exchange.sheet->sheet;
    if (exchange.sheet && exchange.sheet->line)
        text += " line " + std::to_string(*exchange.sheet->line);
    if (exchange.note)
        text += " note '" + *exchange.note + "'";
    if (exchange.on_behalf_of)
        text += " for " + show_number(*exchange.on_behalf_of);
    if (exchange.accompanied_by)
        text += " with " + show_number(*exchange.accompanied_by);
    if (exchange.signed_by)
        text += " signed " + std::string(show_signed(*exchange.signed_by));
    for (const ContactNumber contact : exchange.contacts)
        text += " contact " + std::to_string(contact.value);
    if (!proposed.set_aside_from.empty())
        text += " from " + proposed.set_aside_from;
    return text;
}

std::string shown(const Problem& problem) {
    std::string text = std::to_string(problem.line) + ' ' + problem.column + ' ' + problem.code +
                       " '" + problem.cell + "'";
    for (const std::string& each : problem.suggestions)
        text += " ?" + each;
    return text;
}

/// One line for each row and each problem, in file order; then what is wrong with the file.
struct Outcome {
    std::vector<std::string> lines;
    RowsRead read;
    std::vector<std::string> added;
};

struct Options {
    DateOrder order = DateOrder::day_first;
    std::optional<std::int64_t> category;
    bool add_categories = false;
};

Outcome outcome_of(const std::string& text, const Options& options = {}) {
    const auto header = find_header(text, {}, options.category.has_value());
    REQUIRE(header);
    CategoryNames names(categories, options.add_categories);
    const auto today = read_day("2026-11-21", {});
    const ExchangeRules rules{
        members,
        names,
        {15},
        *today,
        options.order,
        options.category,
        [](MemberNumber member) -> const Represented& { return represented.at(member.value); }};
    Outcome outcome;
    outcome.read = read_exchanges(
        text, *header, rules,
        [&](const ProposedExchange& good) {
            outcome.lines.push_back(shown(good));
            return std::vector<Problem>{};
        },
        [&](const RowText&, const std::vector<Problem>& problems) {
            for (const Problem& each : problems)
                outcome.lines.push_back(shown(each));
        });
    if (outcome.read.whole_file)
        outcome.lines.push_back("! " + shown(*outcome.read.whole_file));
    outcome.added = names.added();
    return outcome;
}

/// What becomes of one row under the usual header.
std::string row(const std::string& text, const Options& options = {}) {
    std::string all;
    for (const std::string& each : outcome_of(std::string(usual_header) + text, options).lines)
        all += (all.empty() ? "" : "; ") + each;
    return all;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("hours in every form") {
    struct Line {
        std::string_view hours, expected;
    };
    const Line table[]{
        {"1.5", "1:30"},     {"\"1,5\"", "1:30"},
        {"1:30", "1:30"},    {"1h30", "1:30"},
        {"1h", "1:00"},      {"90m", "1:30"},
        {"90 min", "1:30"},  {"1½", "1:30"},
        {"1 1/2", "1:30"},   {"1 hour 30 minutes", "1:30"},
        {"2", "2:00"},       {"24", "24:00"},
        {"1:30:00", "1:30"},
    };
    for (const auto& [hours, expected] : table) {
        CAPTURE(hours);
        CHECK(row("M1,M2," + std::string(hours) + ",2026-10-03,Gardening") ==
              "2: M0001 to M0002 " + std::string(expected) + " 2026-10-03 #1");
    }
}

TEST_CASE("days in both orders") {
    struct Line {
        std::string_view day, day_first, month_first;
    };
    const Line table[]{
        {"2026-10-03", "2026-10-03", "2026-10-03"},      {"3/10/2026", "2026-10-03", "2026-03-10"},
        {"03.10.26", "2026-10-03", "2026-03-10"},        {"3 Oct 2026", "2026-10-03", "2026-10-03"},
        {"\"Oct 3, 2026\"", "2026-10-03", "2026-10-03"}, {"today", "2026-11-21", "2026-11-21"},
    };
    for (const auto& [day, day_first, month_first] : table) {
        CAPTURE(day);
        const std::string text = "M1,M2,1," + std::string(day) + ",Gardening";
        const std::string before = "2: M0001 to M0002 1:00 ";
        CHECK(row(text) == before + std::string(day_first) + " #1");
        CHECK(row(text, {.order = DateOrder::month_first, .category = {}}) ==
              before + std::string(month_first) + " #1");
    }
}

TEST_CASE("members are taken only when exact") {
    struct Line {
        std::string_view giver, expected;
    };
    const Line table[]{
        {"M0001", "2: M0001 to M0002 1:00 2026-10-03 #1"},
        {"1", "2: M0001 to M0002 1:00 2026-10-03 #1"},
        {"ann baker", "2: M0001 to M0002 1:00 2026-10-03 #1"},
        {"Nan", "2: M0001 to M0002 1:00 2026-10-03 #1"},
        {"JOSE DIAZ", "2: M0003 to M0002 1:00 2026-10-03 #1"},
        {"\"Zoe \"\"Zed\"\" Young\"", "2: M0012 to M0002 1:00 2026-10-03 #1"},
        {"Total Eclipse Ltd", "2: M0006 to M0002 1:00 2026-10-03 #1"},
        {"=cmd|calc", "2: M0007 to M0002 1:00 2026-10-03 #1"},
        {"'=cmd|calc", "2: M0007 to M0002 1:00 2026-10-03 #1"},
        // as typed first, and only then as if it had been made harmless
        {"'-dash", "2: M0008 to M0002 1:00 2026-10-03 #1"},
        {"''-dash", "2: M0008 to M0002 1:00 2026-10-03 #1"},
        {"An Baker", "2 giver member_unknown 'An Baker' ?M0001 Ann Baker"},
        {"Ann", "2 giver member_unknown 'Ann' ?M0001 Ann Baker"},
        {"M0099", "2 giver member_unknown 'M0099'"},
        {"John Smith", "2 giver member_ambiguous 'John Smith' ?M0004 John Smith ?M0005 John Smith"},
        {"Smithy", "2: M0005 to M0002 1:00 2026-10-03 #1"},
        {"\x1B[31mAnn", "2 giver member_unknown '\x1B[31mAnn'"},
    };
    for (const auto& [giver, expected] : table) {
        CAPTURE(giver);
        const std::string got = row(std::string(giver) + ",M2,1,2026-10-03,Gardening");
        // What else may be meant by a name is for the members room to say.
        CHECK(got.substr(0, expected.size()) == expected);
    }
}

TEST_CASE("one row, one problem: every bad cell is told with its column and its code") {
    const std::string too_long(2'001, 'x');
    struct Line {
        std::string row, expected;
    };
    const Line table[]{
        {"M1,M2,abc,2026-10-03,Gardening", "2 hours hours_unreadable 'abc'"},
        {"M1,M2,-1,2026-10-03,Gardening", "2 hours hours_negative '-1'"},
        {"M1,M2,25,2026-10-03,Gardening", "2 hours hours_too_long '25'"},
        {"M1,M2,0,2026-10-03,Gardening", "2 hours hours_zero '0'"},
        {"M1,M2,1:75,2026-10-03,Gardening", "2 hours hours_unreadable '1:75'"},
        {"M1,M2,0:05,2026-10-03,Gardening", "2 hours hours_below_step '0:05'"},
        {"M1,M2,1,31/6/2026,Gardening", "2 day day_does_not_exist '31/6/2026'"},
        {"M1,M2,1,soon,Gardening", "2 day day_unreadable 'soon'"},
        {"M1,M2,1,2026-11-22,Gardening", "2 day day_in_future '2026-11-22'"},
        {"M1,M2,1,1969-12-31,Gardening", "2 day day_too_early '1969-12-31'"},
        {"M1,Nan,1,2026-10-03,Gardening", "2 receiver same_member 'Nan'"},
        {"M1,M2,1,2026-10-03,Gardning", "2 category category_unknown 'Gardning' ?Gardening"},
        {",M2,1,2026-10-03,Gardening", "2 giver cell_empty ''"},
        {"M1,,1,2026-10-03,Gardening", "2 receiver cell_empty ''"},
        {"M1,M2,,2026-10-03,Gardening", "2 hours cell_empty ''"},
        {"M1,M2,1,,Gardening", "2 day cell_empty ''"},
        {"M1,M2,1,2026-10-03,", "2 category cell_empty ''"},
        {"M1,M2,1,2026-10-03", "2 category cell_empty ''"},
        {"〃,M2,1,2026-10-03,Gardening", "2 giver ditto_nothing_above '〃'"},
        {"M1,M2,1,2026-10-03,Gardening,more", "2  cells_beyond_header 'more'"},
        {"M1,\"M2,1,2026-10-03,Gardening", "! 2  quote_unterminated ''"},
        {"M1,M2,1,2026-10-03,Gardening\nTotal,,2", "2: M0001 to M0002 1:00 2026-10-03 #1; "
                                                   "! 3 hours total_mismatch '2'"},
        {"M1,M2,1,2026-10-03," + std::string(10'000'000, 'x'), "! 2  cell_too_long ''"},
        // and all of them at once
        {"Xyzzy,,0,32 Oct 2026,",
         "2 giver member_unknown 'Xyzzy'; 2 receiver cell_empty ''; 2 hours hours_zero '0'; "
         "2 day day_does_not_exist '32 Oct 2026'; 2 category cell_empty ''"},
    };
    for (const auto& [text, expected] : table) {
        CAPTURE(text.substr(0, 60));
        CHECK(row(text) == expected);
    }
}

TEST_CASE("the cells that need not be there") {
    const std::string header = "giver,receiver,hours,day,category,setting,note,sheet,line,signed,"
                               "on behalf of,accompanied by,set aside from\n";
    const std::string before = "M1,M2,1,2026-10-03,Gardening,", read = "2: M0001 to M0002 1:00 "
                                                                       "2026-10-03 #1";
    struct Line {
        std::string row, expected;
    };
    const Line table[]{
        {",,,,,,,", read},
        {"receiver's home,dug the beds,14,3,both,José Díaz,Smithy,0123:7",
         read + " receiver-home sheet 14 line 3 note 'dug the beds' for M0003 with M0005 signed "
                "both from 0123:7"},
        {",,14,,,,,", read + " sheet 14"},
        {",'=1+1,'-3,,,,,", read + " sheet -3 note '=1+1'"},
        {",''=1+1,,,,,,", read + " note ''=1+1'"},
        {",\"two\nlines\",,,,,,", read + " note 'two\nlines'"},
        {"moon,,,,,,,", "2 setting setting_unreadable 'moon'"},
        {",,14,x,,,,", "2 line line_unreadable 'x'"},
        {",,14,〃,,,,", "2 line line_unreadable '〃'"},
        {",,,3,,,,", "2 line line_without_sheet '3'"},
        {",,,,maybe,,,", "2 signed signed_unreadable 'maybe'"},
        {",,,,,M99,M98,", "2 on behalf of member_unknown 'M99'; 2 accompanied by member_unknown "
                          "'M98'"},
        {",,,,,M1,,", "2 on behalf of on_behalf_same 'M1'"},
        {",,,,,,M2,", "2 accompanied by accompanied_same 'M2'"},
        {",," + std::string(41, '1') + ",,,,,",
         "2 sheet sheet_too_long '" + std::string(41, '1') + "'"},
        {"," + std::string(2'001, 'x') + ",,,,,,",
         "2 note note_too_long '" + std::string(200, 'x') + "…'"},
    };
    for (const auto& [text, expected] : table) {
        CAPTURE(text.substr(0, 60));
        std::string got;
        for (const std::string& each : outcome_of(header + before + text).lines)
            got += (got.empty() ? "" : "; ") + each;
        CHECK(got == expected);
    }
}

TEST_CASE("who acted for an organisation") {
    const std::string header = "giver,receiver,hours,day,category,contact\n";
    struct Line {
        std::string members, contact, expected;
    };
    const Line table[]{
        {"M1,M2", "", "2: M0001 to M0002 1:00 2026-10-03 #1"},
        {"M1,M6", "Joe", "2: M0001 to M0006 1:00 2026-10-03 #1 contact 2"},
        {"M6,M1", "MARY ; joe; Mary;", "2: M0006 to M0001 1:00 2026-10-03 #1 contact 1 contact 2"},
        {"M6,M12", "M12: Mary;Joe", "2: M0006 to M0012 1:00 2026-10-03 #1 contact 3 contact 2"},
        {"M6,M12", "Mary",
         "2 contact contact_ambiguous 'Mary' ?M0006: Mary ?M0006: Joe ?M0012: Mary"},
        {"M1,M6", "Kim;Bo",
         "2 contact contact_unknown 'Kim;Bo' ?Mary ?Joe; "
         "2 contact contact_unknown 'Kim;Bo' ?Mary ?Joe"},
        {"M1,M2", "Joe", "2 contact contact_for_person 'Joe'"},
        {"M1,M99", "Kim", "2 receiver member_unknown 'M99'"}, // whose, nobody can say
    };
    for (const auto& [members, contact, expected] : table) {
        CAPTURE(contact);
        std::string got;
        for (const std::string& each :
             outcome_of(header + members + ",1,2026-10-03,Gardening," + contact + '\n').lines)
            got += (got.empty() ? "" : "; ") + each;
        CHECK(got == expected);
    }
    CHECK(outcome_of(header + "M1,M6,1,2026-10-03,Gardening,Joe\nM1,M6,1,2026-10-03,Gardening,\n")
              .lines.back() == "3: M0001 to M0006 1:00 2026-10-03 #1");
}

TEST_CASE("one row's cells do not stay for the next") {
    const std::string text = "giver,receiver,hours,day,category,setting,note,sheet,line,signed,"
                             "on behalf of,accompanied by\n"
                             "M1,M2,1,2026-10-03,Gardening,venue,a long note that is kept,14,3,"
                             "both,M3,M4\n"
                             "M1,M2,1,2026-10-03,Gardening,,,,,,,\n"
                             "M1,M2,1,2026-10-03,Gardening,,short,15,,,,\n";
    CHECK(outcome_of(text).lines ==
          Lines{"2: M0001 to M0002 1:00 2026-10-03 #1 venue sheet 14 line 3 note 'a long note that "
                "is kept' for M0003 with M0004 signed both",
                "3: M0001 to M0002 1:00 2026-10-03 #1",
                "4: M0001 to M0002 1:00 2026-10-03 #1 sheet 15 note 'short'"});
}

TEST_CASE("chains of ditto marks, good rows and bad") {
    const std::string text = std::string(usual_header) +
                             "Ann Baker,Bob Carr,1,3 Oct 2026,Gardening\n"
                             "\"\"\"\",M3,ditto,〃,do\n"
                             "\n"
                             "〃,Nobody,〃,〃,〃\n"
                             "〃,〃,〃,4 Oct 2026,〃\n"
                             "〃,M3,〃,〃,〃\n"
                             "Total,,5:00\n";
    const auto outcome = outcome_of(text);
    CHECK(outcome.lines ==
          Lines{"2: M0001 to M0002 1:00 2026-10-03 #1", "3: M0001 to M0003 1:00 2026-10-03 #1",
                "5 receiver member_unknown 'Nobody'", "6 receiver member_unknown 'Nobody'",
                "7: M0001 to M0003 1:00 2026-10-04 #1"});
    CHECK(outcome.read.rows == 5);
    CHECK(outcome.read.refused == 2);
    CHECK_FALSE(outcome.read.whole_file);
}

TEST_CASE("a category for rows that name none, and categories that are added") {
    const std::string none = "giver,receiver,hours,day\nM1,M2,1,2026-10-03\n";
    CHECK(outcome_of(none, {.category = 2}).lines == Lines{"2: M0001 to M0002 1:00 2026-10-03 #2"});
    CHECK(row("M1,M2,1,2026-10-03,\nM1,M2,1,2026-10-03,gardening", {.category = 2}) ==
          "2: M0001 to M0002 1:00 2026-10-03 #2; 3: M0001 to M0002 1:00 2026-10-03 #1");
    const std::string unknown = "M1,M2,1,2026-10-03,Cooking\nM1,M2,1,2026-10-03,'=cooking\n"
                                "M1,M2,1,2026-10-03,COOKING\n";
    CHECK(row(unknown, {.category = {}, .add_categories = true}) ==
          "2: M0001 to M0002 1:00 2026-10-03 #-1; 3: M0001 to M0002 1:00 2026-10-03 #-2; "
          "4: M0001 to M0002 1:00 2026-10-03 #-1");
    CHECK(outcome_of(std::string(usual_header) + unknown, {.category = {}, .add_categories = true})
              .added == Lines{"Cooking", "=cooking"});
}

TEST_CASE("the columns of problems are the file's own, and the sentences are whole") {
    const std::string text = "Given by;To;Time taken;When;For\nBob Car;M1;1;2026-10-03;Gardening\n"
                             "M1;M2;;2026-10-03;Gardening\n";
    const auto header = find_header(text, {}, false);
    REQUIRE(header);
    CategoryNames names(categories, false);
    std::vector<Problem> all;
    read_exchanges(
        text, *header, {members, names, {15}, {20'778}, DateOrder::day_first, {}},
        [](const ProposedExchange&) {
            FAIL("no row of these is good");
            return std::vector<Problem>{};
        },
        [&](const RowText& bad, const std::vector<Problem>& problems) {
            CHECK(bad.line == problems.front().line);
            all.insert(all.end(), problems.begin(), problems.end());
        });
    REQUIRE(all.size() == 2);
    CHECK(all[0].column == "Given by");
    CHECK(all[0].message == "There is no member 'Bob Car' in this book.");
    CHECK(all[0].suggestions.front() == "M0002 Bob Carr");
    CHECK(all[1].column == "Time taken");
    CHECK(all[1].message == "The amount of hours is missing.");
}

TEST_CASE("what the book has against an exchange that reads, refuses the row") {
    const std::string text = std::string(usual_header) + "M1,M2,1,2026-10-03,Gardening\n"
                                                         "M1,M2,2,2026-10-03,Gardening\n"
                                                         "M1,M2,3,2026-10-03,Gardening\n";
    const auto header = find_header(text, {}, false);
    REQUIRE(header);
    CategoryNames names(categories, false);
    Lines bad;
    const RowsRead read = read_exchanges(
        text, *header, {members, names, {15}, {20'778}, DateOrder::day_first, {}},
        [](const ProposedExchange& row) {
            if (row.line != 3)
                return std::vector<Problem>{};
            return std::vector<Problem>{{row.line, "hours", "2", "taken", "Taken.", {}}};
        },
        [&](const RowText& row, const std::vector<Problem>& problems) {
            for (const Problem& each : problems)
                bad.push_back(std::string(row.cell(*header, Field::hours)) + ' ' + each.code);
        });
    CHECK(bad == Lines{"2 taken"});
    CHECK(read.rows == 3);
    CHECK(read.refused == 1);
}

TEST_CASE("who may have been meant is told for a hundred different names, however often") {
    std::string text(usual_header);
    for (int name = 0; name < 102; ++name)
        for (int time = 0; time < 2; ++time)
            text += "Ann Baker" + std::to_string(name) + ",M2,1,2026-10-03,Gardening\n";
    const auto outcome = outcome_of(text);
    REQUIRE(outcome.lines.size() == 204);
    for (std::size_t at = 0; at < outcome.lines.size(); ++at) {
        const bool told = outcome.lines[at].find("?M0001 Ann Baker") != std::string::npos;
        CHECK(told == (at < 200));
    }
}

TEST_CASE("no row of a file is ever lost") {
    const std::string good[]{"M1,M2,1,2026-10-03,Gardening", "Nan,2,0:15,today,lifts",
                             "\"Zoe \"\"Zed\"\" Young\",M1,\"1,5\",\"Oct 3, 2026\",Lifts"};
    const std::string bad[]{",M2,1,2026-10-03,Gardening",
                            "M1,M1,1,2026-10-03,Gardening",
                            "M1,M2,x,2026-10-03,Gardening",
                            "M1,M2,1,2026-10-03,\"a\n\nb\"",
                            "x",
                            "M1,M2,1,2026-10-03,Gardening,y",
                            "Total,M2,1",
                            "Total,,1,2026-10-03"};
    const std::string passed[]{"",        ",,,,", " ", "\"\",", "giver,receiver,hours,day,category",
                               "Total,,", "sum"};
    for (unsigned seed = 1; seed <= 300; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto pick = [&](const auto& from) { return from[random() % std::size(from)]; };
        std::string text(usual_header);
        std::size_t line = 2;
        std::set<std::size_t> expected_good, expected_bad;
        for (std::size_t rows = random() % 30; rows > 0; --rows) {
            const auto kind = random() % 3;
            const std::string next = kind == 0 ? pick(good) : kind == 1 ? pick(bad) : pick(passed);
            if (kind == 0)
                expected_good.insert(line);
            if (kind == 1)
                expected_bad.insert(line);
            text += next + '\n';
            line += 1 + static_cast<std::size_t>(std::count(next.begin(), next.end(), '\n'));
        }
        const auto header = find_header(text, {}, false);
        REQUIRE(header);
        CategoryNames names(categories, false);
        std::set<std::size_t> got_good, got_bad;
        const RowsRead read = read_exchanges(
            text, *header, {members, names, {15}, {20'778}, DateOrder::day_first, {}},
            [&](const ProposedExchange& row) {
                got_good.insert(row.line);
                return std::vector<Problem>{};
            },
            [&](const RowText& row, const std::vector<Problem>&) { got_bad.insert(row.line); });
        CHECK(got_good == expected_good);
        CHECK(got_bad == expected_bad);
        CHECK(read.rows == expected_good.size() + expected_bad.size());
        CHECK(read.refused == expected_bad.size());
        CHECK_FALSE(read.whole_file);
    }
}

TEST_CASE("random bytes below a header never do worse than be refused") {
    constexpr std::string_view likely[]{
        "M1",   "Ann Baker",  ",",         ",",     ",",  "\n", "\"", "\"\"",
        "1:30", "2026-10-03", "Gardening", "Total", "〃", "\r", "'=", "\xFF"};
    for (unsigned seed = 1; seed <= 1'000; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        std::string bytes(usual_header);
        for (std::size_t parts = random() % 80; parts > 0; --parts)
            if (random() % 8 == 0)
                bytes += static_cast<char>(random() % 255 + 1);
            else
                bytes += likely[random() % std::size(likely)];
        const auto decoded = decode("random", bytes);
        REQUIRE(decoded);
        std::size_t good = 0, bad = 0;
        const auto header = find_header(decoded->text, {}, false);
        if (!header)
            continue;
        CategoryNames names(categories, random() % 2 == 0);
        const RowsRead read = read_exchanges(
            decoded->text, *header, {members, names, {15}, {20'778}, DateOrder::day_first, {}},
            [&](const ProposedExchange&) {
                ++good;
                return std::vector<Problem>{};
            },
            [&](const RowText& row, const std::vector<Problem>& problems) {
                CHECK(row.cells.size() == header->titles.size());
                CHECK_FALSE(problems.empty());
                ++bad;
            });
        CHECK(read.rows == good + bad);
        CHECK(read.refused == bad);
    }
}
