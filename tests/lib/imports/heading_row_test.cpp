#include "imports/heading_row.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "imports/rows.hpp"

using namespace timebank;

namespace {

constexpr std::string_view others = ",hours,day,category\n";

/// What stands under the headings of some fields, in the first row: `name: Ann Baker`; a refusal's
/// code where the header cannot be found.
std::string read(const std::string& text, const ColumnMap& map = {}) {
    const auto header = find_header(text, map, false, "sheet.csv");
    if (!header)
        return header.refusal().code;
    RowWalker walker(text, *header);
    RowText row;
    std::vector<Problem> problems;
    std::string shown;
    while (walker.next(row, problems))
        for (const Field field : {Field::name, Field::giver, Field::receiver})
            if (header->at(field)) {
                shown += shown.empty() ? "" : "; ";
                shown += header->title(field);
                shown += ": ";
                shown += row.cell(*header, field);
            }
    return shown;
}

} // namespace

TEST_CASE("a name stands in two columns") {
    struct Line {
        std::string text, expected;
    };
    const std::string exchange = ",1,2026-10-03,Gardening\n";
    const Line table[]{
        {"First name,Surname\nAnn,Baker\n", "First name + Surname: Ann Baker"},
        {"Surname,First name\nBaker,Ann\n", "First name + Surname: Ann Baker"},
        {"Last Name,Forename\nvan der Berg,Jan\n", "Forename + Last Name: Jan van der Berg"},
        {"Name,Surname\nAnn,Baker\n", "Name + Surname: Ann Baker"},
        // all of the name stands before its surname
        {"Name,Surname\nAnn Baker,Baker\n", "Name + Surname: Ann Baker"},
        {"Full name,First name,Surname\nAnn Baker,Ann,Baker\n", "Full name: Ann Baker"},
        // who is called by one name only
        {"First name,Surname\nSukarno,\n", "First name + Surname: Sukarno"},
        {"First name,Surname\n,Sukarno\n", "First name + Surname: Sukarno"},
        {"First name,Surname\nDay centre,Day centre\n", "First name + Surname: Day centre"},
        // a surname that only ends alike is another word
        {"First name,Surname\nRoseanna,Anna\n", "First name + Surname: Roseanna Anna"},
        // a ditto mark is one of its own column
        {"First name,Surname\nAnn,Baker\nBob,ditto\n",
         "First name + Surname: Ann Baker; First name + Surname: Bob Baker"},
        {"Giver first name,Giver surname,Receiver" + std::string(others) + "Ann,Baker,Bob Cole" +
             exchange,
         "Giver first name + Giver surname: Ann Baker; Receiver: Bob Cole"},
        {"Helper's surname,Helper's forename,Recipient first name,Recipient last name" +
             std::string(others) + "Baker,Ann,Bob,Cole" + exchange,
         "Helper's forename + Helper's surname: Ann Baker; "
         "Recipient first name + Recipient last name: Bob Cole"},
        // a surname that nobody says is whose
        {"Giver,Surname,Receiver" + std::string(others) + "Ann,Baker,Bob" + exchange,
         "Giver: Ann; Receiver: Bob"},
    };
    for (const auto& [text, expected] : table) {
        CAPTURE(text);
        CHECK(read(text) == expected);
    }
}

TEST_CASE("two columns are named as one name") {
    struct Line {
        std::string text;
        ColumnMap map;
        std::string expected;
    };
    const Line table[]{
        {"Vorname,Nachname\nAnn,Baker\n",
         {{Field::name, "Vorname+Nachname"}},
         "Vorname + Nachname: Ann Baker"},
        {"Vorname,Nachname\nAnn,Baker\n",
         {{Field::name, "vorname + NACHNAME"}},
         "Vorname + Nachname: Ann Baker"},
        // a heading that has the sign itself
        {"A+B,C\nAnn,Baker\n", {{Field::name, "A+B"}}, "A+B: Ann"},
        {"A+B,C\nAnn,Baker\n", {{Field::name, "A+B + C"}}, "A+B + C: Ann Baker"},
        {"Vorname,Phone,Email\nAnn,1,2\n", {{Field::name, "Vorname+Name"}}, "map_heading_missing"},
        // only a name is put together
        {"Name,Tel,Home\nAnn,1,2\n", {{Field::phone, "Tel+Home"}}, "map_heading_missing"},
    };
    for (const auto& [text, map, expected] : table) {
        CAPTURE(text);
        CHECK(read(text, map) == expected);
    }
}

TEST_CASE("a file that has both headings has the name") {
    const auto header =
        find_header("First name,Surname,Phone\n", {}, false, "sheet.csv").or_throw();
    CHECK(header.has("First name + Surname"));
    CHECK(header.has("surname"));
    CHECK_FALSE(header.has("First name + Nickname"));
    CHECK_FALSE(header.has("Nickname"));
}
