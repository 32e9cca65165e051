#include "imports/journal_rows.hpp"

#include <random>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

using Lines = std::vector<std::string>;

constexpr Day today{20'778}; // 2026-11-21
const std::unordered_set<std::int64_t> members{1, 2, 3, 4, 5, 12};
const SharedAccounts shared;
const std::vector<NamedContact> contacts{{{7}, {2}, "Sister Mary", {}, true},
                                         {{8}, {3}, "Jo", {}, false}};

constexpr std::string_view header =
    "entry,kind,from,to,minutes,given_minutes,on,counts_in,recorded_on,recorded_by,deed,reason,"
    "category,setting,sheet,line,signed,on_behalf_of,accompanied_by,contact,session,split,"
    "attendance,corrects,replaces,let_pass,note\n";

/// An entry's line of a file, and an exchange that needs nothing more.
constexpr std::string_view plain = "1,exchange,M0002,M0001,75,80,2026-10-03,2026-10,2026-10-05,"
                                   "Rosa,1,,Gardening,,,,,,,,,,,,,,";

std::string shown(const EntryRecord& record) {
    std::string text = std::to_string(record.line) + ':';
    for (const Field field : journal_fields()) {
        const std::string cell = cell_of(record, field);
        text += (field == Field::entry ? " " : "|") + cell;
    }
    return text;
}

Lines outcome_of(std::string_view text) {
    const auto found = find_header(text, {}, false, "journal.csv");
    if (!found)
        return {found.refusal().code + ": " + found.refusal().message};
    REQUIRE(found->kind == ImportKind::journal);
    Lines lines;
    const RowsRead read = read_journal(
        text, *found, {members, shared, contacts, today, DateOrder::day_first},
        [&](const EntryRecord& good) {
            lines.push_back(shown(good));
            return std::vector<Problem>{};
        },
        [&](const RowText&, const std::vector<Problem>& problems) {
            for (const Problem& each : problems)
                lines.push_back(std::to_string(each.line) + ' ' + each.column + ' ' + each.code +
                                " '" + each.cell + "'");
        });
    if (read.whole_file)
        lines.push_back("! " + read.whole_file->code);
    return lines;
}

std::string joined(const Lines& lines) {
    std::string all;
    for (const std::string& each : lines)
        all += (all.empty() ? "" : "; ") + each;
    return all;
}

/// The plain exchange with one cell after another put in, named by their columns.
std::string with(const std::vector<std::pair<Field, std::string>>& cells) {
    Lines row;
    std::size_t begin = 0;
    for (std::size_t at = 0; at <= plain.size(); ++at)
        if (at == plain.size() || plain[at] == ',') {
            row.emplace_back(plain.substr(begin, at - begin));
            begin = at + 1;
        }
    for (const auto& [field, cell] : cells)
        for (std::size_t at = 0; at < row.size(); ++at)
            if (journal_fields()[at] == field)
                row[at] = cell;
    std::string text(header);
    for (const std::string& cell : row)
        text += cell + ',';
    text.back() = '\n';
    return text;
}

} // namespace

TEST_CASE("rows come back as they were written") {
    const std::string rows =
        "1,opening,OPENING,M0002,120,120,2026-07-31,2026-07,2026-10-05,Rosa "
        "Vale,1,,,,,,,,,,,,,,,,\n"
        "17,exchange,M0002,M0012,75,80,2026-10-03,2026-10,2026-10-05,Rosa Vale,16,misread,"
        "Gardening,receiver-home,14 a,3,both,M0004,M0005,m2:sister MARY,,,,,9,"
        "M0002 limit 600 balance 660=why not,\"roses, \"\"the red ones\"\"\"\n"
        "18,correction,M0012,M0002,75,75,2026-10-03,2026-10,2026-10-06,Rosa Vale,18,no,,,,,,,,,,,,"
        "17,,,\n"
        "19,session,M0002,M0012,75,75,2026-10-03,2026-10,2026-10-06,Rosa Vale,19,,Lessons,venue,15,"
        ",,,,,1,shared,M0012 leader 60 preparation 15;M0002 learner 60,,,,\n";
    CHECK(outcome_of(std::string(header) + rows) ==
          Lines{"2: 1|opening|OPENING|M0002|120|120|2026-07-31|2026-07|2026-10-05|Rosa Vale|1||||||"
                "||||||||||||",
                "3: 17|exchange|M0002|M0012|75|80|2026-10-03|2026-10|2026-10-05|Rosa Vale|16|"
                "misread|Gardening|receiver-home|14 a|3|both|M0004|M0005|M0002: Sister Mary|||||9|"
                "M0002 limit 600 balance 660=why not|roses, \"the red ones\"||",
                "4: 18|correction|M0012|M0002|75|75|2026-10-03|2026-10|2026-10-06|Rosa Vale|18|no|"
                "|||||||||||17|||||",
                "5: 19|session|M0002|M0012|75|75|2026-10-03|2026-10|2026-10-06|Rosa Vale|19||"
                "Lessons|venue|15||||||1|shared|M0002 learner 60; M0012 leader 60 preparation 15"
                "||||||"});
}

