#include "safeguarding/concern.hpp"

#include <algorithm>
#include <span>

#include "reading/cursor.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

// Each list in the order of its values, which begin at 1.
constexpr std::array<std::string_view, 4> severities{"critical", "high", "medium", "low"};
constexpr std::array<std::string_view, 6> read_reasons{"review",  "action",   "referral",
                                                       "request", "handover", "other"};
constexpr std::array<std::string_view, 4> outcomes{"resolved", "referred", "unfounded", "recorded"};
constexpr std::array<std::string_view, 8> referrals{
    "adult-care", "child-care", "police", "dbs", "regulator", "commissioner", "insurer", "other"};

constexpr std::string_view headings = "Happened (day and time):\n"
                                      "Told (day and time, and by whom):\n"
                                      "Written down (day and time, and by whom):\n"
                                      "Place:\n"
                                      "How it came to us:\n"
                                      "Who was present:\n"
                                      "Fact (what was seen or heard first-hand):\n"
                                      "Hearsay (what others said, in their own words):\n"
                                      "Opinion (and whose it is):\n"
                                      "What the adult wishes to happen:\n"
                                      "Actions (what, when, by whom, whom they spoke to):\n"
                                      "Referrals, or the reason for none:\n";

template <class Value>
std::string_view word_for(std::span<const std::string_view> words, Value value) {
    return words[static_cast<std::size_t>(value) - 1];
}

template <class Value>
Answer<Value> value_for(std::span<const std::string_view> words, std::string_view text,
                        const Rule& otherwise) {
    const auto word =
        std::ranges::find_if(words, [&](std::string_view each) { return same_word(text, each); });
    if (word == words.end())
        return refuse(otherwise, text);
    return static_cast<Value>(word - words.begin() + 1);
}

std::string_view first_line(std::string_view text) {
    return text.substr(0, text.find('\n'));
}

std::string_view below_first_line(std::string_view text) {
    const std::size_t end = text.find('\n');
    return end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
}

bool is_heading(std::string_view line) {
    for (std::string_view rest = headings; !rest.empty(); rest = below_first_line(rest))
        if (line == first_line(rest))
            return true;
    return false;
}

} // namespace

std::string_view show_severity(Severity severity) {
    return word_for(severities, severity);
}

Answer<Severity> read_severity(std::string_view text) {
    return value_for<Severity>(severities, text, rule("severity_unreadable"));
}

Moment review_by(Moment written, Severity severity, const ReviewHours& hours) {
    return add_hours(written, hours.at(static_cast<std::size_t>(severity) - 1));
}

std::string_view show_read_reason(ReadReason reason) {
    return word_for(read_reasons, reason);
}

Answer<ReadReason> read_read_reason(std::string_view text) {
    if (!says_something(text))
        return refuse(rule("reason_missing"));
    const auto word = value_for<ReadReason>(read_reasons, text, rule("reason_missing"));
    return word ? *word : ReadReason::other;
}

std::string_view show_outcome(Outcome outcome) {
    return word_for(outcomes, outcome);
}

Answer<Outcome> read_outcome(std::string_view text) {
    if (trim(text).empty())
        return refuse(rule("concern_outcome_missing"));
    return value_for<Outcome>(outcomes, text, rule("concern_outcome_unreadable"));
}

std::string_view show_referral(Referral referral) {
    return word_for(referrals, referral);
}

Answer<Referral> read_referral(std::string_view text) {
    return value_for<Referral>(referrals, text, rule("referral_unreadable"));
}

std::string_view concern_template() {
    return headings;
}

bool says_something(std::string_view text) {
    for (; !text.empty(); text = below_first_line(text))
        if (const std::string_view line = trim(first_line(text));
            !line.empty() && !is_heading(line))
            return true;
    return false;
}

std::optional<Refusal> why_not_concern_text(std::string_view text) {
    if (says_something(text))
        return std::nullopt;
    return refuse(rule("concern_text_empty"));
}

} // namespace timebank
