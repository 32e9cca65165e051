#include "safeguarding/check_words.hpp"

#include <algorithm>
#include <array>

#include <fmt/core.h>

#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"
#include "safeguarding/check_lists.hpp"

namespace timebank {

namespace {

using MaybeRefusal = std::optional<Refusal>;

enum class Document {
    passport,
    driving_licence,
    identity_card,
    birth_certificate,
    bus_pass,
    letter
};
constexpr std::array<Word<Document>, 6> documents{
    {{Document::passport, "passport"},
     {Document::driving_licence, "driving-licence"},
     {Document::identity_card, "identity-card"},
     {Document::birth_certificate, "birth-certificate"},
     {Document::bus_pass, "bus-pass"},
     {Document::letter, "letter"}}};

enum class Hazard { none, pets, smoking, stairs, access, others_present, equipment };
constexpr std::array<Word<Hazard>, 7> hazards{{{Hazard::none, "none"},
                                               {Hazard::pets, "pets"},
                                               {Hazard::smoking, "smoking"},
                                               {Hazard::stairs, "stairs"},
                                               {Hazard::access, "access"},
                                               {Hazard::others_present, "others-present"},
                                               {Hazard::equipment, "equipment"}}};

constexpr std::array<Word<bool>, 2> yes_or_no{{{true, "yes"}, {false, "no"}}};

std::optional<Day> day_of(const CheckWords& words, const char* field) {
    const auto told = words.days.find(field);
    return told == words.days.end() ? std::nullopt : std::optional(told->second);
}

std::optional<std::string> text_of(const CheckWords& words, const char* field) {
    const auto told = words.texts.find(field);
    return told == words.texts.end() ? std::nullopt : std::optional(tidy_name(told->second));
}

template <class Value, std::size_t count>
MaybeRefusal take_word(const CheckWords& words, const char* field,
                       const std::array<Word<Value>, count>& list, Value& value) {
    const auto told = text_of(words, field);
    if (!told)
        return std::nullopt;
    const auto read = read_word(list, *told);
    if (!read)
        return refuse(rule("check_word_unreadable"), *told, field, list_words(list),
                      list.front().text);
    value = *read;
    return std::nullopt;
}

MaybeRefusal why_not_before(std::string_view earlier, Day first, std::string_view later,
                            Day second) {
    if (first <= second)
        return std::nullopt;
    return refuse(rule("day_before"), later, show_short(second), earlier, show_short(first));
}

MaybeRefusal fill_identity(Check& check, const CheckWords& words) {
    Document document{};
    const auto no = take_word(words, "document", documents, document);
    check.detail = std::string(show_word(documents, document));
    return no;
}

MaybeRefusal fill_reference(Check& check, const CheckWords& words, const CheckContext& context) {
    const auto& checks = context.person.checks;
    const std::int64_t count = count_references(checks, context.today);
    Reference reference;
    reference.which = count + 1;
    if (const auto which = text_of(words, "which")) {
        reference.which = read_whole_number(*which).value_or(0);
        if (reference.which < 1 || reference.which > count)
            return refuse(rule("reference_unknown"), context.named,
                          count == 1 ? "1 reference" : fmt::format("{} references", count), *which);
        reference =
            std::get<Reference>(last_reference(checks, reference.which, context.today)->more);
    }
    reference.received_on = day_of(words, "received");
    reference.asked_on = day_of(words, "asked")
                             .value_or(words.texts.contains("which")
                                           ? reference.asked_on
                                           : reference.received_on.value_or(context.today));
    bool satisfactory = false;
    if (const auto no = take_word(words, "satisfactory", yes_or_no, satisfactory))
        return no;
    if (reference.received_on)
        if (const auto no =
                why_not_before("asked", reference.asked_on, "received", *reference.received_on))
            return no;
    if (words.texts.contains("satisfactory"))
        reference.satisfactory = satisfactory;
    if (reference.received_on)
        reference.decided_by = text_of(words, "decided-by").value_or(context.broker);
    check.seen_on = reference.received_on.value_or(reference.asked_on);
    check.more = reference;
    return std::nullopt;
}

// Nobody too young is asked for a certificate, and who is too young must be known.
MaybeRefusal why_not_at_age(const Check& check, const CheckContext& context) {
    const PersonFacts& person = context.person;
    if (!person.born_on) {
        if (age_on(person, check.seen_on, context.policy) == Age::adult)
            return std::nullopt;
        return refuse(rule("age_not_told"), context.named, show_check_kind(check.kind),
                      show_number(person.number), "--adult");
    }
    const Day old_enough = birthday(*person.born_on, context.policy.certificate_years);
    if (std::get<Certificate>(check.more).issued_on >= old_enough)
        return std::nullopt;
    return refuse(rule("check_too_young"), context.named, context.policy.certificate_years,
                  show_check_kind(check.kind), show_short(old_enough));
}

MaybeRefusal take_paper(Certificate& certificate, const Check& check, const CheckWords& words,
                        const CheckContext& context) {
    bool held = certificate.held_since.has_value();
    if (const auto no = take_word(words, "held", yes_or_no, held))
        return no;
    if (held && !certificate.held_since)
        certificate.held_since = check.seen_on;
    if (!held)
        certificate.held_since.reset();
    const auto destroyed = day_of(words, "destroyed");
    if (!destroyed)
        return std::nullopt;
    if (!certificate.held_since)
        return refuse(rule("certificate_not_held"), context.named,
                      show_number(context.person.number));
    if (const auto no = why_not_before("held", *certificate.held_since, "destroyed", *destroyed))
        return no;
    certificate.held_since.reset();
    return std::nullopt;
}

MaybeRefusal take_certificate(Certificate& certificate, const CheckWords& words) {
    if (const auto no = take_word(words, "level", check_levels, certificate.level))
        return no;
    if (const auto no = take_word(words, "workforce", check_workforces, certificate.workforce))
        return no;
    if (const auto no = take_word(words, "decision", check_decisions, certificate.decision))
        return no;
    certificate.position = text_of(words, "position").value_or(certificate.position);
    certificate.number = text_of(words, "number").value_or(certificate.number);
    if (const auto eligibility = text_of(words, "eligibility"))
        certificate.eligibility = eligibility;
    if (const auto consented = day_of(words, "update-service"))
        certificate.consented_on = consented;
    if (const auto checked = day_of(words, "status-checked"))
        certificate.status_checked_on = checked;
    return std::nullopt;
}

MaybeRefusal fill_certificate(Check& check, const CheckWords& words, const CheckContext& context) {
    Certificate certificate;
    if (const auto issued = day_of(words, "issued")) {
        certificate.issued_on = *issued;
        check.until = add_months(*issued, static_cast<int>(context.policy.recheck_months));
    } else {
        const Check* const last = last_check(context.person.checks, check.kind, context.today);
        if (last == nullptr)
            return refuse(rule("certificate_unknown"), context.named, show_check_kind(check.kind));
        certificate = std::get<Certificate>(last->more);
        check.until = last->until;
        if (const auto no = why_not_before("seen last", last->seen_on, "this", check.seen_on))
            return no;
    }
    if (const auto no = take_certificate(certificate, words))
        return no;
    if (certificate.level != Level::basic && !certificate.eligibility)
        return refuse(rule("eligibility_missing"), show_level(certificate.level),
                      show_check_kind(check.kind));
    if (const auto recheck = day_of(words, "recheck"))
        check.until = recheck;
    for (const auto& no :
         {why_not_before("issued", certificate.issued_on, "seen", check.seen_on),
          why_not_before("issued", certificate.issued_on, "recheck", *check.until)})
        if (no)
            return no;
    if (const auto no = take_paper(certificate, check, words, context))
        return no;
    check.more = certificate;
    return why_not_at_age(check, context);
}

MaybeRefusal fill_driver(Check& check, const CheckWords& words) {
    const DriverPapers papers{words.days.at("licence"), words.days.at("mot"), words.days.at("tax"),
                              words.days.at("insurer")};
    check.until = earliest_of(papers);
    check.more = papers;
    return std::nullopt;
}

// A consent ends with childhood, however long it was given for.
MaybeRefusal fill_consent(Check& check, const CheckWords& words, const CheckContext& context) {
    const PersonFacts& person = context.person;
    if (age_on(person, check.seen_on, context.policy) == Age::adult)
        return refuse(rule("consent_of_adult"), context.named, show_number(person.number));
    if (!person.born_on)
        return refuse(rule("age_not_told"), context.named, show_check_kind(check.kind),
                      show_number(person.number), "--born DAY");
    check.detail = text_of(words, "guardian");
    const Day childhood_ends = birthday(*person.born_on, context.policy.adult_years) - 1;
    const Day lasts =
        add_months(check.seen_on, static_cast<int>(context.policy.consent_months)) - 1;
    check.until = std::min(day_of(words, "until").value_or(lasts), childhood_ends);
    return why_not_before("given", check.seen_on, "until", *check.until);
}

MaybeRefusal fill_assessment(Check& check, const CheckWords& words, const CheckContext& context) {
    std::string found;
    std::string_view rest = words.texts.at("hazard");
    while (!rest.empty()) {
        const std::string_view word = rest.substr(0, rest.find(','));
        rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        const auto hazard = read_word(hazards, word);
        if (!hazard)
            return refuse(rule("hazard_unreadable"), tidy_name(word), list_words(hazards));
        found += (found.empty() ? "" : ", ") + std::string(show_word(hazards, *hazard));
    }
    check.detail = found;
    check.until = day_of(words, "until")
                      .value_or(add_months(check.seen_on,
                                           static_cast<int>(context.policy.assessment_months)));
    return why_not_before("assessed", check.seen_on, "until", *check.until);
}

} // namespace

MaybeRefusal fill_check(Check& check, const CheckWords& words, const CheckContext& context) {
    switch (check.kind) {
    case CheckKind::identity:
        return fill_identity(check, words);
    case CheckKind::reference:
        return fill_reference(check, words, context);
    case CheckKind::code_of_conduct:
        check.detail = text_of(words, "code-version");
        return std::nullopt;
    case CheckKind::dbs:
    case CheckKind::pvg:
    case CheckKind::accessni:
        return fill_certificate(check, words, context);
    case CheckKind::driver:
        return fill_driver(check, words);
    case CheckKind::guardian_consent:
        return fill_consent(check, words, context);
    case CheckKind::home_assessment:
        return fill_assessment(check, words, context);
    case CheckKind::met:
    case CheckKind::induction:
        break;
    }
    return std::nullopt;
}

} // namespace timebank