TEST_CASE("columns in another order, and only those that every entry fills") {
    CHECK(outcome_of("to,from,entry,kind,minutes,given_minutes,on,counts_in,recorded_on,"
                     "recorded_by,deed\nPOT,M0001,4,donation,30,30,2026-10-03,2026-11,2026-10-05,"
                     "Rosa,4\n") == Lines{"2: 4|donation|M0001|POT|30|30|2026-10-03|2026-11|"
                                          "2026-10-05|Rosa|4||||||||||||||||||"});
    CHECK(outcome_of("entry,kind,from,to,minutes,on\n") ==
          Lines{"journal_column_missing: journal.csv is a journal without a column for "
                "given_minutes, counts_in, recorded_on, recorded_by and deed."});
}

TEST_CASE("the other sheet of an exchange") {
    std::string text = with({{Field::sheet, "14"}, {Field::signed_by, "giver"}});
    const std::string titled = "note,other_sheet,other_line\n";
    const auto row = [&](std::string_view cells) {
        std::string whole = text;
        whole.replace(whole.find("note\n"), 5, titled);
        whole.replace(whole.size() - 1, 1, std::string(cells) + "\n");
        return joined(outcome_of(whole));
    };
    CHECK(row(",R7,1").ends_with("||R7|1"));
    CHECK(row(",R7,").ends_with("||R7|"));
    CHECK(row(",14,1") == "2 other_sheet other_sheet_astray '14'");
    CHECK(row(",,1") == "2 other_sheet line_without_sheet ''");
    text = with({{Field::sheet, "14"}, {Field::signed_by, "both"}});
    CHECK(row(",R7,1") == "2 other_sheet other_sheet_astray 'R7'");
    text = with({{Field::signed_by, "giver"}});
    CHECK(row(",R7,1") == "2 other_sheet other_sheet_astray 'R7'");
}

TEST_CASE("nothing in a journal is a ditto mark, a total or a blank to be taken off") {
    CHECK(joined(outcome_of(with({{Field::note, "\"\"\"\""}}))).ends_with("|\"||"));
    CHECK(joined(outcome_of(with({{Field::note, "ditto"}}))).ends_with("|ditto||"));
    CHECK(joined(outcome_of(with({{Field::note, "Total"}}))).ends_with("|Total||"));
    CHECK(joined(outcome_of(with({{Field::note, " a "}}))).ends_with("| a ||"));
    CHECK(joined(outcome_of(with({{Field::note, "\"a\r\nb\""}}))).ends_with("|a\r\nb||"));
    CHECK(joined(outcome_of(with({{Field::note, "'=1+1"}}))).ends_with("|=1+1||"));
    CHECK(joined(outcome_of(with({{Field::reason, "  "}}))).find("|  |Gardening") !=
          std::string::npos);
}

