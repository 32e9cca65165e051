// What is left to read of an hours cell, and the words and spaces that hours are written with.
// Private to this room; refuses to know how they combine.
#pragma once

#include <array>
#include <initializer_list>
#include <string_view>

namespace timebank {

/// Copied to look ahead; never allocates.
class HoursCursor {
public:
    explicit HoursCursor(std::string_view text) : rest_(text) {}

    bool at_end() const { return rest_.empty(); }
    bool digit_at(std::size_t place) const {
        return place < rest_.size() && rest_[place] >= '0' && rest_[place] <= '9';
    }
    bool is_at(std::size_t place, char letter) const {
        return place < rest_.size() && rest_[place] == letter;
    }

    bool take(std::string_view bytes) {
        if (!rest_.starts_with(bytes))
            return false;
        rest_.remove_prefix(bytes.size());
        return true;
    }

    /// A whole word in any case; `word` itself is in small letters.
    bool take_word(std::string_view word) {
        if (!same_word(rest_.substr(0, word.size()), word))
            return false;
        if (word.size() < rest_.size() && is_letter(rest_[word.size()]))
            return false;
        rest_.remove_prefix(word.size());
        return true;
    }

    bool take_hours_unit() { return take_unit({"h", "hr", "hrs", "hour", "hours"}); }
    bool take_minutes_unit() { return take_unit({"m", "min", "mins", "minute", "minutes"}); }
    bool take_and() { return take_word("and") || take("&"); }

    void skip_spaces() {
        for (bool again = true; again;) {
            again = false;
            for (const std::string_view space : spaces)
                again = take(space) || again;
        }
    }

    std::string_view take_digits() {
        std::size_t count = 0;
        while (digit_at(count))
            ++count;
        const std::string_view digits = rest_.substr(0, count);
        rest_.remove_prefix(count);
        return digits;
    }

    static std::string_view trimmed(std::string_view text) {
        for (bool again = true; again;) {
            again = false;
            for (const std::string_view space : spaces) {
                for (; text.starts_with(space); again = true)
                    text.remove_prefix(space.size());
                for (; text.ends_with(space); again = true)
                    text.remove_suffix(space.size());
            }
        }
        return text;
    }

    /// Whether `text` is `word`, which is in small letters, in any case.
    static bool same_word(std::string_view text, std::string_view word) {
        if (text.size() != word.size())
            return false;
        for (std::size_t i = 0; i < word.size(); ++i)
            if (lower(text[i]) != word[i])
                return false;
        return true;
    }

private:
    /// The no-break, figure, thin and narrow no-break spaces come out of spreadsheets.
    static constexpr std::array<std::string_view, 8> spaces{" ",      "\t",     "\r",     "\n",
                                                            "\u00a0", "\u2007", "\u2009", "\u202f"};

    static char lower(char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }
    static bool is_letter(char letter) { return lower(letter) >= 'a' && lower(letter) <= 'z'; }

    /// One of several words, and the full stop that an abbreviation may have.
    bool take_unit(std::initializer_list<std::string_view> words) {
        for (const std::string_view word : words)
            if (take_word(word)) {
                take(".");
                return true;
            }
        return false;
    }

    std::string_view rest_;
};

} // namespace timebank
