#include "safeguarding/check_fields.hpp"

#include <algorithm>

#include <doctest/doctest.h>

#include "small_bank.hpp"

using namespace timebank;

namespace {

using enum CheckKind;

Answer<Check> read(CheckKind kind, const CheckWords& words) {
    const SmallBank bank;
    return read_check(kind, words, {bank.people[0], "M0001 Ann Baker", bank.policy, today, "Rosa"});
}

} // namespace

TEST_CASE("which fields a kind of check has, and which it needs") {
    struct Row {
        CheckKind kind;
        CheckWords words;
        const char* code; ///< of the refusal, and what it says
        const char* message;
    };
    const Day soon = today + 9;
    // clang-format off
    const Row rows[] = {
        {met,              {{}, {}}, "", ""},
        {met,              {{{"on", today}}, {{"seen-by", "Iris"}}}, "", ""},
        {met,              {{}, {{"document", "passport"}}}, "check_field_astray", "A check of kind met has no --document."},
        {met,              {{{"mot", soon}}, {}}, "check_field_astray", "A check of kind met has no --mot."},
        {identity,         {{}, {}}, "check_field_missing", "A check of kind identity needs document; missing: document."},
        {identity,         {{}, {{"document", "passport"}}}, "", ""},
        {reference,        {{}, {}}, "check_field_missing", "A check of kind reference needs asked; missing: asked."},
        {reference,        {{{"received", today}}, {}}, "check_field_missing", "A check of kind reference needs satisfactory; missing: satisfactory."},
        {reference,        {{{"received", today}}, {{"satisfactory", "yes"}}}, "", ""},
        {reference,        {{}, {{"which", "1"}}}, "check_field_missing", "A check of kind reference needs received; missing: received."},
        {reference,        {{{"on", today}}, {}}, "check_field_astray", "A check of kind reference has no --on."},
        {code_of_conduct,  {{}, {}}, "check_field_missing", "A check of kind code-of-conduct needs code-version; missing: code-version."},
        {code_of_conduct,  {{}, {{"code-version", " "}}}, "check_field_missing", "A check of kind code-of-conduct needs code-version; missing: code-version."},
        {induction,        {{}, {}}, "", ""},
        {dbs,              {{{"issued", today}}, {}}, "check_field_missing", "A check of kind dbs needs level, workforce, position and number; missing: level, workforce, position and number."},
        {pvg,              {{{"licence", soon}}, {}}, "check_field_astray", "A check of kind pvg has no --licence."},
        {driver,           {{{"licence", soon}, {"mot", soon}, {"tax", soon}}, {}}, "check_field_missing", "A check of kind driver needs licence, mot, tax and insurer; missing: insurer."},
        {driver,           {{{"licence", soon}, {"mot", soon}, {"tax", soon}, {"insurer", soon}}, {}}, "", ""},
        {driver,           {{{"licence", soon}, {"mot", soon}, {"tax", soon}, {"insurer", soon}}, {{"level", "basic"}}}, "check_field_astray", "A check of kind driver has no --level."},
        {guardian_consent, {{}, {}}, "check_field_missing", "A check of kind guardian-consent needs guardian; missing: guardian."},
        {home_assessment,  {{}, {}}, "check_field_missing", "A check of kind home-assessment needs hazard; missing: hazard."},
        {met,              {{{"on", today + 1}}, {}}, "day_in_future", "3 Nov 2026 has not come yet: today is 2 Nov 2026."},
        {reference,        {{{"asked", today + 1}}, {}}, "day_in_future", "3 Nov 2026 has not come yet: today is 2 Nov 2026."},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(show_check_kind(row.kind));
        const auto check = read(row.kind, row.words);
        CHECK((check ? "" : check.refusal().code) == row.code);
        CHECK((check ? "" : check.refusal().message) == row.message);
    }
    CHECK(read(met, {{}, {{"seen-by", std::string(101, 'x')}}}).refusal().code == "text_too_long");
}

TEST_CASE("who saw it and when is said, or is who records it today") {
    CHECK(read(met, {})->seen_on == today);
    CHECK(read(met, {})->seen_by == "Rosa");
    CHECK(read(met, {{}, {{"seen-by", " "}}})->seen_by == "Rosa");
    CHECK(read(met, {{{"on", today - 3}}, {{"seen-by", " Iris  Cole "}}})->seen_on == today - 3);
    CHECK(read(met, {{}, {{"seen-by", " Iris  Cole "}}})->seen_by == "Iris Cole");
}

TEST_CASE("no field is for what a certificate says, nor for a diagnosis") {
    for (const CheckField& field : check_fields())
        for (const char* word : {"conviction", "result", "offence", "content", "scan", "note",
                                 "diagnosis", "health", "attachment"}) {
            CHECK(field.name.find(word) == std::string_view::npos);
            CHECK(field.about.find(word) == std::string_view::npos);
        }
}
