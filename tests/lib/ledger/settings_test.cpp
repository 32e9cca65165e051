#include "ledger/settings.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace timebank;

TEST_CASE("what somebody types, and what is kept of it") {
    struct Line {
        const char* key;
        const char* typed;
        const char* kept; ///< `key=value`, or the code of the refusal
    };
    constexpr const char* no = "setting_value_unreadable";
    // clang-format off
    const Line lines[] = {
        {"name",              "Willow Street",       "name=Willow Street"},
        {"Name",              "  Willow   Street ",  "name=Willow Street"},
        {"name",              "",                    no},
        {"name",              " . ",                 no},
        {"step",              "15",                  "step=15"},
        {"step",              "0:15",                "step=15"},
        {"step",              "15m",                 "step=15"},
        {"step",              "1",                   "step=1"},
        {"step",              "60",                  "step=60"},
        {"step",              "1h",                  "step=60"},
        {"step",              "61",                  no},
        {"step",              "2h",                  no},
        {"step",              "0",                   no},
        {"step",              "-15",                 no},
        {"step",              "often",               no},
        {"step",              "",                    no},
        {"soft-limit-debit",  "-10:00",              "soft-limit-debit=-600"},
        {"soft-limit-debit",  "10:00",               "soft-limit-debit=-600"},
        {"soft-limit-debit",  "10",                  "soft-limit-debit=-600"},
        {"SOFT LIMIT DEBIT",  "0:30",                "soft-limit-debit=-30"},
        {"soft_limit_debit",  "0",                   "soft-limit-debit=0"},
        {"soft-limit-debit",  "much",                no},
        {"soft-limit-credit", "40:00",               "soft-limit-credit=2400"},
        {"soft-limit-credit", "0",                   "soft-limit-credit=0"},
        {"soft-limit-credit", "-1",                  no},
        {"organisation-soft-limit-debit",  "20",      "organisation-soft-limit-debit=-1200"},
        {"organisation-soft-limit-debit",  "none",    no},
        {"organisation-soft-limit-credit", "60",      "organisation-soft-limit-credit=3600"},
        {"organisation-soft-limit-credit", "-60",     no},
        {"organisation-firm-limit-debit",  "30:00",   "organisation-firm-limit-debit=-1800"},
        {"organisation-firm-limit-debit",  "-30:00",  "organisation-firm-limit-debit=-1800"},
        {"organisation-firm-limit-debit",  "0",       "organisation-firm-limit-debit=0"},
        {"organisation-firm-limit-debit",  "none",    "organisation-firm-limit-debit=none"},
        {"organisation-firm-limit-debit",  " None ",  "organisation-firm-limit-debit=none"},
        {"organisation-firm-limit-debit",  "",        no},
        {"organisation-firm-limit-debit",  "nobody",  no},
        {"organisation firm limit credit", "80:30",   "organisation-firm-limit-credit=4830"},
        {"organisation-firm-limit-credit", "-80:30",  no},
        {"organisation-firm-limit-credit", "NONE",    "organisation-firm-limit-credit=none"},
        {"quiet-days",        "30",                  "quiet-days=30"},
        {"quiet-days",        "0",                   no},
        {"quiet-days",        "3651",                no},
        {"new-days",          "90",                  "new-days=90"},
        {"new-days",          "-1",                  no},
        {"one-way-days",      "365",                 "one-way-days=365"},
        {"one-way-days",      "long",                no},
        {"one-way-exchanges", "1",                   "one-way-exchanges=1"},
        {"one-way-exchanges", "1000",                "one-way-exchanges=1000"},
        {"one-way-exchanges", "1001",                no},
        {"one-way-exchanges", "0",                   no},
        {"release-hide-below", "5",                  "release-hide-below=5"},
        {"release-hide-below", "4",                  no},
        {"release-hide-below", "100",                "release-hide-below=100"},
        {"release-hide-below", "101",                no},
        {"release-round-to",  "10",                  "release-round-to=10"},
        {"release-round-to",  "4",                   no},
        {"release-round-to",  "11",                  no},
        {"welcome",           "5",                   "welcome=300"},
        {"welcome",           "0",                   "welcome=0"},
        {"welcome",           "1,5",                 "welcome=90"},
        {"welcome",           "-5",                  no},
        {"phone",             "020 7946 0000",       "phone=020 7946 0000"},
        {"phone",             "",                    "phone="},
        {"active-days",       "1",                   "active-days=1"},
        {"active-days",       "3650",                "active-days=3650"},
        {"active-days",       "0",                   no},
        {"active-days",       "3651",                no},
        {"active-days",       "90 days",             no},
        {"active days",       "30",                  "active-days=30"},
        {"dormant-months",    "12",                  "dormant-months=12"},
        {"dormant-months",    "0",                   no},
        {"dormant-months",    "121",                 no},
        {"stepp",             "15",                  "setting_key_unknown"},
        {"",                  "15",                  "setting_key_unknown"},
    };
    // clang-format on
    for (const Line& line : lines) {
        CAPTURE(line.key);
        CAPTURE(line.typed);
        const auto read = read_setting(line.key, line.typed);
        CHECK((read ? read->first + "=" + read->second : read.refusal().code) == line.kept);
    }
    CHECK(read_setting("phone", std::string(200, '1')));
    CHECK_FALSE(read_setting("phone", std::string(201, '1')));
}

