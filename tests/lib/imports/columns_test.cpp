#include "imports/columns.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

using namespace timebank;

namespace {

/// `giver=0 receiver=1 ...`: which column holds what, by the order of the fields.
std::string positions(const Header& header) {
    std::string shown;
    for (std::size_t field = 0; field < field_count; ++field)
        if (const auto at = header.position[field]) {
            if (!shown.empty())
                shown += ' ';
            shown += std::string(show_field(static_cast<Field>(field))) + '=' + std::to_string(*at);
        }
    return shown;
}

std::string positions(std::string_view text, const ColumnMap& map = {}, bool category = false) {
    const auto header = find_header(text, map, category, "sheet.csv");
    return header ? positions(*header) : header.refusal().code;
}

std::string message(std::string_view text, const ColumnMap& map = {}, bool category = false,
                    std::string_view file = "sheet.csv") {
    const auto header = find_header(text, map, category, file);
    return header ? "" : header.refusal().message;
}

} // namespace

TEST_CASE("headings in any of the usual ways") {
    struct Line {
        std::string_view header, expected;
    };
    const Line table[]{
        {"giver,receiver,hours,day,category", "giver=0 receiver=1 hours=2 day=3 category=4"},
        {"Given by,Received by,Time,Date,Activity", "giver=0 receiver=1 hours=2 day=3 category=4"},
        {"PROVIDER,RECIPIENT,DURATION,WHEN,SERVICE", "giver=0 receiver=1 hours=2 day=3 category=4"},
        {"Helper,Helped,Time taken,Date,For", "giver=0 receiver=1 hours=2 day=3 category=4"},
        {"From,To,Hrs,On,Type of help", "giver=0 receiver=1 hours=2 day=3 category=4"},
        {"Category:,Date:,Length:,To:,From:", "giver=4 receiver=3 hours=2 day=1 category=0"},
        {"Giver*,Receiver*,Hours*,Date*,Category*", "giver=0 receiver=1 hours=2 day=3 category=4"},
        {"Giver (name),Receiver (name),Hours (h:mm),Date (dd/mm/yy),Category [one]",
         "giver=0 receiver=1 hours=2 day=3 category=4"},
        {"  Giver  ,given   to,no. of hours,Day_of_exchange,what-for",
         "giver=0 receiver=1 hours=2 day=3 category=4"},
        {"Giver’s name,Receiver's name,Hours,Date,Category",
         "giver=0 receiver=1 hours=2 day=3 category=4"},
        {"giver,receiver,hours,day,category,setting,note,sheet,line,signed,on behalf of,"
         "accompanied by",
         "giver=0 receiver=1 hours=2 day=3 category=4 setting=5 note=6 sheet=7 line=8 signed=9 "
         "on_behalf_of=10 accompanied_by=11"},
        {"giver,receiver,hours,day,category,where,comments,sheet no.,line no.,signature,for whom,"
         "with",
         "giver=0 receiver=1 hours=2 day=3 category=4 setting=5 note=6 sheet=7 line=8 signed=9 "
         "on_behalf_of=10 accompanied_by=11"},
        {"giver,receiver,hours,day,category,place,description,sheet number,row,signed by,behalf of,"
         "accompanied",
         "giver=0 receiver=1 hours=2 day=3 category=4 setting=5 note=6 sheet=7 line=8 signed=9 "
         "on_behalf_of=10 accompanied_by=11"},
        {"giver,receiver,hours,day,category,slip,ln,sgd",
         "giver=0 receiver=1 hours=2 day=3 category=4 sheet=5 line=6 signed=7"},
        {"giver,receiver,hours,day,category,location,remarks,sheet #",
         "giver=0 receiver=1 hours=2 day=3 category=4 setting=5 note=6 sheet=7"},
        {"giver,receiver,hours,day,category,details",
         "giver=0 receiver=1 hours=2 day=3 category=4 note=5"},
        // `No.` is a sheet's line only beside a sheet, and only if nothing is called line
        {"No.,giver,receiver,hours,day,category", "giver=1 receiver=2 hours=3 day=4 category=5"},
        {"No.,giver,receiver,hours,day,category,sheet",
         "giver=1 receiver=2 hours=3 day=4 category=5 sheet=6 line=0"},
        {"No.,giver,receiver,hours,day,category,sheet,line",
         "giver=1 receiver=2 hours=3 day=4 category=5 sheet=6 line=7"},
        {"line,giver,receiver,hours,day,category", "giver=1 receiver=2 hours=3 day=4 category=5"},
        {"giver,giver no,receiver,receiver no,hours,day,category",
         "giver=0 receiver=2 hours=4 day=5 category=6"},
        {"giver no,receiver no,hours,day,category", "giver=0 receiver=1 hours=2 day=3 category=4"},
        // the program's own export: minutes are not hours
        {"entry,on,counts_in,giver,receiver,minutes,hours,category,setting,sheet,line,note,"
         "standing",
         "giver=3 receiver=4 hours=6 day=1 category=7 setting=8 note=11 sheet=9 line=10"},
        // our own set-aside file; somebody's own reason is a column like any other
        {"giver,receiver,hours,day,category,set aside from,reason",
         "giver=0 receiver=1 hours=2 day=3 category=4 set_aside_from=5 reason=6"},
        {"giver,receiver,hours,day,category,reason", "giver=0 receiver=1 hours=2 day=3 category=4"},
        {"reason,giver,receiver,hours,day,category,set aside from,reason",
         "giver=1 receiver=2 hours=3 day=4 category=5 set_aside_from=6 reason=7"},
        // empty and unknown headings
        {"giver,,receiver,weather,hours,day,category,,,",
         "giver=0 receiver=2 hours=4 day=5 category=6"},
        // members
        {"name", "name=0"},
        {"Member", "name=0"},
        {"Full name,Type,Member since,Member no.,Known as",
         "name=0 kind=1 joined=2 number=3 alias=4"},
        {"organisation,kind,joined,number,alias,phone,email,address,channel,paper,language,"
         "standing,opening hours",
         "name=0 kind=1 joined=2 number=3 alias=4 phone=5 email=6 address=7 channel=8 paper=9 "
         "language=10 standing=11 opening_hours=12"},
        {"No,Member name,Start date,Telephone,E-mail,Nickname,Status,Brought forward",
         "name=1 joined=2 number=0 alias=5 phone=3 email=4 standing=6 opening_hours=7"},
        {"Membership number,Name,Date joined,Mobile,Email address,Preferred contact,Format,Balance",
         "name=1 joined=2 number=0 phone=3 email=4 channel=5 paper=6 opening_hours=7"},
        {"number,name,kind,standing,joined", "name=1 kind=2 joined=4 number=0 standing=3"},
        {"Name,Tel,Aliases,Opening balance", "name=0 alias=2 phone=1 opening_hours=3"},
        {"Full name,Hours b/f", "name=0 opening_hours=1"},
        {"Full name,Balance B.F.", "name=0 opening_hours=1"},
        {"Full name,bf", "name=0 opening_hours=1"},
        {"ID,Member no,Name", "name=2 number=1"},
        {"ID,Name", "name=1 number=0"},
        // a first name alone is what there is of a name; a surname alone is not
        {"First name,Phone", "name=0 phone=1"},
        {"Surname,Phone,Email", "column_missing"},
    };
    for (const auto& [header, expected] : table) {
        CAPTURE(header);
        CHECK(positions(header) == expected);
    }
}

