// What is left to read of a typed text: its spaces, digits and words. Refuses to know what it
// means.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace timebank {

constexpr bool is_digit(char letter) {
    return letter >= '0' && letter <= '9';
}
constexpr char to_lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}
constexpr bool is_letter(char letter) {
    return to_lower(letter) >= 'a' && to_lower(letter) <= 'z';
}

/// Whether two texts are the same in any case; only ASCII has one here.
bool same_word(std::string_view text, std::string_view word);

/// The bytes of the one space that a text begins with, 0 if it begins with none: white space of
/// ASCII, and the no-break, figure, thin and narrow no-break spaces that come out of spreadsheets.
std::size_t leading_space(std::string_view text);

/// The text without spaces at its ends; a byte order mark is one there too.
std::string_view trim(std::string_view text);

/// The number that the whole text is, with a minus sign below nothing; nothing for any other text,
/// spaces and a plus sign included, and for what 64 bits do not hold.
std::optional<std::int64_t> read_whole_number(std::string_view text);

/// Copied to look ahead; never allocates.
class Cursor {
public:
    explicit Cursor(std::string_view text) : rest_(text) {}

    bool at_end() const { return rest_.empty(); }
    bool is_at(std::size_t place, char letter) const {
        return place < rest_.size() && rest_[place] == letter;
    }
    bool digit_at(std::size_t place) const {
        return place < rest_.size() && is_digit(rest_[place]);
    }

    bool take(std::string_view bytes);

    /// A whole word in any case.
    bool take_word(std::string_view word);

    void skip_spaces();

    /// The digits that stand here, as many as there are.
    std::string_view take_digits();

    /// The letters that stand here, without taking them.
    std::string_view letters() const;

private:
    std::string_view rest_;
};

} // namespace timebank