TEST_CASE("what is wrong with an entry's cells") {
    const std::string long_text(2001, 'x'), cut = std::string(200, 'x') + "…";
    struct Line {
        std::vector<std::pair<Field, std::string>> cells;
        std::string expected;
    };
    const Line table[]{
        {{{Field::entry, ""}}, "2 entry cell_empty ''"},
        {{{Field::entry, "0"}}, "2 entry entry_unreadable '0'"},
        {{{Field::entry, "-1"}}, "2 entry entry_unreadable '-1'"},
        {{{Field::entry, "1.5"}}, "2 entry entry_unreadable '1.5'"},
        {{{Field::entry, "99999999999"}}, "2 entry entry_unreadable '99999999999'"},
        {{{Field::kind, "swap"}}, "2 kind entry_kind_unreadable 'swap'"},
        {{{Field::kind, ""}}, "2 kind cell_empty ''"},
        {{{Field::from, "BANK"}}, "2 from account_unreadable 'BANK'"},
        {{{Field::from, "M0099"}}, "2 from member_unknown 'M0099'"},
        {{{Field::to, ""}}, "2 to cell_empty ''"},
        {{{Field::to, "M0002"}}, "2 to entry_one_account 'M0002'"},
        {{{Field::to, "POT"}}, "2 kind entry_accounts 'exchange'"},
        {{{Field::minutes, "0"}}, "2 minutes minutes_unreadable '0'"},
        {{{Field::minutes, "1:15"}}, "2 minutes minutes_unreadable '1:15'"},
        {{{Field::given_minutes, "-80"}}, "2 given_minutes minutes_unreadable '-80'"},
        {{{Field::given_minutes, "1441"}}, "2 given_minutes hours_too_long '1441'"},
        {{{Field::on, "soon"}}, "2 on day_unreadable 'soon'"},
        {{{Field::on, "2026-02-30"}}, "2 on day_does_not_exist '2026-02-30'"},
        {{{Field::on, "2026-11-22"}}, "2 on day_in_future '2026-11-22'"},
        {{{Field::on, "1969-12-31"}}, "2 on day_too_early '1969-12-31'"},
        {{{Field::counts_in, "2026-09"}}, "2 counts_in counts_too_early '2026-09'"},
        {{{Field::counts_in, "next"}}, "2 counts_in month_unreadable 'next'"},
        {{{Field::recorded_on, "2026-11-22"}}, "2 recorded_on day_in_future '2026-11-22'"},
        {{{Field::recorded_by, ""}}, "2 recorded_by cell_empty ''"},
        {{{Field::recorded_by, "."}}, "2 recorded_by name_empty '.'"},
        {{{Field::deed, "x"}}, "2 deed entry_unreadable 'x'"},
        {{{Field::reason, long_text}}, "2 reason note_too_long '" + cut + "'"},
        {{{Field::category, ""}}, "2 category cell_empty ''"},
        {{{Field::setting, "moon"}}, "2 setting setting_unreadable 'moon'"},
        {{{Field::sheet, std::string(41, 'x')}},
         "2 sheet sheet_too_long '" + std::string(41, 'x') + "'"},
        {{{Field::line, "3"}}, "2 line line_without_sheet '3'"},
        {{{Field::line, "x"}}, "2 line line_unreadable 'x'"},
        {{{Field::signed_by, "who"}}, "2 signed signed_unreadable 'who'"},
        {{{Field::on_behalf_of, "Ann"}}, "2 on_behalf_of number_unreadable 'Ann'"},
        {{{Field::on_behalf_of, "M0099"}}, "2 on_behalf_of member_unknown 'M0099'"},
        {{{Field::on_behalf_of, "M0001"}}, "2 on_behalf_of on_behalf_same 'M0001'"},
        {{{Field::accompanied_by, "M0002"}}, "2 accompanied_by accompanied_same 'M0002'"},
        {{{Field::contact, "Mary"}}, "2 contact contact_unknown 'Mary'"},
        {{{Field::contact, "M0002: Zoe"}}, "2 contact contact_unknown 'M0002: Zoe'"},
        {{{Field::contact, "M0003: Jo"}}, "2 contact contact_unknown 'M0003: Jo'"},
        {{{Field::session, "x"}}, "2 session entry_unreadable 'x'"},
        {{{Field::split, "evenly"}}, "2 split split_unreadable 'evenly'"},
        {{{Field::attendance, "Ann led"}}, "2 attendance attendance_unreadable 'Ann led'"},
        {{{Field::attendance, "M0099 leader 60"}}, "2 attendance member_unknown 'M0099 leader 60'"},
        {{{Field::let_pass, "M0002"}}, "2 let_pass let_pass_unreadable 'M0002'"},
        {{{Field::let_pass, "M0003 limit 1 balance 2"}},
         "2 let_pass let_pass_astray 'M0003 limit 1 balance 2'"},
        {{{Field::corrects, "1"}}, "2 corrects entry_cell_astray '1'"},
        {{{Field::replaces, "x"}}, "2 replaces entry_unreadable 'x'"},
        {{{Field::note, long_text}}, "2 note note_too_long '" + cut + "'"},
        {{{Field::kind, "gift"}}, "2 category entry_cell_astray 'Gardening'"},
        {{{Field::kind, "gift"},
          {Field::category, ""},
          {Field::sheet, "14"},
          {Field::replaces, "1"}},
         "2 sheet entry_cell_astray '14'; 2 replaces entry_cell_astray '1'"},
        {{{Field::kind, "correction"}, {Field::category, ""}}, "2 corrects cell_empty ''"},
        {{{Field::kind, "gift"}, {Field::category, ""}, {Field::note, long_text}},
         "2 note note_too_long '" + cut + "'"},
    };
    for (const Line& each : table) {
        CAPTURE(each.expected);
        CHECK(joined(outcome_of(with(each.cells))) == each.expected);
    }
}

TEST_CASE("any record is read back as it was written") {
    static const std::vector<std::string> pieces{"a", ";",  "=",     "+",  "-",  "@",
                                                 "'", "\"", ",",     "\n", "\r", "\t",
                                                 " ", "é",  "ditto", "\\", "0"};
    for (unsigned seed = 1; seed <= 500; ++seed) {
        CAPTURE(seed);
        std::mt19937 random(seed);
        const auto hostile = [&] {
            std::string text = "x";
            for (auto left = random() % 6; left > 0; --left)
                text.insert(random() % (text.size() + 1), pieces[random() % pieces.size()]);
            return text;
        };
        const auto quoted = [](const std::string& text) {
            std::string cell = "\"";
            const std::size_t first = text.find_first_not_of('\'');
            if (first != std::string::npos &&
                std::string_view("=+-@\t\r").find(text[first]) != std::string_view::npos)
                cell += '\'';
            for (const char each : text)
                cell += each == '"' ? std::string("\"\"") : std::string(1, each);
            return cell + '"';
        };
        const std::string note = hostile(), reason = hostile(), sheet = hostile().substr(0, 40);
        const auto lines = outcome_of(with({{Field::note, quoted(note)},
                                            {Field::reason, quoted(reason)},
                                            {Field::sheet, quoted(sheet)}}));
        CHECK(joined(lines) == "2: 1|exchange|M0002|M0001|75|80|2026-10-03|2026-10|2026-10-05|Rosa"
                               "|1|" +
                                   reason + "|Gardening||" + sheet + "||||||||||||" + note + "||");
    }
}
