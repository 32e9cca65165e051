#include "exchanges/exchange.hpp"

#include <doctest/doctest.h>

#include <functional>
#include <string>

using namespace timebank;

namespace {

constexpr Day today{20'700};
constexpr Minutes quarter{15};

Exchange some_exchange() {
    Exchange exchange;
    exchange.giver = {12};
    exchange.receiver = {31};
    exchange.given = {100};
    exchange.happened_on = today - 3;
    exchange.category = 4;
    return exchange;
}

} // namespace

TEST_CASE("settings are read as people write them") {
    struct Case {
        std::string_view text, expected;
    };
    // clang-format off
    const Case cases[] = {
        {"venue",             "venue"},
        {"Hall",              "venue"},
        {"centre",            "venue"},
        {"Community Centre",  "venue"},
        {"public",            "public"},
        {"Outdoors",          "public"},
        {"park",              "public"},
        {"online",            "online"},
        {"Phone",             "online"},
        {"telephone",         "online"},
        {"ZOOM",              "online"},
        {"giver-home",        "giver-home"},
        {"giver_home",        "giver-home"},
        {"Giver's home",      "giver-home"},
        {"givers’ home",      "giver-home"},
        {"receiver-home",     "receiver-home"},
        {"receiver home",     "receiver-home"},
        {"RECEIVER’S HOME",   "receiver-home"},
        {"receiver – home",   "setting_unreadable"},
        {"vehicle",           "vehicle"},
        {"car",               "vehicle"},
        {"Lift",              "vehicle"},
        {"her home",          "setting_unreadable"},
        {"home",              "setting_unreadable"},
        {"receiver",          "setting_unreadable"},
        {"",                  "setting_unreadable"},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.text);
        const auto setting = read_setting(each.text);
        CHECK((setting ? show_setting(*setting) : setting.refusal().code) == each.expected);
    }
}

TEST_CASE("who signed is read as people write it") {
    struct Case {
        std::string_view text, expected;
    };
    // clang-format off
    const Case cases[] = {
        {"giver",      "giver"},
        {"Receiver",   "receiver"},
        {"both",       "both"},
        {"Yes",        "both"},
        {"Y",          "both"},
        {"none",       "none"},
        {"NO",         "none"},
        {"n",          "none"},
        {"maybe",      "signed_unreadable"},
        {"",           "signed_unreadable"},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.text);
        const auto by = read_signed(each.text);
        CHECK((by ? show_signed(*by) : by.refusal().code) == each.expected);
    }
}

TEST_CASE("lines of a sheet are numbers from 1") {
    struct Case {
        std::string_view text;
        std::int64_t expected; ///< 0: line_unreadable
    };
    // clang-format off
    const Case cases[] = {
        {"1",                       1},
        {" 07 ",                    7},
        {"100000",                  100'000},
        {"100001",                  0},
        {"99999999999999999999",    0},
        {"0",                       0},
        {"-1",                      0},
        {"+1",                      0},
        {"1.0",                     0},
        {"3a",                      0},
        {"three",                   0},
        {"",                        0},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.text);
        const auto line = read_line(each.text);
        CHECK((line ? *line : 0) == each.expected);
        CHECK((line ? "" : line.refusal().code) == (each.expected ? "" : "line_unreadable"));
    }
}

