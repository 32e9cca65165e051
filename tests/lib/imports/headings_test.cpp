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
        std::string_view key, in_exchanges, in_members; ///< `?` behind a weak one
    };
    const Line table[]{
        {"giver", "giver", ""},        {"name", "", "name"},
        {"no", "line?", "number"},     {"number", "line?", "number"},
        {"since", "", "joined"},       {"id", "", "number?"},
        {"giver no", "giver?", ""},    {"status", "", "standing"},
        {"minutes", "", ""},           {"", "", ""},
        {"time", "hours", ""},         {"reason", "reason", "reason"},
        {"address", "", "address"},    {"give", "", ""},
        {"contact", "contact", ""},    {"contacts", "contact", "contacts"},
        {"who acted", "contact", ""},  {"contact by", "", "channel"},
        {"given by|provider", "", ""}, {"set aside from", "set_aside_from", "set_aside_from"},
    };
    const auto shown = [](const std::optional<Meaning>& meaning) {
        return meaning ? std::string(show_field(meaning->field)) + (meaning->weak ? "?" : "") : "";
    };
    for (const auto& [key, in_exchanges, in_members] : table) {
        CAPTURE(key);
        CHECK(shown(meaning_of(ImportKind::exchanges, key)) == in_exchanges);
        CHECK(shown(meaning_of(ImportKind::members, key)) == in_members);
    }
}

TEST_CASE("every field is called by its own name too") {
    for (std::size_t field = 0; field < field_count; ++field) {
        const auto name = show_field(static_cast<Field>(field));
        CAPTURE(name);
        const bool of_members = static_cast<Field>(field) >= Field::name &&
                                static_cast<Field>(field) < Field::set_aside_from;
        const auto meaning =
            meaning_of(of_members ? ImportKind::members : ImportKind::exchanges, heading_key(name));
        REQUIRE(meaning);
        CHECK(meaning->field == static_cast<Field>(field));
    }
}
