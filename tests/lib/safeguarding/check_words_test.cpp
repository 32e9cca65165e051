#include "safeguarding/check_words.hpp"

#include <doctest/doctest.h>

#include "small_bank.hpp"

using namespace timebank;

namespace {

using enum CheckKind;

Answer<Check> read(const SmallBank& bank, CheckKind kind, const CheckWords& words) {
    return read_check(kind, words, {bank.people[0], "M0001 Ann Baker", bank.policy, today, "Rosa"});
}

std::string code_of(const Answer<Check>& check) {
    return check ? "" : check.refusal().code;
}

CheckWords enhanced(Day issued_on) {
    return {{{"issued", issued_on}},
            {{"level", "enhanced"},
             {"workforce", "adult"},
             {"position", "driver"},
             {"eligibility", "regulated activity"},
             {"number", "001"}}};
}

} // namespace

TEST_CASE("a certificate's own rules") {
    struct Row {
        const char* what;
        void (*change)(SmallBank& bank, CheckWords& words);
        const char* code;
    };
    // clang-format off
    const Row rows[] = {
        {"all said",                 [](auto&, auto&)    {}, ""},
        {"no basis",                 [](auto&, auto& w)  { w.texts.erase("eligibility"); }, "eligibility_missing"},
        {"no basis, standard",       [](auto&, auto& w)  { w.texts.erase("eligibility"); w.texts["level"] = "standard"; }, "eligibility_missing"},
        {"no basis, barred lists",   [](auto&, auto& w)  { w.texts.erase("eligibility"); w.texts["level"] = "Enhanced barred"; }, "eligibility_missing"},
        {"no basis, basic",          [](auto&, auto& w)  { w.texts.erase("eligibility"); w.texts["level"] = "basic"; }, ""},
        {"no such level",            [](auto&, auto& w)  { w.texts["level"] = "full"; }, "check_word_unreadable"},
        {"no such workforce",        [](auto&, auto& w)  { w.texts["workforce"] = "all"; }, "check_word_unreadable"},
        {"no such decision",         [](auto&, auto& w)  { w.texts["decision"] = "clear"; }, "check_word_unreadable"},
        {"held perhaps",             [](auto&, auto& w)  { w.texts["held"] = "maybe"; }, "check_word_unreadable"},
        {"age not told",             [](auto& b, auto&)  { b.of(ann).adult = false; }, "age_not_told"},
        {"adults only",              [](auto& b, auto&)  { b.of(ann).adult = false; b.policy.adult_unless_told = 1; }, ""},
        {"15 years old",             [](auto& b, auto&)  { b.make_child(ann); }, "check_too_young"},
        {"16 tomorrow",              [](auto& b, auto&)  { b.of(ann).born_on = add_months(today, -16 * 12) + 1; }, "check_too_young"},
        {"16 today",                 [](auto& b, auto&)  { b.of(ann).born_on = add_months(today, -16 * 12); }, ""},
        {"16 in this book is 17",    [](auto& b, auto&)  { b.of(ann).born_on = add_months(today, -16 * 12); b.policy.certificate_years = 17; }, "check_too_young"},
        {"seen before its issue",    [](auto&, auto& w)  { w.days["on"] = today - 1; }, "day_before"},
        {"recheck before its issue", [](auto&, auto& w)  { w.days["recheck"] = today - 1; }, "day_before"},
        {"nothing to add to",        [](auto&, auto& w)  { w = {{{"status-checked", today}}, {}}; }, "certificate_unknown"},
        {"destroyed, but not held",  [](auto&, auto& w)  { w.days["destroyed"] = today; }, "certificate_not_held"},
    };
    // clang-format on
    for (const Row& row : rows) {
        CAPTURE(row.what);
        SmallBank bank;
        CheckWords words = enhanced(today);
        row.change(bank, words);
        CHECK(code_of(read(bank, dbs, words)) == row.code);
    }
}

TEST_CASE("what is told of a certificate later is that certificate with the change") {
    SmallBank bank;
    CheckWords words = enhanced(today - 20);
    words.days["on"] = today - 19;
    words.texts["held"] = "yes";
    bank.of(ann).checks.push_back(*read(bank, dbs, words));
    const Certificate first = std::get<Certificate>(bank.of(ann).checks.back().more);
    CHECK(first.level == Level::enhanced);
    CHECK(first.workforce == Workforce::adult);
    CHECK(first.position == "driver");
    CHECK(first.eligibility == "regulated activity");
    CHECK(first.number == "001");
    CHECK(first.decision == Decision::pending);
    CHECK(first.held_since == today - 19);
    CHECK(bank.of(ann).checks.back().until == add_months(today - 20, 36));

    const auto decided =
        read(bank, dbs, {{{"update-service", today - 3}}, {{"decision", "suitable"}}});
    const Certificate second = std::get<Certificate>(decided->more);
    CHECK(second.decision == Decision::suitable);
    CHECK(second.consented_on == today - 3);
    CHECK(second.number == "001");
    CHECK(second.held_since == today - 19);
    CHECK(decided->until == add_months(today - 20, 36));
    CHECK(decided->seen_on == today);

    const auto gone = read(bank, dbs, {{{"destroyed", today}}, {}});
    CHECK_FALSE(std::get<Certificate>(gone->more).held_since);
    CHECK(code_of(read(bank, dbs, {{{"destroyed", today - 20}}, {}})) == "day_before");
    CHECK(code_of(read(bank, dbs, {{{"on", today - 20}, {"status-checked", today}}, {}})) ==
          "day_before");
    CHECK(code_of(read(bank, pvg, {{{"status-checked", today}}, {}})) == "certificate_unknown");
    const auto anew = read(bank, dbs, enhanced(today));
    CHECK_FALSE(std::get<Certificate>(anew->more).held_since);
}