TEST_CASE("separator, place and kind of the header are found") {
    struct Line {
        std::string_view text;
        char separator;
        std::size_t line, rows_before, titles;
        ImportKind kind;
    };
    constexpr auto exchanges = ImportKind::exchanges, members = ImportKind::members;
    const Line table[]{
        {"giver,receiver,hours,day,category\n", ',', 1, 0, 5, exchanges},
        {"giver;receiver;hours;day;category\n", ';', 1, 0, 5, exchanges},
        {"giver\treceiver\thours\tday\tcategory\n", '\t', 1, 0, 5, exchanges},
        {"\"giver\";\"receiver\";\"hours\";\"day\";\"category\"\n", ';', 1, 0, 5, exchanges},
        {"giver;receiver;hours, as h:mm;day;category;hours\n", ';', 1, 0, 6, exchanges},
        {"Willow Street\nOctober\n\ngiver,receiver,hours,day,category\n", ',', 4, 2, 5, exchanges},
        {"Willow Street,,,,\n,,,,\n\"two\nlines\",,,,\ngiver,receiver,hours,day,category\n", ',', 5,
         2, 5, exchanges},
        {"sep=;\ngiver;receiver;hours;day;category\n", ';', 2, 1, 5, exchanges},
        {"Date of this list;3 Oct\ngiver;receiver;hours;day;category\n", ';', 2, 1, 5, exchanges},
        {"\r\rgiver,receiver,hours,day,category\r", ',', 3, 0, 5, exchanges},
        {"giver,receiver,hours,day,category,,,\nA,B,1,today,C,,,\n", ',', 1, 0, 5, exchanges},
        {"giver,receiver,hours,day,category\ngiver,receiver,hours,day,category\n", ',', 1, 0, 5,
         exchanges},
        {"Members\nName,Phone,Notes\n", ',', 2, 1, 3, members},
        {"Name\nAnn Baker\n", ',', 1, 0, 1, members},
        {"Name;Kind\n\"Baker, Ann\";person\n", ';', 1, 0, 2, members},
    };
    for (const auto& [text, separator, line, rows_before, titles, kind] : table) {
        CAPTURE(text);
        const auto header = find_header(text, {}, false);
        REQUIRE(header);
        CHECK(header->separator == separator);
        CHECK(header->line == line);
        CHECK(header->rows_before == rows_before);
        CHECK(header->titles.size() == titles);
        CHECK(header->kind == kind);
    }
}

