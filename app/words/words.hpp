// Every word that stands on a member's paper, by key, and what a language needs to say them: texts,
// plurals, the names of the months. A language is a file of its own, and a word that it lacks fails
// a test. No minus sign stands on a member's paper, and nobody is ever told of a debt (practice:
// words). Refuses to know papers, members and formats.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/core.h>

#include "calendar/calendar.hpp"
#include "hours/hours.hpp"

namespace timebank {

/// What is said in one way. A text has as many places, {0}, {1} and so on, in every language.
inline constexpr auto word_keys = std::to_array<std::string_view>({
    // amounts and days
    "hours_and_minutes",
    "no_time",
    "in_credit",
    "in_debit",
    "even",
    "day",
    "month",
    // a statement
    "statement",
    "holder",
    "holder_and",
    "period",
    "opening_even",
    "opening_credit",
    "opening_debit",
    "nothing",
    "unchanged",
    "column_day",
    "column_what",
    "column_given",
    "column_received",
    "column_other",
    "column_balance",
    "added",
    "taken",
    "help_for",
    "column_hours",
    "column_received_by",
    "totals",
    "other_added",
    "other_taken",
    "closing_even",
    "closing_credit",
    "closing_debit",
    "tell_us",
    "tell_us_by_phone",
    "other_forms",
    // its lines
    "another_member",
    "help_given",
    "help_received",
    "session",
    "session_given",
    "session_received",
    "session_by_pot",
    "of_whom",
    "on_behalf_of",
    "gift_to",
    "gift_from",
    "welcome",
    "grant",
    "donation",
    "settlement",
    "opening",
    "running",
    "mistake",
    "put_right",
    "earlier_line",
    // its easy version
    "easy_given",
    "easy_received",
    "easy_credit",
    "easy_debit",
    "easy_even",
    "easy_phone",
    // a letter
    "letter",
    "letter_to_dwp",
    "letter_to_referrer",
    "letter_asked",
    "letter_since",
    "letter_weeks",
    "column_week",
    "letter_totals",
    "letter_given",
    "letter_received",
    "letter_step",
    "letter_money",
    "letter_bare",
    "letter_ask",
    "letter_ask_by_phone",
    "letter_signed",
});

/// What is said with a number, in as many forms as the language has.
inline constexpr auto counted_keys = std::to_array<std::string_view>({"hours", "minutes"});

/// A key that there is.
struct Word {
    std::size_t place; ///< in word_keys
};
struct CountedWord {
    std::size_t place; ///< in counted_keys
};

/// Does not compile for a key that is not there.
consteval Word word(std::string_view key) {
    for (std::size_t place = 0; place < word_keys.size(); ++place)
        if (word_keys[place] == key)
            return {place};
    throw "no such word in the catalogue";
}
consteval CountedWord counted_word(std::string_view key) {
    for (std::size_t place = 0; place < counted_keys.size(); ++place)
        if (counted_keys[place] == key)
            return {place};
    throw "no such counted word in the catalogue";
}

/// The forms that a word takes behind a number. Every language has `other`; English has `one` too,
/// Welsh and Arabic have all of them (Unicode CLDR, plural rules).
enum class Plural { zero, one, two, few, many, other };
inline constexpr std::size_t plural_count = 6;

struct Text {
    std::string_view key, text;
};
struct CountedText {
    std::string_view key;
    Plural form;
    std::string_view text; ///< {0} is the number
};

/// All that a language says, as its file writes it. Of texts that outlive it.
struct LanguageFile {
    std::string_view tag;                ///< of HTML: `en`, `cy`, `ar` (BCP 47)
    std::vector<std::string_view> names; ///< by which members call it, each one word, any case
    Plural (*plural_of)(std::uint64_t count);
    std::vector<Plural> forms; ///< that plural_of answers
    std::array<std::string_view, 12> months;
    std::vector<CountedText> counted;
    std::vector<Text> texts;
};

class Language {
public:
    explicit Language(LanguageFile file);

    std::string_view tag() const { return file_.tag; }
    /// Whether a member who writes this means it: its tag, or one of its names.
    bool is_called(std::string_view name) const;

    /// A text with its places filled.
    template <class... Arguments>
    std::string say(Word word, const Arguments&... arguments) const {
        return fmt::vformat(texts_[word.place], fmt::make_format_args(arguments...));
    }
    /// `2 hours`.
    std::string count(CountedWord word, std::uint64_t count) const;

    /// `1 hour 30 minutes`, `45 minutes`, `no time`: a negative amount reads as its size.
    std::string amount(Minutes amount) const;
    /// `2 hours in credit`, `30 minutes in debit`, `even`: never a sign.
    std::string balance(Minutes balance) const;
    std::string day(Day day) const;       ///< `3 October 2026`
    std::string month(Month month) const; ///< `October 2026`

private:
    LanguageFile file_;
    std::array<std::string_view, word_keys.size()> texts_;
    std::array<std::array<std::string_view, plural_count>, counted_keys.size()> counted_;
};

/// What a language's file says wrong, held against English, a line each: words that are missing,
/// unknown or said twice, other places than in English, forms without a word, months without a
/// name.
std::vector<std::string> problems_of(const LanguageFile& file);

/// The English words; the first language, and what is said to who speaks none of them.
LanguageFile english();

/// All languages, English first.
const std::vector<Language>& languages();
/// The one that a member named, or of several, such as `Welsh and English`, the first that there
/// is; nothing where there is none.
const Language* find_language(std::string_view named);

} // namespace timebank
