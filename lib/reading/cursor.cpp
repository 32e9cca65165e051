#include "reading/cursor.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace timebank {
namespace {

constexpr std::array<std::string_view, 4> wide_spaces{"\u00a0", "\u2007", "\u2009", "\u202f"};
constexpr std::string_view byte_order_mark = "\ufeff";

bool is_ascii(char letter) {
    return static_cast<unsigned char>(letter) < 0x80;
}

bool is_ascii_space(char letter) {
    return letter == ' ' || (letter >= '\t' && letter <= '\r');
}

std::size_t trailing_space(std::string_view text) {
    if (text.empty())
        return 0;
    if (is_ascii(text.back()))
        return is_ascii_space(text.back()) ? 1 : 0;
    for (const std::string_view space : wide_spaces)
        if (text.ends_with(space))
            return space.size();
    return 0;
}

} // namespace

bool same_word(std::string_view text, std::string_view word) {
    return std::equal(text.begin(), text.end(), word.begin(), word.end(),
                      [](char one, char other) { return to_lower(one) == to_lower(other); });
}

std::size_t leading_space(std::string_view text) {
    if (text.empty())
        return 0;
    if (is_ascii(text.front()))
        return is_ascii_space(text.front()) ? 1 : 0;
    for (const std::string_view space : wide_spaces)
        if (text.starts_with(space))
            return space.size();
    return 0;
}

std::string_view trim(std::string_view text) {
    for (;;) {
        if (const std::size_t space = leading_space(text); space > 0)
            text.remove_prefix(space);
        else if (text.starts_with(byte_order_mark))
            text.remove_prefix(byte_order_mark.size());
        else
            break;
    }
    for (;;) {
        if (const std::size_t space = trailing_space(text); space > 0)
            text.remove_suffix(space);
        else if (text.ends_with(byte_order_mark))
            text.remove_suffix(byte_order_mark.size());
        else
            break;
    }
    return text;
}

std::optional<std::int64_t> read_whole_number(std::string_view text) {
    std::int64_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [rest, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc{} || rest != end)
        return std::nullopt;
    return number;
}

bool Cursor::take(std::string_view bytes) {
    if (!rest_.starts_with(bytes))
        return false;
    rest_.remove_prefix(bytes.size());
    return true;
}

bool Cursor::take_word(std::string_view word) {
    if (!same_word(rest_.substr(0, word.size()), word))
        return false;
    if (word.size() < rest_.size() && is_letter(rest_[word.size()]))
        return false;
    rest_.remove_prefix(word.size());
    return true;
}

void Cursor::skip_spaces() {
    while (const std::size_t space = leading_space(rest_))
        rest_.remove_prefix(space);
}

std::string_view Cursor::take_digits() {
    std::size_t count = 0;
    while (digit_at(count))
        ++count;
    const std::string_view digits = rest_.substr(0, count);
    rest_.remove_prefix(count);
    return digits;
}

std::string_view Cursor::letters() const {
    std::size_t count = 0;
    while (count < rest_.size() && is_letter(rest_[count]))
        ++count;
    return rest_.substr(0, count);
}

} // namespace timebank
