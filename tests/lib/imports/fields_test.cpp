#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "imports/fields.hpp"

using namespace timebank;

TEST_CASE("a mapping as it is typed") {
    struct Line {
        std::string_view text, expected;
    };
    const Line table[]{
        {"hours=Time taken", "hours=Time taken"},
        {"Hours = Time taken ", "hours=Time taken"},
        {"on-behalf-of=Who for", "on_behalf_of=Who for"},
        {"opening hours=Start", "opening_hours=Start"},
        {"signed=Signed?", "signed=Signed?"},
        {"note=a=b", "note=a=b"},
        {"setting=", "setting="},
        {"hours", "map_unreadable"},
        {"", "map_unreadable"},
        {"=x", "map_field_unknown"},
        {"weather=Sun", "map_field_unknown"},
        {"reason=Why", "map_field_unknown"},
        {"set_aside_from=x", "map_field_unknown"},
    };
    for (const auto& [text, expected] : table) {
        CAPTURE(text);
        const auto map = read_map(text);
        CHECK((map ? std::string(show_field(map->first)) + '=' + map->second
                   : map.refusal().code) == expected);
    }
}

TEST_CASE("every field has a name of its own, and a mapping for it reads back") {
    std::map<std::string_view, std::size_t> names;
    for (std::size_t field = 0; field < field_count; ++field) {
        const auto name = show_field(static_cast<Field>(field));
        CAPTURE(name);
        CHECK_FALSE(name.empty());
        CHECK(names.emplace(name, field).second);
        const auto map = read_map(std::string(name) + "=x");
        const bool mappable = static_cast<Field>(field) < Field::set_aside_from;
        CHECK(static_cast<bool>(map) == mappable);
        if (map)
            CHECK(map->first == static_cast<Field>(field));
    }
    CHECK(show_kind(ImportKind::exchanges) == "exchanges");
    CHECK(show_kind(ImportKind::members) == "members");
    CHECK(show_kind(ImportKind::journal) == "journal");
    CHECK(show_kind(ImportKind::attendance) == "attendance");
}

TEST_CASE("which kinds of file have which columns") {
    struct Line {
        Field field;
        bool exchanges, members, journal;
    };
    // clang-format off
    const Line table[]{
        {Field::giver,            true,  false, false},
        {Field::category,         true,  false, true},
        {Field::accompanied_by,   true,  false, true},
        {Field::name,             false, true,  false},
        {Field::kind,             false, true,  true},
        {Field::opening_hours,    false, true,  false},
        {Field::standing_history, false, true,  false},
        {Field::same_as,          false, true,  false},
        {Field::role,             false, false, false},
        {Field::set_aside_from,   true,  true,  false},
        {Field::reason,           true,  true,  true},
        {Field::entry,            false, false, true},
        {Field::replaces,         false, false, true},
        {Field::contact,          true,  false, true},
        {Field::attendance,       false, false, true},
    };
    // clang-format on
    for (const Line& each : table) {
        CAPTURE(show_field(each.field));
        CHECK(belongs_to(each.field, ImportKind::exchanges) == each.exchanges);
        CHECK(belongs_to(each.field, ImportKind::members) == each.members);
        CHECK(belongs_to(each.field, ImportKind::journal) == each.journal);
    }
    for (const Field field : {Field::name, Field::hours, Field::role, Field::guest_of}) {
        CAPTURE(show_field(field));
        CHECK(belongs_to(field, ImportKind::attendance));
    }
}

TEST_CASE("what a file must have") {
    CHECK(required_fields(ImportKind::members, false).size() == 1);
    CHECK(required_fields(ImportKind::attendance, false).size() == 1);
    CHECK(required_fields(ImportKind::exchanges, false).size() == 5);
    CHECK(required_fields(ImportKind::exchanges, true).size() == 4);
    // A journal is known by some of what it must have, and has all of that.
    const auto required = required_fields(ImportKind::journal, false);
    for (const Field field : journal_marks())
        CHECK(std::find(required.begin(), required.end(), field) != required.end());
    for (const Field field : required)
        CHECK(belongs_to(field, ImportKind::journal));
    CHECK(required.size() < journal_fields().size());
}
