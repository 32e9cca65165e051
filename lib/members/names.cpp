#include "members/names.hpp"

#include <algorithm>

#include "members/letters.hpp"
#include "refusals/catalogue.hpp"

namespace timebank {

namespace {

constexpr std::size_t longest_name = 200;

/// An import reads millions of names and most are plain ASCII: their key by a table alone.
std::string ascii_key(std::string_view text) {
    std::string key;
    key.reserve(text.size());
    bool gap = false;
    for (const char letter : text) {
        const char folded = folded_ascii(letter);
        if (folded == ' ') {
            gap = !key.empty();
        } else if (folded != 0) {
            if (gap)
                key += ' ';
            gap = false;
            key += folded;
        }
    }
    return key;
}

} // namespace

std::size_t length_of(std::string_view text) {
    return is_ascii(text) ? text.size() : code_points_of(text).size();
}

std::string valid_text(std::string_view text) {
    return is_ascii(text) ? std::string(text) : show_code_points(code_points_of(text));
}

std::string tidy_name(std::string_view text) {
    constexpr std::int32_t byte_order_mark = 0xFEFF;
    CodePoints points = code_points_of(text);
    std::erase(points, byte_order_mark);
    squeeze_spaces(points);
    return show_code_points(is_ascii(text) ? points : compose(points));
}

std::string name_key(std::string_view text) {
    if (is_ascii(text))
        return ascii_key(text);
    CodePoints key;
    key.reserve(text.size());
    // Composed first, as Unicode's caseless matching asks: folding makes a letter of an iota
    // written below, which marks are then no longer ordered around.
    for (const std::int32_t point : compose(code_points_of(text)))
        append_folded(point, key);
    squeeze_spaces(key);
    return show_code_points(compose(key));
}

std::optional<Refusal> why_not_name(std::string_view text) {
    if (std::ranges::none_of(code_points_of(name_key(text)), is_seen))
        return refuse(rule("name_empty"));
    const std::size_t length = length_of(tidy_name(text));
    if (length > longest_name)
        return refuse(rule("name_too_long"), length, longest_name);
    return std::nullopt;
}

} // namespace timebank
