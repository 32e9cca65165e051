#include "imports/attendance_rows.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>
#include <fmt/format.h>

using namespace timebank;

namespace {

const Directory members({{{1}, "Ann Baker", {"Annie"}},
                         {{2}, "Joe Fry", {}},
                         {{3}, "Joe Frost", {}},
                         {{4}, "=Sum", {}},
                         {{9}, "Day Centre", {"DC"}}});

const Knowing knowing = [](MemberNumber member) {
    return Known{members.name_of(member),
                 member.value == 9 ? MemberKind::organisation : MemberKind::person};
};

std::string shown(const Attender& attender) {
    return fmt::format(
        "{}{} {}{}{}", attender.guests > 0 ? "guest of " : "", members.name_of(attender.member),
        show_role(attender.role), attender.minutes ? " " + show_clock(*attender.minutes) : "",
        attender.preparation > Minutes{} ? " +" + show_clock(attender.preparation) : "");
}

std::string outcome_of(std::string_view text, Split split = Split::each) {
    const auto header = find_attendance_header(text, {}, {});
    REQUIRE(header);
    std::string lines;
    const auto add = [&](const std::string& line) { lines += (lines.empty() ? "" : "; ") + line; };
    const RowsRead read = read_attendance(
        text, *header, {members, knowing, split}, [&](const Attender& good) { add(shown(good)); },
        [&](const RowText&, const std::vector<Problem>& problems) {
            for (const Problem& each : problems)
                add(fmt::format("{} {} {} '{}'", each.line, each.column, each.code, each.cell));
        });
    if (read.whole_file)
        add("! " + read.whole_file->code);
    return lines;
}

} // namespace

TEST_CASE("who was there, as the rows of a sheet say") {
    struct Line {
        std::string_view text, expected;
    };
    const Line lines[] = {
        {"Name\nAnn Baker\n", "Ann Baker learner"},
        {"Name,Hours\n1,1:30\nannie,\n", "Ann Baker learner 1:30; 3 Name member_repeated 'annie'"},
        {"Name,Hours,Role\nAnn Baker,2,leader\nJoe Fry,90m,\n",
         "Ann Baker leader 2:00; Joe Fry learner 1:30"},
        {"Name,Hours,Role,Prep\nAnn Baker,2,Tutor,0:45\n", "Ann Baker leader 2:00 +0:45"},
        {"Name,Hours\nAnn Baker,1.5\nJoe Fry,\"\"\"\"\n",
         "Ann Baker learner 1:30; Joe Fry learner 1:30"},
        // a guest's name is not asked for, and need not be a member's
        {"Name,Guest of,Hours\nMrs Okafor,Day Centre,\n,dc,1\nJoe Fry,,\n",
         "guest of Day Centre learner; guest of Day Centre learner 1:00; Joe Fry learner"},
        // blank lines and totals are passed over
        {"Name,Hours\n\nAnn Baker,1\n,\nJoe Fry,0:30\nTotal,1:30\n",
         "Ann Baker learner 1:00; Joe Fry learner 0:30"},
        {"Name,Hours\nAnn Baker,1\nTotal,2\n", "Ann Baker learner 1:00; ! total_mismatch"},
        {"Name,Hours\nAnn Baker,1\nJoe Fry,\nTotal,2\n", "Ann Baker learner 1:00; Joe Fry learner"},
        {"Name\n=Sum\n'=Sum\n", "=Sum learner; 3 Name member_repeated ''=Sum'"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.text);
        CHECK(outcome_of(line.text) == line.expected);
    }
}

TEST_CASE("in a working party whoever came helped") {
    CHECK(outcome_of("Name,Hours\nAnn Baker,1\n", Split::working_party) == "Ann Baker helper 1:00");
    CHECK(outcome_of("Name,Guest of\nSomebody,DC\n", Split::working_party) ==
          "guest of Day Centre helper");
}

TEST_CASE("what is wrong with a row") {
    struct Line {
        std::string_view text, expected;
        Split split = Split::each;
    };
    const Line lines[] = {
        {"Name\nAnn Barker\n", "2 Name member_unknown 'Ann Barker'"},
        {"Name\nJoe\n", "2 Name member_unknown 'Joe'"}, // a beginning is not enough
        {"Name,Hours\n,1\n", "2 Name cell_empty ''"},
        {"Name,Hours\n\"\"\"\",1\n", "2 Name ditto_nothing_above '\"'"},
        {"Name,Hours\n\"\"\"\",lots\n",
         "2 Name ditto_nothing_above '\"'; 2 Hours hours_unreadable 'lots'"},
        {"Name,Hours\nAnn Baker,0\n", "2 Hours hours_zero '0'"},
        {"Name,Hours\nAnn Baker,24:01\n", "2 Hours hours_too_long '24:01'"},
        {"Name,Role\nAnn Baker,boss\n", "2 Role role_unreadable 'boss'"},
        {"Name,Role\nAnn Baker,helper\n", "2 Role session_helper_astray 'helper'"},
        {"Name,Role\nAnn Baker,learner\n", "2 Role session_learner_at_work 'learner'",
         Split::working_party},
        {"Name,Prep\nAnn Baker,1\n", "2 Prep session_preparation_astray '1'"},
        {"Name,Guest of\nX,Ann Baker\n", "2 Guest of session_guests_of_person 'Ann Baker'"},
        {"Name,Guest of\nX,Day Center\n", "2 Guest of member_unknown 'Day Center'"},
        {"Name,Hours\nAnn Baker,1,2\n", "2  cells_beyond_header '2'"},
        {"Name,Hours,Role\nNobody,lots,boss\n",
         "2 Name member_unknown 'Nobody'; 2 Hours hours_unreadable 'lots'; "
         "2 Role role_unreadable 'boss'"},
        {"Name\nAnn Baker\n\"Joe\n", "Ann Baker learner; ! quote_unterminated"},
    };
    for (const Line& line : lines) {
        CAPTURE(line.text);
        CHECK(outcome_of(line.text, line.split) == line.expected);
    }
}

TEST_CASE("names that are nearly right come with suggestions") {
    const std::string_view text = "Name,Guest of\nJoe Frey,\nX,Day Center\n";
    const auto header = find_attendance_header(text, {}, {});
    REQUIRE(header);
    std::vector<std::string> first;
    read_attendance(
        text, *header, {members, knowing, Split::each}, [](const Attender&) {},
        [&](const RowText&, const std::vector<Problem>& problems) {
            REQUIRE(problems.size() == 1);
            first.push_back(problems.front().suggestions.front());
        });
    CHECK(first == std::vector<std::string>{"M0002 Joe Fry", "M0009 Day Centre"});
}