TEST_CASE("references are told apart by their number") {
    SmallBank bank; // has two
    const auto asked = read(bank, reference, {{{"asked", today - 9}}, {}});
    CHECK(std::get<Reference>(asked->more).which == 3);
    CHECK(asked->seen_on == today - 9);
    CHECK_FALSE(is_good(*asked));
    bank.of(ann).checks.push_back(*asked);
    CheckWords words{{{"received", today - 2}},
                     {{"which", "3"}, {"satisfactory", "yes"}, {"decided-by", "Iris"}}};
    const auto received = read(bank, reference, words);
    CHECK(std::get<Reference>(received->more).which == 3);
    CHECK(std::get<Reference>(received->more).asked_on == today - 9);
    CHECK(std::get<Reference>(received->more).decided_by == "Iris");
    CHECK(received->seen_on == today - 2);
    CHECK(is_good(*received));
    words.texts.erase("decided-by");
    CHECK(std::get<Reference>(read(bank, reference, words)->more).decided_by == "Rosa");
    words.texts["satisfactory"] = "no";
    CHECK_FALSE(is_good(*read(bank, reference, words)));
    words.texts["satisfactory"] = "glowing";
    CHECK(code_of(read(bank, reference, words)) == "check_word_unreadable");
    words.texts["satisfactory"] = "yes";
    words.days["received"] = today - 10;
    CHECK(code_of(read(bank, reference, words)) == "day_before");
    for (const char* which : {"0", "4", "first", "3a"}) {
        words.texts["which"] = which;
        CHECK(code_of(read(bank, reference, words)) == "reference_unknown");
    }
}

TEST_CASE("the earliest of a driver's dates, an assessment's and a consent's end") {
    SmallBank bank;
    const auto papers = read(bank, driver,
                             {{{"licence", today + 90},
                               {"mot", today + 50},
                               {"tax", today + 40},
                               {"insurer", today + 60}},
                              {}});
    CHECK(papers->until == today + 40);

    const auto home = read(bank, home_assessment, {{}, {{"hazard", "Pets,others present"}}});
    CHECK(home->detail == "pets, others-present");
    CHECK(home->until == add_months(today, 12));
    CHECK(read(bank, home_assessment, {{{"until", today + 9}}, {{"hazard", "none"}}})->until ==
          today + 9);
    CHECK(code_of(read(bank, home_assessment, {{}, {{"hazard", "pets,dragons"}}})) ==
          "hazard_unreadable");
    CHECK(code_of(read(bank, home_assessment, {{{"until", today - 1}}, {{"hazard", "none"}}})) ==
          "day_before");
    CHECK(read(bank, identity, {{}, {{"document", "Bus pass"}}})->detail == "bus-pass");
    CHECK(code_of(read(bank, identity, {{}, {{"document", "face"}}})) == "check_word_unreadable");
    CHECK(read(bank, code_of_conduct, {{}, {{"code-version", " 2026 a"}}})->detail == "2026 a");
}

TEST_CASE("a guardian's consent lasts a year, and never beyond childhood") {
    struct Row {
        Day born_on;
        std::optional<Day> until;
        Day ends;
    };
    const Day eighteen = add_months(today, -18 * 12);
    const Row rows[] = {
        {eighteen + 1000, std::nullopt, add_months(today, 12) - 1},
        {eighteen + 30, std::nullopt, today + 29}, // the day before the birthday
        {eighteen + 1000, today + 9, today + 9},
        {eighteen + 30, today + 60, today + 29},
    };
    for (const Row& row : rows) {
        SmallBank bank;
        bank.of(ann).born_on = row.born_on;
        CheckWords words{{}, {{"guardian", "Mo Baker"}}};
        if (row.until)
            words.days["until"] = *row.until;
        const auto consent = read(bank, guardian_consent, words);
        CHECK(consent->until == row.ends);
        CHECK(consent->detail == "Mo Baker");
    }
    SmallBank bank;
    const CheckWords words{{}, {{"guardian", "Mo Baker"}}};
    CHECK(code_of(read(bank, guardian_consent, words)) == "consent_of_adult");
    bank.of(ann).adult = false;
    CHECK(code_of(read(bank, guardian_consent, words)) == "age_not_told");
    bank.of(ann).born_on = eighteen;
    CHECK(code_of(read(bank, guardian_consent, words)) == "consent_of_adult");
}