TEST_CASE("why not record an exchange") {
    struct Case {
        std::function<void(Exchange&)> change;
        std::string_view refused;
    };
    const std::string longest_sheet(40, '7');
    const std::string longest_note(2'000, 'x');
    // clang-format off
    const Case cases[] = {
        {[](Exchange&) {},                                                 ""},
        {[](Exchange& e) { e.receiver = e.giver; },                        "same_member"},
        {[](Exchange& e) { e.on_behalf_of = {50}; },                       ""},
        {[](Exchange& e) { e.on_behalf_of = e.giver; },                    "on_behalf_same"},
        {[](Exchange& e) { e.on_behalf_of = e.receiver; },                 "on_behalf_same"},
        {[](Exchange& e) { e.accompanied_by = {50}; },                     ""},
        {[](Exchange& e) { e.accompanied_by = e.giver; },                  "accompanied_same"},
        {[](Exchange& e) { e.accompanied_by = e.receiver; },               "accompanied_same"},
        {[](Exchange& e) { e.on_behalf_of = e.accompanied_by = {50}; },    "accompanied_same"},
        {[](Exchange& e) { e.happened_on = today; },                       ""},
        {[](Exchange& e) { e.happened_on = today + 1; },                   "day_in_future"},
        {[](Exchange& e) { e.happened_on = {0}; },                         ""},
        {[](Exchange& e) { e.happened_on = {-1}; },                        "day_too_early"},
        {[](Exchange& e) { e.given = {8}; },                               ""},
        {[](Exchange& e) { e.given = {7}; },                               "hours_below_step"},
        {[](Exchange& e) { e.given = {0}; },                               "hours_below_step"},
        {[](Exchange& e) { e.given = {-60}; },                             "hours_below_step"},
        {[](Exchange& e) { e.sheet = {"A7", {}}; },                        ""},
        {[](Exchange& e) { e.sheet = {"A7", 3}; },                         ""},
        {[&](Exchange& e) { e.sheet = {longest_sheet, 3}; },               ""},
        {[&](Exchange& e) { e.sheet = {longest_sheet + "7", 3}; },         "sheet_too_long"},
        {[](Exchange& e) { e.sheet = {"", 3}; },                           "line_without_sheet"},
        {[](Exchange& e) { e.sheet = {" ", 3}; },                          "line_without_sheet"},
        {[&](Exchange& e) { e.note = longest_note; },                      ""},
        {[&](Exchange& e) { e.note = longest_note + "x"; },                "note_too_long"},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(&each - cases);
        Exchange exchange = some_exchange();
        each.change(exchange);
        const auto no = why_not_record(exchange, quarter, today);
        CHECK((no ? no->code : "") == each.refused);
    }
}

TEST_CASE("what is wrong is asked in the written order") {
    Exchange exchange = some_exchange();
    exchange.receiver = exchange.giver;
    exchange.on_behalf_of = exchange.giver;
    exchange.accompanied_by = exchange.giver;
    exchange.happened_on = today + 1;
    exchange.given = {1};
    exchange.sheet = {std::string(41, '7'), 3};
    exchange.note = std::string(2'001, 'x');
    struct Case {
        std::string_view refused, message;
        std::function<void(Exchange&)> mend;
    };
    // clang-format off
    const Case cases[] = {
        {"same_member",
         "Nobody exchanges hours with themself: M0012 is both giver and receiver.",
         [](Exchange& e) { e.receiver = {31}; }},
        {"on_behalf_same",
         "M0012 is already in this exchange, so it cannot also be on their behalf.",
         [](Exchange& e) { e.on_behalf_of = {}; }},
        {"accompanied_same",
         "M0012 is already in this exchange, so they cannot also accompany it.",
         [](Exchange& e) { e.accompanied_by = {}; }},
        {"day_in_future",
         "5 Sep 2026 has not come yet: today is 4 Sep 2026.",
         [](Exchange& e) { e.happened_on = {-1}; }},
        {"day_too_early",
         "31 Dec 1969 is too long ago for a book.",
         [](Exchange& e) { e.happened_on = today; }},
        {"hours_below_step",
         "1 minute rounds to nothing at the book's step of 15 minutes.",
         [](Exchange& e) { e.given = {60}; }},
        {"sheet_too_long",
         "The sheet's number is 41 characters long, and 40 is the most.",
         [](Exchange& e) { e.sheet = {"", 3}; }},
        {"line_without_sheet",
         "A line needs the sheet that it stands on.",
         [](Exchange& e) { e.sheet = {}; }},
        {"note_too_long",
         "The note is 2001 characters long, and 2000 is the most.",
         [](Exchange& e) { e.note = {}; }},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.refused);
        const auto no = why_not_record(exchange, quarter, today);
        REQUIRE(no);
        CHECK(no->code == each.refused);
        CHECK(no->message == each.message);
        each.mend(exchange);
    }
    CHECK_FALSE(why_not_record(exchange, quarter, today));
}

TEST_CASE("hours move from the receiver to the giver, at the book's step") {
    struct Case {
        std::int64_t given, step, credited;
    };
    // clang-format off
    const Case cases[] = {
        {100, 15, 105},
        { 97, 15,  90},
        {  8, 15,  15},
        { 60, 15,  60},
        {100,  1, 100},
    };
    // clang-format on
    for (const Case& each : cases) {
        CAPTURE(each.given);
        Exchange exchange = some_exchange();
        exchange.given = {each.given};
        const Movement movement = movement_of(exchange, {each.step});
        CHECK(movement.minutes == Minutes{each.credited});
        CHECK(movement.from == account_of({31}));
        CHECK(movement.to == account_of({12}));
        CHECK(movement.kind == EntryKind::exchange);
        CHECK(movement.happened_on == today - 3);
        CHECK(movement.counts_in == Month{202609});
        CHECK(movement.corrects == 0);
        CHECK(movement.counts_as_help());
    }
}

TEST_CASE("whose signature is missing") {
    CHECK(missing_signature(Signed::giver) == Signed::receiver);
    CHECK(missing_signature(Signed::receiver) == Signed::giver);
    CHECK_FALSE(missing_signature(Signed::both).has_value());
    CHECK_FALSE(missing_signature(Signed::none).has_value());
    CHECK_FALSE(missing_signature(std::nullopt).has_value());
}
