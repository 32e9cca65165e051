#include "sheets/html_text.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>
#include <utf8proc.h>

namespace timebank {
namespace {

constexpr std::array<std::string_view, 11> languages_from_the_right{
    "ar", "ckb", "dv", "fa", "he", "ku-arab", "ps", "sd", "ug", "ur", "yi"};

struct Letter {
    Direction direction;
    std::size_t bytes;
};

// Most of what is printed is ASCII, and needs no looking up.
Letter first_letter(std::string_view text) {
    const auto byte = static_cast<unsigned char>(text[0]);
    if (byte < 0x80) {
        const bool letter = (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
        return {letter ? Direction::left_to_right : Direction::none, 1};
    }
    const auto ahead = static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size(), 4));
    utf8proc_int32_t number = -1;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const utf8proc_ssize_t taken = utf8proc_iterate(bytes, ahead, &number);
    if (taken <= 0)
        return {Direction::none, 1};
    const auto size = static_cast<std::size_t>(taken);
    switch (utf8proc_get_property(number)->bidi_class) {
    case UTF8PROC_BIDI_CLASS_L:
        return {Direction::left_to_right, size};
    case UTF8PROC_BIDI_CLASS_R:
    case UTF8PROC_BIDI_CLASS_AL:
        return {Direction::right_to_left, size};
    default:
        return {Direction::none, size};
    }
}

std::string_view word_for(Direction direction) {
    return direction == Direction::right_to_left ? "rtl" : "ltr";
}

std::string isolated(std::string_view text, Direction direction) {
    return fmt::format("<bdi dir=\"{}\">{}</bdi>", word_for(direction), escaped_html(text));
}

/// From the first letter written from right to left to the last before one that is not.
struct Run {
    std::size_t begin, end;
};

Run next_run(std::string_view text, std::size_t from) {
    Run run{text.size(), text.size()};
    for (std::size_t at = from; at < text.size();) {
        const Letter letter = first_letter(text.substr(at));
        const bool begun = run.begin < text.size();
        if (letter.direction == Direction::right_to_left) {
            run.begin = std::min(run.begin, at);
            run.end = at + letter.bytes;
        } else if (begun && letter.direction == Direction::left_to_right) {
            break;
        }
        at += letter.bytes;
    }
    return run;
}

} // namespace

Direction direction_of(std::string_view text) {
    while (!text.empty()) {
        const Letter letter = first_letter(text);
        if (letter.direction != Direction::none)
            return letter.direction;
        text.remove_prefix(letter.bytes);
    }
    return Direction::none;
}

Direction direction_of_language(std::string_view language) {
    const auto names = [&](std::string_view tag) {
        return language == tag || (language.starts_with(tag) && language[tag.size()] == '-');
    };
    return std::ranges::any_of(languages_from_the_right, names) ? Direction::right_to_left
                                                                : Direction::left_to_right;
}

std::string escaped_html(std::string_view text) {
    std::string escaped;
    escaped.reserve(text.size());
    for (const char letter : text)
        switch (letter) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        case '\'':
            escaped += "&#39;";
            break;
        default:
            escaped += letter;
        }
    return escaped;
}

std::string marked_html(std::string_view text, Direction around) {
    const Direction own = direction_of(text);
    if (own != Direction::none && own != around)
        return isolated(text, own);
    if (around == Direction::right_to_left)
        return escaped_html(text);
    std::string marked;
    for (std::size_t at = 0; at < text.size();) {
        const Run run = next_run(text, at);
        marked += escaped_html(text.substr(at, run.begin - at));
        if (run.begin < run.end)
            marked +=
                isolated(text.substr(run.begin, run.end - run.begin), Direction::right_to_left);
        at = run.end;
    }
    return marked;
}

} // namespace timebank
