#include <algorithm>

#include <fmt/format.h>
#include <utf8proc.h>

#include "sheets/sheet.hpp"

namespace timebank {
namespace {

/// One code point at the beginning of `text`, and its bytes; -1 and one byte where none can be
/// read.
struct CodePoint {
    std::int32_t number;
    std::size_t bytes;
};

CodePoint first_of(std::string_view text) {
    // A code point has four bytes at most; the length is signed, so a huge text must not reach it.
    const auto ahead = static_cast<utf8proc_ssize_t>(std::min<std::size_t>(text.size(), 4));
    utf8proc_int32_t number = -1;
    const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data());
    const utf8proc_ssize_t taken = utf8proc_iterate(bytes, ahead, &number);
    if (taken <= 0)
        return {-1, 1};
    return {number, static_cast<std::size_t>(taken)};
}

/// What could move the cursor, turn the reading direction or feign a new line.
bool is_harmful(std::int32_t number) {
    return number < 0x20 || (number >= 0x7F && number < 0xA0) ||      // C0, DEL, C1
           number == 0x61C || number == 0x200E || number == 0x200F || // direction marks
           number == 0x2028 || number == 0x2029 ||                    // line and paragraph
           (number >= 0x202A && number <= 0x202E) ||                  // embeddings, overrides
           (number >= 0x2066 && number <= 0x206F); // isolates, and what was before them
}

/// Most cells are nothing but visible ASCII, which needs no looking at code points.
bool is_plain(std::string_view text) {
    return std::all_of(text.begin(), text.end(),
                       [](char letter) { return letter >= 0x20 && letter < 0x7F; });
}

/// One byte below 0x80 as `\n` or `\x1b`, all else as `\u202e`.
std::string escaped(std::int32_t number) {
    if (number == '\n')
        return "\\n";
    if (number < 0x80)
        return fmt::format("\\x{:02x}", number);
    return fmt::format("\\u{:04x}", number);
}

} // namespace

std::string harmless(std::string_view text, bool keep_lines) {
    if (is_plain(text))
        return std::string(text);
    std::string shown;
    shown.reserve(text.size());
    while (!text.empty()) {
        const CodePoint next = first_of(text);
        const std::string_view bytes = text.substr(0, next.bytes);
        if (next.number < 0)
            shown += fmt::format("\\x{:02x}", static_cast<unsigned char>(text[0]));
        else if (is_harmful(next.number) && !(keep_lines && next.number == '\n'))
            shown += escaped(next.number);
        else
            shown += bytes;
        text.remove_prefix(next.bytes);
    }
    return shown;
}

std::string valid_utf8(std::string_view text) {
    if (is_plain(text))
        return std::string(text);
    std::string valid;
    valid.reserve(text.size());
    while (!text.empty()) {
        const CodePoint next = first_of(text);
        valid += next.number < 0 ? "\xEF\xBF\xBD" : text.substr(0, next.bytes);
        text.remove_prefix(next.bytes);
    }
    return valid;
}

std::string harmless_json(std::string_view json) {
    if (is_plain(json))
        return std::string(json);
    std::string shown;
    shown.reserve(json.size());
    while (!json.empty()) {
        const CodePoint next = first_of(json);
        // A line end or a tab between two strings stays; in one it is escaped already.
        if (next.number >= 0x7F && is_harmful(next.number))
            shown += fmt::format("\\u{:04x}", next.number);
        else
            shown += json.substr(0, next.bytes);
        json.remove_prefix(next.bytes);
    }
    return shown;
}

std::size_t shown_width(std::string_view text) {
    if (is_plain(text))
        return text.size();
    std::size_t width = 0;
    while (!text.empty()) {
        const CodePoint next = first_of(text);
        width += static_cast<std::size_t>(next.number < 0 ? 1 : utf8proc_charwidth(next.number));
        text.remove_prefix(next.bytes);
    }
    return width;
}

} // namespace timebank
