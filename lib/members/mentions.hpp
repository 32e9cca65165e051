// Whether free words name a person: by name in any case and with or without accents, by phone
// however its digits are spaced, by e-mail. Refuses to know where the words are kept.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace timebank {

/// How surely a text is about somebody.
enum class Mention {
    none,
    part, ///< one word of the name alone, which may be somebody else's
    whole ///< a name, a phone or an e-mail address
};

/// What names one person, or several, looked for in many texts.
class Mentions {
public:
    /// The words of a name in their order, or the last one first (`Baker, Ann`). `instead` is what
    /// hidden() puts in its place.
    void add_name(std::string_view name, const std::string& instead = "");
    /// Each word of a name that has three letters or more and is no title.
    void add_parts(std::string_view name, const std::string& instead = "");
    /// Its digits, with or without the code of a country; fewer than six say nothing.
    void add_phone(std::string_view phone);
    void add_email(std::string_view email);

    Mention in(std::string_view text) const;
    /// The text with every name that is found replaced, and phones and e-mail addresses too, but
    /// for those that were added.
    std::string hidden(std::string_view text) const;

private:
    struct Name {
        std::vector<std::string> words; ///< as name_key makes them
        std::string instead;
        Mention mention = Mention::whole;
    };
    struct Word {
        std::size_t from = 0, to = 0; ///< in the text
        std::string key;
    };
    static std::vector<Word> words_of(std::string_view text);
    void add(std::vector<std::string> words, const std::string& instead, Mention mention);
    const Name* longest_at(const std::vector<Word>& words, std::size_t place) const;
    bool has_phone(std::string_view digits) const;
    bool has_email(std::string_view word) const;

    std::unordered_map<std::string, std::vector<Name>> names_; ///< by their first word
    std::vector<std::string> phones_;                          ///< the last digits of each
    std::vector<std::string> emails_;                          ///< in small letters
};

} // namespace timebank
