#include "safeguarding/check.hpp"

#include <algorithm>
#include <array>

#include "refusals/catalogue.hpp"
#include "safeguarding/check_lists.hpp"

namespace timebank {

namespace {

constexpr std::array<Word<CheckKind>, 11> kinds{{{CheckKind::met, "met"},
                                                 {CheckKind::identity, "identity"},
                                                 {CheckKind::reference, "reference"},
                                                 {CheckKind::code_of_conduct, "code-of-conduct"},
                                                 {CheckKind::induction, "induction"},
                                                 {CheckKind::dbs, "dbs"},
                                                 {CheckKind::pvg, "pvg"},
                                                 {CheckKind::accessni, "accessni"},
                                                 {CheckKind::driver, "driver"},
                                                 {CheckKind::guardian_consent, "guardian-consent"},
                                                 {CheckKind::home_assessment, "home-assessment"}}};

std::int64_t which_of(const Check& check) {
    const auto* const reference = std::get_if<Reference>(&check.more);
    return reference == nullptr ? 0 : reference->which;
}

} // namespace

std::string_view show_check_kind(CheckKind kind) {
    return show_word(kinds, kind);
}

Answer<CheckKind> read_check_kind(std::string_view text) {
    if (const auto kind = read_word(kinds, text))
        return *kind;
    return refuse(rule("check_kind_unreadable"), text, list_check_kinds());
}

std::string list_check_kinds() {
    return list_words(kinds);
}

bool is_certificate(CheckKind kind) {
    return kind == CheckKind::dbs || kind == CheckKind::pvg || kind == CheckKind::accessni;
}

std::string_view show_level(Level level) {
    return show_word(check_levels, level);
}

std::string_view show_workforce(Workforce workforce) {
    return show_word(check_workforces, workforce);
}

std::string_view show_decision(Decision decision) {
    return show_word(check_decisions, decision);
}

Day earliest_of(const DriverPapers& papers) {
    return std::min(
        {papers.licence_until, papers.mot_until, papers.tax_until, papers.insurer_until});
}

std::string_view which_is_earliest(const DriverPapers& papers) {
    const Day earliest = earliest_of(papers);
    if (papers.licence_until == earliest)
        return "licence";
    if (papers.mot_until == earliest)
        return "MOT";
    return papers.tax_until == earliest ? "tax" : "insurer";
}

bool is_good(const Check& check) {
    if (const auto* const reference = std::get_if<Reference>(&check.more))
        return reference->satisfactory.value_or(false);
    if (const auto* const certificate = std::get_if<Certificate>(&check.more))
        return certificate->decision == Decision::suitable ||
               certificate->decision == Decision::with_conditions;
    return true;
}

const Check* last_check(const std::vector<Check>& checks, CheckKind kind, Day on) {
    const Check* last = nullptr;
    for (const Check& each : checks)
        if (each.kind == kind && each.seen_on <= on)
            last = &each;
    return last;
}

const Check* last_reference(const std::vector<Check>& checks, std::int64_t which, Day on) {
    const Check* last = nullptr;
    for (const Check& each : checks)
        if (which_of(each) == which && each.seen_on <= on)
            last = &each;
    return last;
}

std::int64_t count_references(const std::vector<Check>& checks, Day on) {
    std::int64_t count = 0;
    for (const Check& each : checks)
        if (each.seen_on <= on)
            count = std::max(count, which_of(each));
    return count;
}

std::optional<Day> superseded_on(const std::vector<Check>& checks, const Check& check) {
    bool passed = false;
    for (const Check& each : checks) {
        if (passed && each.kind == check.kind && which_of(each) == which_of(check))
            return each.seen_on;
        passed = passed || each.number == check.number;
    }
    return std::nullopt;
}

} // namespace timebank