TEST_CASE("an attendance sheet is asked for by name, and never taken for another file") {
    struct Line {
        std::string_view text;
        ColumnMap map;
        std::string_view expected;
    };
    const Line table[]{
        {"Name\n", {}, "name=0"},
        {"Member,Time,Role,Preparation,Guest of\n",
         {},
         "hours=1 name=0 role=2 preparation=3 guest_of=4"},
        {"French class\n3 October;room 2\n\nNo.;Name;Signature;Hours\n", {}, "hours=3 name=1"},
        {"Member no,Hours\n", {}, "hours=1 name=0"},
        {"giver,receiver,hours,day,name\n", {}, "hours=2 name=4"},
        {"Wer,Stunden\n", {{Field::name, "Wer"}, {Field::hours, "Stunden"}}, "hours=1 name=0"},
        {"Ann Baker\nJoe Fry\n", {}, "header_missing"},
        {"Hours\n1\n", {}, "header_missing"},
        {"Hours,Role\n1,leader\n", {}, "column_missing"},
        {"Name,Member\n", {}, "column_twice"},
        {"Name\n", {{Field::hours, "Stunden"}}, "map_heading_missing"},
    };
    for (const auto& [text, map, expected] : table) {
        CAPTURE(text);
        const auto header = find_attendance_header(text, map, "sheet.csv");
        CHECK((header ? positions(*header) : header.refusal().code) == expected);
        if (header)
            CHECK(header->kind == ImportKind::attendance);
    }
    CHECK(show_kind(ImportKind::attendance) == "attendance");
    // What is no import is never found where an import is looked for.
    CHECK(positions("Name,Hours,Role\n") == "name=0");
}

TEST_CASE("a header may stand as far down as the thirtieth row, and no further") {
    const std::string header = "giver,receiver,hours,day,category\n";
    std::string titles;
    for (int row = 0; row < 29; ++row)
        titles += "\nAnother title\n";
    CHECK(positions(titles + header) == "giver=0 receiver=1 hours=2 day=3 category=4");
    CHECK(positions(titles + "x\n" + header) == "header_missing");
}

