// What is left to read of a cell with a day in it: numbers, letters and what stands between them.
// Private to this room; refuses to know what they mean.
#pragma once

#include <optional>
#include <string_view>

namespace timebank {

/// Copied to look ahead; never allocates.
class DayCursor {
public:
    struct Number {
        int value = 0;
        std::size_t digits = 0;
    };

    explicit DayCursor(std::string_view text) : rest_(text) {}

    bool at_end() const { return rest_.empty(); }

    bool take(std::string_view bytes) {
        if (!rest_.starts_with(bytes))
            return false;
        rest_.remove_prefix(bytes.size());
        return true;
    }

    void skip_spaces() {
        for (bool again = true; again;) {
            again = false;
            for (const std::string_view space : spaces)
                again = take(space) || again;
        }
    }

    /// Up to four digits; a longer row of them is no number.
    std::optional<Number> take_number() {
        Number number;
        for (; number.digits < rest_.size() && rest_[number.digits] >= '0' &&
               rest_[number.digits] <= '9';
             ++number.digits) {
            if (number.digits == 4)
                return std::nullopt;
            number.value = number.value * 10 + (rest_[number.digits] - '0');
        }
        if (number.digits == 0)
            return std::nullopt;
        rest_.remove_prefix(number.digits);
        return number;
    }

    /// The letters that stand here, without taking them.
    std::string_view letters() const {
        std::size_t count = 0;
        while (count < rest_.size() && lower(rest_[count]) >= 'a' && lower(rest_[count]) <= 'z')
            ++count;
        return rest_.substr(0, count);
    }

    bool take_word(std::string_view word) { return same_word(letters(), word) && take(letters()); }

    /// What may stand between the parts of a date: `-`, `/`, `.` or `,` among spaces; a space
    /// where there is none of them.
    char take_separator() {
        skip_spaces();
        for (const std::string_view each : {"-", "/", ".", ","})
            if (take(each)) {
                skip_spaces();
                return each.front();
            }
        return ' ';
    }

    /// In any case.
    static bool same_word(std::string_view text, std::string_view word) {
        if (text.size() != word.size())
            return false;
        for (std::size_t i = 0; i < word.size(); ++i)
            if (lower(text[i]) != lower(word[i]))
                return false;
        return true;
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

private:
    static constexpr std::string_view spaces[] = {" ", "\t", "\r", "\n", "\u00a0", "\u202f"};

    static char lower(char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    }

    std::string_view rest_;
};

} // namespace timebank
