#include "safeguarding/check_fields.hpp"

#include <algorithm>
#include <vector>

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "members/names.hpp"
#include "refusals/catalogue.hpp"
#include "safeguarding/check_words.hpp"

namespace timebank {

namespace {

using enum CheckKind;

constexpr std::size_t longest_field = 100;

constexpr CheckField fields[] = {
    {"on", true, "The day it was seen, signed, given or done (default today)"},
    {"seen-by", false, "Who saw it (default who records it); not of a reference"},
    {"document", false,
     "identity: passport, driving-licence, identity-card, birth-certificate, "
     "bus-pass or letter"},
    {"which", false, "reference: which of them, 1, 2 ... (default a new one)"},
    {"asked", true, "reference: the day it was asked for"},
    {"received", true, "reference: the day it came"},
    {"satisfactory", false, "reference: yes or no"},
    {"decided-by", false, "reference: who decided so (default who records it)"},
    {"code-version", false, "code-of-conduct: the version that was signed"},
    {"level", false, "dbs, pvg, accessni: basic, standard, enhanced or enhanced-barred"},
    {"workforce", false, "dbs, pvg, accessni: child, adult, child-and-adult or other"},
    {"position", false, "dbs, pvg, accessni: the position it was asked for"},
    {"eligibility", false, "dbs, pvg, accessni: the basis on which the position is eligible"},
    {"number", false, "dbs, pvg, accessni: the certificate's reference number"},
    {"issued", true, "dbs, pvg, accessni: the day of issue, of a new certificate"},
    {"decision", false,
     "dbs, pvg, accessni: pending (default), suitable, with-conditions or "
     "not-suitable"},
    {"recheck", true, "dbs, pvg, accessni: when it is asked for again (default by the policy)"},
    {"update-service", true, "dbs, pvg, accessni: the day they consented to the update service"},
    {"status-checked", true, "dbs, pvg, accessni: the day the update service was asked last"},
    {"held", false, "dbs, pvg, accessni: yes, if the paper is held here"},
    {"destroyed", true, "dbs, pvg, accessni: the day the paper was destroyed or given back"},
    {"licence", true, "driver: the licence is valid until"},
    {"mot", true, "driver: the MOT is valid until"},
    {"tax", true, "driver: the vehicle is taxed until"},
    {"insurer", true, "driver: the insurer was told, and covers it until"},
    {"guardian", false, "guardian-consent: who gave it"},
    {"until", true, "guardian-consent, home-assessment: until when (default by the policy)"},
    {"hazard", false,
     "home-assessment: none, pets, smoking, stairs, access, others-present, "
     "equipment; may be given again"},
};

std::vector<std::string_view> fields_of(CheckKind kind) {
    switch (kind) {
    case met:
    case induction:
        return {"on", "seen-by"};
    case identity:
        return {"on", "seen-by", "document"};
    case reference:
        return {"which", "asked", "received", "satisfactory", "decided-by"};
    case code_of_conduct:
        return {"on", "seen-by", "code-version"};
    case dbs:
    case pvg:
    case accessni:
        return {"on",      "seen-by",  "level", "workforce",      "position",       "eligibility",
                "number",  "issued",   "held",  "update-service", "status-checked", "decision",
                "recheck", "destroyed"};
    case driver:
        return {"on", "seen-by", "licence", "mot", "tax", "insurer"};
    case guardian_consent:
        return {"on", "seen-by", "guardian", "until"};
    case home_assessment:
        return {"on", "seen-by", "hazard", "until"};
    }
    return {};
}

std::vector<std::string_view> needed(CheckKind kind, const CheckWords& words) {
    switch (kind) {
    case identity:
        return {"document"};
    case reference:
        return words.days.contains("received") ? std::vector<std::string_view>{"satisfactory"}
               : words.texts.contains("which") ? std::vector<std::string_view>{"received"}
                                               : std::vector<std::string_view>{"asked"};
    case code_of_conduct:
        return {"code-version"};
    case dbs:
    case pvg:
    case accessni:
        return words.days.contains("issued")
                   ? std::vector<std::string_view>{"level", "workforce", "position", "number"}
                   : std::vector<std::string_view>{};
    case driver:
        return {"licence", "mot", "tax", "insurer"};
    case guardian_consent:
        return {"guardian"};
    case home_assessment:
        return {"hazard"};
    case met:
    case induction:
        break;
    }
    return {};
}

bool is_told(const CheckWords& words, std::string_view field) {
    const std::string key(field);
    return words.days.contains(key) || words.texts.contains(key);
}

bool is_day(std::string_view field) {
    return std::ranges::any_of(
        fields, [&](const CheckField& each) { return each.name == field && each.is_day; });
}

std::string with_and(const std::vector<std::string_view>& words) {
    if (words.size() < 2)
        return fmt::format("{}", fmt::join(words, ""));
    return fmt::format("{} and {}", fmt::join(words.begin(), words.end() - 1, ", "), words.back());
}

std::optional<Refusal> why_not_fields(CheckKind kind, const CheckWords& words) {
    const std::vector<std::string_view> allowed = fields_of(kind);
    for (const CheckField& field : fields)
        if (is_told(words, field.name) && std::ranges::find(allowed, field.name) == allowed.end())
            return refuse(rule("check_field_astray"), show_check_kind(kind), field.name);
    const std::vector<std::string_view> all = needed(kind, words);
    std::vector<std::string_view> missing;
    std::string options;
    for (const std::string_view field : all) {
        if (is_told(words, field))
            continue;
        missing.push_back(field);
        options += fmt::format("{}--{} {}", options.empty() ? "" : " ", field,
                               is_day(field) ? "DAY" : "...");
    }
    if (!missing.empty())
        return refuse(rule("check_field_missing"), show_check_kind(kind), with_and(all),
                      with_and(missing), options);
    return std::nullopt;
}

std::optional<Refusal> why_not_texts(const CheckWords& words) {
    for (const auto& [field, text] : words.texts) {
        if (const std::size_t length = length_of(text); length > longest_field)
            return refuse(rule("text_too_long"), field, length, longest_field);
    }
    return std::nullopt;
}

// What has been seen has happened; what holds until a day may go on.
std::optional<Refusal> why_not_days(const CheckWords& words, Day today) {
    for (const char* const field :
         {"on", "asked", "received", "issued", "update-service", "status-checked", "destroyed"})
        if (const auto told = words.days.find(field);
            told != words.days.end() && told->second > today)
            return refuse(rule("day_in_future"), show_short(told->second), show_short(today));
    return std::nullopt;
}

} // namespace

std::span<const CheckField> check_fields() {
    return fields;
}

Answer<Check> read_check(CheckKind kind, const CheckWords& told, const CheckContext& context) {
    CheckWords words = told;
    std::erase_if(words.texts, [](const auto& each) { return tidy_name(each.second).empty(); });
    if (const auto no = why_not_fields(kind, words))
        return *no;
    if (const auto no = why_not_texts(words))
        return *no;
    if (const auto no = why_not_days(words, context.today))
        return *no;
    Check check;
    check.member = context.person.number;
    check.kind = kind;
    const auto on = words.days.find("on");
    check.seen_on = on == words.days.end() ? context.today : on->second;
    const auto by = words.texts.find("seen-by");
    check.seen_by = by == words.texts.end() ? context.broker : tidy_name(by->second);
    if (const auto no = fill_check(check, words, context))
        return *no;
    return check;
}

} // namespace timebank
