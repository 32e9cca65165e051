#include <map>
#include <string>
#include <string_view>

#include <doctest/doctest.h>

#include "imports/columns.hpp"

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
}
