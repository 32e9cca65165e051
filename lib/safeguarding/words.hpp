// The fixed lists of this room: a word for each value, read as people write it. For this room only.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "members/names.hpp"

namespace timebank {

template <class Value>
struct Word {
    Value value;
    std::string_view text;
};

template <class Value, std::size_t count>
std::string_view show_word(const std::array<Word<Value>, count>& list, Value value) {
    for (const Word<Value>& each : list)
        if (each.value == value)
            return each.text;
    return {};
}

/// A word as it is compared: any case; spaces and `_` for `-`.
inline std::string word_key(std::string_view typed) {
    std::string key = name_key(typed);
    for (char& letter : key)
        if (letter == ' ' || letter == '_')
            letter = '-';
    return key;
}

template <class Value, std::size_t count>
std::optional<Value> read_word(const std::array<Word<Value>, count>& list, std::string_view typed) {
    const std::string key = word_key(typed);
    for (const Word<Value>& each : list)
        if (each.text == key)
            return each.value;
    return std::nullopt;
}

/// `one, two or three`.
template <class Value, std::size_t count>
std::string list_words(const std::array<Word<Value>, count>& list) {
    std::string words;
    for (std::size_t each = 0; each < count; ++each) {
        words += each == 0 ? "" : each + 1 == count ? " or " : ", ";
        words += list[each].text;
    }
    return words;
}

} // namespace timebank
