#include "imports/headings.hpp"

#include <string_view>

#include <doctest/doctest.h>

using namespace timebank;

TEST_CASE("headings are compared by their words") {
    struct Line {
        std::string_view heading, expected;
    };
    const Line table[]{
        {"Giver", "giver"},
        {"  Given   BY: ", "given by"},
        {"Hours*", "hours"},
        {"Hours (h:mm)", "hours"},
        {"Hours [decimal] given", "hours given"},
        {"Time (mins)", "time mins"},
        {"Time [Minutes]", "time minutes"},
        {"(hours)", "hours"},
        {"Hours (h:mm", "hours h mm"},
        {"E-mail", "e mail"},
        {"on_behalf_of", "on behalf of"},
        {"Sheet #", "sheet no"},
        {"Sheet#", "sheet no"},
        {"#", "no"},
        {"No.", "no"},
        {"Giver's name", "givers name"},
        {"Giver’s name", "givers name"},
        {"Date\u00A0given", "date given"},
        {"\uFEFFGiver", "giver"},
        {"Time\ntaken", "time taken"},
        {"DURÉE", "durÉe"},
        {"", ""},
        {" -:* ", ""},
    };
    for (const auto& [heading, expected] : table) {
        CAPTURE(heading);
        CHECK(heading_key(heading) == expected);
    }
}

TEST_CASE("the same word means what its kind of file makes of it") {
    struct Line {
        std::string_view key, in_exchanges, in_members, on_attendance; ///< `?` behind a weak one
    };
    // clang-format off
    const Line table[]{
        {"giver",              "giver",          "",               ""},
        {"name",               "",               "name",           "name"},
        {"no",                 "line?",          "number",         "name?"},
        {"number",             "line?",          "number",         "name?"},
        {"since",              "",               "joined",         ""},
        {"id",                 "",               "number?",        "name?"},
        {"giver no",           "giver?",         "",               ""},
        {"status",             "",               "standing",       ""},
        {"minutes",            "",               "",               ""},
        {"",                   "",               "",               ""},
        {"time",               "hours",          "",               "hours"},
        {"reason",             "reason",         "reason",         "reason"},
        {"address",            "",               "address",        ""},
        {"give",               "",               "",               ""},
        {"given by|provider",  "",               "",               ""},
        {"set aside from",     "set_aside_from", "set_aside_from", "set_aside_from"},
        {"contact",            "contact",        "",               ""},
        {"contacts",           "contact",        "contacts",       ""},
        {"who acted",          "contact",        "",               ""},
        {"contact by",         "",               "channel",        ""},
        {"attendee",           "",               "",               "name"},
        {"who came",           "",               "",               "name"},
        {"helper",             "giver",          "",               "name"},
        {"role",               "",               "",               "role"},
        {"prep time",          "",               "",               "preparation"},
        {"guest of",           "",               "",               "guest_of"},
        {"organisation",       "",               "name",           "guest_of"},
        {"signature",          "signed",         "",               ""},
        {"from",               "giver",          "",               ""},
        {"phone",              "",               "phone",          ""},
    };
    // clang-format on
    const auto shown = [](const std::optional<Meaning>& meaning) {
        return meaning ? std::string(show_field(meaning->field)) + (meaning->weak ? "?" : "") : "";
    };
    for (const auto& [key, in_exchanges, in_members, on_attendance] : table) {
        CAPTURE(key);
        CHECK(shown(meaning_of(ImportKind::exchanges, key)) == in_exchanges);
        CHECK(shown(meaning_of(ImportKind::members, key)) == in_members);
        CHECK(shown(meaning_of(ImportKind::attendance, key)) == on_attendance);
    }
}

TEST_CASE("every field is called by its own name too") {
    for (const ImportKind kind :
         {ImportKind::exchanges, ImportKind::members, ImportKind::attendance, ImportKind::journal})
        for (std::size_t at = 0; at < field_count; ++at) {
            const auto field = static_cast<Field>(at);
            CAPTURE(show_field(field));
            CAPTURE(show_kind(kind));
            const auto meaning = meaning_of(kind, heading_key(show_field(field)));
            if (belongs_to(field, kind)) {
                REQUIRE(meaning);
                CHECK(meaning->field == field);
            } else {
                CHECK((!meaning || meaning->field != field));
            }
        }
    // A journal is our own: nothing else means anything in it.
    CHECK_FALSE(meaning_of(ImportKind::journal, "date"));
    CHECK_FALSE(meaning_of(ImportKind::journal, "giver"));
}