TEST_CASE("a book that keeps nothing has every default") {
    const Settings settings = settings_from({});
    CHECK(settings.name == "Timebank");
    CHECK(settings.step.count == 15);
    for (const SoftLimits& soft : {settings.limits.person, settings.limits.organisation.soft}) {
        CHECK(soft.debit.count == -600);
        CHECK(soft.credit.count == 2400);
    }
    CHECK_FALSE(settings.limits.organisation.firm.debit);
    CHECK_FALSE(settings.limits.organisation.firm.credit);
    CHECK(settings.welcome.count == 300);
    CHECK(settings.phone.empty());
    CHECK(settings.active_days == 90);
    CHECK(settings.dormant_months == 12);
    CHECK(settings.quiet_days == 60);
    CHECK(settings.new_days == 60);
    CHECK(settings.one_way_days == 180);
    CHECK(settings.one_way_exchanges == 3);
    CHECK(settings.release_hide_below == 10);
    CHECK(settings.release_round_to == 5);
    CHECK(settings.review_hours == ReviewHours{4, 24, 72, 168});
}

TEST_CASE("what is kept comes back, and what is listed can be typed again") {
    const std::map<std::string, std::string> kept{{"name", "Willow Street"},
                                                  {"step", "10"},
                                                  {"soft-limit-debit", "-90"},
                                                  {"soft-limit-credit", "605"},
                                                  {"welcome", "45"},
                                                  {"phone", "020 7946 0000"},
                                                  {"active-days", "30"},
                                                  {"dormant-months", "6"},
                                                  {"quiet-days", "31"},
                                                  {"new-days", "32"},
                                                  {"one-way-days", "33"},
                                                  {"one-way-exchanges", "34"},
                                                  {"release-hide-below", "15"},
                                                  {"release-round-to", "10"},
                                                  {"keep-contact-months", "9"},
                                                  {"keep-concerns-months", "600"},
                                                  {"concern-critical-hours", "1"},
                                                  {"concern-high-hours", "12"},
                                                  {"concern-medium-hours", "36"},
                                                  {"concern-low-hours", "96"},
                                                  {"of another time", "whatever"},
                                                  {"organisation-soft-limit-debit", "-100"},
                                                  {"organisation-soft-limit-credit", "200"},
                                                  {"organisation-firm-limit-debit", "-300"},
                                                  {"organisation-firm-limit-credit", "none"}};
    const Settings settings = settings_from(kept);
    const auto lines = list_settings(settings);
    CHECK(lines.size() == kept.size() - 1);
    for (const SettingLine& line : lines) {
        CAPTURE(line.key);
        CHECK_FALSE(line.meaning.empty());
        const auto again = read_setting(line.key, line.value).or_throw();
        CHECK(again.first == line.key);
        CHECK(again.second == kept.at(line.key));
        CHECK(find_setting(settings, line.key).or_throw().value == line.value);
    }
}

TEST_CASE("an unknown setting is answered with the nearest") {
    const auto read = read_setting("activedays", "30");
    REQUIRE_FALSE(read);
    CHECK(read.refusal().hint == "timebank book settings active-days");
    CHECK(find_setting({}, "zzzzzzzzzzzzzzz").refusal().hint == "timebank book settings");
}