TEST_CASE("headings are kept as they are written, and the unused ones are told") {
    const auto header =
        find_header("Given by, Received by ,Hours,Date,Category,Weather,,Mood", {}, false);
    REQUIRE(header);
    CHECK(header->titles[1] == "Received by");
    CHECK(header->title(Field::giver) == "Given by");
    CHECK(header->title(Field::note) == "note");
    CHECK(header->unused == std::vector<std::string>{"Weather", "Mood"});
}

TEST_CASE("a category is not needed where one is given for all rows") {
    CHECK(positions("giver,receiver,hours,day", {}, true) == "giver=0 receiver=1 hours=2 day=3");
    CHECK(positions("giver,receiver,hours,day", {}, false) == "column_missing");
}

TEST_CASE("columns that are mapped") {
    struct Line {
        std::string_view header;
        ColumnMap map;
        std::string_view expected;
    };
    const Line table[]{
        {"giver,receiver,Stunden,day,category",
         {{Field::hours, "Stunden"}},
         "giver=0 receiver=1 hours=2 day=3 category=4"},
        {"giver,receiver,Stunden,day,category",
         {{Field::hours, "STUNDEN"}},
         "giver=0 receiver=1 hours=2 day=3 category=4"},
        {"giver,receiver,Días (h),day,category",
         {{Field::hours, "dias (h)"}},
         "giver=0 receiver=1 hours=2 day=3 category=4"},
        {"giver,receiver,hours,time,day,category",
         {{Field::hours, "time"}},
         "giver=0 receiver=1 hours=3 day=4 category=5"},
        {"giver,receiver,hours,HOURS,day,category",
         {{Field::hours, "HOURS"}},
         "giver=0 receiver=1 hours=3 day=4 category=5"},
        {"giver,receiver,hours,day,category,location",
         {{Field::setting, ""}},
         "giver=0 receiver=1 hours=2 day=3 category=4"},
        {"giver,receiver,hours,day,service",
         {{Field::category, "service"}, {Field::note, "service"}},
         "giver=0 receiver=1 hours=2 day=3 category=4 note=4"},
        {"Donneur,Receveur,Durée,Jour,Genre",
         {{Field::giver, "Donneur"},
          {Field::receiver, "Receveur"},
          {Field::hours, "Durée"},
          {Field::day, "Jour"},
          {Field::category, "Genre"}},
         "giver=0 receiver=1 hours=2 day=3 category=4"},
        {"Person,Tel", {{Field::name, "Person"}}, "name=0 phone=1"},
        {"line,giver,receiver,hours,day,category",
         {{Field::line, "line"}},
         "giver=1 receiver=2 hours=3 day=4 category=5 line=0"},
        // refused
        {"giver,receiver,hours,day,category", {{Field::note, "Weather"}}, "map_heading_missing"},
        {"giver,receiver,hours,hours,day,category", {{Field::hours, "hours"}}, "column_twice"},
        {"giver,receiver,a,b,day,category",
         {{Field::hours, "a"}, {Field::hours, "b"}},
         "column_twice"},
    };
    for (const auto& [header, map, expected] : table) {
        CAPTURE(header);
        CHECK(positions(header, map) == expected);
    }
}

