#include "imports/profile.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace timebank;

namespace {

constexpr const char* library_log = "Helper,Who for,Time taken,Day,What,Remarks\n"
                                    "Ann,Bob,1,3/10/2026,Lifts,\n";
const ColumnMap library_map{{Field::receiver, "Who for"}, {Field::note, ""}};

ImportProfile library_profile() {
    const Header header = find_header(library_log, library_map, false).or_throw();
    return {"Library", header.kind, DateOrder::month_first, std::nullopt,
            columns_of(header, library_map)};
}

} // namespace

TEST_CASE("a profile remembers every column, and which of them somebody named") {
    std::vector<std::string> columns;
    for (const ProfileColumn& each : library_profile().columns)
        columns.push_back(std::string(show_field(each.field)) + "=" + each.heading +
                          (each.mapped ? " (mapped)" : ""));
    CHECK(columns == std::vector<std::string>{"note= (mapped)", "giver=Helper",
                                              "receiver=Who for (mapped)", "hours=Time taken",
                                              "day=Day", "category=What"});
    CHECK(show_mapped(library_profile()) == "no note, receiver from 'Who for'");
}

TEST_CASE("what is typed goes before what the profile maps") {
    struct Case {
        ColumnMap typed, map;
    };
    const Case cases[] = {
        {{}, {{Field::note, ""}, {Field::receiver, "Who for"}}},
        {{{Field::receiver, "Remarks"}}, {{Field::receiver, "Remarks"}, {Field::note, ""}}},
        {{{Field::note, "Remarks"}}, {{Field::note, "Remarks"}, {Field::receiver, "Who for"}}},
        {{{Field::sheet, "Day"}},
         {{Field::sheet, "Day"}, {Field::note, ""}, {Field::receiver, "Who for"}}},
    };
    for (const Case& each : cases)
        CHECK(map_of(library_profile(), each.typed) == each.map);
}

TEST_CASE("which files a profile fits") {
    struct Case {
        std::string headings;
        bool fits;
    };
    // clang-format off
    const Case cases[] = {
        {"Helper,Who for,Time taken,Day,What,Remarks", true},
        {"WHAT,day,time  taken,WHO FOR,helper",        true},  // any order and case, fewer others
        {"Helper,Who for,Time taken,Day,What,Sheet",   true},  // a column more
        {"Giver,Who for,Time taken,Day,What",          false}, // another word for it
        {"Helper,Time taken,Day,What",                 false},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.headings);
        Header header;
        const auto found = find_header(each.headings, map_of(library_profile(), {}), false);
        if (found)
            header = *found;
        CHECK((found && fits(library_profile(), header)) == each.fits);
    }
    ImportProfile members = library_profile();
    members.kind = ImportKind::members;
    CHECK_FALSE(fits(members, find_header(library_log, library_map, false).or_throw()));
}

TEST_CASE("whether a profile says more than the file does by itself") {
    ImportProfile profile = library_profile();
    CHECK(says_more(profile, {}, DateOrder::month_first, {}));
    CHECK(says_more(profile, {{Field::note, ""}}, DateOrder::month_first, {}));
    CHECK_FALSE(says_more(profile, library_map, DateOrder::month_first, {}));
    CHECK(says_more(profile, library_map, DateOrder::day_first, {}));
    profile.category = "Lifts";
    CHECK(says_more(profile, library_map, DateOrder::month_first, {}));
    CHECK_FALSE(says_more(profile, library_map, DateOrder::month_first, "Gardening"));
}
