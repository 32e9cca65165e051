#include "safeguarding/concern.hpp"

#include <string>

#include <doctest/doctest.h>

using namespace timebank;

TEST_CASE("a lead looks at a concern by when its severity says") {
    const Moment written{Day{20759}, 545}; // 2 Nov 2026 09:05
    struct Row {
        const char* severity;
        ReviewHours hours;
        const char* by;
    };
    // clang-format off
    const Row rows[] = {
        {"critical", usual_review_hours, "2026-11-02T13:05"},
        {"high",     usual_review_hours, "2026-11-03T09:05"},
        {"medium",   usual_review_hours, "2026-11-05T09:05"},
        {"low",      usual_review_hours, "2026-11-09T09:05"},
        {"HIGH",     usual_review_hours, "2026-11-03T09:05"},
        {"critical", {1, 2, 3, 4},       "2026-11-02T10:05"},
        {"low",      {1, 2, 3, 4},       "2026-11-02T13:05"},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.severity);
        CHECK(show_iso(review_by(written, *read_severity(row.severity), row.hours)) == row.by);
    }
}

TEST_CASE("every word that a concern knows is read as it is shown, and no other") {
    struct Row {
        std::string (*read)(std::string_view text); ///< the word, or why it is none
        std::string words;
        const char* refusal;
    };
    const auto severity = [](std::string_view text) {
        const auto read = read_severity(text);
        return read ? std::string(show_severity(*read)) : read.refusal().code;
    };
    const auto reason = [](std::string_view text) {
        const auto read = read_read_reason(text);
        return read ? std::string(show_read_reason(*read)) : read.refusal().code;
    };
    const auto outcome = [](std::string_view text) {
        const auto read = read_outcome(text);
        return read ? std::string(show_outcome(*read)) : read.refusal().code;
    };
    const auto referral = [](std::string_view text) {
        const auto read = read_referral(text);
        return read ? std::string(show_referral(*read)) : read.refusal().code;
    };
    // clang-format off
    const Row rows[] = {
        {severity, "critical high medium low",                         "severity_unreadable"},
        {reason,   "review action referral request handover other",    "other"},
        {outcome,  "resolved referred unfounded recorded",             "concern_outcome_unreadable"},
        {referral, "adult-care child-care police dbs regulator commissioner insurer other",
                                                                       "referral_unreadable"},
    };
    // clang-format on
    for (const Row& row : rows) {
        for (std::string rest = row.words + " "; !rest.empty();
             rest = rest.substr(rest.find(' ') + 1)) {
            const std::string word = rest.substr(0, rest.find(' '));
            CAPTURE(word);
            CHECK(row.read(word) == word);
            CHECK(row.read(word + "s") == row.refusal);
        }
        CHECK(row.read("Ann Baker") == row.refusal);
    }
    CHECK(outcome("") == "concern_outcome_missing");
    CHECK(outcome("  ") == "concern_outcome_missing");
}

TEST_CASE("a text says something when there is more in it than headings") {
    const std::string headings(concern_template());
    std::string filled = headings;
    filled.insert(filled.find("Place:") + 6, " the hall");
    std::string carriage;
    for (const char letter : headings)
        carriage += letter == '\n' ? std::string("\r\n") : std::string(1, letter);
    struct Row {
        std::string text;
        bool says;
    };
    // clang-format off
    const Row rows[] = {
        {"",                          false},
        {"\n",                        false},
        {" \t\r\n\n \xC2\xA0\n",      false},
        {headings,                    false},
        {headings + headings,         false},
        {"\n\n" + headings + "  \n",  false},
        {carriage,                    false},
        {"Place:",                    false},
        {"  Place:  ",                false},
        {filled,                      true},
        {headings + "She fell.",      true},
        {"She fell.",                 true},
        {".",                         true},
        {"place:",                    true}, // not a heading of ours, so somebody typed it
        {"Place",                     true},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(says_something(row.text) == row.says);
        CHECK(why_not_concern_text(row.text).has_value() != row.says);
    }
    // What practice wants to be told apart has a heading each.
    for (const char* heading : {"Happened", "Told", "Written", "Place", "How it came", "present",
                                "Fact", "Hearsay", "Opinion", "wishes", "Actions", "Referrals"}) {
        CAPTURE(heading);
        CHECK(headings.find(heading) != std::string::npos);
    }
}