TEST_CASE("what is wrong with a header is named") {
    struct Line {
        std::string_view text, expected;
    };
    const std::string wide = std::string(10'000, ',');
    const Line table[]{
        {"Ann Baker,Bob Carr,1,2026-10-03,Gardening\n", "No row of sheet.csv looks like a header."},
        {"<html><body>hello</body></html>", "No row of sheet.csv looks like a header."},
        {"{\"giver\": \"Ann\"}\n", "No row of sheet.csv looks like a header."},
        {"giver,receiver,day,category\n",
         "sheet.csv has no column for hours; its headings are: giver, receiver, day, category."},
        {"giver,receiver,Time (minutes),day,category\n",
         "sheet.csv has no column for hours; its headings are: giver, receiver, Time (minutes), "
         "day, category."},
        {"giver,receiver,minutes,day,category\n",
         "sheet.csv has no column for hours; its headings are: giver, receiver, minutes, day, "
         "category."},
        {"Hours,Date,Member\n",
         "sheet.csv has no column for giver, receiver and category; its headings are: Hours, Date, "
         "Member."},
        {"giver,giver,receiver,hours,day,category\n",
         "sheet.csv has two columns for giver: 'giver' and 'giver'."},
        {"giver,receiver,hours,time,day,category\n",
         "sheet.csv has two columns for hours: 'hours' and 'time'."},
        {"giver,receiver,hours,day,category,note,Comments\n",
         "sheet.csv has two columns for note: 'note' and 'Comments'."},
        {"name,phone,mobile\n", "sheet.csv has two columns for phone: 'phone' and 'mobile'."},
        {"giver,receiver,hours,day,\"category\n",
         "The quote that opens on line 1 is never closed."},
        {"\"x\"y\n",
         "On line 1 there is text after the closing quote of a cell that opens on line 1."},
        {wide, "Line 1 has more than 1000 cells or is longer than 1048576 bytes."},
    };
    for (const auto& [text, expected] : table) {
        CAPTURE(text.substr(0, 60));
        CHECK(message(text) == expected);
    }
    CHECK(message("x", {}, false, "") == "No row of the file looks like a header.");
    CHECK(message("name,phone,mobile", {}, false, "") ==
          "The file has two columns for phone: 'phone' and 'mobile'.");
    CHECK(message("name", {{Field::phone, "Ring"}}) ==
          "sheet.csv has no heading 'Ring'; its headings are: name.");
}

TEST_CASE("a journal is known by its marks, and only by all of them") {
    const std::string journal = "entry,kind,from,to,minutes,given_minutes,on,counts_in,recorded_on,"
                                "recorded_by,deed";
    struct Line {
        std::string header, expected;
    };
    const Line table[]{
        {journal, "kind=1 entry=0 from=2 to=3 minutes=4 given_minutes=5 on=6 counts_in=7 "
                  "recorded_on=8 recorded_by=9 deed=10"},
        {journal + ",reason,note,sheet,line,category",
         "category=15 note=12 sheet=13 line=14 kind=1 reason=11 entry=0 from=2 to=3 minutes=4 "
         "given_minutes=5 on=6 counts_in=7 recorded_on=8 recorded_by=9 deed=10"},
        {journal + ",Date", "kind=1 entry=0 from=2 to=3 minutes=4 given_minutes=5 on=6 counts_in=7 "
                            "recorded_on=8 recorded_by=9 deed=10"},
        {journal + ",entry", "column_twice"},
        {"entry,kind,from,to", "journal_column_missing"},
        // other files have such columns too
        {"from,to,hours,on,category,minutes", "giver=0 receiver=1 hours=2 day=3 category=4"},
        {"entry,from,to,hours,on,category", "giver=1 receiver=2 hours=3 day=4 category=5"},
        {"kind,name,entry", "name=1 kind=0"},
    };
    for (const Line& each : table) {
        CAPTURE(each.header);
        CHECK(positions(each.header + "\n") == each.expected);
    }
    // A map does not make it another kind of file.
    CHECK(positions(journal + "\n", {{Field::hours, "minutes"}}).starts_with("kind=1 entry=0"));
    CHECK(message("entry,kind,from,to,minutes\n") ==
          "sheet.csv is a journal without a column for given_minutes, on, counts_in, recorded_on, "
          "recorded_by and deed.");
}

TEST_CASE("which files are our own exports") {
    struct Line {
        std::string_view header;
        bool is_export;
    };
    const Line table[]{
        {"entry,kind,from,to,minutes,given_minutes,on,counts_in,recorded_on,recorded_by,deed\n",
         true},
        {"number,name,standing_history\n", true},
        {"number,name,standing,shares\n", false},
        {"giver,receiver,hours,day,category\n", false},
    };
    for (const Line& each : table) {
        CAPTURE(each.header);
        const auto header = find_header(each.header, {}, false);
        REQUIRE(header);
        CHECK(header->is_export() == each.is_export);
    }
}
